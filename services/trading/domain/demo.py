"""What the demo strategy trades, chosen from what the feed brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from services.shared.model.instrument import Instrument
from services.shared.model.money import ZERO, round_down
from services.shared.model.quote import Quote

DEMO_BALANCE = Decimal(100_000)
# The replay's best known stock; its quantity stays below Risk's 10 % of equity over the whole replay.
REPLAYED, REPLAYED_INTERVAL, REPLAYED_QUANTITY = "NASDAQ:AAPL", "1d", Decimal(10)
# Of the balance, at the first price: half of what Risk's default limit lets one instrument have.
SHARE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class FedInstrument:
    """An instrument that the chosen feed brings; `bar_intervals` are stored or fed, shortest first."""

    instrument: Instrument
    bar_intervals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DemoWish:
    """What the settings say; an empty text and a zero leave the choice to the rules here."""

    instrument: str = ""
    bar_interval: str = ""
    quantity: Decimal = ZERO


def choose_instrument(wish: DemoWish, fed: Sequence[FedInstrument]) -> FedInstrument | None:
    """The wished one, else NASDAQ:AAPL, else the first by name; None while it is not fed."""
    by_name = {each.instrument.instrument: each for each in fed}
    if wish.instrument:
        return by_name.get(wish.instrument)
    return by_name.get(REPLAYED) or (by_name[min(by_name)] if by_name else None)


def choose_interval(wish: DemoWish, chosen: FedInstrument) -> str:
    """The wished one, else 1d for NASDAQ:AAPL, else the shortest there is."""
    if wish.bar_interval:
        return wish.bar_interval
    is_replayed = chosen.instrument.instrument == REPLAYED or not chosen.bar_intervals
    return REPLAYED_INTERVAL if is_replayed else chosen.bar_intervals[0]


def choose_quantity(wish: DemoWish, instrument: Instrument, quote: Quote | None) -> Decimal | None:
    """In the base asset: the wished one, else 10 of NASDAQ:AAPL, else 5 % of the balance in whole lots, at least one.

    None while that needs a price and there is none.
    """
    if wish.quantity:
        return wish.quantity
    if instrument.instrument == REPLAYED:
        return REPLAYED_QUANTITY
    price = None if quote is None else quote.last_price or quote.ask_price or quote.bid_price
    if price is None:
        return None
    return max(round_down(DEMO_BALANCE * SHARE / price, instrument.lot_size), instrument.lot_size)
