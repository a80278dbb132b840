"""What the commands print: a table for people, JSON lines for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table


class Output(StrEnum):
    """How to print."""

    TABLE = "table"
    JSON = "json"


OutputOption = Annotated[Output, typer.Option("--output", "-o", help="A table for people or JSON lines for programs.")]
AccountOption = Annotated[
    str, typer.Option(envvar="ALGOTRENDY_ACCOUNT", help="The trading account; not needed where you have just one.")
]

_errors = Console(stderr=True, highlight=False)


def say(text: str) -> None:
    """A line for people, apart from the data."""
    _errors.print(text, markup=False, soft_wrap=True)


def complain(text: str) -> None:
    """A line about a failure."""
    _errors.print(text, style="red", markup=False, soft_wrap=True)


def rows(columns: Sequence[str], items: Iterable[Mapping[str, Any]], output: Output, *, empty: str = "") -> None:
    """Prints items with these columns; an empty table says `empty`."""
    if output is Output.JSON:
        for item in items:
            row(columns, item, output)
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column.replace("_", " "), no_wrap=True)
    for item in items:
        table.add_row(*(_text(item.get(column)) for column in columns))
    if table.row_count == 0 and empty:
        say(empty)
        return
    # A pipe has no width to fit into; nothing may be cut off there.
    Console(highlight=False, width=None if sys.stdout.isatty() else 200).print(table)


def row(columns: Sequence[str], item: Mapping[str, Any], output: Output) -> None:
    """Prints one item of a stream, at once."""
    if output is Output.JSON:
        print(json.dumps({column: _plain(item.get(column)) for column in columns}), flush=True)
    else:
        print("  ".join(f"{_text(item.get(column)):<14}" for column in columns).rstrip(), flush=True)


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _text(value: Any) -> str:
    return "" if value is None else f"{value:.6g}" if isinstance(value, float) else str(value)
