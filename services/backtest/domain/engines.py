"""Which engines there are, and what ours does not do yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from services.backtest.domain.specification import OWN_ENGINE
from services.shared.model.errors import DomainError, Reason


class EngineKind(StrEnum):
    """Where an engine runs: in our workers, as another program on this machine, or at somebody else's."""

    BUILT_IN = "BUILT_IN"
    LOCAL_PROGRAM = "LOCAL_PROGRAM"
    REMOTE_SERVICE = "REMOTE_SERVICE"


@dataclass(frozen=True, slots=True)
class Engine:
    """As message Engine; `how_to_enable` is empty when it is available."""

    name: str
    title: str
    kind: EngineKind
    version: str = ""
    how_to_enable: str = ""
    differences: tuple[str, ...] = ()
    unsupported_fields: tuple[str, ...] = ()

    @property
    def available(self) -> bool:
        return not self.how_to_enable


# Fields of BacktestSpec that our engine refuses with NOT_IMPLEMENTED when they are set.
UNSUPPORTED_FIELDS = (
    "benchmark_instrument",
    "execution.fees.maker_rate",
    "execution.intrabar_interval",
    "execution.margin",
    "execution.max_entries",
    "execution.sizing.risk_percent",
    "execution.sizing.risk_service_rules",
    "execution.slippage.square_root_coefficient",
    "execution.slippage.ticks",
)
_LATER = "This version does not serve it yet; use the engine algotrendy."

ENGINES = (
    Engine(
        OWN_ENGINE,
        "AlgoTrendy",
        EngineKind.BUILT_IN,
        version="1",
        differences=("Runs on one instrument.",),
        unsupported_fields=UNSUPPORTED_FIELDS,
    ),
    Engine("backtesting_py", "Backtesting.py", EngineKind.LOCAL_PROGRAM, how_to_enable=_LATER),
    Engine("lean", "LEAN", EngineKind.LOCAL_PROGRAM, how_to_enable=_LATER),
    Engine("quantconnect_cloud", "QuantConnect Cloud", EngineKind.REMOTE_SERVICE, how_to_enable=_LATER),
)


def available_engine(name: str) -> Engine:
    """The engine of that name; DomainError NOT_FOUND names those that exist, NOT_CONFIGURED how to get it."""
    engine = next((engine for engine in ENGINES if engine.name == name), None)
    if engine is None:
        exist = ", ".join(engine.name for engine in ENGINES)
        raise DomainError(
            Reason.NOT_FOUND, f"There is no engine {name!r}; there are: {exist}.", engine=name, engines=exist
        )
    if not engine.available:
        raise DomainError(
            Reason.NOT_CONFIGURED,
            f"The engine {name} is not available. {engine.how_to_enable}",
            engine=name,
            how_to_enable=engine.how_to_enable,
        )
    return engine
