"""What MarketData can be told by its environment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from services.shared.runtime.settings import ServiceSettings, setting


class FeedChoice(StrEnum):
    """Where market data come from."""

    AUTO = "auto"
    REPLAY = "replay"
    CCXT = "ccxt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(ServiceSettings):
    """Environment `ALGOTRENDY_MARKETDATA_…`."""

    feed: FeedChoice = setting(
        default=FeedChoice.AUTO,
        help="`ccxt`: live quotes and bars of a crypto exchange; `replay`: packaged real daily bars of five stocks; "
        "`auto`: ccxt where its exchange answers within 3 s at the start, else the replay.",
    )
    replay_interval: timedelta = setting(
        default=timedelta(seconds=1),
        help="Seconds that one trading day of the replay takes, 0.02 to 3600.",
    )
    exchange: str = setting(default="binance", help="The crypto exchange by its ccxt name, such as `binance`.")
    exchange_symbols: tuple[str, ...] = setting(
        default=("BTC/USDT", "ETH/USDT", "SOL/USDT", "XRP/USDT"),
        help="What to ask the exchange for, in ccxt's spelling, separated by commas; at most 50.",
    )
    exchange_url: str = setting(
        default="",
        help="Base URL to use instead of the exchange's own, such as `http://127.0.0.1:9000`; empty means its own.",
    )
    exchange_poll_interval: timedelta = setting(
        default=timedelta(seconds=1),
        help="Seconds between two requests for quotes; shorter uses more of the rate limit.",
    )
