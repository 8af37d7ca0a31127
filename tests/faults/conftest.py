"""A folder for one bot, and a loopback Discord, as for the tests of whole processes."""

from tests.discord.conftest import home, loopback

__all__ = ("home", "loopback")
