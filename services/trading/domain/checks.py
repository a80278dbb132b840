"""What Trading itself refuses before Risk is asked: terms the instrument or the account does not allow."""

from __future__ import annotations

from decimal import Decimal, localcontext

from services.shared.matching import Costs, Moment
from services.shared.model.instrument import Instrument
from services.shared.model.money import EXACT, ZERO, format_decimal, is_multiple
from services.shared.model.order import OrderTerms, Side
from services.shared.model.quote import Quote
from services.trading.domain.account import Account
from services.trading.domain.order import Refusal, RefusalSource


def terms_refusal(terms: OrderTerms, instrument: Instrument, account: Account, price: Decimal | None) -> Refusal | None:
    """Why the instrument or the account does not take these terms; None where they do."""
    if instrument.quote_asset != account.quote_asset:
        return _refusal(
            "quote_asset",
            f"{instrument.instrument} is paid in {instrument.quote_asset}; the account has {account.quote_asset}.",
        )
    if not is_multiple(terms.quantity, instrument.lot_size):
        lot = format_decimal(instrument.lot_size)
        return _refusal(
            "lot_size", f"The quantity {format_decimal(terms.quantity)} is not a multiple of the lot size {lot}."
        )
    for name in ("limit_price", "stop_price"):
        value = getattr(terms, name)
        if value is not None and not is_multiple(value, instrument.tick_size):
            tick = format_decimal(instrument.tick_size)
            return _refusal(
                "tick_size", f"The {name} {format_decimal(value)} is not a multiple of the tick size {tick}."
            )
    at = terms.limit_price or terms.stop_price or price
    if at is not None and at * terms.quantity < instrument.min_notional:
        least = format_decimal(instrument.min_notional)
        worth = format_decimal(at * terms.quantity)
        return _refusal("min_notional", f"The order is worth {worth}; {instrument.instrument} takes {least} or more.")
    return None


def balance_refusal(
    terms: OrderTerms, reserve_price: Decimal, free: Decimal, held: Decimal, asset: str
) -> Refusal | None:
    """Why the free balance does not cover a buy; None where it does, for sells, and for what only covers a short."""
    if terms.side is Side.SELL or terms.reduce_only or held + terms.quantity <= 0:
        return None
    with localcontext(EXACT):
        needed = terms.quantity * reserve_price
    if needed <= free:
        return None
    return _refusal(
        "insufficient_balance",
        f"The order needs {format_decimal(needed)} {asset}; {format_decimal(free)} {asset} are free.",
    )


def price_for(side: Side, quote: Quote | None) -> Decimal | None:
    """What an order of `side` would pay or get now; None where there is no price."""
    return None if quote is None else Moment.of_quote(quote).price_for(side)


def reserve_price(terms: OrderTerms, quote: Quote | None, costs: Costs) -> Decimal:
    """The quote asset to hold back per unit: the worst price known plus the taker's fee; 0 where there is no price."""
    prices = [terms.stop_price, price_for(terms.side, quote)]
    price = terms.limit_price or max((price for price in prices if price is not None), default=ZERO)
    slipped = costs.slipped(terms.side, price) if terms.limit_price is None else price
    with localcontext(EXACT):
        return slipped + costs.fee(slipped, Decimal(1), is_maker=False)


def _refusal(rule: str, message: str) -> Refusal:
    return Refusal(RefusalSource.TRADING, rule, message)
