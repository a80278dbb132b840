"""The dispatcher: sends what was committed, asks about what was never answered, writes down what the venue says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.order import OrderStatus
from services.trading.domain.dispatch import NextStep, after_absence, next_step
from services.trading.domain.evidence import VenueOrder, changes_from
from services.trading.domain.order import Order
from services.trading.domain.order_life import Canceled, Change, OutcomeLost, SendingBegun
from services.trading.ports import (
    Decide,
    EventListener,
    Lease,
    OrderJournal,
    RiskGate,
    Venue,
    VenueUnclearError,
)


@dataclass(frozen=True, slots=True)
class Pass:
    """What one pass over an account's open orders left behind: whether something is still unanswered."""

    unclear: bool


class Dispatcher:
    """Works for one venue under one lease; calls for one account come one after another.

    Before an order is given to the venue for the first time, its record says so; after a crash such an order is looked
    up and not sent. LeaseLostError ends everything: another process works then.
    """

    def __init__(
        self,
        journal: OrderJournal,
        venue: Venue,
        risk: RiskGate,
        listener: EventListener,
        clock: Clock,
        lease: Lease,
        resend_within: timedelta,
    ) -> None:
        self._journal = journal
        self._venue = venue
        self._risk = risk
        self._listener = listener
        self._clock = clock
        self._lease = lease
        self._resend_within = resend_within

    async def reconcile(self, account_id: str) -> Pass:
        """Compares every order that was ever given to the venue and is not final; nothing is sent."""
        unclear = False
        for order in await self._journal.open_orders(account_id):
            if order.send_epoch is not None:
                unclear |= await self._look_up(order, from_reconciliation=True)
        return Pass(unclear)

    async def work(self, account_id: str) -> Pass:
        """One step for every open order."""
        unclear = False
        for order in await self._journal.open_orders(account_id):
            match next_step(order):
                case NextStep.SEND:
                    unclear |= await self._send(order)
                case NextStep.LOOK_UP:
                    unclear |= await self._look_up(order, from_reconciliation=False)
                case NextStep.CANCEL:
                    unclear |= await self._cancel(order)
                case NextStep.WAIT:
                    pass
        return Pass(unclear)

    async def hear(self, venue_client_order_id: str) -> None:
        """The venue says that one of its orders changed."""
        order = await self._journal.find_by_venue_id(venue_client_order_id)
        if order is not None and order.send_epoch is not None:
            await self._look_up(order, from_reconciliation=False)

    async def _send(self, order: Order) -> bool:
        if order.decision_id is not None and not await self._risk_goes_on(order):
            await self._advance(
                order, lambda now, _: [] if now.status.is_terminal else [Canceled("Trading is halted.")]
            )
            return False
        begun = await self._advance(order, self._begin_sending)
        if begun.send_epoch != self._lease.epoch or begun.status is not OrderStatus.PENDING_NEW:
            return False
        try:
            evidence = await self._venue.send(begun)
        except VenueUnclearError as error:
            lost = OutcomeLost(str(error))
            await self._advance(begun, lambda now, _: [] if now.status.is_terminal else [lost])
            return True
        await self._take(begun, evidence, from_reconciliation=False)
        return False

    async def _risk_goes_on(self, order: Order) -> bool:
        """Confirms the reservation right before the send and hears whether trading was halted meanwhile."""
        try:
            return await self._risk.settle(
                order.account_id, order.client_order_id, order.filled_quantity, False, order.sequence
            )
        except DomainError as error:
            if error.reason is Reason.NOT_FOUND:
                return True
            raise

    def _begin_sending(self, order: Order, _: frozenset[str]) -> list[Change]:
        waiting = order.status is OrderStatus.PENDING_NEW and order.send_epoch is None
        return [SendingBegun(self._lease.epoch)] if waiting else []

    async def _look_up(self, order: Order, *, from_reconciliation: bool) -> bool:
        try:
            evidence = await self._venue.look_up(order)
        except VenueUnclearError as error:
            message = str(error)
            await self._advance(order, lambda now, _: [OutcomeLost(message)] if _unanswered(now) else [])
            return True
        if evidence is not None:
            await self._take(order, evidence, from_reconciliation)
            return False
        now = self._clock.now()
        await self._advance(
            order,
            lambda current, _: after_absence(current, now, self._resend_within) if _never_seen(current) else [],
            from_reconciliation,
        )
        return False

    async def _cancel(self, order: Order) -> bool:
        try:
            evidence = await self._venue.cancel(order)
        except VenueUnclearError:
            return True
        await self._take(order, evidence, from_reconciliation=False)
        return False

    async def _take(self, order: Order, evidence: VenueOrder, from_reconciliation: bool) -> None:
        await self._advance(order, lambda now, known: changes_from(now, known, evidence), from_reconciliation)

    async def _advance(self, order: Order, decide: Decide, from_reconciliation: bool = False) -> Order:
        written = await self._journal.advance(
            order.account_id,
            order.client_order_id,
            decide,
            lease=self._lease,
            from_reconciliation=from_reconciliation,
        )
        self._listener.happened(order.account_id, written.events)
        return written.order


def _unanswered(order: Order) -> bool:
    return order.status in {OrderStatus.PENDING_NEW, OrderStatus.PENDING_CANCEL} and order.venue_order_id is None


def _never_seen(order: Order) -> bool:
    """Not even once has the venue said that it has the order."""
    return not order.status.is_terminal and order.venue_order_id is None and order.send_epoch is not None
