"""Offers: read, held against the range, weighed against each other, kept by a yes of their own, and asked about."""
