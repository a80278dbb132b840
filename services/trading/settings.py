"""What can be set about TradingService, with units and consequences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from services.shared.runtime.settings import ServiceSettings, setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """TradingService's own settings, beside those of every service."""

    demo: bool = setting(
        default=False,
        help="Whether to open the PAPER account `demo` for the user `admin` at the first start, with an RSI strategy.",
    )
    demo_instrument: str = setting(default="NASDAQ:AAPL", help="What the demo strategy trades; it looks at daily bars.")
    demo_quantity: int = setting(
        default=10,
        minimum=1,
        help="How many shares or coins the demo strategy holds when it is long; 10 AAPL stay below 10 % of equity.",
    )
    resend_within: timedelta = setting(
        default=timedelta(seconds=30),
        help="Seconds after its submission in which an order that provably never reached the venue is still sent; "
        "later it is canceled.",
    )
    retry_pause: timedelta = setting(
        default=timedelta(milliseconds=500),
        help="Seconds between questions to a venue about an order whose outcome is unknown.",
    )
