"""Share: a card for the channel that shows what its person ticked, and nothing else."""

from bot.conversation.sharing.asking import post, share

__all__ = ["post", "share"]
