"""An offer on Discord: added by form or in words, asked about, completed by a form, moved by sliders, kept by a yes."""

from __future__ import annotations

from typing import Any

from tests.behaviour.conftest import World, brought, controls_of, labels_of, text_of


async def fill(world: World, opened: Any, *answers: str) -> Any:
    """Fill in the fields of an open form, in order."""
    controls = [label["component"]["custom_id"] for label in opened.modal["components"]]
    return brought(await world.ana.submit_modal(opened, dict(zip(controls, answers, strict=False))))


async def test_the_form_of_an_offer_is_answered_to_the_asker_alone(world: World) -> None:
    opened = await world.ana.slash(world.channel, "offer add")
    card = await fill(world, opened, "95,000 EUR a year", "10%", "", "", "The bank")
    assert card.ephemeral
    assert "base **€95,000 a year**" in text_of(card)
    assert "Keep this offer" in labels_of(card)


async def test_a_question_about_an_offer_is_answered_in_a_form_and_the_rest_stays(world: World) -> None:
    details = "90k EUR base, 100k stock vesting 25/25/25/15, data engineer in Berlin"
    card = (await world.ana.slash(world.channel, "offer add", details=details)).response
    assert "90" in text_of(card)
    card = await fill(world, await world.ana.click(card, label="Answer"), "25/25/25/25")
    assert "Data engineer · Berlin" in text_of(card)
    assert "base **€90,000 a year**, stock €100,000" in text_of(card)


async def test_sliders_lay_the_years_out_anew(world: World) -> None:
    details = "$100k base, 80k RSU over 4 years, data engineer in Boston"
    card = (await world.ana.slash(world.channel, "offer add", details=details)).response
    sliders = brought(await world.ana.click(card, label="Shares and bonus"))
    (paper,) = (one for one in controls_of(sliders) if "fifth" in str(one.get("options")))
    card = brought(await world.ana.select(sliders, [paper["options"][-1]["value"]], custom_id=paper["custom_id"]))
    assert "stock $0" in text_of(card)
    assert "Count no shares at all" in text_of(card)
