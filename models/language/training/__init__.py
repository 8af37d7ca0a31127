"""Training of the language model: scikit-learn fits it, nothing here runs when a message is answered."""

from models.language.training.evaluate import evaluate
from models.language.training.train import train_language

__all__ = ["evaluate", "train_language"]
