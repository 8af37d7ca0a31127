"""A yes answers the question that stands there and no other, and nobody believes in what was not done."""

from dataclasses import replace

import pytest

from bot.store import Store
from tests.conversation.person import Person, labels, options, text_of


async def is_asked_to_delete(person: Person) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    await person.says("yes please")
    assert person.seen.title == "I will remember"
    assert "Delete everything?" in text_of(await person.says("erase my data"))


@pytest.mark.parametrize(
    "said",
    ["yes", "Yes!", "yep, go ahead", "yes please delete it all", "do it", "sure, delete everything",
     "Delete everything!", "delete everything please", "ja bitte", "oui", "sí", "claro que sí", "sim", "da"],
)  # fmt: skip
async def test_a_yes_in_any_words_deletes_what_was_asked_about(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    assert (await person.says(said)).title == "Deleted"
    assert (await person.says("what do you know about me")).title == "I know nothing about you yet"


@pytest.mark.parametrize(
    "said", ["no", "no, keep it", "don't", "not now", "never mind", "please don't delete it", "nein"]
)
async def test_a_no_in_any_words_keeps_it(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    assert (await person.says(said)).title == "Nothing was deleted"


@pytest.mark.parametrize(
    "said",
    ["absolutely not", "of course not", "definitely not", "certainly not", "please do not", "I do not want that",
     "do it not", "delete it not", "I agree not to delete", "I don't agree", "never", "no way", "nothing", "not at all",
     "I can't", "don't do it", "I absolutely won't", "I do mind", "I'd rather not",
     "👎", "❌ delete"],
)  # fmt: skip
async def test_a_refusal_in_the_words_of_a_yes_keeps_it(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    assert (await person.says(said)).title == "Nothing was deleted"


REFUSALS = {
    "de": ["nein danke", "natürlich nicht", "auf keinen Fall", "bitte nicht löschen", "ich will das nicht"],
    "fr": ["absolument pas", "bien sûr que non", "ne supprime pas tout", "surtout pas", "n'efface rien"],
    "es-ES": ["claro que no", "por supuesto que no", "no borres nada", "absolutamente no", "nunca"],
    "pt-BR": ["claro que não", "com certeza não", "não apague nada", "de jeito nenhum", "agora não"],
    "hr": ["naravno da ne", "nikako", "ne briši", "nemoj to izbrisati", "sigurno ne"],
}
QUESTIONS_AND_NODS = {
    "de": ["alles ok", "alles", "alles klar", "alles?", "ja?", "löschen?", "ja, behalten", "alles gut"],
    "fr": ["tout ok", "tout", "supprimer quoi", "tout ?", "oui ?", "oui, garder"],
    "es-ES": ["todo ok", "todo bien", "borrar qué", "¿borrar?", "¿sí?", "sí, conservarlo"],
    "pt-BR": ["tudo bem", "tudo ok", "apagar?", "apagar o que", "sim?", "sim, manter"],
    "hr": ["sve ok", "sve dobro", "izbrisati?", "izbrisati što", "da?", "da, zadrži"],
}


def in_each(lines: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(locale, said) for locale, told in lines.items() for said in told]


@pytest.mark.parametrize(("locale", "said"), in_each(REFUSALS))
async def test_a_refusal_in_another_language_erases_nothing(person: Person, locale: str, said: str) -> None:
    await is_asked_to_delete(person)
    there = replace(person, locale=locale)
    await there.does("profile.delete")
    answer = await there.says(said)
    assert answer.intent == "privacy"
    assert answer.replaces
    assert (await there.does("profile")).fields


@pytest.mark.parametrize(("locale", "said"), in_each(QUESTIONS_AND_NODS))
async def test_a_question_or_a_nod_in_another_language_is_no_yes(person: Person, locale: str, said: str) -> None:
    await is_asked_to_delete(person)
    there = replace(person, locale=locale)
    await there.does("profile.delete")
    again = await there.says(said)
    assert not again.replaces
    assert (await there.does("profile")).fields


@pytest.mark.parametrize(("said", "locale"), [("Alles löschen", "de"), ("Ja, alles löschen", "de"), ("oui", "fr"),
    ("Tout supprimer", "fr"), ("sí, borrar todo", "es-ES"), ("Apagar tudo", "pt-BR"), ("da, izbriši sve", "hr")],
)  # fmt: skip
async def test_the_whole_label_or_a_yes_in_another_language_erases(person: Person, said: str, locale: str) -> None:
    await is_asked_to_delete(person)
    there = replace(person, locale=locale)
    await there.does("profile.delete")
    assert (await there.says(said)).replaces
    assert not (await there.does("profile")).fields


@pytest.mark.parametrize(
    "said",
    ["ok", "alright then", "yes, keep it", "cool", "delete what?", "delete it?", "delete", "delete my data", "yes?",
     "yes should I?", "yes should I", "yes not now", "don't keep it", "no, don't keep it", "keep it please",
     "sure, delete everything?", "absolutely, what", "yes 👎"],
)  # fmt: skip
async def test_a_nod_or_a_contradiction_is_asked_once_more(person: Person, said: str) -> None:
    await is_asked_to_delete(person)
    again = await person.says(said)
    assert "I have done nothing yet" in text_of(again)
    assert [option.value for option in options(again)] == ["yes", "no"]
    assert (await person.says("yes")).title == "Deleted"


async def test_a_yes_after_other_business_does_nothing_and_says_so(person: Person) -> None:
    await is_asked_to_delete(person)
    await person.says("what does a data analyst earn in Lyon?")
    assert "nothing was changed, kept or deleted" in text_of(await person.says("yes"))


@pytest.mark.parametrize("said", ["ok", "remember what?", "remember?", "yes?", "remember my answers?"])
async def test_a_nod_or_a_question_is_no_consent(person: Person, said: str) -> None:
    await person.does("estimate", role="Senior data engineer", place="Berlin")
    await person.does("q", do="end")
    assert "I have done nothing yet" in text_of(await person.says(said))
    assert (await person.says("what do you know about me")).paragraphs[-1].startswith("Held for half")


@pytest.mark.parametrize("said", ["absolutely not", "of course not", "I do not want that", "please do not keep it"])
async def test_a_refusal_keeps_no_offer_and_confirms_none(person: Person, said: str) -> None:
    await person.says("offer: 90k EUR base, senior data engineer in Berlin")
    await person.does("offer.keep")
    assert "Keep it?" in text_of(person.seen)
    assert (await person.says(said)).title == "Nothing is kept"


@pytest.mark.parametrize("said", ["keep what?", "keep it?", "yes?", "keep"])
async def test_a_question_keeps_no_offer(person: Person, said: str) -> None:
    await person.says("offer: 90k EUR base, senior data engineer in Berlin")
    await person.does("offer.keep")
    assert [option.value for option in options(await person.says(said))] == ["yes", "no"]
    assert (await person.says("keep it")).title == "The offer is kept"


@pytest.mark.parametrize(
    "said",
    ["remember this", "please save my answers", "can you remember me for next time", "what do you know about me?"],
)
async def test_what_was_talked_about_is_known_and_kept_after_a_yes(person: Person, said: str) -> None:
    await person.says("senior mle in berlin")
    shown = await person.says(said)
    assert shown.title == "What I know from this talk"
    assert "Berlin" in text_of(shown)
    kept = await person.says("yes")
    assert "I know you as: Senior ML engineer · Berlin, Germany." in kept.paragraphs
    assert "You on 23 November 2026" in (await person.does("history")).title


async def test_what_is_asked_to_be_remembered_later_is_kept_at_once(person: Person, store: Store) -> None:
    await person.does("history")
    kept = await person.says("yes")
    assert kept.title == "I will remember"
    await person.says("data scientist in Oslo")
    nothing = await person.does("history")
    assert "We talk of Data scientist · Oslo, Norway" in text_of(nothing)
    assert "Keep this as my profile" in labels(nothing)
    assert "Kept as your profile." in (await person.says("remember this")).paragraphs
    assert (await person.does("history")).title == "You on 23 November 2026 and now"
