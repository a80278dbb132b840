"""ReferencePrices from MarketData's newest quotes, over the mesh."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from algotrendy.marketdata.v1 import market_data_service_pb2_grpc, quote_pb2
from services.risk.domain.account import ReferencePrice
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import Side
from services.shared.runtime.client import Mesh
from services.shared.runtime.wire import instant, origin_from_wire


class MarketDataPrices:
    """The ask for a buy, the bid for a sell, the last price where there is no book."""

    def __init__(self, mesh: Mesh, timeout: timedelta) -> None:
        self._mesh = mesh
        self._stub = mesh.stub(market_data_service_pb2_grpc.MarketDataServiceStub)
        self._timeout = timeout.total_seconds()

    async def newest(self, instrument: str, side: Side) -> ReferencePrice | None:
        request = quote_pb2.ListQuotesRequest(instruments=[instrument])
        reply = await self._mesh.call(self._stub.ListQuotes, request, timeout=self._timeout)
        return reference_price(reply, side)


def reference_price(reply: quote_pb2.ListQuotesResponse, side: Side) -> ReferencePrice | None:
    """The price that an order of that side is judged against; None where nothing was quoted."""
    if not reply.quotes:
        return None
    quote = reply.quotes[0]
    price = _price(quote, side)
    if price is None:
        return None
    origin = origin_from_wire(quote.origin)
    return ReferencePrice(
        price=price,
        price_time=instant(quote.time),
        received_time=instant(quote.received_time),
        origin=origin,
        feed_time=_feed_time(reply, quote) if origin is DataOrigin.REPLAY else None,
    )


def _price(quote: quote_pb2.Quote, side: Side) -> Decimal | None:
    book = "ask_price" if side is Side.BUY else "bid_price"
    field = next((name for name in (book, "last_price") if quote.HasField(name)), None)
    return Decimal(getattr(quote, field)) if field else None


def _feed_time(reply: quote_pb2.ListQuotesResponse, quote: quote_pb2.Quote) -> datetime:
    own = [feed for feed in reply.feeds if feed.feed == quote.feed and feed.HasField("newest_time")]
    return max((instant(feed.newest_time) for feed in own), default=instant(quote.time))
