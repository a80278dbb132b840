"""Figures as people read them."""

from __future__ import annotations

from decimal import Decimal

from services.shared.model.money import format_decimal


def shortened(value: Decimal) -> str:
    """At most 18 digits after the point: a quotient has no end."""
    exponent = value.as_tuple().exponent
    too_long = isinstance(exponent, int) and exponent < -18
    return format_decimal(round(value, 18) if too_long else value)
