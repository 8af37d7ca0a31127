"""One person is answered so often in so many seconds; nobody else counts, and who went away is not counted for ever."""

from hypothesis import given
from hypothesis import strategies as st

from bot.faces.discord.pace import PersonalPace

ANA, BO = 1, 2


def test_after_so_many_a_person_waits_and_others_do_not() -> None:
    pace = PersonalPace(2, 30)
    assert [pace.wait(ANA, at) for at in (100, 110, 110)] == [0, 0, 20]
    assert pace.wait(BO, 110) == 0
    assert pace.wait(ANA, 129) == 1
    assert [pace.wait(ANA, at) for at in (130, 139, 140)] == [0, 1, 0]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 20)), max_size=80))
def test_nobody_is_allowed_more_often_and_nobody_is_refused_who_waited(steps: list[tuple[int, int]]) -> None:
    pace, now, allowed = PersonalPace(3, 30), 1000, dict[int, list[int]]()
    for person, pause in steps:
        now += pause
        recent = [at for at in allowed.setdefault(person, []) if now - at < 30]
        assert pace.wait(person, now) == (30 - (now - recent[0]) if len(recent) == 3 else 0)
        if len(recent) < 3:
            allowed[person].append(now)


def test_who_went_away_is_no_longer_counted() -> None:
    pace = PersonalPace(3, 30)
    for person in range(100):
        pace.wait(person, 100)
    pace.wait(ANA, 131)
    assert len(pace) == 1
