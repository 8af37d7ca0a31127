"""An estimate against five gradient-boosting models, and how it grows with what is known of a person."""

from __future__ import annotations

from itertools import cycle

from models.pay.model import PayModel
from models.profile import Profile
from tests.bench.figures import Figure, Sample, Target
from tests.bench.sizes import Size
from tests.bench.yardsticks.boosting import Boosting

FULL: dict[str, object] = {
    "role": "machine_learning_engineer", "country": "US", "city": "San Francisco", "state": "CA", "seniority": "senior",
    "years": 7, "remote": "remote", "company_size": "1000-4999", "company_type": "big_tech", "industry": "technology",
    "education": "phd", "skills": ["python", "pytorch", "kubernetes", "aws"], "specialisations": ["nlp", "mlops"],
    "certifications": ["aws"], "employment": "full_time",
}  # fmt: skip
FIELDS = (2, 4, 8, 12, len(FULL))
ROLES = ("machine_learning_engineer", "data_scientist", "data_engineer", "research_scientist")
COUNTRIES = ("US", "DE", "GB", "FR", "IN", "CA")


async def measure(size: Size) -> list[Figure]:
    pay, boosting = PayModel.load(), Boosting.fitted(size.trees)
    people = [Profile.model_validate({**FULL, "role": role}) for role in ROLES]
    people += [Profile.model_validate({"role": role, "country": country}) for role in ROLES for country in COUNTRIES]
    against = f"boosting pipeline ({boosting.source})"
    boosted, warm = Sample(), Sample()
    first = Sample()
    first.take(lambda: PayModel.load().estimate(people[0]))
    boosting.predict(people[0], pay.newest_year)
    for profile, _ in zip(cycle(people), range(size.boosted), strict=False):
        boosted.take(lambda one=profile: boosting.predict(one, pay.newest_year))  # type: ignore[misc]
    for profile, _ in zip(cycle(people), range(size.calls), strict=False):
        warm.take(lambda one=profile: pay.estimate_anew(one))  # type: ignore[misc]
    faster = Target(50, 200, at_least=True)
    return [
        Figure("estimates", "an estimate", warm, boosted, against, "µs", (faster,)),
        Figure("estimates", "the bundle read and the first estimate (cold)", first),
        *[_grown(pay, count, size.calls) for count in FIELDS],
    ]


def _grown(pay: PayModel, count: int, calls: int) -> Figure:
    profile = Profile.model_validate(dict(list(FULL.items())[:count]))
    sample = Sample()
    for _ in range(calls):
        sample.take(lambda: pay.estimate_anew(profile))
    return Figure("estimates", f"an estimate of {count} fields", sample, unit="µs")
