"""The Python client of AlgoTrendy.

    import algotrendy_sdk as at

    client = at.connect()                                    # after `algotrendy login`
    bars = client.market_data.bars("NASDAQ:AAPL", "1d")      # columns: bars.close is a numpy array
    order = client.trading.submit("NASDAQ:AAPL", "BUY", "10")
    run = client.backtest.run("rsi", "NASDAQ:AAPL", "1d")

Every call has a deadline, refreshes its token by itself, and is repeated where the contract says that repeating is
safe. Failures are subclasses of `AlgoTrendyError`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from algotrendy_sdk.client import Client, connect
from algotrendy_sdk.errors import (
    AlgoTrendyError,
    AlreadyExistsError,
    FieldViolation,
    InvalidRequestError,
    LimitExceededError,
    NotFoundError,
    NotServedError,
    NotSignedInError,
    OutcomeUnknownError,
    PermissionDeniedError,
    ServerBugError,
    StateConflictError,
    UnavailableError,
)

if TYPE_CHECKING:
    from algotrendy_sdk.bars import Bars

__all__ = [
    "AlgoTrendyError",
    "AlreadyExistsError",
    "Bars",
    "Client",
    "FieldViolation",
    "InvalidRequestError",
    "LimitExceededError",
    "NotFoundError",
    "NotServedError",
    "NotSignedInError",
    "OutcomeUnknownError",
    "PermissionDeniedError",
    "ServerBugError",
    "StateConflictError",
    "UnavailableError",
    "connect",
]


def __getattr__(name: str) -> Any:
    # Bars brings numpy, and `algotrendy token` in a shell should not wait for it.
    if name == "Bars":
        from algotrendy_sdk.bars import Bars

        return Bars
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
