"""Runs' parts as JSON columns and back."""

from __future__ import annotations

import dataclasses
import json
from datetime import datetime
from typing import Any

from services.backtest.domain.data_used import DataUsed, MissingBars
from services.backtest.domain.metrics import Metrics
from services.backtest.domain.run import Fingerprints, JobFailure
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import Reason


def to_json(value: Any) -> str:
    """A record or dataclass as JSON text; times in ISO 8601; NaN is refused."""
    record = dataclasses.asdict(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else value
    return json.dumps(record, default=_time, allow_nan=False)


def data_of(text: str | None) -> DataUsed | None:
    """The data description of a JSON column."""
    if text is None:
        return None
    record = json.loads(text)
    holes = tuple(
        MissingBars(datetime.fromisoformat(hole["start_time"]), datetime.fromisoformat(hole["end_time"]), hole["count"])
        for hole in record.pop("missing")
    )
    first, last = (datetime.fromisoformat(record.pop(name)) for name in ("first_open_time", "last_open_time"))
    origin = DataOrigin(record.pop("origin"))
    return DataUsed(first_open_time=first, last_open_time=last, origin=origin, missing=holes, **record)


def failure_of(text: str | None) -> JobFailure | None:
    """The failure of a JSON column."""
    if text is None:
        return None
    record = json.loads(text)
    return JobFailure(Reason(record["reason"]), record["message"], record["metadata"])


def metrics_of(text: str | None) -> Metrics | None:
    """The metrics of a JSON column."""
    return None if text is None else Metrics(**json.loads(text))


def fingerprints_of(text: str | None) -> Fingerprints | None:
    """The fingerprints of a JSON column."""
    return None if text is None else Fingerprints(**json.loads(text))


def _time(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{type(value)} has no place in a record")
