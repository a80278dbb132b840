"""Puts the commands together and turns failures into a sentence and an exit code.

Exit codes: 0 done; 1 failed; 2 wrong use; 3 refused (an order that risk or the venue rejected, a backtest that failed);
4 not signed in; 5 not allowed; 6 the system is away; 130 interrupted.
"""

from __future__ import annotations

import sys

import typer

from algotrendy_sdk.command_line import market, session, testing, trade
from algotrendy_sdk.command_line.output import complain
from algotrendy_sdk.errors import (
    AlgoTrendyError,
    NotSignedInError,
    PermissionDeniedError,
    UnavailableError,
)

EXIT_FAILED, EXIT_NOT_SIGNED_IN, EXIT_NOT_ALLOWED, EXIT_AWAY, EXIT_INTERRUPTED = 1, 4, 5, 6, 130

app = typer.Typer(
    name="algotrendy",
    help="Trade, look at markets and run backtests on an AlgoTrendy system.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
session.add_to(app)
market.add_to(app)
app.add_typer(trade.orders, name="order")
app.command("positions")(trade.positions)
app.add_typer(testing.backtest, name="backtest")


def main() -> None:
    """Runs the command line; the entry point of `algotrendy`."""
    try:
        app()
    except AlgoTrendyError as error:
        sys.exit(report(error))
    except (ValueError, TypeError) as error:
        complain(str(error))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        # Whoever read us has seen enough, as `| head` does.
        sys.stderr.close()


def report(error: AlgoTrendyError) -> int:
    """Says what went wrong and what to do next; the exit code."""
    complain(error.message)
    for violation in error.violations:
        complain(f"  {violation.field}: {violation.description}")
    if isinstance(error, NotSignedInError):
        if error.reason != "CREDENTIALS_INVALID":
            complain("Sign in with `algotrendy login`.")
        return EXIT_NOT_SIGNED_IN
    if isinstance(error, PermissionDeniedError):
        return EXIT_NOT_ALLOWED
    if isinstance(error, UnavailableError):
        if error.reason != "ADDRESS_MISSING":
            complain("Is the system running? `algotrendy status` tells; `make run` starts it.")
        return EXIT_AWAY
    return EXIT_FAILED
