"""The first size that fits is found, in few tries."""

from hypothesis import given
from hypothesis import strategies as st

from layouts.boxes.search import UNKNOWN, first_fitting

SIZES = 26
LEFT_OVER = st.lists(st.one_of(st.floats(0.0001, 0.9), st.just(UNKNOWN)), max_size=SIZES)


def tries(over: list[float], count: int = SIZES) -> tuple[int, list[int]]:
    """Which size is found where the first ones leave something over, and those that were tried."""
    tried: list[int] = []

    def left_over(index: int) -> float:
        tried.append(index)
        return over[index] if index < len(over) else 0

    return first_fitting(count, left_over), tried


@given(LEFT_OVER)
def test_the_first_size_that_fits_is_found_whatever_is_left_over_before(over: list[float]) -> None:
    found, tried = tries(over)
    assert found == len(over)
    assert len(set(tried)) == len(tried)
    assert min(found, SIZES - 1) in tried
    assert found == 0 or found - 1 in tried


@given(st.integers(0, SIZES), st.floats(0.005, 0.04))
def test_few_are_tried_where_each_step_takes_off_about_as_much(first: int, step: float) -> None:
    over = [1 - (1 - step) ** (first - index) for index in range(first)]
    assert len(tries(over)[1]) <= 7


def test_what_comes_at_no_size_is_tried_twice() -> None:
    assert tries([0.9] * SIZES) == (SIZES, [0, SIZES - 1])


def test_one_size_is_tried_once() -> None:
    assert tries([0.1], 1) == (1, [0])
    assert tries([], 1) == (0, [0])
