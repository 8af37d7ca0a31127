"""What the members of a server earn, gathered by their own yes and shown in groups of eight and more."""
