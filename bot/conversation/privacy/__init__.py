"""What is kept of a person: shown, handed out, erased, and for how long."""
