"""What a server's managers can settle, and what is said to a whole server."""
