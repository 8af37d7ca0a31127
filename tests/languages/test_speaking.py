"""In which language a person is answered: the one they chose, the one they write in, the one that Discord says."""

import pytest

from bot.conversation import Conversation
from bot.conversation.turn import Act, Place, PlaceKind, Turn, Words
from bot.translation import language_of, translator
from models.language.asked import language_asked
from tests.conversation.person import CHANNEL, Person
from tests.languages.pseudo import pseudo

LANGUAGE_CARD = "Which language shall I speak?"


@pytest.fixture
def person(conversation: Conversation, pseudo_language: str) -> Person:
    return Person(conversation)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("auf deutsch bitte", "de"), ("Auf Deutsch, bitte.", "de"), ("in english please", "en"), ("en français", "fr"),
        ("answer me in german", "de"), ("can you speak german?", "de"), ("en français s'il te plaît", "fr"),
        ("responde en español por favor", "es"), ("em português", "pt"), ("na hrvatskom molim", "hr"),
        ("Deutsch", "de"), ("german", None), ("senior mle in germany", None), ("in german companies", None),
        ("english or german", None), ("", None),
    ],
)  # fmt: skip
def test_a_wish_for_a_language_is_told_from_a_question(text: str, language: str | None) -> None:
    assert language_asked(text) == language


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("de", "de"), ("de_AT.UTF-8", "de"), ("en-GB", "en"), ("hr", "en"), ("ja", "en"), ("C", "en"), ("", "en"),
    ],
)  # fmt: skip
def test_a_locale_is_answered_by_a_whole_catalogue_or_in_english(
    pseudo_language: str, locale: str, language: str
) -> None:
    assert language_of(locale) == language
    assert translator(locale).language.language == language


async def test_discords_locale_is_answered_in_its_language(person: Person) -> None:
    assert (await person.does("help")).title == "What I can do"
    person.locale = "de"
    assert (await person.does("help")).title == pseudo("What I can do")


async def test_a_language_asked_for_in_words_stays_for_buttons_and_forms(person: Person) -> None:
    reply = await person.says("auf deutsch bitte")
    assert "Deutsch" in reply.title
    assert reply.locale == "de"
    assert (await person.does("help")).title == pseudo("What I can do")
    turn = Turn(person.name, person.place, Act("ask"), "en-US")
    form = person.conversation.form(Act("ask"), person.conversation.spoken(turn))
    assert form is not None
    assert form.title == pseudo("Ask about pay")
    assert (await person.says("in english please")).locale == "en-US"
    assert (await person.does("help")).title == "What I can do"


async def test_a_choice_is_kept_with_consent_and_outlives_a_restart(person: Person, conversation: Conversation) -> None:
    await person.does("salary", role="data engineer", place="Berlin")
    await person.does("language", v="de")
    await person.does("consent", answer="yes")
    conversation._keeping.memory.forget(person.name)
    assert (await person.does("help")).title == pseudo("What I can do")
    again = await person.does("language", v="auto")
    assert again.title == "I answer you in: English"
    assert (await person.does("help")).title == "What I can do"


async def test_a_question_in_another_language_is_answered_in_it_and_so_are_its_buttons(person: Person) -> None:
    reply = await person.says("was verdient ein senior data scientist in münchen?")
    assert reply.locale == "de"
    assert pseudo("In this language I read only a part: job, place and level.") in reply.paragraphs
    assert (await person.does("explain")).locale == "de"
    assert (await person.says("what does a data engineer earn in London?")).locale == "en-US"


async def test_a_language_that_is_not_spoken_is_answered_in_english_and_says_so(person: Person) -> None:
    reply = await person.says("combien gagne un data scientist à Paris ?")
    assert reply.locale == "en-US"
    assert "Answered in English. Français: I read only a part of it (job, place, level)." in reply.paragraphs
    assert "I don't speak that language yet." in (await person.says("en français")).paragraphs


async def test_a_message_that_tells_no_language_is_answered_in_the_one_that_discord_told_last(person: Person) -> None:
    person.locale = "de"
    await person.does("help")
    person.locale = ""
    assert (await person.says("help")).title == pseudo("What I can do")
    stranger = Person(person.conversation, "discord:stranger")
    stranger.locale = ""
    assert (await stranger.says("help")).title == "What I can do"


async def test_the_greeting_is_in_the_language_that_its_person_is_answered_in(person: Person) -> None:
    await person.does("language", v="de")
    turn = Turn(person.name, CHANNEL, Act("help"), "en-US")
    greeting = await person.conversation.greeting(turn)
    assert greeting.startswith(pseudo("New here? I estimate pay from public data and say why; only you see this."))


async def test_in_front_of_others_nobodys_own_language_is_spoken(person: Person) -> None:
    await person.does("language", v="de")
    before = await person.elsewhere(CHANNEL).says_before_others("data engineer in Berlin")
    assert before.locale == "en-US"
    refused = await person.elsewhere(CHANNEL).says_before_others("auf deutsch bitte")
    assert refused.actions[0].is_for_anyone


async def test_the_machine_interface_speaks_english(conversation: Conversation, pseudo_language: str) -> None:
    for text in ("auf deutsch bitte", "was verdient ein data scientist in münchen?"):
        reply = await conversation.answer(Turn("lines:ana", Place(PlaceKind.LINES), Words(text)))
        assert language_of(reply.locale) == "en"


async def test_the_card_names_each_language_as_its_speakers_do(person: Person) -> None:
    reply = await person.does("language")
    assert reply.title == LANGUAGE_CARD
    assert [option.label for option in reply.questions[0].options] == ["English", "Deutsch", "Automatic"]
