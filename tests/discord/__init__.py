"""A Discord behind loopback sockets, and what Discord would refuse of a request's body."""
