"""A running risk service, what Trading tells it, and the quotes it sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from algotrendy.marketdata.v1 import market_data_service_pb2_grpc, quote_pb2
from algotrendy.risk.v1 import account_view_pb2 as view_pb2
from algotrendy.risk.v1 import (
    reservation_service_pb2,
    reservation_service_pb2_grpc,
    risk_service_pb2_grpc,
    trading_state_service_pb2_grpc,
)
from algotrendy.types.v1 import order_pb2, words_pb2
from services.risk.settings import Settings
from services.shared.runtime.settings import Secret
from services.shared.runtime.wire import timestamp
from tests.support.services import RunningService, mesh_key

AAPL = "NASDAQ:AAPL"


def risk_settings(folder: Path, postgres_url: str, name: str = "risk", **changes: Any) -> Settings:
    """The settings of a service whose socket is `name` in `folder`, with MarketData's stand-in on its mesh."""
    return Settings(
        listen=f"unix:{folder}/{name}.sock",
        mesh=f"unix:{folder}/mesh.sock",
        mesh_key_file=mesh_key(folder),
        postgres_url=Secret(postgres_url),
        valkey_url=Secret("redis://127.0.0.1:1/0"),
        data_directory=folder,
        **changes,
    )


class QuotesOnTheMesh(market_data_service_pb2_grpc.MarketDataServiceServicer):
    """Answers ListQuotes with what a test put there; the real MarketData is met in the end-to-end tests."""

    def __init__(self) -> None:
        self.reply = quote_pb2.ListQuotesResponse()

    async def ListQuotes(self, request: quote_pb2.ListQuotesRequest, context: Any) -> quote_pb2.ListQuotesResponse:
        return self.reply

    def show(self, price: str) -> None:
        """A live last price of this moment."""
        now = timestamp(datetime.now(UTC))
        quote = quote_pb2.Quote(
            instrument=AAPL, last_price=price, time=now, received_time=now, origin=words_pb2.DATA_ORIGIN_LIVE
        )
        self.reply = quote_pb2.ListQuotesResponse(quotes=[quote])


def view(account_id: str = "demo", owner: str = "admin", **changes: Any) -> view_pb2.AccountView:
    """A paper account with 100 000 USD and no events."""
    values: dict[str, Any] = {
        "account_id": account_id,
        "owner_user_id": owner,
        "kind": words_pb2.ACCOUNT_KIND_PAPER,
        "quote_asset": "USD",
        "equity": "100000",
        "account_sequence": 0,
        "view_time": timestamp(datetime.now(UTC)),
    }
    return view_pb2.AccountView(**values | changes)


def reserve_request(
    client_order_id: str, quantity: str = "1", account: view_pb2.AccountView | None = None, **terms: Any
) -> reservation_service_pb2.ReserveOrderRequest:
    """A market buy of AAPL at 100 USD, replayed from 2010."""
    now, then = datetime.now(UTC), datetime(2010, 3, 1, 21, 0, tzinfo=UTC)
    order: dict[str, Any] = {
        "instrument": AAPL,
        "side": words_pb2.SIDE_BUY,
        "type": words_pb2.ORDER_TYPE_MARKET,
    } | terms
    return reservation_service_pb2.ReserveOrderRequest(
        client_order_id=client_order_id,
        order=order_pb2.OrderTerms(quantity=quantity, **order),
        account=account or view(),
        reference=view_pb2.ReferencePrice(
            price="100",
            price_time=timestamp(then),
            feed_time=timestamp(then + timedelta(seconds=1)),
            received_time=timestamp(now),
            origin=words_pb2.DATA_ORIGIN_REPLAY,
        ),
        lot_size="1",
    )


@dataclass(frozen=True)
class Risk:
    """A running risk service and what its callers need."""

    running: RunningService
    quotes: QuotesOnTheMesh = field(default_factory=QuotesOnTheMesh)

    @property
    def risk(self) -> Any:
        return risk_service_pb2_grpc.RiskServiceStub(self.running.channel)

    @property
    def states(self) -> Any:
        return trading_state_service_pb2_grpc.TradingStateServiceStub(self.running.channel)

    @property
    def trading(self) -> Trading:
        """Trading's side of the door."""
        return Trading(self.running)


@dataclass(frozen=True)
class Trading:
    """Calls ReservationService in Trading's name."""

    running: RunningService

    @property
    def stub(self) -> Any:
        return reservation_service_pb2_grpc.ReservationServiceStub(self.running.channel)

    async def reserve(self, client_order_id: str, quantity: str = "1", **changes: Any) -> Any:
        request = reserve_request(client_order_id, quantity, **changes)
        return await self.stub.ReserveOrder(request, metadata=self.running.as_service("trading"))

    async def settle(self, client_order_id: str, filled: str, sequence: int, closed: bool = False) -> Any:
        request = reservation_service_pb2.SettleReservationRequest(
            account_id="demo",
            client_order_id=client_order_id,
            filled_quantity=filled,
            closed=closed,
            account_sequence=sequence,
        )
        return await self.stub.SettleReservation(request, metadata=self.running.as_service("trading"))

    async def record(self, account: view_pb2.AccountView) -> Any:
        request = reservation_service_pb2.RecordAccountRequest(account=account)
        return await self.stub.RecordAccount(request, metadata=self.running.as_service("trading"))
