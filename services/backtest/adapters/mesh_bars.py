"""Bars from the MarketData service, over the mesh, in columns."""

from __future__ import annotations

from contextlib import aclosing
from datetime import datetime

import numpy as np

from algotrendy.marketdata.v1 import bar_pb2, columns_pb2
from services.backtest.ports import LoadedBars
from services.shared.model.bar import BarColumns, BarInterval, Float64Column, Int64Column
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.client import Mesh
from services.shared.runtime.wire import origin_from_wire, timestamp

READ_BARS = "/algotrendy.marketdata.v1.MarketDataService/ReadBars"
READ_SECONDS = 120.0
PRICES = ("open", "high", "low", "close", "volume")


class MeshBars:
    """The port BarSource; reads at most `most_bars`, in this service's own name."""

    def __init__(self, mesh: Mesh, most_bars: int) -> None:
        self._mesh = mesh
        self._most = most_bars
        # The twin message holds each packed column as its bytes, so numpy reads it without a loop.
        self._read_bars = mesh.stub(
            lambda channel: channel.unary_stream(
                READ_BARS,
                request_serializer=bar_pb2.ReadBarsRequest.SerializeToString,
                response_deserializer=columns_pb2.ReadBarsBytes.FromString,
            )
        )

    async def read(
        self, instrument: str, interval: BarInterval, start: datetime | None, end: datetime | None
    ) -> LoadedBars:
        request = bar_pb2.ReadBarsRequest(
            instrument=instrument,
            interval=str(interval),
            start_time=timestamp(start) if start else None,
            end_time=timestamp(end) if end else None,
        )
        parts: list[columns_pb2.BarColumnsBytes] = []
        count = 0
        async with aclosing(self._mesh.read(self._read_bars, request, timeout=READ_SECONDS)) as responses:
            async for response in responses:
                parts.append(response.bars)
                count += len(response.bars.open_time_unix_ns) // 8
                if count > self._most:
                    raise _too_many(self._most)
        origin = next((part.origin for part in parts if part.origin), None)
        times: Int64Column = np.frombuffer(b"".join(part.open_time_unix_ns for part in parts), dtype="<i8")
        prices: list[Float64Column] = [
            np.frombuffer(b"".join(getattr(part, name) for part in parts), dtype="<f8") for name in PRICES
        ]
        bars = BarColumns(instrument, interval, times, *prices)
        return LoadedBars(bars, origin_from_wire(origin) if origin else DataOrigin.HISTORY)


def _too_many(most: int) -> DomainError:
    return DomainError(
        Reason.TOO_LARGE,
        f"The range has more than {most} bars, the most a run may read. Choose a shorter range or longer bars.",
        most=str(most),
    )
