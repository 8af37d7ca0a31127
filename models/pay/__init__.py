"""The pay model: a glass box of effects on log pay, read from a bundle that training wrote."""
