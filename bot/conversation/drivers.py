"""What the steps of an estimate are called."""

from __future__ import annotations

from bot.conversation.wording import field_name, value_name
from bot.translation import Translator
from models.pay.estimate import Driver


def driver_name(driver: Driver, say: Translator) -> str:
    """What a driver is called: by its value where that says enough, else by its field."""
    if driver.factor in {"title", "skills", "specialisations", "certifications"}:
        return say.say("{field}: {value}", field=field_name(driver.factor, say), value=_driver_value(driver, say))
    return _driver_value(driver, say)


def _driver_value(driver: Driver, say: Translator) -> str:
    fields = driver.factor.split("*")
    values = driver.value if isinstance(driver.value, (list, tuple)) and len(fields) > 1 else [driver.value]
    if len(fields) > 1 and len(values) == 1:
        values = str(driver.value).split("*")
    if len(fields) == len(values):
        return " × ".join(value_name(field, value, say) for field, value in zip(fields, values, strict=True))
    return value_name(driver.factor, driver.value, say)
