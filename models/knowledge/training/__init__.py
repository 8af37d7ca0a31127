"""Recomputes the figures that were measured on the training data: ``measure(data, out, progress)``."""

from models.knowledge.training.measure import measure

__all__ = ["measure"]
