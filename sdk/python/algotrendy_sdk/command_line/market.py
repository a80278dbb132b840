"""Looking at markets: quotes and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from algotrendy.marketdata.v1 import quote_pb2
from algotrendy.types.v1 import words_pb2
from algotrendy_sdk.client import connect
from algotrendy_sdk.command_line.output import Output, OutputOption, row, rows

QUOTE = ("instrument", "last_price", "bid_price", "ask_price", "time", "origin")
if TYPE_CHECKING:
    from algotrendy_sdk.bars import Bars

NEWEST = 20
BAR = ("open_time", "open", "high", "low", "close", "volume", "origin")


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command()(quotes)
    app.command()(bars)


def quotes(
    instruments: Annotated[list[str] | None, typer.Argument(help="Such as NASDAQ:AAPL; none means all.")] = None,
    watch: Annotated[bool, typer.Option("--watch", "-w", help="Go on printing each new quote until Ctrl-C.")] = False,
    output: OutputOption = Output.TABLE,
) -> None:
    """Show the newest quotes."""
    wanted = instruments or []
    with connect() as client:
        if not watch:
            found = map(_quote, client.market_data.quotes(*wanted))
            rows(QUOTE, found, output, empty="There are no quotes yet.")
            return
        for quote in client.market_data.watch_quotes(*wanted):
            row(QUOTE, _quote(quote), output)


def bars(
    instrument: Annotated[str, typer.Argument(help="Such as NASDAQ:AAPL or BINANCE:BTC/USDT.")],
    interval: Annotated[str, typer.Argument(help="Such as 1m, 4h or 1d.")] = "1d",
    start: Annotated[str | None, typer.Option(help="From this date or time (ISO 8601, UTC) on.")] = None,
    end: Annotated[str | None, typer.Option(help="Before this date or time.")] = None,
    last: Annotated[
        int, typer.Option(min=0, help="Only so many of the newest; 0 means all. 20 if no range is given.")
    ] = 0,
    output: OutputOption = Output.TABLE,
) -> None:
    """Show stored bars, oldest first."""
    usual = 0 if start or end else NEWEST
    with connect() as client:
        found = client.market_data.bars(instrument, interval, start=start, end=end, last=last or usual)
    rows(BAR, _bars(found), output, empty=f"There are no bars of {instrument} {interval} in that range.")


def _quote(quote: quote_pb2.Quote) -> dict[str, Any]:
    optional = ("last_price", "bid_price", "ask_price")
    return {
        "instrument": quote.instrument,
        **{name: getattr(quote, name) if quote.HasField(name) else None for name in optional},
        "time": quote.time.ToJsonString(),
        "origin": words_pb2.DataOrigin.Name(quote.origin).removeprefix("DATA_ORIGIN_"),
    }


def _bars(bars: Bars) -> list[dict[str, Any]]:
    times = bars.open_time.astype("datetime64[s]").astype(str)
    return [
        {
            "open_time": f"{times[index]}Z",
            **{name: float(getattr(bars, name)[index]) for name in ("open", "high", "low", "close", "volume")},
            "origin": bars.origin,
        }
        for index in range(len(bars))
    ]
