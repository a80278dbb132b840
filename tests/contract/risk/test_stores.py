"""What every store of Risk promises, asked of each adapter there is."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import pytest_asyncio

from services.risk.adapters.postgres_decisions import PostgresDecisions
from services.risk.adapters.postgres_journal import PostgresJournal
from services.risk.adapters.postgres_ledgers import PostgresLedgers
from services.risk.adapters.postgres_limits import PostgresLimits
from services.risk.adapters.postgres_states import PostgresStates
from services.risk.app import MIGRATIONS
from services.risk.domain.check import decide
from services.risk.domain.decision import Decision, Outcome
from services.risk.domain.events import JournaledEvent, account_topic, limit_changed, order_refused, user_topic
from services.risk.domain.limits import LimitKind, LimitScope, RiskLimit
from services.risk.domain.trading_state import Engagement, KillSwitchPlan, TradingState, halted
from services.risk.ports import DecisionFilter, DecisionLog, EventJournal, Ledgers, LimitStore, StateStore
from services.shared.model.errors import DomainError, Reason
from services.shared.model.order import OrderType, Side
from services.shared.runtime.postgres import open_database
from tests.integration.risk.installation import risk_settings
from tests.unit.risk.builders import NOW, account, evidence, limit, open_order, order, position, reservation


@dataclass
class Listener:
    """Hears what was committed."""

    heard: list[JournaledEvent] = field(default_factory=list)

    def publish(self, events: Sequence[JournaledEvent]) -> None:
        self.heard.extend(events)


@dataclass
class Stores:
    """One adapter's stores over the same data."""

    ledgers: Ledgers
    limits: LimitStore
    states: StateStore
    decisions: DecisionLog
    journal: EventJournal
    listener: Listener


@pytest_asyncio.fixture(params=["postgres"])
async def stores(request: pytest.FixtureRequest, data_directory: Path, postgres_url: str) -> AsyncIterator[Stores]:
    """Empty stores of each adapter."""
    settings = risk_settings(data_directory, postgres_url)
    async with open_database(settings, schema="risk", migrations=MIGRATIONS) as database:
        listener = Listener()
        yield Stores(
            PostgresLedgers(database, listener),
            PostgresLimits(database, listener),
            PostgresStates(database, listener),
            PostgresDecisions(database),
            PostgresJournal(database),
            listener,
        )


def decision(decision_id: str, client_order_id: str = "order-1", quantity: int = 50, seconds: int = 0) -> Decision:
    request = order(quantity, client_order_id=client_order_id, type=OrderType.LIMIT, limit_price=Decimal("100.50"))
    return decide(request, evidence(now=NOW + timedelta(seconds=seconds)), decision_id)


async def test_a_view_comes_back_exactly_as_it_was_written(stores: Stores) -> None:
    view = account(
        equity=Decimal("100000.000000000000000001"),
        day_start_equity=Decimal("-1.5"),
        positions=(position("-0.000000000000000001", strategy_id="rsi"),),
        open_orders=(open_order(3, side=Side.SELL, price=None, reduce_only=True),),
    )
    async with stores.ledgers.locked("demo", "admin") as ledger:
        assert await ledger.newest_view() is None
        await ledger.record_view(view)
    async with stores.ledgers.snapshot("demo") as ledger:
        assert await ledger.newest_view() == view
    assert await stores.ledgers.owner_of("demo") == "admin"


async def test_an_unknown_account_is_not_found_and_an_owner_never_changes(stores: Stores) -> None:
    with pytest.raises(DomainError) as unknown:
        async with stores.ledgers.locked("nobody"):
            pass
    assert unknown.value.reason is Reason.NOT_FOUND
    async with stores.ledgers.locked("demo", "admin"):
        pass
    with pytest.raises(DomainError) as other:
        async with stores.ledgers.locked("demo", "thief"):
            pass
    assert other.value.reason is Reason.STATE_CONFLICT


async def test_a_decision_comes_back_and_a_newer_one_about_the_order_takes_its_place(stores: Stores) -> None:
    first, second = decision("d1"), decision("d2")
    async with stores.ledgers.locked("demo", "admin") as ledger:
        await ledger.add_decision(first)
        assert await ledger.decision_about("order-1") == first
        await ledger.add_decision(second)
        assert await ledger.decision_about("order-1") == second
        assert await ledger.decision_about("order-2") is None
    assert await stores.decisions.get("d1") == first


