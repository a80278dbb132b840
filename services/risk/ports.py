"""What Risk needs from outside, as small protocols named for their role."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.risk.domain.account import AccountView, ReferencePrice
from services.risk.domain.decision import Decision, Outcome, RecentOrders
from services.risk.domain.events import JournaledEvent, RiskEvent
from services.risk.domain.limits import RiskLimit
from services.risk.domain.reservations import Reservation
from services.risk.domain.trading_state import Engagement, TradingState, TradingStatus
from services.shared.model.order import Side


class AccountLedger(Protocol):
    """One account inside one transaction: nobody else decides about it or changes its state meanwhile."""

    async def newest_view(self) -> AccountView | None:
        """The newest view Trading gave; None where the account is known by nothing but its id."""
        ...

    async def record_view(self, view: AccountView) -> None:
        """Keeps a view; the caller has made sure that none newer is known."""
        ...

    async def decision_about(self, client_order_id: str) -> Decision | None:
        """The decision that holds for an order; None where there is none."""
        ...

    async def add_decision(self, decision: Decision) -> None:
        """Writes a decision; it takes the place of an older one about the same order, which stays in the log."""
        ...

    async def reservation_of(self, client_order_id: str) -> Reservation | None:
        """The reservation of an order; None where there is none."""
        ...

    async def live_reservations(self) -> list[Reservation]:
        """Every reservation that may still count."""
        ...

    async def put_reservation(self, reservation: Reservation) -> None:
        """Writes a reservation in the place of the order's older one."""
        ...

    async def retire(self, client_order_ids: Sequence[str]) -> None:
        """Marks reservations as spent: `live_reservations` will not return them any more."""
        ...

    async def approved_since(self, since: datetime) -> RecentOrders:
        """How many orders were approved at or after `since`, by strategy and instrument."""
        ...

    async def limits(self) -> list[RiskLimit]:
        """Every limit that concerns the account, built-in ones included."""
        ...

    async def trading_state(self) -> TradingState:
        """The stricter of the account's state and the whole system's; it stays so until the transaction ends."""
        ...

    async def journal(self, event: RiskEvent) -> None:
        """Writes an event to the account's and its owner's journal; readers hear of it after the commit."""
        ...


class Ledgers(Protocol):
    """The accounts."""

    def locked(self, account_id: str, owner_user_id: str | None = None) -> AbstractAsyncContextManager[AccountLedger]:
        """The account's ledger in one transaction, with the account locked.

        With an owner an unknown account is made known; without one it is DomainError NOT_FOUND. An owner that is not
        the recorded one is STATE_CONFLICT.
        """
        ...

    async def owner_of(self, account_id: str) -> str | None:
        """The user who owns an account; None for an unknown account."""
        ...

    def snapshot(self, account_id: str) -> AbstractAsyncContextManager[AccountLedger]:
        """The account's ledger to read only, without a lock; DomainError NOT_FOUND for an unknown account."""
        ...


class LimitStore(Protocol):
    """The limits that somebody set; the built-in ones are in the code."""

    async def all(self) -> list[RiskLimit]:
        """Every limit, built-in ones included, by limit_id."""
        ...

    async def put(self, limit: RiskLimit, event: RiskEvent, *, expected_version: int | None) -> None:
        """Writes a limit with its event; DomainError ETAG_MISMATCH where it is not at `expected_version` any more.

        None means that it must not exist yet: ALREADY_EXISTS otherwise.
        """
        ...

    async def delete(self, limit: RiskLimit, event: RiskEvent, *, expected_version: int) -> None:
        """Deletes a limit; DomainError ETAG_MISMATCH where it is not at `expected_version` any more."""
        ...


@dataclass(frozen=True, slots=True)
class DecisionFilter:
    """Which decisions to list: of these owners' accounts (None: anybody's), [start_time, end_time)."""

    owner_user_id: str | None
    account_id: str | None = None
    outcome: Outcome | None = None
    start_time: datetime | None = None
    end_time: datetime | None = None
    client_order_id: str | None = None


class DecisionLog(Protocol):
    """Every decision ever made about an order."""

    async def get(self, decision_id: str) -> Decision | None:
        """One decision."""
        ...

    async def page(self, wanted: DecisionFilter, size: int, after: tuple[datetime, str] | None) -> list[Decision]:
        """At most `size` decisions, newest first, behind the one with that time and id."""
        ...


class StateLedger(Protocol):
    """The states of trading inside one transaction; no order is decided about meanwhile."""

    async def status(self, account_id: str | None) -> TradingStatus:
        """The state of an account, or of the whole system; NOT_FOUND for an unknown account."""
        ...

    async def put_status(self, status: TradingStatus) -> None:
        """Writes a state."""
        ...

    async def engagement(self, engagement_id: str) -> Engagement | None:
        """A use of the kill switch."""
        ...

    async def put_engagement(self, engagement: Engagement) -> None:
        """Writes a use of the kill switch."""
        ...

    async def open_counts(self, account_id: str | None) -> tuple[int, int]:
        """How many orders and positions the account has, or all accounts together."""
        ...

    async def journal(self, event: RiskEvent) -> None:
        """Writes an event to the journals of everybody it concerns; readers hear of it after the commit."""
        ...


class StateStore(Protocol):
    """The states of trading."""

    def locked(self) -> AbstractAsyncContextManager[StateLedger]:
        """All states in one transaction that waits for every decision in flight and holds back every later one."""
        ...

    async def read(self, account_id: str | None) -> TradingStatus:
        """The committed state of an account, or of the whole system; NOT_FOUND for an unknown account."""
        ...

    async def page(self, owner_user_id: str | None, size: int, after: str) -> list[TradingStatus]:
        """At most `size` account states behind an account id; of one owner, or of all."""
        ...


class EventJournal(Protocol):
    """The events of each topic, kept for ever."""

    async def after(self, topic: str, sequence: int, limit: int) -> list[JournaledEvent]:
        """At most `limit` events of a topic behind a sequence, oldest first."""
        ...

    async def newest(self, topic: str, limit: int) -> list[JournaledEvent]:
        """The newest `limit` events of a topic, oldest first."""
        ...


class EventPublisher(Protocol):
    """Tells the readers of streams what was committed."""

    def publish(self, events: Sequence[JournaledEvent]) -> None:
        """Hands events to the readers of their topics; never blocks, never fails."""
        ...


class ReferencePrices(Protocol):
    """The market prices that dry runs are judged against."""

    async def newest(self, instrument: str, side: Side) -> ReferencePrice | None:
        """The newest price for an order of that side; None where there is none. DomainError when nobody answers."""
        ...
