"""Backtests."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from algotrendy.backtest.v1 import run_pb2
from algotrendy.types.v1 import words_pb2
from algotrendy_sdk.client import connect
from algotrendy_sdk.command_line.output import Output, OutputOption, complain, rows
from algotrendy_sdk.command_line.trade import EXIT_REFUSED

RUN = (
    "run_id", "state", "bar_count", "round_trip_count", "total_return", "buy_and_hold_return", "sharpe_ratio",
    "max_drawdown", "final_equity",
)  # fmt: skip

backtest = typer.Typer(help="Run strategies over stored bars.", no_args_is_help=True)


@backtest.callback()
def _group() -> None:
    """Keeps `run` a command of its own, whatever else there is."""


@backtest.command()
def run(
    strategy: Annotated[str, typer.Argument(help="Such as rsi.")],
    instruments: Annotated[list[str], typer.Argument(help="Such as NASDAQ:AAPL.")],
    interval: Annotated[str, typer.Option(help="Bar interval.")] = "1d",
    start: Annotated[str | None, typer.Option(help="From this date or time (ISO 8601, UTC) on.")] = None,
    end: Annotated[str | None, typer.Option(help="Before this date or time.")] = None,
    cash: Annotated[str | None, typer.Option(help="Money at the beginning, in the quote asset.")] = None,
    parameter: Annotated[list[str] | None, typer.Option("--parameter", "-p", help="As name=value; repeatable.")] = None,
    output: OutputOption = Output.TABLE,
) -> None:
    """Run a backtest and show what came out. Exit code 3 means that it did not succeed."""
    chosen = dict(_pair(text) for text in parameter or ())
    with connect() as client:
        result = client.backtest.run(
            strategy, instruments, interval, parameters=chosen, start=start, end=end, cash=cash
        )
    rows(RUN, [_run(result)], output)
    if result.state != words_pb2.JOB_STATE_SUCCEEDED:
        complain(result.error.message or "The run was canceled.")
        raise typer.Exit(EXIT_REFUSED)


def _pair(text: str) -> tuple[str, str]:
    name, separator, value = text.partition("=")
    if not separator:
        raise typer.BadParameter(f"write name=value, not {text!r}")
    return name, value


def _run(result: run_pb2.Backtest) -> dict[str, Any]:
    metrics = result.metrics
    optional = ("buy_and_hold_return", "sharpe_ratio")
    return {
        "run_id": result.run_id,
        "state": words_pb2.JobState.Name(result.state).removeprefix("JOB_STATE_"),
        **{name: getattr(metrics, name) for name in RUN[2:] if name not in optional},
        **{name: getattr(metrics, name) if metrics.HasField(name) else None for name in optional},
    }
