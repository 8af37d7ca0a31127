"""What ``salary-bot backup``, ``restore`` and ``keys rotate`` do; each gives the line that tells how it went."""

from __future__ import annotations

from pathlib import Path

from bot.app import now, open_store
from bot.config import Settings
from bot.store import decode_keys


async def back_up_database(settings: Settings, file: Path, *, replaces: bool) -> str:
    """Copy the database of the settings; ``StartError`` where that can't be."""
    from bot.store.backups import back_up, check_can_be_copied

    check_can_be_copied(settings.database_url)
    store = await open_store(settings)
    try:
        people = await back_up(store, file, now(), replaces=replaces)
    finally:
        await store.close()
    return f"Copied to {file} and read through; people in it: {people}. The key is not in it."


async def restore_database(settings: Settings, file: Path, *, replaces: bool) -> str:
    """Put a backup in the database's place; ``StartError`` where that can't be, and then nothing was changed."""
    from bot.store.restoring import restore

    key = settings.key.get_secret_value() if settings.key else None
    restored = await restore(
        settings.database_url,
        file,
        now(),
        settings.privacy.keep_months,
        decode_keys(key, "SALARY_BOT_KEY") if key else (),
        key_file=settings.database.key_file,
        replaces=replaces,
    )
    return f"Put back; people in it: {restored.people}. Left out, for they were erased since: {restored.erased}."


async def rotate_keys(settings: Settings) -> str:
    """Move everything to a new key; ``StartError`` for a key that does not fit, and then nothing was changed."""
    from bot.store.rotation import rotate

    store = await open_store(settings)
    try:
        done = await rotate(store)
    finally:
        await store.close()
    lost = f" Rows that open under no key, left as they are: {done.unreadable}." if done.unreadable else ""
    left = " Leave the new key alone in SALARY_BOT_KEY now." if store.keys.given else ""
    return f"Everything is sealed with the new key; records moved: {done.moved}.{lost}{left}"
