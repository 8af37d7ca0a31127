"""Learning the pay model from a folder of source files, and measuring it. Nothing that answers imports this."""

from models.pay.training.evaluation import evaluate
from models.pay.training.source_files import DataError
from models.pay.training.training import train_pay

__all__ = ["DataError", "evaluate", "train_pay"]
