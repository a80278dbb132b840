"""Exact decimals: reading, writing and rounding prices, quantities and money."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_UP, Context, Decimal, localcontext

ZERO = Decimal(0)
DECIMAL_PATTERN = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,18})?")
# 38 digits before and after the point together: the product of two contract decimals never loses a digit.
EXACT = Context(prec=78)


def parse_decimal(text: str) -> Decimal:
    """The exact number that `text` writes; ValueError for what the contract does not allow (exponents, NaN, spaces)."""
    if DECIMAL_PATTERN.fullmatch(text) is None:
        raise ValueError(f"{text!r} is not a decimal number such as '-12.50'")
    return Decimal(text)


def format_decimal(value: Decimal) -> str:
    """Plain notation without exponent and without trailing zeros after the point: `0.000125`, `1200`."""
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def round_down(value: Decimal, step: Decimal) -> Decimal:
    """The largest multiple of `step` that is not above `value` in magnitude; `step` > 0."""
    with localcontext(EXACT):
        return (value / step).to_integral_value(rounding=ROUND_DOWN) * step


def round_up(value: Decimal, step: Decimal) -> Decimal:
    """The smallest multiple of `step` that is not below `value` in magnitude; `step` > 0."""
    with localcontext(EXACT):
        return (value / step).to_integral_value(rounding=ROUND_UP) * step


def is_multiple(value: Decimal, step: Decimal) -> bool:
    """Whether `value` is a whole number of `step`s; `step` > 0."""
    with localcontext(EXACT):
        return value % step == 0
