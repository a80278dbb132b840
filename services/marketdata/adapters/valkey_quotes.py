"""The latest quotes in a Valkey hash, so that a restarted service can serve at once, with their age."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import orjson

from services.marketdata.domain.latest_quote import FeedState, LatestQuote
from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import format_decimal
from services.shared.model.quote import Quote
from services.shared.runtime.telemetry import logger
from services.shared.runtime.valkey import VALKEY_AWAY, Valkey

KEY = "marketdata:latest-quotes"
_PRICES = ("bid_price", "bid_quantity", "ask_price", "ask_quantity", "last_price")
_log = logger("valkey")


class ValkeyQuotes:
    """QuoteCache; Valkey away means that nothing is kept and `report(False)` is called, nothing else."""

    def __init__(self, client: Valkey, report: Callable[[bool], Awaitable[None]]) -> None:
        self._client = client
        self._report = report

    async def keep(self, quotes: Mapping[str, LatestQuote]) -> None:
        try:
            await self._client.hset(KEY, mapping={name: encode(latest) for name, latest in quotes.items()})
        except VALKEY_AWAY:
            await self._report(False)
        else:
            await self._report(True)

    async def restore(self) -> dict[str, LatestQuote]:
        try:
            kept = await self._client.hgetall(KEY)
        except VALKEY_AWAY:
            await self._report(False)
            return {}
        await self._report(True)
        decoded = (decode(value) for value in kept.values())
        return {latest.quote.instrument: latest for latest in decoded if latest is not None}


def encode(latest: LatestQuote) -> bytes:
    """One quote as JSON."""
    quote = latest.quote
    prices = {name: format_decimal(value) for name in _PRICES if (value := getattr(quote, name)) is not None}
    return orjson.dumps(
        {
            "instrument": quote.instrument,
            "time": quote.time,
            "received_time": quote.received_time,
            "origin": quote.origin,
            "sequence": quote.sequence,
            "channel_id": latest.channel_id,
            "feed": latest.feed,
            **prices,
        }
    )


def decode(encoded: bytes) -> LatestQuote | None:
    """The quote as RESTORED; None for what another version wrote."""
    try:
        fields: dict[str, Any] = orjson.loads(encoded)
        quote = Quote(
            instrument=fields["instrument"],
            time=datetime.fromisoformat(fields["time"]),
            received_time=datetime.fromisoformat(fields["received_time"]),
            origin=DataOrigin(fields["origin"]),
            sequence=fields["sequence"],
            **{name: Decimal(fields[name]) for name in _PRICES if name in fields},
        )
        return LatestQuote(quote, fields["channel_id"], fields["feed"], FeedState.RESTORED)
    except (orjson.JSONDecodeError, KeyError, ValueError, TypeError) as error:
        _log.warning("a kept quote cannot be read", error=repr(error))
        return None
