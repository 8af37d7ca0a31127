"""Money that is spent or owed is no pay."""

import pytest

from models.language.offers import read_offers
from models.language.spending import is_spent
from models.language.text import clean, fold


def spent(text: str) -> list[bool]:
    said = fold(clean(text))
    return [is_spent(one.start, one.end, said) for one in read_offers(text, is_amid_pay=True).amounts]


@pytest.mark.parametrize(
    "text",
    [
        "i paid 500 rent for a flat",
        "I'm on 3000 a month rent",
        "I'm on €1,400 rent",
        "i paid 40k for my bootcamp",
        "I paid 12,000 EUR for a data science course",
        "I get 30k for my new car",
        "my bootcamp cost me 15k",
        "i spent about 20k on my masters",
        "meine Miete ist 1500 Euro",
        "ich bekomme 500 euro Kindergeld",
        "je touche 700 euros pour mon loyer",
    ],
)
def test_money_for_a_thing_is_spent(text: str) -> None:
    assert spent(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "I make 85k as a data engineer in Berlin",
        "I get 5000 a month for my job as data engineer",
        "I'm on 85k, rent is no matter",
        "I make 90k for a car company",
        "I earn 70k at a training provider",
        "I'm paid 60k for a bootcamp role",
        "offer with 6000 a year car allowance",
        "ich verdiene 70k im Jahr",
    ],
)
def test_pay_is_not_spent_whoever_pays_it(text: str) -> None:
    assert spent(text) == [False]


def test_pay_beside_a_course_stays_pay() -> None:
    assert spent("I make 5000 a month and i paid 12k for a course") == [False, True]
