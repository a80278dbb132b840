"""Which strategies there are, and how to get one with its parameters."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from services.shared.model.errors import DomainError, FieldViolation, Reason
from services.shared.strategies.buy_and_hold import BuyAndHoldStrategy
from services.shared.strategies.parameters import read_parameters
from services.shared.strategies.rsi import RsiStrategy
from services.shared.strategies.sma_cross import SmaCrossStrategy
from services.shared.strategies.strategy import Strategy

STRATEGIES: Mapping[str, type[Strategy]] = {
    "buy_and_hold": BuyAndHoldStrategy,
    "rsi": RsiStrategy,
    "sma_cross": SmaCrossStrategy,
}

_SHARED = Path(__file__).resolve().parent.parent


def strategy_by_name(name: str, parameters: Mapping[str, str] | None = None) -> Strategy:
    """The strategy of that name; what `parameters` leaves out has its default.

    Raises DomainError NOT_FOUND for an unknown name and FIELD_INVALID for an unknown or bad parameter; both name what
    exists.
    """
    kind = STRATEGIES.get(name)
    if kind is None:
        exist = ", ".join(STRATEGIES)
        raise DomainError(
            Reason.NOT_FOUND,
            f"There is no strategy {name!r}; there are: {exist}.",
            violations=(FieldViolation("strategy.strategy", f"is not one of {exist}"),),
            strategy=name,
            strategies=exist,
        )
    return kind.of(read_parameters(kind.parameters, parameters or {}))


@cache
def library_code_sha256() -> str:
    """SHA-256, in hexadecimal, of the source of all strategies and indicators: what makes a result checkable later."""
    digest = hashlib.sha256()
    for folder in ("indicators", "strategies"):
        for path in sorted((_SHARED / folder).glob("*.py")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
