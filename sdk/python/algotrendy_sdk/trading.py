"""Trading: orders, positions, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from algotrendy.trading.v1 import (
    account_pb2,
    account_service_pb2,
    order_pb2,
    position_pb2,
    position_service_pb2,
    trading_service_pb2,
)
from algotrendy.types.v1 import order_pb2 as terms_pb2
from algotrendy.types.v1 import words_pb2
from algotrendy_sdk.connection import Connection
from algotrendy_sdk.errors import StateConflictError
from algotrendy_sdk.ids import new_id
from algotrendy_sdk.streams import Fresh, watch
from algotrendy_sdk.values import Instant, Money, decimal_text, timestamp, word

_ORDERS = "algotrendy.trading.v1.TradingService"
_POSITIONS = "algotrendy.trading.v1.PositionService"
_ACCOUNTS = "algotrendy.trading.v1.AccountService"


class Trading:
    """`client.trading`. Where no account is named, the client's own is used, or the only one there is."""

    def __init__(self, connection: Connection, account: str = "") -> None:
        self._connection = connection
        self._account = account

    def accounts(self) -> list[account_pb2.Account]:
        """The caller's accounts."""
        return _pages(
            self._connection,
            f"{_ACCOUNTS}/ListAccounts",
            account_service_pb2.ListAccountsRequest(),
            account_service_pb2.ListAccountsResponse,
            "accounts",
        )

    def submit(
        self,
        instrument: str,
        side: str,
        quantity: Money,
        *,
        type: str = "",
        limit_price: Money | None = None,
        stop_price: Money | None = None,
        time_in_force: str = "",
        expire: Instant | None = None,
        post_only: bool = False,
        reduce_only: bool = False,
        account: str = "",
        client_order_id: str = "",
        note: str = "",
    ) -> order_pb2.Order:
        """Submits an order and returns it as accepted or refused; look at its `status`.

        `side` is BUY or SELL. `quantity` and prices are exact: text, int or Decimal. Without `type` it is a market
        order, or a limit or stop order where a price is given. A refusal by risk or by the venue is no exception: the
        order is REJECTED and its `refusal` says why. `client_order_id` is made here and stays the same over every
        repeat, so an order is never doubled; give your own to repeat a call over a restart of your program.
        """
        terms = terms_pb2.OrderTerms(
            instrument=instrument,
            side=word(words_pb2.Side, "SIDE", side, "side"),
            type=word(words_pb2.OrderType, "ORDER_TYPE", type or _type_of(limit_price, stop_price), "type"),
            quantity=decimal_text(quantity, "quantity"),
            limit_price=None if limit_price is None else decimal_text(limit_price, "limit_price"),
            stop_price=None if stop_price is None else decimal_text(stop_price, "stop_price"),
            expire_time=None if expire is None else timestamp(expire, "expire"),
            post_only=post_only,
            reduce_only=reduce_only,
        )
        if time_in_force:
            terms.time_in_force = word(words_pb2.TimeInForce, "TIME_IN_FORCE", time_in_force, "time_in_force")
        request = trading_service_pb2.SubmitOrderRequest(
            account_id=self._account_id(account), client_order_id=client_order_id or new_id(), order=terms, note=note
        )
        response = self._connection.call(f"{_ORDERS}/SubmitOrder", request, trading_service_pb2.SubmitOrderResponse)
        return response.order

    def cancel(self, client_order_id: str, *, account: str = "") -> order_pb2.Order:
        """Asks for the order to be canceled and returns it as it is now."""
        request = trading_service_pb2.CancelOrderRequest(
            account_id=self._account_id(account), client_order_id=client_order_id
        )
        return self._connection.call(f"{_ORDERS}/CancelOrder", request, trading_service_pb2.CancelOrderResponse).order

    def order(self, client_order_id: str, *, account: str = "") -> order_pb2.Order:
        """One order as it is now."""
        request = trading_service_pb2.GetOrderRequest(
            account_id=self._account_id(account), client_order_id=client_order_id
        )
        return self._connection.call(f"{_ORDERS}/GetOrder", request, trading_service_pb2.GetOrderResponse).order

    def orders(self, *, open_only: bool = False, instrument: str = "", account: str = "") -> list[order_pb2.Order]:
        """The account's orders, as the contract sorts them."""
        request = trading_service_pb2.ListOrdersRequest(
            account_id=self._account_id(account), open_only=open_only, instrument=instrument or None
        )
        return _pages(
            self._connection, f"{_ORDERS}/ListOrders", request, trading_service_pb2.ListOrdersResponse, "orders"
        )

    def watch_orders(self, *, account: str = "") -> Iterator[order_pb2.Order]:
        """The open orders, then each order whenever something happens to it, in order, for ever; none twice."""
        request = trading_service_pb2.WatchOrdersRequest(account_id=self._account_id(account))
        fresh = Fresh()
        responses = watch(self._connection, f"{_ORDERS}/WatchOrders", request, trading_service_pb2.WatchOrdersResponse)
        for response in responses:
            for sequence, order in _changes(response):
                if fresh(order.client_order_id, sequence):
                    yield order

    def positions(self, *, account: str = "") -> list[position_pb2.Position]:
        """The account's open positions."""
        request = position_service_pb2.ListPositionsRequest(account_id=self._account_id(account))
        return _pages(
            self._connection,
            f"{_POSITIONS}/ListPositions",
            request,
            position_service_pb2.ListPositionsResponse,
            "positions",
        )

    def _account_id(self, named: str) -> str:
        if not named and not self._account:
            accounts = [account.account_id for account in self.accounts()]
            if len(accounts) != 1:
                there_are = f"you have {', '.join(accounts)}" if accounts else "you have none yet"
                raise StateConflictError(
                    "ACCOUNT_NOT_CHOSEN", f"Name the account (account=…, or ALGOTRENDY_ACCOUNT): {there_are}."
                )
            self._account = accounts[0]
        return named or self._account


def _type_of(limit_price: Money | None, stop_price: Money | None) -> str:
    if stop_price is not None:
        return "STOP" if limit_price is None else "STOP_LIMIT"
    return "MARKET" if limit_price is None else "LIMIT"


def _changes(response: trading_service_pb2.WatchOrdersResponse) -> Iterator[tuple[int, order_pb2.Order]]:
    if response.HasField("snapshot"):
        yield from ((order.sequence, order) for order in response.snapshot.orders)
    for event in response.batch.events:
        yield event.sequence, event.order


def _pages(connection: Connection, method: str, request: Any, response_class: Any, field: str) -> list[Any]:
    """The items of all pages."""
    items: list[Any] = []
    while True:
        page: Any = connection.call(method, request, response_class)
        items.extend(getattr(page, field))
        request.page_token = page.next_page_token
        if not page.next_page_token:
            return items
