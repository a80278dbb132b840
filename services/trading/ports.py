"""What Trading needs from outside."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Protocol

from services.shared.model.bar import Bar, BarColumns, BarInterval
from services.shared.model.data_origin import DataOrigin
from services.shared.model.instrument import Instrument
from services.shared.model.order import OrderStatus
from services.shared.model.quote import Quote
from services.trading.domain.account import Account, AccountKind, Balance
from services.trading.domain.demo import FedInstrument
from services.trading.domain.evidence import VenueOrder
from services.trading.domain.order import FillRecord, Order, OrderEvent
from services.trading.domain.order_life import Change
from services.trading.domain.position import Position
from services.trading.domain.strategy import Signal, StrategyInstance
from services.trading.domain.submission import OrderRequest

# The changes that follow from an order as it stands and the execution ids known of it; called with the order locked.
Decide = Callable[[Order, frozenset[str]], Sequence[Change]]


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to talk to a venue, which one process holds at a time; a newer epoch ends it."""

    venue: str
    epoch: int


class LeaseLostError(Exception):
    """Another process has taken over: nothing was written and nothing may be sent."""


@dataclass(frozen=True, slots=True)
class Submission:
    """An order about to be written: its request, and the order as it is to stand (PENDING_NEW or REJECTED)."""

    request: OrderRequest
    order: Order


@dataclass(frozen=True, slots=True)
class Written:
    """The order after a write, and the events that the write added, oldest first."""

    order: Order
    events: Sequence[OrderEvent] = ()
    replayed: bool = False


@dataclass(frozen=True, slots=True)
class AccountSnapshot:
    """An account with everything open, read at one instant of the journal."""

    account: Account
    balances: Sequence[Balance]
    positions: Sequence[Position]
    open_orders: Sequence[Order]


class OrderJournal(Protocol):
    """The durable record of orders. Each write is one transaction that holds the account; events are gap-free."""

    async def find(self, account_id: str, client_order_id: str) -> tuple[Order, OrderRequest] | None:
        """An order with the request that made it; None where there is none."""
        ...

    async def submit(self, submission: Submission) -> Written:
        """Writes a new order, refused where the balance does not cover it. A repeat returns the order as it is now.

        DomainError ID_REUSED where the id was used with other content.
        """
        ...

    async def advance(
        self,
        account_id: str,
        client_order_id: str,
        decide: Decide,
        *,
        lease: Lease | None = None,
        from_reconciliation: bool = False,
    ) -> Written:
        """Applies what `decide` says to one order. LeaseLostError where `lease` is not the venue's newest."""
        ...

    async def open_orders(self, account_id: str) -> list[Order]:
        """Every order that is not final, in the order of submission."""
        ...

    async def find_by_venue_id(self, venue_client_order_id: str) -> Order | None:
        """The order that a venue knows under this id."""
        ...


@dataclass(frozen=True, slots=True)
class OrderFilter:
    """Which orders of an account: all conditions hold; an empty one does not narrow."""

    instrument: str | None = None
    statuses: frozenset[OrderStatus] = frozenset()
    open_only: bool = False
    strategy_id: str | None = None
    start_time: datetime | None = None
    end_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class FillFilter:
    """Which fills of an account: all conditions hold; None does not narrow."""

    client_order_id: str | None = None
    instrument: str | None = None
    strategy_id: str | None = None


class TradingReads(Protocol):
    """What was written, for its owner. Every page is newest first and begins below `before` (None: at the newest)."""

    async def orders(
        self, account_id: str, wanted: OrderFilter, before: tuple[datetime, str] | None, limit: int
    ) -> list[Order]:
        """A page of orders; `before` is the submit time and client_order_id of the last one seen."""
        ...

    async def fills(self, account_id: str, wanted: FillFilter, before: int | None, limit: int) -> list[FillRecord]:
        """A page of fills; `before` is the sequence of the last one seen."""
        ...

    async def events(
        self, account_id: str, after: int, limit: int, client_order_id: str | None = None
    ) -> list[OrderEvent]:
        """Events behind a sequence, oldest first."""
        ...

    async def snapshot(self, account_id: str) -> AccountSnapshot:
        """The account with balances, positions (flat ones too) and open orders, all of one instant."""
        ...

    async def strategy_position(self, account_id: str, strategy_id: str) -> Decimal:
        """The signed quantity that a strategy's fills add up to."""
        ...


