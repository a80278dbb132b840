"""Settings of the risk service: the ones every service has; limits are data and live in the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from services.shared.runtime.settings import ServiceSettings, setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """What may be set of the risk service."""

    quote_timeout: timedelta = setting(
        default=timedelta(seconds=2),
        help="Seconds that a dry run waits for MarketData's newest quote before it fails.",
    )
