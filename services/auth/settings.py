"""What can be set about AuthService, with units and consequences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from services.shared.runtime.settings import ServiceSettings, setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """AuthService's own settings, beside those of every service."""

    access_token_lifetime: timedelta = setting(
        default=timedelta(minutes=15),
        help="Seconds an access token is valid, 60 to 3600; what was revoked is refused sooner.",
    )
    refresh_token_lifetime: timedelta = setting(
        default=timedelta(days=30), help="Seconds after which a session that nobody refreshes ends."
    )
    setup_token_lifetime: timedelta = setting(
        default=timedelta(hours=24), help="Seconds the one-time token of the first administrator is valid."
    )
    sign_in_threads: int = setting(
        default=2, minimum=1, maximum=16, help="Password hashes computed at once; each takes 19 MiB and a core."
    )
    sign_in_queue: int = setting(
        default=32, minimum=1, maximum=1000, help="Sign-ins that may wait for a thread; more are refused, not queued."
    )
