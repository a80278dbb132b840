"""What can be set about TradingService, with units and consequences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from services.shared.runtime.settings import ServiceSettings, setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """TradingService's own settings, beside those of every service."""

    demo: bool = setting(
        default=False,
        help="Whether to open the PAPER account `demo` for the user `admin` at the first start, with an RSI strategy.",
    )
    demo_instrument: str = setting(
        default="",
        help="What the demo strategy trades, such as `NASDAQ:AAPL`; empty means NASDAQ:AAPL where MarketData replays "
        "stocks, else the first instrument of its live feed.",
    )
    demo_interval: str = setting(
        default="",
        help="Bars the demo strategy looks at, such as `1h`; empty means 1d for NASDAQ:AAPL, else the shortest fed.",
    )
    demo_quantity: Decimal = setting(
        default=Decimal(0),
        minimum=0,
        help="How many shares or coins the demo strategy holds when it is long; 0 means 10 of NASDAQ:AAPL, and of "
        "others what 5 % of the account buys at the first price.",
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
