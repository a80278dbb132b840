"""Reserves room under the limits for an order, and learns what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from services.risk.domain.account import AccountView, OrderRequest, ReferencePrice, worst_price
from services.risk.domain.check import decide
from services.risk.domain.decision import Decision, Evidence, differing_fields
from services.risk.domain.events import order_refused
from services.risk.domain.reservations import (
    CONFIRMATION_TIME,
    Reservation,
    ReservationState,
    is_spent,
    settled,
    working_orders,
)
from services.risk.domain.trading_state import TradingState
from services.risk.ports import AccountLedger, Ledgers
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.ids import IdSource
from services.shared.model.money import ZERO

RATE_WINDOW = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Reserved:
    """The answer to a ReserveOrder; `reservation` is None where the order was refused."""

    decision: Decision
    reservation: Reservation | None
    trading_state: TradingState
    replayed: bool


@dataclass(frozen=True, slots=True)
class Settled:
    """The answer to a SettleReservation."""

    reservation: Reservation
    trading_state: TradingState


async def newest_view(ledger: AccountLedger, view: AccountView) -> AccountView:
    """The newer of this view and the one known, which is kept; of two as new, this one: its prices are fresher."""
    known = await ledger.newest_view()
    if known is not None and known.sequence > view.sequence:
        return known
    await ledger.record_view(view)
    return view


async def gather(
    ledger: AccountLedger,
    view: AccountView,
    reference: ReferencePrice | None,
    now: datetime,
    reservations: Sequence[Reservation],
) -> Evidence:
    """The evidence that an order of the account is judged on, with the reservations of its other orders."""
    return Evidence(
        view=view,
        working=working_orders(view, reservations, now),
        reference=reference,
        recent_orders=Counter(await ledger.approved_since(now - RATE_WINDOW)),
        trading_state=await ledger.trading_state(),
        limits=await ledger.limits(),
        now=now,
    )


class ReserveOrder:
    """Checks an order and keeps room for it, in one transaction with the account locked."""

    def __init__(self, ledgers: Ledgers, clock: Clock, ids: IdSource) -> None:
        self._ledgers = ledgers
        self._clock = clock
        self._ids = ids

    async def __call__(self, request: OrderRequest, view: AccountView, reference: ReferencePrice | None) -> Reserved:
        """The decision; a repeat gets the first one. DomainError ID_REUSED where the id was used for other terms."""
        async with self._ledgers.locked(view.account_id, view.owner_user_id) as ledger:
            now = self._clock.now()
            if earlier := await self._earlier(ledger, request, now):
                return earlier
            view = await newest_view(ledger, view)
            live = await self._others(ledger, request, view, now)
            evidence = await gather(ledger, view, reference, now, live)
            decision = decide(request, evidence, self._ids.new_id())
            await ledger.add_decision(decision)
            if not decision.approved:
                await ledger.journal(order_refused(decision))
                return Reserved(decision, None, evidence.trading_state, replayed=False)
            reservation = _hold(request, view, reference, now)
            await ledger.put_reservation(reservation)
            return Reserved(decision, reservation, evidence.trading_state, replayed=False)

    async def _earlier(self, ledger: AccountLedger, request: OrderRequest, now: datetime) -> Reserved | None:
        decision = await ledger.decision_about(request.client_order_id)
        if decision is None:
            return None
        if fields := differing_fields(decision, request):
            raise DomainError(
                Reason.ID_REUSED,
                f"The client_order_id {request.client_order_id} was used for an order with other {', '.join(fields)}.",
                client_order_id=request.client_order_id,
                fields=",".join(fields),
            )
        kept = await ledger.reservation_of(request.client_order_id)
        reservation = kept.at(now) if kept else None
        if reservation is not None and reservation.state is ReservationState.EXPIRED:
            # Its order was never committed: nothing holds room for it any more, so it is judged anew.
            return None
        return Reserved(decision, reservation, await ledger.trading_state(), replayed=True)

    async def _others(
        self, ledger: AccountLedger, request: OrderRequest, view: AccountView, now: datetime
    ) -> list[Reservation]:
        """The reservations of the account's other orders; those that are spent are retired on the way."""
        found = [reservation.at(now) for reservation in await ledger.live_reservations()]
        if spent := [reservation.client_order_id for reservation in found if is_spent(reservation, view)]:
            await ledger.retire(spent)
        return [item for item in found if item.client_order_id not in {*spent, request.client_order_id}]


class PreviewReservation:
    """Decides as ReserveOrder would and keeps nothing of the order."""

    def __init__(self, ledgers: Ledgers, clock: Clock) -> None:
        self._ledgers = ledgers
        self._clock = clock

    async def __call__(self, request: OrderRequest, view: AccountView, reference: ReferencePrice | None) -> Decision:
        async with self._ledgers.locked(view.account_id, view.owner_user_id) as ledger:
            newest = await newest_view(ledger, view)
            live = await ledger.live_reservations()
            return decide(request, await gather(ledger, newest, reference, self._clock.now(), live))


class SettleReservation:
    """Takes in what became of an order."""

    def __init__(self, ledgers: Ledgers, clock: Clock) -> None:
        self._ledgers = ledgers
        self._clock = clock

    async def __call__(
        self, account_id: str, client_order_id: str, filled_quantity: Decimal, closed: bool, sequence: int
    ) -> Settled:
        """The reservation now. DomainError NOT_FOUND where nothing was ever reserved for the order."""
        async with self._ledgers.locked(account_id) as ledger:
            kept = await ledger.reservation_of(client_order_id)
            if kept is None:
                raise DomainError(
                    Reason.NOT_FOUND,
                    f"Nothing was reserved for the order {client_order_id} of account {account_id}; reserve it first.",
                    account_id=account_id,
                    client_order_id=client_order_id,
                )
            if filled_quantity > kept.quantity:
                raise DomainError(
                    Reason.REQUEST_INVALID,
                    f"{filled_quantity} cannot have filled: the order's quantity is {kept.quantity}.",
                    client_order_id=client_order_id,
                )
            after = settled(kept.at(self._clock.now()), filled_quantity, closed, sequence)
            if after != kept:
                await ledger.put_reservation(after)
            return Settled(after, await ledger.trading_state())


class RecordAccount:
    """Makes an account known."""

    def __init__(self, ledgers: Ledgers) -> None:
        self._ledgers = ledgers

    async def __call__(self, view: AccountView) -> int:
        """The newest account sequence that is known."""
        async with self._ledgers.locked(view.account_id, view.owner_user_id) as ledger:
            return (await newest_view(ledger, view)).sequence


def _hold(request: OrderRequest, view: AccountView, reference: ReferencePrice | None, now: datetime) -> Reservation:
    terms = request.terms
    return Reservation(
        account_id=view.account_id,
        client_order_id=request.client_order_id,
        strategy_id=request.strategy_id,
        instrument=terms.instrument,
        side=terms.side,
        quantity=terms.quantity,
        price=worst_price(terms, reference),
        reduce_only=terms.reduce_only,
        state=ReservationState.HELD,
        filled_quantity=ZERO,
        sequence=view.sequence,
        reserved_time=now,
        expire_time=now + CONFIRMATION_TIME,
    )
