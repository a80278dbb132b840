"""The strategy library: one definition of each strategy, used alike by backtests, paper accounts and live accounts.

A strategy is a pure function from bars to the positions it wants; it knows no account, no clock and no order.
"""

from __future__ import annotations

from services.shared.strategies.library import STRATEGIES, library_code_sha256, strategy_by_name
from services.shared.strategies.parameters import ParameterSpec, ParameterType
from services.shared.strategies.strategy import SignalColumns, Strategy

__all__ = [
    "STRATEGIES",
    "ParameterSpec",
    "ParameterType",
    "SignalColumns",
    "Strategy",
    "library_code_sha256",
    "strategy_by_name",
]
