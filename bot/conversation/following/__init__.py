"""Messages that only make sense beside what was said before: an answer, a unit, "both", "undo"."""