class AccountStore(Protocol):
    """Accounts."""

    async def create(
        self, account: Account, initial: Sequence[tuple[str, Decimal]], digest: str
    ) -> tuple[Account, bool]:
        """Writes a new account, or returns the first with True. DomainError ID_REUSED or ALREADY_EXISTS otherwise."""
        ...

    async def get(self, account_id: str) -> Account | None:
        """An account, whoever owns it."""
        ...

    async def owned_by(self, owner_user_id: str, kind: AccountKind | None, after: str, limit: int) -> list[Account]:
        """A page of an owner's accounts behind an account_id, ascending."""
        ...

    async def of_kind(self, kind: AccountKind) -> list[Account]:
        """Every open account of a kind."""
        ...


class VenueUnclearError(Exception):
    """The venue's answer is missing or ambiguous: it may have acted or not."""


class Venue(Protocol):
    """Where orders execute. Every call may be repeated; an order is known by its venue_client_order_id."""

    name: str

    async def send(self, order: Order) -> VenueOrder:
        """Gives an order to the venue and returns what it says. VenueUnclearError: look it up."""
        ...

    async def cancel(self, order: Order) -> VenueOrder:
        """Asks to cancel; returns the order as the venue has it afterwards. VenueUnclearError: ask again."""
        ...

    async def look_up(self, order: Order) -> VenueOrder | None:
        """The order as the venue has it; None only where it proves not to have it and never to get it any more.

        VenueUnclearError where it cannot tell (yet).
        """
        ...


@dataclass(frozen=True, slots=True)
class ReferencePrice:
    """The price that Risk judges an order against."""

    quote: Quote
    price: Decimal
    feed_time: datetime | None


@dataclass(frozen=True, slots=True)
class RiskVerdict:
    """What Risk said: approved, or refused with a sentence. `largest_quantity` would pass; None means no bound."""

    approved: bool
    reason: str
    decision_id: str
    largest_quantity: Decimal | None = None


class RiskGate(Protocol):
    """Risk. DomainError DEPENDENCY_UNAVAILABLE where it does not answer: then nothing may be accepted or sent."""

    async def reserve(
        self, request: OrderRequest, snapshot: AccountSnapshot, reference: ReferencePrice | None, lot_size: Decimal
    ) -> RiskVerdict:
        """Judges an order and reserves room for it; keyed by the order, so a repeat gets the first verdict."""
        ...

    async def preview(
        self, request: OrderRequest, snapshot: AccountSnapshot, reference: ReferencePrice | None, lot_size: Decimal
    ) -> RiskVerdict:
        """Judges as `reserve` and leaves no trace."""
        ...

    async def settle(self, account_id: str, client_order_id: str, filled: Decimal, closed: bool, sequence: int) -> bool:
        """Tells what became of an order; returns whether trading goes on (False: halted, send nothing)."""
        ...

    async def record_account(self, snapshot: AccountSnapshot) -> None:
        """Makes an account known before its first order."""
        ...


@dataclass(frozen=True, slots=True)
class Notice:
    """What Risk is still to be told about an order."""

    notice_id: int
    account_id: str
    client_order_id: str
    filled_quantity: Decimal
    closed: bool
    sequence: int


class Outbox(Protocol):
    """Notices that were written with the event they tell of, until they are delivered."""

    async def waiting(self, limit: int) -> list[Notice]:
        """The oldest notices."""
        ...

    async def delivered(self, notices: Sequence[Notice]) -> None:
        """Forgets notices."""
        ...


