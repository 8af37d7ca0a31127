"""The commands in every language that is answered in: Discord shows each person their own."""

from __future__ import annotations

from discord import Locale, app_commands
from discord.app_commands import ContextMenu, TranslationContextLocation, TranslationContextTypes, locale_str

from bot.translation import COMMAND, DISCORD_LOCALES, MENU, OPTION, translator

_NAMES = {
    TranslationContextLocation.command_name: COMMAND,
    TranslationContextLocation.group_name: COMMAND,
    TranslationContextLocation.parameter_name: OPTION,
}
_ANSWERED = frozenset(locale for locales in DISCORD_LOCALES.values() for locale in locales)


class CommandTranslator(app_commands.Translator):
    """Looks the words of the commands up in the catalogues; what is the same as in English is left to Discord."""

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        if locale.value not in _ANSWERED:
            return None
        kind = MENU if isinstance(context.data, ContextMenu) else _NAMES.get(context.location)
        say = translator(locale.value)
        said = say.name(string.message, kind) if kind else say.say(string.message)
        return said if said != string.message else None
