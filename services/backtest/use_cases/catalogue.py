"""What there is to choose from: engines and strategies."""

from __future__ import annotations

from services.backtest.domain.engines import ENGINES, Engine
from services.shared.strategies import STRATEGIES, Strategy


def engines() -> tuple[Engine, ...]:
    """The engines, available or not, ours first."""
    return ENGINES


def strategies(after: str, limit: int) -> list[type[Strategy]]:
    """Up to `limit` strategies whose names come after `after`, by name."""
    return [STRATEGIES[name] for name in sorted(STRATEGIES) if name > after][:limit]
