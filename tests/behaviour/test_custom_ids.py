"""Buttons say what they mean in at most a hundred characters, and are read again by any later process."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.turn import Act
from bot.errors import PersonError
from bot.faces.discord.custom_id import CustomIdLengthError, read_custom_id, write_custom_id

short_text = st.text(min_size=1, max_size=6)


@given(
    owner=st.none() | st.integers(min_value=1, max_value=2**63),
    name=short_text,
    values=st.dictionaries(short_text, st.text(max_size=6), max_size=2),
    field=st.none() | short_text,
)
@settings(max_examples=100)
def test_what_is_written_is_read_again(owner: int | None, name: str, values: dict[str, str], field: str | None) -> None:
    try:
        custom_id = write_custom_id(owner, Act(name, values), field)
    except CustomIdLengthError:
        return
    assert 1 <= len(custom_id) <= 100
    pressed = read_custom_id(custom_id)
    assert (pressed.owner, pressed.act, pressed.field) == (owner, Act(name, values), field)


def test_an_act_that_does_not_fit_is_an_error_and_never_a_cut_id() -> None:
    with pytest.raises(CustomIdLengthError):
        write_custom_id(2**63, Act("ask", {"text": "x" * 90}))


@pytest.mark.parametrize(
    "custom_id", ["sb0:a:help", "sb2:a:help", "sb1:", "sb1:a", "sb1:A:help", "sb1:a:x;broken", "q"]
)
def test_a_button_of_another_version_is_recognised_and_said_so(custom_id: str) -> None:
    with pytest.raises(PersonError, match="another version of me"):
        read_custom_id(custom_id)
