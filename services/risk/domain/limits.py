"""Risk limits: their kinds and units, whom they concern, and which of them contradict each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from services.shared.model.clock import unix_ns
from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import ZERO, format_decimal

BUILT_IN_PREFIX = "builtin."


class LimitKind(StrEnum):
    """What a limit bounds; units and built-in values are in the contract's `limit.proto`."""

    MAX_ORDER_NOTIONAL = "MAX_ORDER_NOTIONAL"
    MAX_ORDER_QUANTITY = "MAX_ORDER_QUANTITY"
    MIN_ORDER_NOTIONAL = "MIN_ORDER_NOTIONAL"
    MAX_POSITION_PERCENT = "MAX_POSITION_PERCENT"
    MAX_EXPOSURE_PERCENT = "MAX_EXPOSURE_PERCENT"
    MAX_OPEN_POSITIONS = "MAX_OPEN_POSITIONS"
    MAX_OPEN_ORDERS = "MAX_OPEN_ORDERS"
    MAX_ORDERS_PER_MINUTE = "MAX_ORDERS_PER_MINUTE"
    PRICE_COLLAR_PERCENT = "PRICE_COLLAR_PERCENT"
    MAX_PRICE_AGE_SECONDS = "MAX_PRICE_AGE_SECONDS"
    MAX_DAILY_LOSS_PERCENT = "MAX_DAILY_LOSS_PERCENT"
    MAX_DRAWDOWN_PERCENT = "MAX_DRAWDOWN_PERCENT"
    RESTRICTED_INSTRUMENTS = "RESTRICTED_INSTRUMENTS"
    STOP_COOL_DOWN_SECONDS = "STOP_COOL_DOWN_SECONDS"
    MAX_LEVERAGE = "MAX_LEVERAGE"
    MARGIN_WARNING_RATIO = "MARGIN_WARNING_RATIO"
    MARGIN_CRITICAL_RATIO = "MARGIN_CRITICAL_RATIO"
    MARGIN_EMERGENCY_RATIO = "MARGIN_EMERGENCY_RATIO"
    TRADING_HOURS = "TRADING_HOURS"
    MAX_CONCENTRATION_PERCENT = "MAX_CONCENTRATION_PERCENT"
    MAX_CORRELATION = "MAX_CORRELATION"

    @property
    def word(self) -> str:
        """The kind in snake case, as rules and built-in ids name it."""
        return self.value.lower()


# Built-in global values; None is a kind that is known and enforced but has no bound until somebody sets one.
BUILT_IN: dict[LimitKind, Decimal | None] = {
    LimitKind.MAX_ORDER_NOTIONAL: None,
    LimitKind.MAX_ORDER_QUANTITY: None,
    LimitKind.MIN_ORDER_NOTIONAL: Decimal(10),
    LimitKind.MAX_POSITION_PERCENT: Decimal(10),
    LimitKind.MAX_EXPOSURE_PERCENT: Decimal(50),
    LimitKind.MAX_OPEN_POSITIONS: Decimal(5),
    LimitKind.MAX_OPEN_ORDERS: Decimal(100),
    LimitKind.MAX_ORDERS_PER_MINUTE: Decimal(300),
    LimitKind.PRICE_COLLAR_PERCENT: Decimal(10),
    LimitKind.MAX_PRICE_AGE_SECONDS: Decimal(60),
    LimitKind.MAX_DAILY_LOSS_PERCENT: Decimal(5),
    LimitKind.MAX_DRAWDOWN_PERCENT: Decimal(15),
    LimitKind.RESTRICTED_INSTRUMENTS: None,
    LimitKind.MAX_LEVERAGE: Decimal(5),
}
WHOLE_NUMBERS = {LimitKind.MAX_OPEN_POSITIONS, LimitKind.MAX_OPEN_ORDERS, LimitKind.MAX_ORDERS_PER_MINUTE}
# Kinds where a higher value lets less through.
FLOORS = {LimitKind.MIN_ORDER_NOTIONAL}
WITHOUT_VALUE = {LimitKind.RESTRICTED_INSTRUMENTS}


@dataclass(frozen=True, slots=True)
class LimitScope:
    """To whom a limit applies; None means all, so the empty scope is every order."""

    account_id: str | None = None
    strategy_id: str | None = None
    instrument: str | None = None

    def covers(self, account_id: str, strategy_id: str | None, instrument: str) -> bool:
        """Whether an order is within the scope."""
        order = (account_id, strategy_id, instrument)
        mine = (self.account_id, self.strategy_id, self.instrument)
        return all(wanted is None or wanted == actual for wanted, actual in zip(mine, order, strict=True))

    def contains(self, other: LimitScope) -> bool:
        """Whether every order within `other` is within this scope too."""
        pairs = zip(
            (self.account_id, self.strategy_id, self.instrument),
            (other.account_id, other.strategy_id, other.instrument),
            strict=True,
        )
        return all(wanted is None or wanted == actual for wanted, actual in pairs)

    def __str__(self) -> str:
        parts = {"account": self.account_id, "strategy": self.strategy_id, "instrument": self.instrument}
        return ", ".join(f"{name} {value}" for name, value in parts.items() if value) or "every order"


