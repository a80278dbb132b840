"""The bounds of a specification that the contract states in words."""

from __future__ import annotations

from decimal import Decimal

from services.backtest.domain.options import SizingWay
from services.backtest.domain.specification import Specification
from services.shared.model.errors import DomainError, invalid_field

MOST_RATE = Decimal("0.5")
LEAST_CASH, MOST_CASH = Decimal(1), Decimal(10) ** 15


def refuse_out_of_bounds(specification: Specification) -> None:
    """DomainError FIELD_INVALID that names the first field out of its bounds."""
    options = specification.options
    for field, rate in (
        ("execution.fees.taker_rate", options.fee_rate),
        ("execution.spread_rate", options.spread_rate),
        ("execution.slippage.rate", options.slippage_rate),
    ):
        if rate > MOST_RATE:
            raise _out_of_bounds(
                field, f"is {rate} and may be at most {MOST_RATE}: rates are fractions, 0.001 is 0.1 %"
            )
    if not LEAST_CASH <= specification.initial_cash <= MOST_CASH:
        raise _out_of_bounds("initial_cash", f"is {specification.initial_cash} and must be from 1 to 10^15")
    if specification.risk_free_rate <= -1:
        raise _out_of_bounds("risk_free_rate", f"is {specification.risk_free_rate} and must be above -1")
    if options.sizing.way is SizingWay.EQUITY_PERCENT and options.sizing.value > 100:
        raise _out_of_bounds(
            "execution.sizing.equity_percent", f"is {options.sizing.value}; more than 100 needs a margin model"
        )


def _out_of_bounds(field: str, description: str) -> DomainError:
    return invalid_field(f"spec.{field}", description)
