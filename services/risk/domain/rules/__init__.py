"""The pre-trade rules, one function each: what it looks at, what it says, and the largest quantity it would pass."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from services.risk.domain.decision import RuleResult
from services.risk.domain.limits import LimitKind, RiskLimit
from services.risk.domain.rules.case import Case
from services.risk.domain.rules.exposure import (
    max_daily_loss,
    max_drawdown,
    max_exposure,
    max_leverage,
    max_open_positions,
    max_position,
)
from services.risk.domain.rules.market import max_price_age, price_collar, restricted_instruments
from services.risk.domain.rules.size import (
    max_open_orders,
    max_order_notional,
    max_order_quantity,
    max_orders_per_minute,
    min_order_notional,
)

Rule = Callable[[Case, RiskLimit], RuleResult]

# In the order in which a decision lists them.
RULES: Mapping[LimitKind, Rule] = {
    LimitKind.MAX_PRICE_AGE_SECONDS: max_price_age,
    LimitKind.PRICE_COLLAR_PERCENT: price_collar,
    LimitKind.RESTRICTED_INSTRUMENTS: restricted_instruments,
    LimitKind.MIN_ORDER_NOTIONAL: min_order_notional,
    LimitKind.MAX_ORDER_NOTIONAL: max_order_notional,
    LimitKind.MAX_ORDER_QUANTITY: max_order_quantity,
    LimitKind.MAX_POSITION_PERCENT: max_position,
    LimitKind.MAX_EXPOSURE_PERCENT: max_exposure,
    LimitKind.MAX_LEVERAGE: max_leverage,
    LimitKind.MAX_OPEN_POSITIONS: max_open_positions,
    LimitKind.MAX_OPEN_ORDERS: max_open_orders,
    LimitKind.MAX_ORDERS_PER_MINUTE: max_orders_per_minute,
    LimitKind.MAX_DAILY_LOSS_PERCENT: max_daily_loss,
    LimitKind.MAX_DRAWDOWN_PERCENT: max_drawdown,
}
