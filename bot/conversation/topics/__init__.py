"""General questions about one factor of pay: what it means for this person, what is known, what is not, and sources."""

from bot.conversation.topics.answering import answer_topic

__all__ = ["answer_topic"]