async def test_reservations_live_until_they_are_retired_and_are_counted_by_time(stores: Stores) -> None:
    old = reservation(client_order_id="old", reserved_time=NOW - timedelta(seconds=61))
    new = reservation("0.1", client_order_id="new", strategy_id="rsi", price=None)
    async with stores.ledgers.locked("demo", "admin") as ledger:
        await ledger.put_reservation(old)
        await ledger.put_reservation(new)
        assert await ledger.live_reservations() == [old, new]
        assert await ledger.approved_since(NOW - timedelta(seconds=60)) == {("rsi", new.instrument): 1}
        await ledger.retire(["old"])
        assert await ledger.live_reservations() == [new]
        await ledger.put_reservation(replace(old, filled_quantity=Decimal(4)))
        assert (await ledger.reservation_of("old")) == replace(old, filled_quantity=Decimal(4))
        assert len(await ledger.live_reservations()) == 2


async def test_what_fails_leaves_nothing_behind_and_nobody_hears_of_it(stores: Stores) -> None:
    async with stores.ledgers.locked("demo", "admin"):
        pass
    with pytest.raises(RuntimeError, match="killed"):
        async with stores.ledgers.locked("demo") as ledger:
            await ledger.put_reservation(reservation())
            await ledger.journal(order_refused(decision("d1", quantity=100_000)))
            raise RuntimeError("killed")
    async with stores.ledgers.snapshot("demo") as ledger:
        assert await ledger.live_reservations() == []
    assert stores.listener.heard == []


async def test_an_account_is_decided_about_by_one_at_a_time(stores: Stores) -> None:
    async def reserve_if_fewer_than_five(number: int) -> None:
        async with stores.ledgers.locked("demo", "admin") as ledger:
            if len(await ledger.live_reservations()) < 5:
                await ledger.put_reservation(reservation(client_order_id=f"order-{number}"))

    await asyncio.gather(*(reserve_if_fewer_than_five(number) for number in range(40)))
    async with stores.ledgers.snapshot("demo") as ledger:
        assert len(await ledger.live_reservations()) == 5


async def test_a_halt_waits_for_decisions_in_flight_and_holds_back_later_ones(stores: Stores) -> None:
    seen: list[TradingState] = []
    inside, leave = asyncio.Event(), asyncio.Event()

    async def decision_in_flight() -> None:
        async with stores.ledgers.locked("demo", "admin") as ledger:
            seen.append(await ledger.trading_state())
            inside.set()
            await leave.wait()

    async def halt() -> None:
        async with stores.states.locked() as ledger:
            await ledger.put_status(halted(await ledger.status(None), "fire", "admin", NOW))

    first = asyncio.create_task(decision_in_flight())
    await inside.wait()
    halting = asyncio.create_task(halt())
    done, _ = await asyncio.wait([halting], timeout=0.2)
    assert not done
    leave.set()
    await asyncio.gather(first, halting)
    async with stores.ledgers.locked("demo") as ledger:
        seen.append(await ledger.trading_state())
    assert seen == [TradingState.ACTIVE, TradingState.HALTED]


async def test_the_stricter_of_account_and_system_holds(stores: Stores) -> None:
    async with stores.ledgers.locked("demo", "admin"), stores.ledgers.locked("other", "admin"):
        pass
    async with stores.states.locked() as states:
        await states.put_status(halted(await states.status("demo"), "fire", "admin", NOW))
    assert (await stores.states.read("demo")).state is TradingState.HALTED
    assert (await stores.states.read(None)).state is TradingState.ACTIVE
    async with stores.ledgers.snapshot("demo") as ledger:
        assert await ledger.trading_state() is TradingState.HALTED
    async with stores.ledgers.snapshot("other") as ledger:
        assert await ledger.trading_state() is TradingState.ACTIVE


async def test_an_engagement_comes_back_and_can_be_confirmed(stores: Stores) -> None:
    found = Engagement(
        "stop-1", None, KillSwitchPlan(False, True), "fire", "admin", NOW, NOW + timedelta(seconds=60), "hash"
    )
    done = replace(found, confirmed_time=NOW)
    async with stores.states.locked() as states:
        assert await states.engagement("stop-1") is None
        await states.put_engagement(found)
        assert await states.engagement("stop-1") == found
        await states.put_engagement(done)
        assert await states.engagement("stop-1") == done


async def test_open_orders_and_positions_are_counted(stores: Stores) -> None:
    async with stores.ledgers.locked("demo", "admin") as ledger:
        await ledger.record_view(account(positions=(position(1), position(1, strategy_id="rsi"))))
        await ledger.put_reservation(reservation())
    async with stores.states.locked() as states:
        assert await states.open_counts("demo") == (1, 1)
        assert await states.open_counts(None) == (1, 1)
        assert await states.open_counts("other") == (0, 0)


