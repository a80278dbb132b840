"""One row per figure: printed as a table and written as JSON."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import grpc
from rich.console import Console
from rich.table import Table

TARGET = Path("build/bench.json")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `ratio` is ours/peer for rates and ours/floor for times and sizes; None without a peer."""

    name: str
    ours: float
    unit: str
    peer: str | None = None
    peer_value: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return None if not self.peer_value else self.ours / self.peer_value


def write(rows: Sequence[Row], target: Path = TARGET) -> None:
    """Writes `{"machine": …, "rows": […]}`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    content = {"machine": machine(), "rows": [{**asdict(row), "ratio": row.ratio} for row in rows]}
    target.write_text(json.dumps(content, indent=1) + "\n")


def show(rows: Sequence[Row]) -> None:
    """Prints the table."""
    table = Table("figure", "ours", "unit", "beside", "its value", "ratio", "note")
    for row in rows:
        peer_value = "" if row.peer_value is None else f"{row.peer_value:.3g}"
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        table.add_row(row.name, f"{row.ours:.3g}", row.unit, row.peer or "", peer_value, ratio, row.note)
    Console().print(table)


def machine() -> dict[str, object]:
    """What the figures were measured on."""
    return {
        "cores": os.cpu_count(),
        "architecture": platform.machine(),
        "system": platform.system(),
        "python": platform.python_version(),
        "grpcio": grpc.__version__,
    }
