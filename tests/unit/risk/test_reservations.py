"""What a reservation counts while the order's news and the account's view overtake each other."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as some

from services.risk.domain.reservations import Reservation, ReservationState, is_spent, settled, working_orders
from tests.unit.risk.builders import NOW, account, open_order, position, reservation

ORDER = "order-1"


def counted(found: Reservation, sequence: int, leaves: int | None = None) -> Decimal:
    """The quantity that counts beside a view at `sequence`, which shows the order open with `leaves` or not at all."""
    orders = () if leaves is None else (open_order(leaves, ORDER),)
    return sum(
        (item.quantity for item in working_orders(account(sequence=sequence, open_orders=orders), [found], NOW)),
        Decimal(0),
    )


def test_a_held_reservation_counts_in_full_until_it_expires() -> None:
    held = reservation(10)
    assert counted(held, 7) == 10
    late = NOW + timedelta(seconds=60)
    assert working_orders(account(), [held], late) == ()
    assert held.at(late).state is ReservationState.EXPIRED


def test_an_order_known_to_both_counts_once_with_what_may_still_fill() -> None:
    assert counted(reservation(10), 8, leaves=4) == 4


def test_a_fill_counts_until_the_view_shows_it() -> None:
    filled = settled(reservation(10), Decimal(10), closed=True, sequence=9)
    assert counted(filled, 8) == 10
    assert counted(filled, 9) == 0


def test_a_canceled_order_counts_only_what_had_filled() -> None:
    canceled = settled(reservation(10), Decimal(3), closed=True, sequence=9)
    assert counted(canceled, 8) == 3


def test_a_confirmed_order_that_a_newer_view_does_not_show_is_done() -> None:
    confirmed = settled(reservation(10), Decimal(0), closed=False, sequence=8)
    assert counted(confirmed, 7) == 10
    assert counted(confirmed, 8) == 0
    assert not is_spent(confirmed, account(sequence=7))
    assert is_spent(confirmed, account(sequence=8))
    assert not is_spent(confirmed, account(sequence=8, open_orders=(open_order(10, ORDER),)))


def test_an_order_committed_after_its_reservation_expired_counts_again() -> None:
    expired = reservation(10).at(NOW + timedelta(minutes=2))
    assert counted(expired, 7) == 0
    assert counted(settled(expired, Decimal(0), closed=False, sequence=8), 7) == 10


def test_outdated_news_changes_nothing() -> None:
    newest = settled(reservation(10), Decimal(6), closed=False, sequence=12)
    assert settled(newest, Decimal(2), closed=False, sequence=10) == newest
    done = settled(newest, Decimal(10), closed=True, sequence=13)
    assert settled(done, Decimal(6), closed=False, sequence=14) == done


news = some.tuples(some.integers(0, 10), some.integers(8, 12))


@given(some.permutations([(0, 8, False), (4, 9, False), (7, 10, False), (7, 11, True)]), some.data())
def test_news_in_any_order_and_repeated_comes_to_the_same(
    steps: list[tuple[int, int, bool]], data: some.DataObject
) -> None:
    found = reservation(10)
    for filled, sequence, closed in [*steps, data.draw(some.sampled_from(steps))]:
        found = settled(found, Decimal(filled), closed, sequence)
    assert (found.state, found.filled_quantity, found.sequence) == (ReservationState.CLOSED, Decimal(7), 11)


@given(some.integers(0, 10), some.booleans(), some.integers(7, 12), some.integers(7, 12))
def test_what_filled_is_never_missing_from_positions_and_reservations_together(
    filled: int, closed: bool, heard: int, view_sequence: int
) -> None:
    """Fill and end happen at sequence 9; Risk heard of them at `heard` or not; the view shows them from 9 on."""
    found = reservation(10)
    if heard >= 9:
        found = settled(found, Decimal(filled), closed, 9)
    shows = view_sequence >= 9
    still_open = None if shows and closed else 10 - filled if shows else 10 if view_sequence >= 8 else None
    view = account(
        sequence=view_sequence,
        positions=(position(filled),) if shows and filled else (),
        open_orders=(open_order(still_open, ORDER),) if still_open else (),
    )
    total = sum((held.quantity for held in view.positions), Decimal(0))
    total += sum((item.quantity for item in working_orders(view, [found], NOW)), Decimal(0))
    assert total >= (filled if closed else 10)
