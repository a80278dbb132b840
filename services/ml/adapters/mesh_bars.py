"""Bars from MarketData, over the mesh, in this service's own name."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from algotrendy.marketdata.v1 import bar_pb2, market_data_service_pb2_grpc
from services.ml.ports import StoredBars
from services.shared.model.bar import BarColumns, BarInterval
from services.shared.runtime.client import Mesh
from services.shared.runtime.wire import origin_from_wire, timestamp

COLUMNS = ("open", "high", "low", "close", "volume")


class MeshBars:
    """Reads final bars in columns."""

    def __init__(self, mesh: Mesh) -> None:
        self._mesh = mesh
        self._market_data = mesh.stub(market_data_service_pb2_grpc.MarketDataServiceStub)

    async def read(
        self,
        instrument: str,
        bar_interval: str,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        last_count: int = 0,
    ) -> StoredBars:
        request = bar_pb2.ReadBarsRequest(instrument=instrument, interval=bar_interval, last_count=last_count)
        if start_time is not None:
            request.start_time.CopyFrom(timestamp(start_time))
        if end_time is not None:
            request.end_time.CopyFrom(timestamp(end_time))
        parts = [response.bars async for response in self._mesh.read(self._market_data.ReadBars, request)]
        return StoredBars(_joined(instrument, bar_interval, parts), origin_from_wire(parts[-1].origin))


def _joined(instrument: str, bar_interval: str, parts: list[bar_pb2.BarColumns]) -> BarColumns:
    times = np.concatenate([np.array(part.open_time_unix_ns, dtype=np.int64) for part in parts])
    columns = [np.concatenate([np.array(getattr(part, name), dtype=np.float64) for part in parts]) for name in COLUMNS]
    return BarColumns(instrument, BarInterval.parse(bar_interval), times, *columns)
