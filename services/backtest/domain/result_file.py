"""The result of a run as one file: an `.npz` that numpy alone can read, byte for byte the same for the same inputs."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import json
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from services.backtest.domain.round_trips import RoundTripColumns
from services.backtest.domain.specification import Record, canonical_json
from services.shared.model.bar import Float64Column, Int64Column

TRIP_PREFIX = "trip_"
HEADER = "header_json"


@dataclass(frozen=True, slots=True)
class ResultColumns:
    """A result: columns as long as the bars, the closed round trips with their reasons, and a header.

    `equity` and `cash` in the quote asset after each bar, `position` signed in the base asset. The header is a record
    with the specification, the data, the metrics and the fingerprints of data, configuration and code.
    """

    header: Record
    open_time_ns: Int64Column
    close: Float64Column
    equity: Float64Column
    cash: Float64Column
    position: Float64Column
    trips: RoundTripColumns
    reasons: tuple[str, ...]


def write_result(result: ResultColumns) -> bytes:
    """The file's bytes; numpy writes zip entries with a fixed date, so equal results are equal files."""
    trips = {TRIP_PREFIX + item.name: getattr(result.trips, item.name) for item in dataclasses.fields(result.trips)}
    header = canonical_json({**result.header, "reasons": list(result.reasons)})
    columns: dict[str, npt.NDArray[np.generic]] = {
        HEADER: np.frombuffer(header, dtype=np.uint8),
        "open_time_ns": result.open_time_ns,
        "close": result.close,
        "equity": result.equity,
        "cash": result.cash,
        "position": result.position,
        **trips,
    }
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **columns)
    return buffer.getvalue()


def read_result(content: bytes) -> ResultColumns:
    """The result of a file that `write_result` wrote; ValueError or KeyError for another one."""
    with np.load(io.BytesIO(content), allow_pickle=False) as columns:
        header = json.loads(columns[HEADER].tobytes())
        trips = {item.name: columns[TRIP_PREFIX + item.name] for item in dataclasses.fields(RoundTripColumns)}
        return ResultColumns(
            reasons=tuple(header.pop("reasons")),
            header=header,
            open_time_ns=columns["open_time_ns"],
            close=columns["close"],
            equity=columns["equity"],
            cash=columns["cash"],
            position=columns["position"],
            trips=RoundTripColumns(**trips),
        )


def file_sha256(content: bytes) -> str:
    """The fingerprint of a result file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
