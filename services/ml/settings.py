"""Settings of the ML service."""

from __future__ import annotations

from dataclasses import dataclass

from services.shared.runtime.settings import ServiceSettings, setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """Read from the environment as ALGOTRENDY_ML_…; what all services share is in ServiceSettings."""

    training_workers: int = setting(
        default=1, help="Training runs at once, each in a process of its own; further ones wait.", minimum=1, maximum=64
    )
    most_bars: int = setting(
        default=200_000,
        help="Most bars of one training run over all its instruments; about 3 KB of memory each with a window of 32.",
        minimum=1_000,
        maximum=50_000_000,
    )
    most_waiting_runs: int = setting(
        default=100, help="Most training runs that may wait; further ones are refused.", minimum=1, maximum=10_000
    )
