"""Trading: orders and positions."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from algotrendy.trading.v1 import order_pb2, position_pb2
from algotrendy.types.v1 import words_pb2
from algotrendy_sdk.client import connect
from algotrendy_sdk.command_line.output import AccountOption, Output, OutputOption, complain, row, rows

EXIT_REFUSED = 3
ORDER = (
    "client_order_id", "instrument", "side", "type", "quantity", "filled_quantity", "average_fill_price", "status",
    "submit_time",
)  # fmt: skip
POSITION = (
    "instrument", "quantity", "average_entry_price", "mark_price", "unrealized_pnl", "realized_pnl", "mark_origin",
)  # fmt: skip

orders = typer.Typer(help="Submit, cancel and list orders.", no_args_is_help=True)


@orders.command()
def submit(
    side: Annotated[str, typer.Argument(help="buy or sell.")],
    quantity: Annotated[str, typer.Argument(help="How much, in shares or coins.")],
    instrument: Annotated[str, typer.Argument(help="Such as NASDAQ:AAPL.")],
    limit: Annotated[str | None, typer.Option(help="Worst acceptable price: makes it a limit order.")] = None,
    stop: Annotated[str | None, typer.Option(help="Trigger price: makes it a stop order.")] = None,
    time_in_force: Annotated[str, typer.Option(help="DAY, GTC, IOC or FOK.")] = "",
    post_only: Annotated[bool, typer.Option(help="Rest in the book or be canceled, never take.")] = False,
    reduce_only: Annotated[bool, typer.Option(help="Only ever make a position smaller.")] = False,
    client_order_id: Annotated[str, typer.Option(help="Your own id; repeating it never makes a second order.")] = "",
    account: AccountOption = "",
    output: OutputOption = Output.TABLE,
) -> None:
    """Submit an order. Exit code 3 means that risk or the venue refused it."""
    with connect(account=account) as client:
        order = client.trading.submit(
            instrument,
            side,
            quantity,
            limit_price=limit,
            stop_price=stop,
            time_in_force=time_in_force,
            post_only=post_only,
            reduce_only=reduce_only,
            client_order_id=client_order_id,
        )
    rows(ORDER, [_order(order)], output)
    if order.status == order_pb2.ORDER_STATUS_REJECTED:
        complain(order.refusal.message)
        raise typer.Exit(EXIT_REFUSED)


@orders.command()
def cancel(
    client_order_id: Annotated[str, typer.Argument(help="As `algotrendy order list` shows it.")],
    account: AccountOption = "",
    output: OutputOption = Output.TABLE,
) -> None:
    """Ask for an order to be canceled."""
    with connect(account=account) as client:
        rows(ORDER, [_order(client.trading.cancel(client_order_id))], output)


@orders.command("list")
def list_orders(
    open_only: Annotated[bool, typer.Option("--open", help="Only those that are still open.")] = False,
    watch: Annotated[bool, typer.Option("--watch", "-w", help="Go on printing what happens until Ctrl-C.")] = False,
    account: AccountOption = "",
    output: OutputOption = Output.TABLE,
) -> None:
    """List the account's orders."""
    with connect(account=account) as client:
        if not watch:
            found = map(_order, client.trading.orders(open_only=open_only))
            rows(ORDER, found, output, empty="There are no orders.")
            return
        for order in client.trading.watch_orders():
            row(ORDER, _order(order), output)


def positions(account: AccountOption = "", output: OutputOption = Output.TABLE) -> None:
    """Show the account's open positions."""
    with connect(account=account) as client:
        rows(POSITION, map(_position, client.trading.positions()), output, empty="There are no open positions.")


def _order(order: order_pb2.Order) -> dict[str, Any]:
    return {
        "client_order_id": order.client_order_id,
        "instrument": order.terms.instrument,
        "side": words_pb2.Side.Name(order.terms.side).removeprefix("SIDE_"),
        "type": words_pb2.OrderType.Name(order.terms.type).removeprefix("ORDER_TYPE_"),
        "quantity": order.terms.quantity,
        "filled_quantity": order.filled_quantity,
        "average_fill_price": order.average_fill_price if order.HasField("average_fill_price") else None,
        "status": order_pb2.OrderStatus.Name(order.status).removeprefix("ORDER_STATUS_"),
        "submit_time": order.submit_time.ToJsonString(),
    }


def _position(position: position_pb2.Position) -> dict[str, Any]:
    optional = ("average_entry_price", "mark_price", "unrealized_pnl")
    return {
        "instrument": position.instrument,
        "quantity": position.quantity,
        **{name: getattr(position, name) if position.HasField(name) else None for name in optional},
        "realized_pnl": position.realized_pnl,
        "mark_origin": words_pb2.DataOrigin.Name(position.mark_origin).removeprefix("DATA_ORIGIN_"),
    }
