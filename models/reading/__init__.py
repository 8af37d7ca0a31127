"""From what a person or a program wrote to a Profile, or to an error fit to show."""

from models.reading.error import FieldError
from models.reading.fields import Reading, read_profile

__all__ = ["FieldError", "Reading", "read_profile"]
