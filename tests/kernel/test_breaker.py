"""A circuit breaker: who does not answer is left alone for a while, then asked by one alone."""

from portal.kernel.breaker import Breaker


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


def test_as_long_as_all_goes_well_everybody_passes() -> None:
    breaker = Breaker(5, clock=Hand())

    assert [breaker.admits() for _ in range(3)] == [True, True, True]


def test_after_a_failure_nobody_passes_for_the_pause() -> None:
    hand = Hand()
    breaker = Breaker(5, clock=hand)
    breaker.failed()
    hand.seconds += 4.9

    assert not breaker.admits()
    assert not breaker.is_closed


def test_after_the_pause_one_passes_alone() -> None:
    hand = Hand()
    breaker = Breaker(5, clock=hand)
    breaker.failed()
    hand.seconds += 5

    assert [breaker.admits() for _ in range(3)] == [True, False, False]


def test_what_the_one_finds_decides_for_all() -> None:
    hand = Hand()
    breaker = Breaker(5, clock=hand)
    breaker.failed()
    hand.seconds += 5
    breaker.admits()
    breaker.failed()
    hand.seconds += 4.9
    after_another_failure = breaker.admits()
    hand.seconds += 0.1
    breaker.admits()
    breaker.succeeded()

    assert not after_another_failure
    assert [breaker.admits(), breaker.admits()] == [True, True]


def test_a_caller_who_never_says_what_came_of_it_holds_up_nobody() -> None:
    hand = Hand()
    breaker = Breaker(5, clock=hand)
    breaker.failed()
    hand.seconds += 5
    breaker.admits()  # and is cancelled
    hand.seconds += 5

    assert breaker.admits()
