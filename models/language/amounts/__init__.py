"""Figures in a message: amounts of money and percentages, what they are of, and what they are paid for."""
