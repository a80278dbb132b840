"""TradingService on the wire."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Any

from algotrendy.trading.v1 import trading_service_pb2 as messages
from algotrendy.trading.v1 import trading_service_pb2_grpc
from services.shared.runtime.fanout import Event, EventFeed, watch_events
from services.shared.runtime.identity import caller
from services.trading.domain.account import Account
from services.trading.servicer.feeds import encoded_event
from services.trading.servicer.pages import (
    events_page,
    events_to_wire,
    fills_page,
    fills_to_wire,
    orders_page,
    orders_to_wire,
)
from services.trading.servicer.requests import (
    fill_filter,
    least_sequence,
    named_order,
    order_filter,
    order_request,
    preview_request,
)
from services.trading.servicer.wire import order_to_wire, preview_to_wire
from services.trading.use_cases.orders import CancelOrder, PreviewOrder, SubmitOrder
from services.trading.use_cases.reading import OrderReading


@dataclass(frozen=True, slots=True)
class TradingUseCases:
    """What TradingService can do."""

    submit: SubmitOrder
    preview: PreviewOrder
    cancel: CancelOrder
    reading: OrderReading


class TradingServicer(trading_service_pb2_grpc.TradingServiceServicer):
    """Orders and fills."""

    def __init__(self, use: TradingUseCases, feed: EventFeed) -> None:
        self._use = use
        self._feed = feed

    async def SubmitOrder(self, request: Any, _context: Any) -> messages.SubmitOrderResponse:
        written = await self._use.submit(caller().user_id, order_request(request))
        return messages.SubmitOrderResponse(order=order_to_wire(written.order), replayed=written.replayed)

    async def PreviewOrder(self, request: Any, _context: Any) -> messages.PreviewOrderResponse:
        return preview_to_wire(await self._use.preview(caller().user_id, preview_request(request)))

    async def CancelOrder(self, request: Any, _context: Any) -> messages.CancelOrderResponse:
        order = await self._use.cancel(caller().user_id, *named_order(request))
        return messages.CancelOrderResponse(order=order_to_wire(order))

    async def GetOrder(self, request: Any, _context: Any) -> messages.GetOrderResponse:
        order = await self._use.reading.order(caller().user_id, *named_order(request), least_sequence(request))
        return messages.GetOrderResponse(order=order_to_wire(order))

    async def ListOrders(self, request: Any, _context: Any) -> messages.ListOrdersResponse:
        account = await self._use.reading.account(caller().user_id, request.account_id, least_sequence(request))
        orders = await self._use.reading.orders(account, order_filter(request), *orders_page(request))
        return orders_to_wire(request, account, orders, self._feed)

    async def ListOrderEvents(self, request: Any, _context: Any) -> messages.ListOrderEventsResponse:
        account = await self._use.reading.account(caller().user_id, request.account_id)
        events = await self._use.reading.events(account, *events_page(request))
        return events_to_wire(request, events, self._feed)

    async def ListFills(self, request: Any, _context: Any) -> messages.ListFillsResponse:
        account = await self._use.reading.account(caller().user_id, request.account_id, least_sequence(request))
        fills = await self._use.reading.fills(account, fill_filter(request), *fills_page(request))
        return fills_to_wire(request, fills)

    def WatchOrders(self, request: Any, _context: Any) -> AsyncGenerator[bytes, None]:
        return _watch_orders(self._use.reading, self._feed, caller().user_id, request)


async def _watch_orders(
    reading: OrderReading, feed: EventFeed, user_id: str, request: Any
) -> AsyncGenerator[bytes, None]:
    account = await reading.account(user_id, request.account_id)
    stream = _OrderStream(reading, account)
    responses = watch_events(
        feed,
        account.account_id,
        snapshot=stream.snapshot,
        replay=stream.replay,
        resume_token=request.resume_token,
    )
    async for response in responses:
        yield response


class _OrderStream:
    """Snapshot and journal of one account, encoded for its stream."""

    def __init__(self, reading: OrderReading, account: Account) -> None:
        self._reading = reading
        self._account = account

    async def snapshot(self) -> tuple[list[bytes], int]:
        orders, sequence = await self._reading.open_orders(self._account)
        return [order_to_wire(order).SerializeToString() for order in orders], sequence

    async def replay(self, after: int, limit: int) -> list[Event]:
        return [encoded_event(event) for event in await self._reading.events(self._account, after, limit)]
