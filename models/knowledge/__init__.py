"""What is known beyond the pay model: facts with source, year and firmness, and figures measured on the data."""

from models.knowledge.fact import TOPICS, Fact, Figure
from models.knowledge.knowledge import Knowledge
from models.knowledge.measured import Advert, Measured

__all__ = ["TOPICS", "Advert", "Fact", "Figure", "Knowledge", "Measured"]