async def test_a_stored_limit_takes_the_place_of_the_built_in_one(stores: Stores) -> None:
    stored = RiskLimit(
        "builtin.max_open_orders", LimitKind.MAX_OPEN_ORDERS, value=Decimal(7), changed_by="admin", changed_time=NOW
    )
    mine = replace(
        limit(LimitKind.RESTRICTED_INSTRUMENTS, None, account_id="demo"), instruments=("NYSE:IBM",), changed_time=NOW
    )
    async with stores.ledgers.locked("demo", "admin"):
        pass
    for changed in (stored, mine):
        changed = replace(changed, version=1)
        await stores.limits.put(changed, limit_changed(changed, "admin", NOW), expected_version=None)
        assert changed in await stores.limits.all()
    async with stores.ledgers.snapshot("demo") as ledger:
        found = {item.limit_id: item for item in await ledger.limits()}
    assert found["builtin.max_open_orders"].value == 7
    assert found["builtin.max_open_positions"].value == 5
    assert found["mine"].scope == LimitScope(account_id="demo")


async def test_two_changes_of_one_limit_cannot_both_win(stores: Stores) -> None:
    first = RiskLimit("builtin.max_open_orders", LimitKind.MAX_OPEN_ORDERS, value=Decimal(7), version=1)
    first = replace(first, changed_by="admin", changed_time=NOW)
    event = limit_changed(first, "admin", NOW)

    async def put() -> bool:
        try:
            await stores.limits.put(first, event, expected_version=0)
        except DomainError as error:
            return error.reason is not Reason.ETAG_MISMATCH
        return True

    assert sum(await asyncio.gather(*(put() for _ in range(8)))) == 1
    second = replace(first, value=Decimal(8), version=2)
    await stores.limits.put(second, event, expected_version=1)
    with pytest.raises(DomainError) as outdated:
        await stores.limits.put(replace(first, version=2), event, expected_version=1)
    assert outdated.value.reason is Reason.ETAG_MISMATCH
    await stores.limits.delete(second, event, expected_version=2)
    assert next(item for item in await stores.limits.all() if item.limit_id == first.limit_id).value == 100


async def test_decisions_are_listed_newest_first_by_owner_and_page(stores: Stores) -> None:
    for number, account_id, owner in [(1, "demo", "admin"), (2, "demo", "admin"), (3, "other", "eve")]:
        async with stores.ledgers.locked(account_id, owner) as ledger:
            found = decision(f"d{number}", f"order-{number}", quantity=50 if number == 1 else 500, seconds=number)
            await ledger.add_decision(replace(found, account_id=account_id))
    everybody, admins = DecisionFilter(None), DecisionFilter("admin")
    assert [item.decision_id for item in await stores.decisions.page(everybody, 9, None)] == ["d3", "d2", "d1"]
    first_page = await stores.decisions.page(admins, 1, None)
    assert [item.decision_id for item in first_page] == ["d2"]
    after = (first_page[0].decision_time, first_page[0].decision_id)
    assert [item.decision_id for item in await stores.decisions.page(admins, 1, after)] == ["d1"]
    refused = replace(admins, outcome=Outcome.REFUSED)
    assert [item.decision_id for item in await stores.decisions.page(refused, 9, None)] == ["d2"]
    early = replace(admins, end_time=NOW + timedelta(seconds=2))
    assert [item.decision_id for item in await stores.decisions.page(early, 9, None)] == ["d1"]


async def test_events_have_no_holes_under_parallel_writers_and_reach_everybody_concerned(stores: Stores) -> None:
    async def refuse(account_id: str, owner: str, number: int) -> None:
        async with stores.ledgers.locked(account_id, owner) as ledger:
            refusal = replace(decision(f"d{number}", quantity=100_000), account_id=account_id)
            await ledger.journal(order_refused(refusal))

    accounts = [("demo", "admin"), ("second", "admin"), ("other", "eve")]
    await asyncio.gather(*(refuse(*accounts[number % 3], number) for number in range(30)))
    async with stores.states.locked() as states:
        status = halted(await states.status(None), "fire", "admin", NOW)
        await states.journal(order_refused(replace(decision("last", quantity=100_000), account_id="demo")))
        await states.put_status(status)
    found = await stores.journal.after(user_topic("admin"), 0, 100)
    assert [item.sequence for item in found] == list(range(1, 22))
    assert [item.sequence for item in await stores.journal.after(account_topic("demo"), 9, 100)] == [10, 11]
    assert (await stores.journal.newest(user_topic("eve"), 3)) == (await stores.journal.after(user_topic("eve"), 7, 9))
    assert found[-1] in stores.listener.heard
