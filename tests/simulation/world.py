"""A seeded world around the real order path: a store that survives, a process that dies, a venue that misbehaves.

The use cases are the ones that serve; their ports never wait here, so a coroutine runs from begin to end without an
event loop, and the same seed gives the same history.
"""

from __future__ import annotations

import random
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, TypeVar
from uuid import UUID

from services.shared.model.clock import ManualClock
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError
from services.shared.model.instrument import Instrument
from services.shared.model.money import ZERO
from services.shared.model.order import Fill, OrderStatus, OrderTerms, OrderType, Side
from services.shared.model.quote import Quote
from services.trading.domain.account import Account, AccountKind, Balance
from services.trading.domain.evidence import VenueOrder, VenueStatus
from services.trading.domain.order import Order
from services.trading.domain.submission import OrderRequest
from services.trading.ports import AccountSnapshot, Lease, LeaseLostError, Listeners, RiskVerdict, VenueUnclearError
from services.trading.use_cases.dispatch import Dispatcher
from services.trading.use_cases.orders import CancelOrder, Judge, SubmitOrder
from tests.simulation.memory_journal import MemoryJournal

AAPL = "NASDAQ:AAPL"
Result = TypeVar("Result")


class CrashError(BaseException):
    """The process is killed here. No `except Exception` may survive it."""