class QuoteBoard(Protocol):
    """The latest prices."""

    def latest(self, instrument: str) -> Quote | None:
        """The latest quote; None before the first."""
        ...

    def feed_time(self) -> datetime | None:
        """The newest time that a replay has played; None where nothing is replayed."""
        ...


class Instruments(Protocol):
    """What can be traded."""

    async def get(self, instrument: str) -> Instrument:
        """DomainError NOT_FOUND for what nobody lists, DEPENDENCY_UNAVAILABLE while MarketData is away."""
        ...


class FedInstruments(Protocol):
    """What has prices that move now."""

    async def fed(self) -> list[FedInstrument]:
        """The instruments of the chosen feed, by name; empty while it starts. DEPENDENCY_UNAVAILABLE without it."""
        ...


class EventListener(Protocol):
    """Hears of events after they were committed. Never fails and never blocks."""

    def happened(self, account_id: str, events: Sequence[OrderEvent]) -> None:
        """Events of one account, oldest first."""
        ...


class Dispatching(Protocol):
    """The dispatcher as the use cases see it."""

    def wake(self, account_id: str) -> None:
        """There is something to do for an account."""
        ...

    def is_reconciled(self, account_id: str) -> bool:
        """Whether the comparison with the venue is complete, so that new orders may be taken."""
        ...

    def watch(self, account: Account) -> None:
        """Looks after an account from now on."""
        ...


@dataclass(frozen=True, slots=True)
class NewBar:
    """A final bar and where it comes from."""

    bar: Bar
    origin: DataOrigin


class BarSource(Protocol):
    """Bars of MarketData."""

    async def read(self, instrument: str, interval: BarInterval, start: datetime | None) -> BarColumns:
        """Every final bar from `start` on (None: from the oldest)."""
        ...

    def watch(self, instrument: str, interval: BarInterval) -> AsyncIterator[NewBar]:
        """The newest final bar, then every new one, for ever; a bar may come twice."""
        ...


@dataclass(frozen=True, slots=True)
class SignalFilter:
    """Which signals of a strategy: all conditions hold; None does not narrow."""

    start_time: datetime | None = None
    end_time: datetime | None = None
    trades_only: bool = False


class StrategyStore(Protocol):
    """Strategy instances and their signals."""

    async def create(self, instance: StrategyInstance, digest: str) -> tuple[StrategyInstance, bool]:
        """Writes a new instance, or returns the first with True. DomainError ID_REUSED or ALREADY_EXISTS otherwise."""
        ...

    async def get(self, strategy_id: str) -> StrategyInstance | None:
        """An instance, whoever owns it."""
        ...

    async def owned_by(
        self, owner_user_id: str, account_id: str | None, after: str, limit: int
    ) -> list[StrategyInstance]:
        """A page of an owner's instances behind a strategy_id, ascending."""
        ...

    async def running(self) -> list[StrategyInstance]:
        """Every instance that looks at bars."""
        ...

    async def change(
        self, strategy_id: str, decide: Callable[[StrategyInstance], StrategyInstance]
    ) -> StrategyInstance:
        """Changes an instance with its row locked."""
        ...

    async def add_signal(self, signal: Signal) -> Signal:
        """Writes a signal with the strategy's next sequence, and the instance's last bar and target.

        A bar's second signal is dropped and comes back with the sequence 0.
        """
        ...

    async def signals(self, strategy_id: str, wanted: SignalFilter, before: int | None, limit: int) -> list[Signal]:
        """A page of signals, newest first; `before` is the sequence of the last one seen."""
        ...

    async def signals_after(self, strategy_id: str, after: int, limit: int) -> list[Signal]:
        """Signals behind a sequence, oldest first."""
        ...


@dataclass(slots=True)
class Listeners:
    """Hands events on to everybody who wants to hear of them."""

    members: list[EventListener] = field(default_factory=list)

    def happened(self, account_id: str, events: Sequence[OrderEvent]) -> None:
        for member in self.members:
            member.happened(account_id, events)
