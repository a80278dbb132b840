"""The order journal in memory, for simulations; the contract suite holds it to what PostgreSQL does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import ZERO
from services.shared.model.order import OrderStatus
from services.trading.adapters.documents import request_of
from services.trading.domain.account import Account
from services.trading.domain.book import record
from services.trading.domain.checks import balance_refusal
from services.trading.domain.order import EventKind, Order, OrderEvent
from services.trading.domain.position import Position
from services.trading.domain.submission import OrderRequest, require_same
from services.trading.ports import Decide, Lease, LeaseLostError, Submission, Written


class MemoryJournal:
    """OrderJournal whose fields are what a disk would hold; `boundary` is called right before and after each commit."""

    def __init__(self, account: Account, money: Decimal, clock: Clock, boundary: Callable[[str], None]) -> None:
        self.account = account
        self.money = money
        self.orders: dict[str, Order] = {}
        self.events: list[OrderEvent] = []
        self.positions: dict[str, Position] = {}
        self.epoch = 0
        self._clock = clock
        self._boundary = boundary

    async def find(self, account_id: str, client_order_id: str) -> tuple[Order, OrderRequest] | None:
        order = self.orders.get(client_order_id)
        return None if order is None else (order, request_of(order))

    async def find_by_venue_id(self, venue_client_order_id: str) -> Order | None:
        found = [order for order in self.orders.values() if order.venue_client_order_id == venue_client_order_id]
        return found[0] if found else None

    async def open_orders(self, account_id: str) -> list[Order]:
        return [order for order in self.orders.values() if not order.status.is_terminal]

    async def submit(self, submission: Submission) -> Written:
        first = self.orders.get(submission.order.client_order_id)
        if first is not None:
            require_same(submission.request, request_of(first))
            return Written(first, replayed=True)
        now = self._clock.now()
        order = replace(
            self._covered(submission.order), sequence=len(self.events) + 1, submit_time=now, update_time=now
        )
        refused = order.status is OrderStatus.REJECTED
        event = OrderEvent(order.sequence, EventKind.REJECTED if refused else EventKind.SUBMITTED, order, now)
        self._boundary("submit.before_commit")
        self.orders[order.client_order_id] = order
        self.events.append(event)
        self._boundary("submit.after_commit")
        return Written(order, [event])

    async def advance(
        self,
        account_id: str,
        client_order_id: str,
        decide: Decide,
        *,
        lease: Lease | None = None,
        from_reconciliation: bool = False,
    ) -> Written:
        if lease is not None and lease.epoch != self.epoch:
            raise LeaseLostError
        order = self.orders.get(client_order_id)
        if order is None:
            raise DomainError(Reason.NOT_FOUND, f"There is no order {client_order_id}.")
        changes = decide(order, self._executions(client_order_id))
        if not changes:
            return Written(order)
        position = self.positions.get(order.terms.instrument, Position(order.terms.instrument))
        events: list[OrderEvent] = []
        money = self.money
        for change in changes:
            recorded = record(
                order,
                change,
                sequence=len(self.events) + len(events) + 1,
                now=self._clock.now(),
                position=position,
                quote_asset=self.account.quote_asset,
                from_reconciliation=from_reconciliation,
            )
            order, position = recorded.order, recorded.position or position
            money += sum((entry.amount for entry in recorded.entries), ZERO)
            if recorded.event is not None:
                events.append(recorded.event)
        self._boundary("advance.before_commit")
        self.orders[client_order_id] = order
        self.positions[position.instrument] = position
        self.events += events
        self.money = money
        self._boundary("advance.after_commit")
        return Written(order, events)

    def _executions(self, client_order_id: str) -> frozenset[str]:
        return frozenset(
            event.fill.fill.execution_id
            for event in self.events
            if event.fill is not None and event.order.client_order_id == client_order_id
        )

    def _covered(self, order: Order) -> Order:
        if order.status is OrderStatus.REJECTED:
            return order
        free = self.money - sum((other.reserved for other in self.orders.values()), ZERO)
        held = self.positions.get(order.terms.instrument, Position(order.terms.instrument)).quantity
        refusal = balance_refusal(order.terms, order.reserve_price, free, held, self.account.quote_asset)
        return order if refusal is None else replace(order, status=OrderStatus.REJECTED, refusal=refusal)
