"""Charts drawn: as pictures by one worker process, as text for terminals. What loads here answers nothing."""
