"""What every order journal promises."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from services.shared.model.errors import DomainError, Reason
from services.shared.model.order import OrderStatus, Side
from services.trading.domain.order import EventKind, Order
from services.trading.domain.order_life import Accepted, Canceled, Filled, SendingBegun
from services.trading.domain.submission import OrderRequest
from services.trading.ports import Lease, LeaseLostError, OrderJournal, Submission
from tests.unit.trading.orders import fill, order, terms


def submission(number: int = 1, **changes: Any) -> Submission:
    draft = order(number=number, **changes)
    return Submission(OrderRequest("paper", draft.client_order_id, draft.terms), draft)


async def test_a_new_order_is_there_with_its_request_and_first_event(journal: OrderJournal) -> None:
    written = await journal.submit(submission())
    assert (written.order.sequence, [event.kind for event in written.events]) == (1, [EventKind.SUBMITTED])
    found = await journal.find("paper", "o-1")
    assert found is not None
    assert found == (written.order, submission().request)
    assert await journal.open_orders("paper") == [written.order]
    assert await journal.find_by_venue_id(written.order.venue_client_order_id) == written.order


async def test_a_repeat_returns_the_order_as_it_is_now(journal: OrderJournal) -> None:
    await journal.submit(submission())
    await journal.advance("paper", "o-1", lambda *_: [Accepted("V1")])
    again = await journal.submit(submission())
    assert (again.replayed, again.order.status, list(again.events)) == (True, OrderStatus.NEW, [])


async def test_the_same_id_with_other_content_is_refused(journal: OrderJournal) -> None:
    await journal.submit(submission())
    with pytest.raises(DomainError) as caught:
        await journal.submit(submission(quantity="11"))
    assert caught.value.reason is Reason.ID_REUSED


async def test_changes_have_one_event_each_and_no_sequence_is_left_out(journal: OrderJournal) -> None:
    await journal.submit(submission())
    await journal.submit(submission(2))
    written = await journal.advance(
        "paper", "o-1", lambda *_: [SendingBegun(1), Accepted("V1"), Filled(fill("a", "4")), Canceled("enough")]
    )
    assert [event.sequence for event in written.events] == [3, 4, 5]
    assert (written.order.status, written.order.filled_quantity) == (OrderStatus.CANCELED, 4)
    assert written.order.send_epoch == 1


async def test_the_executions_known_are_handed_to_the_decision(journal: OrderJournal) -> None:
    await journal.submit(submission())
    await journal.advance("paper", "o-1", lambda *_: [Filled(fill("a", "4"))])
    seen: list[frozenset[str]] = []

    def look(_: Order, known: frozenset[str]) -> list[Any]:
        seen.append(known)
        return []

    await journal.advance("paper", "o-1", look)
    assert seen == [frozenset({"a"})]


async def test_a_fill_moves_the_position_from_fill_to_fill(journal: OrderJournal) -> None:
    await journal.submit(submission())
    await journal.submit(submission(2, side=Side.SELL))
    await journal.advance("paper", "o-1", lambda *_: [Filled(fill("a", "10", "100"))])
    written = await journal.advance("paper", "o-2", lambda *_: [Filled(fill("b", "4", "110", Side.SELL))])
    record = written.events[0].fill
    assert record is not None
    assert (record.realized_pnl, record.position_quantity) == (40, 6)


async def test_a_decision_that_raises_writes_nothing(journal: OrderJournal) -> None:
    await journal.submit(submission())

    def refuse(*_: Any) -> list[Any]:
        raise DomainError(Reason.STATE_CONFLICT, "no")

    with pytest.raises(DomainError):
        await journal.advance("paper", "o-1", refuse)
    following = await journal.submit(submission(2))
    assert following.order.sequence == 2


async def test_an_order_that_does_not_exist_cannot_change(journal: OrderJournal) -> None:
    with pytest.raises(DomainError) as caught:
        await journal.advance("paper", "none", lambda *_: [])
    assert caught.value.reason is Reason.NOT_FOUND


async def test_a_lease_that_is_over_writes_nothing(journal: OrderJournal) -> None:
    await journal.submit(submission())
    with pytest.raises(LeaseLostError):
        await journal.advance("paper", "o-1", lambda *_: [Accepted("V1")], lease=Lease("PAPER", 7))
    found = await journal.find("paper", "o-1")
    assert found is not None
    assert found[0].status is OrderStatus.PENDING_NEW


async def test_open_orders_hold_back_what_they_may_cost(journal: OrderJournal) -> None:
    first = await journal.submit(submission(reserve_price=Decimal(600)))
    second = await journal.submit(submission(2, reserve_price=Decimal(600)))
    assert first.order.status is OrderStatus.PENDING_NEW
    assert second.order.refusal is not None
    assert second.order.refusal.rule == "insufficient_balance"
    await journal.advance("paper", "o-1", lambda *_: [Canceled()])
    third = await journal.submit(submission(3, reserve_price=Decimal(600)))
    assert third.order.status is OrderStatus.PENDING_NEW


async def test_many_repeats_at_once_make_one_order(journal: OrderJournal) -> None:
    answers = await asyncio.gather(*(journal.submit(submission()) for _ in range(32)))
    assert sum(not answer.replayed for answer in answers) == 1
    assert terms().quantity == answers[0].order.terms.quantity
