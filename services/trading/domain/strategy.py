"""Strategy instances, their signals, and what a signal asks for."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum

from services.shared.model.data_origin import DataOrigin
from services.shared.model.money import ZERO
from services.shared.model.order import OrderTerms, OrderType, Side


class StrategyState(StrEnum):
    """Where an instance stands."""

    STOPPED = "STOPPED"
    RUNNING = "RUNNING"
    PAUSED = "PAUSED"
    FAILED = "FAILED"

    @property
    def looks_at_bars(self) -> bool:
        return self in {StrategyState.RUNNING, StrategyState.PAUSED}


class SignalOutcome(StrEnum):
    """What became of a signal."""

    HELD = "HELD"
    ORDERED = "ORDERED"
    REFUSED = "REFUSED"
    PAUSED = "PAUSED"
    WARMING_UP = "WARMING_UP"
    LATE = "LATE"
    BUSY = "BUSY"


@dataclass(frozen=True, slots=True)
class StrategyInstance:
    """A strategy that trades one instrument of one account; `quantity` is what a full signal holds."""

    strategy_id: str
    account_id: str
    owner_user_id: str
    strategy: str
    parameters: Mapping[str, str]
    instrument: str
    bar_interval: str
    quantity: Decimal
    create_time: datetime
    state: StrategyState = StrategyState.STOPPED
    history_start_time: datetime | None = None
    last_bar_time: datetime | None = None
    target_quantity: Decimal | None = None
    error_message: str = ""
    origin: DataOrigin | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """What a strategy thought when a bar closed, and what became of it."""

    strategy_id: str
    instrument: str
    bar_open_time: datetime
    close: float
    value: float
    reason: str
    target_quantity: Decimal
    outcome: SignalOutcome
    explanation: str
    signal_time: datetime
    origin: DataOrigin
    client_order_id: str | None = None
    sequence: int = 0


def wanted_quantity(instance: StrategyInstance, target: float) -> Decimal:
    """What the strategy wants to hold: its quantity times the target, or what it wanted before where target is NaN."""
    if math.isnan(target):
        return instance.target_quantity or ZERO
    return (instance.quantity * Decimal(str(max(-1.0, min(1.0, target))))).normalize()


def order_for(instance: StrategyInstance, wanted: Decimal, held: Decimal) -> OrderTerms | None:
    """The market order that brings what is held to what is wanted; None where nothing is missing."""
    missing = wanted - held
    if missing == 0:
        return None
    return OrderTerms(
        instrument=instance.instrument,
        side=Side.BUY if missing > 0 else Side.SELL,
        type=OrderType.MARKET,
        quantity=abs(missing),
    )


def signal_order_id(strategy_id: str, bar_open_time: datetime) -> str:
    """The same id for the same bar, however often the bar is looked at: `<strategy_id>-20080102T000000Z`."""
    return f"{strategy_id}-{bar_open_time.astimezone(UTC):%Y%m%dT%H%M%SZ}"
