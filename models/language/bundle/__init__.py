"""The trained language model: see ``models.language.training``."""