@dataclass(frozen=True, slots=True)
class RiskLimit:
    """One limit; `version` counts its changes from 0, which is as built in."""

    limit_id: str
    kind: LimitKind
    scope: LimitScope = LimitScope()
    value: Decimal | None = None
    instruments: tuple[str, ...] = ()
    enabled: bool = True
    note: str = ""
    changed_by: str = ""
    changed_time: datetime | None = None
    version: int = 0

    @property
    def etag(self) -> str:
        """What a change must bring back."""
        moment = unix_ns(self.changed_time) if self.changed_time else 0
        return f"{self.version}-{moment}"

    @property
    def is_built_in(self) -> bool:
        """Whether it still is as the server came with it."""
        return self.version == 0

    def same_bound(self, other: RiskLimit) -> bool:
        """Whether both say the same, whoever wrote them when."""
        return replace(self, changed_by="", changed_time=None, version=0) == replace(
            other, changed_by="", changed_time=None, version=0
        )


def built_in_id(kind: LimitKind) -> str:
    """The id of a kind's built-in limit."""
    return BUILT_IN_PREFIX + kind.word


def built_in_limits() -> dict[str, RiskLimit]:
    """Every built-in limit by its id; those without a bound are switched off."""
    limits = (
        RiskLimit(limit_id=built_in_id(kind), kind=kind, value=value, enabled=value is not None)
        for kind, value in BUILT_IN.items()
    )
    return {limit.limit_id: limit for limit in limits}


def check_limit(limit: RiskLimit, others: list[RiskLimit]) -> None:
    """DomainError for a limit that means nothing, is not enforced yet, or contradicts one of `others`."""
    _check_kind(limit)
    _check_value(limit)
    for other in others:
        if other.limit_id != limit.limit_id:
            _check_pair(limit, other)


def _check_kind(limit: RiskLimit) -> None:
    if limit.kind not in BUILT_IN:
        raise DomainError(
            Reason.NOT_IMPLEMENTED,
            f"{limit.kind} is in the contract and not enforced by this version, so it cannot be set.",
            kind=limit.kind,
        )


def _check_value(limit: RiskLimit) -> None:
    if limit.kind in WITHOUT_VALUE:
        if limit.value is not None:
            raise _invalid(limit, "has no value: it lists instruments")
        if limit.enabled and not limit.instruments:
            raise _invalid(limit, "needs at least one instrument while it is enabled")
        return
    if limit.instruments:
        raise _invalid(limit, "lists no instruments: it has a value")
    if limit.value is None:
        if limit.enabled:
            raise _invalid(limit, "needs a value while it is enabled")
        return
    if limit.value < ZERO:
        raise _invalid(limit, f"must be zero or more and is {format_decimal(limit.value)}")
    if limit.kind in WHOLE_NUMBERS and limit.value != limit.value.to_integral_value():
        raise _invalid(limit, f"must be a whole number and is {format_decimal(limit.value)}")


def _check_pair(limit: RiskLimit, other: RiskLimit) -> None:
    if not (limit.enabled and other.enabled) or limit.value is None or other.value is None:
        return
    # Only this way round: tightening a wide limit must never be refused, and narrower ones then have no effect.
    if limit.kind is other.kind and other.scope.contains(limit.scope) and _is_looser(limit, other):
        raise _contradiction(limit, other, "is looser than")
    kinds = {limit.kind: limit, other.kind: other}
    if set(kinds) == {LimitKind.MIN_ORDER_NOTIONAL, LimitKind.MAX_ORDER_NOTIONAL} and limit.scope == other.scope:
        least, most = kinds[LimitKind.MIN_ORDER_NOTIONAL], kinds[LimitKind.MAX_ORDER_NOTIONAL]
        if _value(least) > _value(most):
            raise _contradiction(limit, other, "leaves no order that could pass with")


def _is_looser(narrow: RiskLimit, wide: RiskLimit) -> bool:
    if narrow.kind in FLOORS:
        return _value(narrow) < _value(wide)
    return _value(narrow) > _value(wide)


def _value(limit: RiskLimit) -> Decimal:
    assert limit.value is not None
    return limit.value


def _invalid(limit: RiskLimit, why: str) -> DomainError:
    return DomainError(Reason.REQUEST_INVALID, f"A limit of kind {limit.kind} {why}.", kind=limit.kind)


def _contradiction(limit: RiskLimit, other: RiskLimit, how: str) -> DomainError:
    return DomainError(
        Reason.REQUEST_INVALID,
        f"{limit.limit_id} ({format_decimal(_value(limit))} for {limit.scope}) {how} {other.limit_id} "
        f"({format_decimal(_value(other))} for {other.scope}). Change one of them.",
        limit_id=limit.limit_id,
        other_limit_id=other.limit_id,
    )
