"""Bars in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from algotrendy.marketdata.v1 import columns_pb2
from algotrendy.types.v1 import words_pb2

if TYPE_CHECKING:
    import pandas as pd

Floats = npt.NDArray[np.float64]
_ROW = np.dtype(
    [
        ("open_time", "datetime64[ns]"),
        ("open", "f8"),
        ("high", "f8"),
        ("low", "f8"),
        ("close", "f8"),
        ("volume", "f8"),
    ]
)


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars of one instrument and interval, oldest first: arrays of equal length.

    `open_time` is when each bar begins (datetime64[ns], UTC); prices are in the instrument's quote asset, volume in
    its base asset. `origin` is LIVE, REPLAY or HISTORY: where the data comes from.
    """

    instrument: str
    interval: str
    open_time: npt.NDArray[np.datetime64]
    open: Floats
    high: Floats
    low: Floats
    close: Floats
    volume: Floats
    origin: str
    feed: str

    def __len__(self) -> int:
        return len(self.open_time)

    def to_numpy(self) -> npt.NDArray[Any]:
        """One structured array with the fields open_time, open, high, low, close, volume."""
        rows = np.empty(len(self), _ROW)
        for name in _ROW.names or ():
            rows[name] = getattr(self, name)
        return rows

    def to_pandas(self) -> pd.DataFrame:
        """A DataFrame indexed by open_time (UTC). Raises ImportError where pandas is not installed."""
        import pandas as pd

        index = pd.DatetimeIndex(self.open_time, tz="UTC", name="open_time")
        columns = {name: getattr(self, name) for name in ("open", "high", "low", "close", "volume")}
        frame = pd.DataFrame(columns, index=index)
        frame.attrs.update(instrument=self.instrument, interval=self.interval, origin=self.origin)
        return frame


def bars_of(instrument: str, interval: str, parts: Sequence[columns_pb2.BarColumnsBytes]) -> Bars:
    """The bars of a stream's parts, in order.

    A packed `repeated double` and the little-endian bytes of a float64 array are the same on the wire, so a column is
    taken over without a loop.
    """
    origin = parts[-1].origin if parts else words_pb2.DATA_ORIGIN_UNSPECIFIED

    def column(name: str, kind: str) -> npt.NDArray[Any]:
        return np.frombuffer(b"".join(getattr(part, name) for part in parts), kind)

    return Bars(
        instrument=parts[0].instrument if parts else instrument,
        interval=parts[0].interval if parts else interval,
        open_time=column("open_time_unix_ns", "<i8").view("datetime64[ns]"),
        open=column("open", "<f8"),
        high=column("high", "<f8"),
        low=column("low", "<f8"),
        close=column("close", "<f8"),
        volume=column("volume", "<f8"),
        origin=words_pb2.DataOrigin.Name(origin).removeprefix("DATA_ORIGIN_"),
        feed=parts[-1].feed if parts else "",
    )
