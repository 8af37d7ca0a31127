"""What a message wants and what it says: intent, topic, slots, money."""

from models.language.money import Money
from models.language.parse import Language, Understanding

__all__ = ["Language", "Money", "Understanding"]
