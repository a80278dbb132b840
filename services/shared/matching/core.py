"""The matching core itself: pure, deterministic, one event at a time; its rules stand in the package's docstring."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from services.shared.matching.costs import Costs
from services.shared.matching.market import Moment, reaches, touches
from services.shared.matching.orders import (
    Canceled,
    Executed,
    Expired,
    MatchEvent,
    Rejected,
    Triggered,
    WorkingOrder,
)
from services.shared.model.order import OrderTerms, OrderType, Side, TimeInForce
from services.shared.model.quote import Quote

_STOPS = frozenset({OrderType.STOP, OrderType.STOP_LIMIT, OrderType.TRAILING_STOP})
_AT_ONCE = frozenset({TimeInForce.IOC, TimeInForce.FOK})


class MatchingCore:
    """Working orders of one account against the market. Feed it in time order; it has no clock and does no I/O.

    `working` and `positions` (signed quantity by instrument) are all its state: a core made from them goes on exactly
    where this one stands.
    """

    def __init__(
        self,
        costs: Costs,
        working: Iterable[WorkingOrder] = (),
        positions: Mapping[str, Decimal] | None = None,
    ) -> None:
        self._costs = costs
        self._orders = {order.order_id: order for order in sorted(working, key=lambda order: order.arrival)}
        self._arrivals = max((order.arrival for order in self._orders.values()), default=0)
        self._moments: dict[str, Moment] = {}
        self.positions: dict[str, Decimal] = dict(positions or {})

    @property
    def working(self) -> list[WorkingOrder]:
        """The orders that may still execute, in the order of their arrival."""
        return list(self._orders.values())

    def order(self, order_id: str) -> WorkingOrder | None:
        """A working order, or None when it is done or was never here."""
        return self._orders.get(order_id)

    def submit(self, order_id: str, terms: OrderTerms, time: datetime) -> list[MatchEvent]:
        """Takes an order and executes what the market offers now; ValueError when the id is working already."""
        if order_id in self._orders:
            raise ValueError(f"order {order_id} is working already")
        self._arrivals += 1
        order = WorkingOrder(order_id, terms, self._arrivals, terms.quantity, stop_price=terms.stop_price)
        moment = self._moments.get(terms.instrument)
        if terms.post_only and moment is not None and _is_marketable(order, moment):
            return [Rejected(order_id, "A post-only order would have taken from the book.", time)]
        self._orders[order_id] = order
        return self._arrive(order, time)

    def cancel(self, order_id: str, time: datetime) -> list[MatchEvent]:
        """Cancels a working order; nothing happens when it is done already."""
        if self._orders.pop(order_id, None) is None:
            return []
        return [Canceled(order_id, "Canceled on request.", time)]

    def replace(
        self, order_id: str, quantity: Decimal, limit_price: Decimal | None, stop_price: Decimal | None, time: datetime
    ) -> list[MatchEvent]:
        """Changes quantity and prices of a working order, which goes to the end of the queue; KeyError if it is done.

        ValueError, and nothing changes, when the new quantity is not above what has been filled or a post-only order
        would take.
        """
        order = self._orders[order_id]
        if quantity <= order.filled_quantity:
            raise ValueError(f"{order.filled_quantity} of order {order_id} is filled already")
        replaced = dataclasses.replace(
            order,
            terms=dataclasses.replace(order.terms, quantity=quantity, limit_price=limit_price, stop_price=stop_price),
            arrival=self._arrivals + 1,
            leaves_quantity=quantity - order.filled_quantity,
            stop_price=stop_price if stop_price is not None else order.stop_price,
        )
        moment = self._moments.get(order.terms.instrument)
        if replaced.terms.post_only and moment is not None and _is_marketable(replaced, moment):
            raise ValueError(f"order {order_id} is post-only and would take from the book at {limit_price}")
        self._arrivals += 1
        del self._orders[order_id]
        self._orders[order_id] = replaced
        return self._arrive(replaced, time)

    def on_quote(self, quote: Quote) -> list[MatchEvent]:
        """What a new quote does to the instrument's orders."""
        moment = Moment.of_quote(quote)
        self._moments[quote.instrument] = moment
        return self._on_moment(quote.instrument, moment)

    def on_bar(
        self, instrument: str, open_: Decimal, high: Decimal, low: Decimal, open_time: datetime, close_time: datetime
    ) -> list[MatchEvent]:
        """What a bar does to the instrument's orders: its open, then stops inside it, then limits inside it."""
        events = self._on_moment(instrument, Moment.of_last(open_, open_time))
        inside = {Side.BUY: (high, low), Side.SELL: (low, high)}
        for order in self._of(instrument, served_first=_STOPS):
            stop_extreme, limit_extreme = inside[order.terms.side]
            if _waits_for_stop(order) and order.stop_price is not None:
                if touches(order.terms.side, stop_extreme, order.stop_price):
                    events += self._serve(order.order_id, Moment.of_last(order.stop_price, close_time))
            elif order.terms.limit_price is not None and reaches(
                order.terms.side, limit_extreme, order.terms.limit_price
            ):
                events += self._serve(order.order_id, Moment.of_last(order.terms.limit_price, close_time))
        return events

    def _arrive(self, order: WorkingOrder, time: datetime) -> list[MatchEvent]:
        """An order meets the book as it stands; what it uses is gone for the orders after it."""
        moment = self._moments.get(order.terms.instrument)
        if moment is None or not moment.has_book(order.terms.side):
            return []
        moment.time = time
        return self._serve(order.order_id, moment, arriving=True)

    def _on_moment(self, instrument: str, moment: Moment) -> list[MatchEvent]:
        events: list[MatchEvent] = []
        for order in self._of(instrument):
            events += self._serve(order.order_id, moment)
        return events

    def _of(self, instrument: str, served_first: frozenset[OrderType] = frozenset()) -> list[WorkingOrder]:
        """The instrument's orders in the order in which they are served."""
        orders = [order for order in self._orders.values() if order.terms.instrument == instrument]
        return sorted(
            orders, key=lambda order: (order.terms.type not in served_first, _eagerness(order), order.arrival)
        )

    def _serve(self, order_id: str, moment: Moment, arriving: bool = False) -> list[MatchEvent]:
        order = self._orders[order_id]
        if _is_over(order, moment.time):
            del self._orders[order_id]
            return [Expired(order_id, moment.time)]
        price = moment.price_for(order.terms.side)
        if price is None:
            return []
        events: list[MatchEvent] = []
        if _waits_for_stop(order):
            order = self._with_stop(order, price)
            self._orders[order_id] = order
            if order.stop_price is None or not touches(order.terms.side, price, order.stop_price):
                return []
            order = dataclasses.replace(order, triggered=True)
            self._orders[order_id] = order
            events.append(Triggered(order_id, moment.time))
            arriving = True
        events += self._execute(order, moment, price, arriving)
        return events

    def _with_stop(self, order: WorkingOrder, price: Decimal) -> WorkingOrder:
        """The order with its trailing stop moved behind a price that went its way."""
        terms = order.terms
        if terms.type is not OrderType.TRAILING_STOP:
            return order
        distance = terms.trailing_distance
        if distance is None:
            distance = price * (terms.trailing_percent or Decimal(0)) / 100
        candidate = price + terms.side.sign * distance
        better = order.stop_price is None or touches(terms.side, order.stop_price, candidate)
        return dataclasses.replace(order, stop_price=candidate) if better else order

    def _execute(self, order: WorkingOrder, moment: Moment, price: Decimal, arriving: bool) -> list[MatchEvent]:
        terms = order.terms
        limit = terms.limit_price
        if limit is not None and not reaches(terms.side, price, limit):
            return self._give_up_at_once(order, moment)
        is_maker = limit is not None and not arriving
        if is_maker and moment.has_book(terms.side):
            assert limit is not None, "only limit orders make"
            price = limit
        quantity = moment.available(terms.side, order.leaves_quantity)
        if terms.time_in_force is TimeInForce.FOK and quantity < order.leaves_quantity:
            return self._drop(order, "The whole quantity was not to be had at once.", moment.time)
        if terms.reduce_only:
            quantity = min(quantity, self._reducible(terms))
            if quantity <= 0:
                return self._drop(order, "There is no position left to reduce.", moment.time)
        if quantity <= 0:
            return self._give_up_at_once(order, moment)
        return self._fill(order, moment, price, quantity, is_maker)

    def _fill(
        self, order: WorkingOrder, moment: Moment, price: Decimal, quantity: Decimal, is_maker: bool
    ) -> list[MatchEvent]:
        terms = order.terms
        if not is_maker and terms.limit_price is None:
            price = self._costs.slipped(terms.side, price)
        moment.use(terms.side, quantity)
        executed = Executed(
            order.order_id,
            f"{order.order_id}-{order.executions + 1}",
            price,
            quantity,
            self._costs.fee(price, quantity, is_maker),
            is_maker,
            moment.time,
        )
        held = self.positions.get(terms.instrument, Decimal(0))
        self.positions[terms.instrument] = held + terms.side.sign * quantity
        order = dataclasses.replace(
            order, leaves_quantity=order.leaves_quantity - quantity, executions=order.executions + 1
        )
        if order.leaves_quantity == 0:
            del self._orders[order.order_id]
            return [executed]
        self._orders[order.order_id] = order
        return [executed, *self._give_up_at_once(order, moment)]

    def _give_up_at_once(self, order: WorkingOrder, moment: Moment) -> list[MatchEvent]:
        if order.terms.time_in_force not in _AT_ONCE:
            return []
        return self._drop(order, "What could not be had at once was canceled.", moment.time)

    def _drop(self, order: WorkingOrder, reason: str, time: datetime) -> list[MatchEvent]:
        del self._orders[order.order_id]
        return [Canceled(order.order_id, reason, time)]

    def _reducible(self, terms: OrderTerms) -> Decimal:
        held = self.positions.get(terms.instrument, Decimal(0))
        return max(-terms.side.sign * held, Decimal(0))


def _waits_for_stop(order: WorkingOrder) -> bool:
    return order.terms.type in _STOPS and not order.triggered


def _is_marketable(order: WorkingOrder, moment: Moment) -> bool:
    terms = order.terms
    price = moment.price_for(terms.side) if moment.has_book(terms.side) else None
    return price is not None and terms.limit_price is not None and reaches(terms.side, price, terms.limit_price)


def _is_over(order: WorkingOrder, time: datetime) -> bool:
    return order.terms.expire_time is not None and order.terms.expire_time <= time


def _eagerness(order: WorkingOrder) -> Decimal:
    """Smaller is served first: market orders, then limits by how much they offer."""
    limit = order.terms.limit_price
    if limit is None:
        return Decimal("-Infinity")
    return -limit if order.terms.side is Side.BUY else limit