def run(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Runs a coroutine that never waits."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value  # type: ignore[no-any-return]
    raise AssertionError("something in the simulation waited for the real world")


@dataclass
class AtVenue:
    """An order at the simulated venue. `visible_from` is when look-ups begin to find it."""

    order: Order
    number: int
    visible_from: datetime
    status: VenueStatus = VenueStatus.OPEN
    fills: list[Fill] = field(default_factory=list)


class Venue:
    """A venue without deduplication: whatever reaches it twice is there twice. It drops, delays, lies by omission."""

    name = "SIM"

    def __init__(self, dice: random.Random, clock: ManualClock, boundary: Any) -> None:
        self._dice = dice
        self._clock = clock
        self._boundary = boundary
        self.faults = 0.3
        self.arrived: list[AtVenue] = []

    def fault(self) -> bool:
        return self._dice.random() < self.faults

    async def send(self, order: Order) -> VenueOrder:
        self._boundary("send.before")
        if self.fault():
            raise VenueUnclearError("the connection broke before the request left")
        lag = timedelta(seconds=self._dice.randint(0, 20)) if self.fault() else timedelta()
        arrived = AtVenue(order, len(self.arrived) + 1, self._clock.now() + lag)
        self.arrived.append(arrived)
        self._boundary("send.after")
        if lag or self.fault():
            raise VenueUnclearError("the answer got lost")
        return self._told(arrived)

    async def cancel(self, order: Order) -> VenueOrder:
        self._boundary("cancel.before")
        if self.fault():
            raise VenueUnclearError("no answer")
        arrived = self._find(order)
        assert arrived is not None, "only what the venue has accepted is canceled"
        if arrived.status is VenueStatus.OPEN:
            arrived.status = VenueStatus.CANCELED
        self._boundary("cancel.after")
        return self._told(arrived)

    async def look_up(self, order: Order) -> VenueOrder | None:
        self._boundary("look_up")
        if self.fault():
            raise VenueUnclearError("no answer")
        arrived = self._find(order)
        if arrived is None:
            return None
        if self._clock.now() < arrived.visible_from:
            raise VenueUnclearError("not listed yet")
        return self._told(arrived)

    def execute(self) -> None:
        """Executes a part or all of some open order."""
        resting = [arrived for arrived in self.arrived if arrived.status is VenueStatus.OPEN]
        if not resting:
            return
        arrived = self._dice.choice(resting)
        terms = arrived.order.terms
        left = int(terms.quantity - sum(fill.quantity for fill in arrived.fills))
        quantity = Decimal(self._dice.randint(1, left))
        arrived.fills.append(
            Fill(
                f"E{arrived.number}-{len(arrived.fills) + 1}",
                terms.instrument,
                terms.side,
                Decimal(self._dice.randint(50, 150)),
                quantity,
                Decimal("0.1"),
                "USD",
                self._clock.now(),
            )
        )
        if quantity == left:
            arrived.status = VenueStatus.FILLED

    def _find(self, order: Order) -> AtVenue | None:
        mine = [entry for entry in self.arrived if entry.order.venue_client_order_id == order.venue_client_order_id]
        return mine[0] if mine else None

    def _told(self, arrived: AtVenue) -> VenueOrder:
        """What it says of an order: under faults some fills are missing, shuffled, or told twice."""
        fills = list(arrived.fills)
        if self.fault():
            fills = self._dice.sample(fills, self._dice.randint(0, len(fills)))
        hidden = len(fills) < len(arrived.fills)
        status = VenueStatus.OPEN if hidden and self.fault() else arrived.status
        return VenueOrder(arrived.order.venue_client_order_id, f"V{arrived.number}", status, tuple(fills))


class Surroundings:
    """Accounts, prices, instruments and Risk of the simulation; the desk is awake when the world says so."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.reconciled = False

    async def get(self, key: str) -> Any:
        return self._world.account if key == "paper" else self._world.instrument

    def latest(self, instrument: str) -> Quote:
        now = self._world.clock.now()
        return Quote(instrument, now, now, DataOrigin.LIVE, 1, last_price=Decimal(100))

    def feed_time(self) -> None:
        return None

    async def snapshot(self, account_id: str) -> AccountSnapshot:
        return AccountSnapshot(self._world.account, [Balance("USD", self._world.journal.money)], [], [])

    async def reserve(self, *_: Any) -> RiskVerdict:
        self._world.boundary("risk.reserve")
        return RiskVerdict(True, "", "decision")

    async def settle(self, *_: Any) -> bool:
        self._world.boundary("risk.settle")
        return True

    def wake(self, account_id: str) -> None:
        pass

    def is_reconciled(self, account_id: str) -> bool:
        return self.reconciled


class Ids:
    """Ids that a seed foresees."""

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice

    def new_id(self) -> str:
        return str(UUID(int=self._dice.getrandbits(128)))


class World:
    """One account, clients that repeat themselves, and one process at a time that serves them."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.clock = ManualClock(datetime(2026, 1, 2, tzinfo=UTC))
        self.account = Account("paper", "owner", AccountKind.PAPER, "USD", self.clock.now())
        self.instrument = Instrument(AAPL, "NASDAQ", "AAPL", "AAPL", "USD", Decimal("0.01"), Decimal(1))
        self.crashes = 0.03
        self.journal = MemoryJournal(self.account, Decimal(1_000_000), self.clock, self.boundary)
        self.venue = Venue(self.dice, self.clock, self.boundary)
        self.acknowledged: dict[str, OrderStatus] = {}
        self.asked: dict[str, OrderRequest] = {}
        self.zombies: list[Dispatcher] = []
        self.boot()

    def boundary(self, name: str) -> None:
        """A place at which the process may die."""
        if self.dice.random() < self.crashes:
            raise CrashError(name)

    def boot(self) -> None:
        """A new process: nothing in memory, a new lease, and the comparison with the venue still to come."""
        self.around = Surroundings(self)
        around: Any = self.around
        judge = Judge(around, around, around, around, around)
        self.submit = SubmitOrder(judge, self.journal, around, Listeners(), self.clock, Ids(self.dice))
        self.cancel = CancelOrder(around, self.journal, around, Listeners())
        self.journal.epoch += 1
        lease = Lease("SIM", self.journal.epoch)
        before: Dispatcher | None = getattr(self, "dispatcher", None)
        if before is not None:
            self.zombies = [before]
        self.dispatcher = Dispatcher(
            self.journal, self.venue, around, Listeners(), self.clock, lease, timedelta(seconds=30)
        )

    def step(self) -> None:
        """Something happens; a crash is followed by a new process."""
        self.clock.advance(timedelta(seconds=self.dice.randint(0, 3)))
        actions = [self._submit, self._cancel, self._work, self._work, self._hear, self.venue.execute, self._zombie]
        try:
            self.dice.choice(actions)()
        except CrashError:
            self.boot()

    def settle_down(self) -> None:
        """No more faults: everything must come to rest."""
        self.crashes = self.venue.faults = 0.0
        self.clock.advance(timedelta(minutes=1))
        for _ in range(4):
            self._work()
            for arrived in self.venue.arrived:
                run(self.dispatcher.hear(arrived.order.venue_client_order_id))
        self.check()

    def check(self) -> None:
        """What must hold after every step."""
        sent = [arrived.order.client_order_id for arrived in self.venue.arrived]
        assert len(sent) == len(set(sent)), "doubled: an order reached the venue twice"
        lost = self.acknowledged.keys() - self.journal.orders.keys()
        assert not lost, f"lost: {lost}"
        assert [event.sequence for event in self.journal.events] == list(range(1, len(self.journal.events) + 1))
        told = [event.fill.fill for event in self.journal.events if event.fill is not None]
        assert len({fill.execution_id for fill in told}) == len(told), "a fill was counted twice"
        held = sum((fill.side.sign * fill.quantity for fill in told), ZERO)
        position = self.journal.positions.get(AAPL)
        assert (position.quantity if position else ZERO) == held, "the position is not the fold of its fills"
        for client_order_id, order in self.journal.orders.items():
            assert order.status is not OrderStatus.REJECTED, f"{client_order_id} was called rejected and nobody did"
            if client_order_id in sent:
                assert order.send_epoch is not None, "sent before the record said so"

    def check_rest(self) -> None:
        """What must hold when everything came to rest."""
        at_venue = {arrived.order.client_order_id: arrived for arrived in self.venue.arrived}
        for client_order_id, order in self.journal.orders.items():
            assert order.status not in {OrderStatus.UNKNOWN, OrderStatus.PENDING_NEW}, f"{client_order_id} hangs"
            arrived = at_venue.get(client_order_id)
            filled = sum((fill.quantity for fill in arrived.fills), ZERO) if arrived else ZERO
            assert order.filled_quantity == filled, f"{client_order_id}: a fill of the venue is missing"
            if arrived is None:
                assert order.status is OrderStatus.CANCELED
            else:
                assert order.status.is_terminal == (arrived.status is not VenueStatus.OPEN)

    def _submit(self) -> None:
        if self.asked and self.dice.random() < 0.4:
            request = self.dice.choice(list(self.asked.values()))
        else:
            side = self.dice.choice(list(Side))
            terms = OrderTerms(AAPL, side, OrderType.MARKET, Decimal(self.dice.randint(1, 9)))
            request = OrderRequest("paper", f"o-{len(self.asked) + 1}", terms)
        self.asked[request.client_order_id] = request
        try:
            written = run(self.submit("owner", request))
        except DomainError:
            return
        self.acknowledged[request.client_order_id] = written.order.status

    def _cancel(self) -> None:
        if self.acknowledged:
            try:
                run(self.cancel("owner", "paper", self.dice.choice(list(self.acknowledged))))
            except DomainError:
                return

    def _work(self) -> None:
        if not self.around.reconciled:
            self.around.reconciled = not run(self.dispatcher.reconcile("paper")).unclear
        else:
            run(self.dispatcher.work("paper"))

    def _hear(self) -> None:
        if self.venue.arrived:
            run(self.dispatcher.hear(self.dice.choice(self.venue.arrived).order.venue_client_order_id))

    def _zombie(self) -> None:
        """A process that was thought dead goes on: it must not get anything done."""
        for zombie in self.zombies:
            before = (len(self.venue.arrived), len(self.journal.events))
            try:
                run(zombie.work("paper"))
            except LeaseLostError:
                self.zombies = []
            assert before == (len(self.venue.arrived), len(self.journal.events))
