"""What a job post says beside base, what it leaves out, and what the law of its place asks to be shown."""

from __future__ import annotations

from bot.conversation.amounts import money_exact
from bot.conversation.post_reading import Post
from bot.conversation.reply import Source
from bot.conversation.topics.facts import fact_line, fact_source, percentage
from bot.conversation.visit import Visit
from bot.conversation.wording import country_label
from bot.translation import mark
from models.language.amounts.amount import Amount
from models.language.amounts.percentages import Percentage
from models.profile import Profile

AMOUNTS = {
    "bonus": mark("bonus {amount}"),
    "equity": mark("shares worth {amount}"),
    "sign_on": mark("a sign-on of {amount}, once"),
}
SHARES = {"bonus": mark("bonus {share}"), "equity": mark("{share} of the company")}
MOST_LAWS = 2


def beside_base(visit: Visit, post: Post, currency: str) -> tuple[str, ...]:
    """The parts of pay that it names beside base, in one line; nothing where it names none."""
    said = [_amount(visit, amount, currency) for amount in post.reading.amounts if amount.kind in AMOUNTS]
    said += [_share(visit, share) for share in post.reading.percentages if share.kind in SHARES]
    if not said:
        return ()
    return (visit.say("Beside it: {parts}.", parts=", ".join(dict.fromkeys(said))),)


def _amount(visit: Visit, amount: Amount, currency: str) -> str:
    say = visit.translator
    own = amount.currency if amount.currency and len(amount.currency) == 3 else currency
    shown = say.say(AMOUNTS[amount.kind], amount=money_exact(amount.amount, own, say))
    if amount.years and amount.kind == "equity":
        return say.count("{part} over {years} year", "{part} over {years} years", int(amount.years), part=shown,
                         years=int(amount.years))  # fmt: skip
    return shown


def _share(visit: Visit, share: Percentage) -> str:
    say = visit.translator
    shown = percentage(share.percent, say)
    if share.percent_to is not None:
        shown = say.say("{low} to {high}", low=shown, high=percentage(share.percent_to, say))
    return say.say(SHARES[share.kind], share=shown)


def left_out(visit: Visit, post: Post, profile: Profile) -> str:
    """What one has to ask: parts of pay, the range, level, place of work, gross or net; empty where all is said."""
    say = visit.translator
    kinds = {amount.kind for amount in post.reading.amounts} | {share.kind for share in post.reading.percentages}
    gaps = {
        say.say("the base pay"): not post.has_pay,
        say.say("a range"): post.has_pay and not post.is_range and "sign_on" not in kinds,
        say.say("how much bonus"): "bonus" not in kinds and not post.is_total,
        say.say("how much in shares"): "equity" not in kinds,
        say.say("benefits"): not post.names_benefits,
        say.say("level or years asked for"): profile.seniority is None and profile.years is None,
        say.say("on site or remote"): profile.remote is None,
        say.say("how large the employer is"): profile.company_size is None,
    }
    return ", ".join(name for name, is_missing in gaps.items() if is_missing)


def disclosed_by_law(visit: Visit, profile: Profile | None) -> tuple[str, tuple[Source, ...]]:
    """What the law of the post's place makes employers show, with its sources; that none is known where it is so."""
    say = visit.translator
    if profile is None or profile.country is None:
        return "", ()
    laws = visit.knowledge.disclosure(profile.country, profile.state, profile.city)
    own = [law for law in laws if law.states] or list(laws[:MOST_LAWS])
    if not own:
        country = country_label(profile.country, say.language)
        text = say.say("I know of no law on showing pay in {country}; there may be one all the same.", country=country)
        return text, ()
    return "\n".join(f"• {fact_line(law, say)}" for law in own), tuple(fact_source(law, say) for law in own)
