"""One person is answered so often in so many seconds; nobody else counts, and who went away is not counted for ever."""

from hypothesis import given
from hypothesis import strategies as st

from bot.faces.discord.pace import PersonalPace

ANA, BO = 1, 2


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_after_so_many_a_person_waits_and_others_do_not() -> None:
    clock = Clock()
    pace = PersonalPace(2, 30, clock)
    assert [pace.allows(ANA) for _ in range(3)] == [True, True, False]
    assert pace.allows(BO)
    clock.now += 29
    assert not pace.allows(ANA)
    clock.now += 1
    assert [pace.allows(ANA) for _ in range(3)] == [True, True, False]


@given(st.lists(st.tuples(st.integers(0, 5), st.floats(0, 20)), max_size=80))
def test_nobody_is_allowed_more_often_and_nobody_is_refused_who_waited(steps: list[tuple[int, float]]) -> None:
    clock, allowed = Clock(), dict[int, list[float]]()
    pace = PersonalPace(3, 30, clock)
    for person, pause in steps:
        clock.now += pause
        recent = [at for at in allowed.setdefault(person, []) if clock.now - at < 30]
        assert pace.allows(person) == (len(recent) < 3)
        if len(recent) < 3:
            allowed[person].append(clock.now)


def test_who_went_away_is_no_longer_counted() -> None:
    clock = Clock()
    pace = PersonalPace(3, 30, clock)
    for person in range(100):
        pace.allows(person)
    clock.now += 31
    pace.allows(ANA)
    assert len(pace) == 1
