"""What is known about pay: no Discord, no SQL, no event loop, no clock, no environment."""
