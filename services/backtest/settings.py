"""Settings of the Backtest service."""

from __future__ import annotations

from dataclasses import dataclass

from services.shared.runtime.settings import ServiceSettings, setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """What ServiceSettings has, and the limits of runs."""

    workers: int = setting(
        default=2,
        minimum=1,
        maximum=64,
        help="Runs done at once, each in a process of about 200 MB; more wait in the queue.",
    )
    max_unfinished_runs: int = setting(
        default=20, minimum=1, help="Most unfinished runs one user may have; more are refused with RESOURCE_EXHAUSTED."
    )
    max_bars: int = setting(
        default=10_000_000, minimum=1, help="Most bars a run may read, 48 bytes each; a longer range fails the run."
    )
