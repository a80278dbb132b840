"""Positions at the latest prices, kept current for everybody who watches."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import ZERO
from services.shared.model.quote import Quote
from services.trading.domain.order import OrderEvent
from services.trading.domain.position import Position
from services.trading.ports import AccountSnapshot, QuoteBoard, TradingReads


@dataclass(frozen=True, slots=True)
class MarkedPosition:
    """A position of an account with the quote it is valued at; None while there is none."""

    account_id: str
    position: Position
    quote: Quote | None

    @property
    def mark_price(self) -> Decimal | None:
        """The middle of bid and ask, or the last price."""
        return mark_of(self.quote)

    @property
    def unrealized_pnl(self) -> Decimal | None:
        mark = self.mark_price
        if self.position.quantity == 0:
            return ZERO
        return None if mark is None else self.position.unrealized_pnl(mark)


def mark_of(quote: Quote | None) -> Decimal | None:
    """The price at which a holding is valued."""
    if quote is None:
        return None
    if quote.bid_price is not None and quote.ask_price is not None:
        return (quote.bid_price + quote.ask_price) / 2
    return quote.last_price or quote.bid_price or quote.ask_price


@dataclass(frozen=True, slots=True)
class Valuation:
    """Profit and equity of an account in its quote asset; None while a held instrument has no price."""

    equity: Decimal | None
    realized_pnl: Decimal
    unrealized_pnl: Decimal | None


def value(snapshot: AccountSnapshot, quotes: QuoteBoard) -> Valuation:
    """Values an account at the latest prices."""
    asset = snapshot.account.quote_asset
    cash = sum((balance.total for balance in snapshot.balances if balance.asset == asset), ZERO)
    realized = sum((position.realized_pnl for position in snapshot.positions), ZERO)
    unrealized = worth = ZERO
    for position in snapshot.positions:
        mark = mark_of(quotes.latest(position.instrument))
        if position.quantity and mark is None:
            return Valuation(None, realized, None)
        if mark is not None:
            unrealized += position.unrealized_pnl(mark)
            worth += position.quantity * mark
    return Valuation(cash + worth, realized, unrealized)


class PositionListener(Protocol):
    """Hears of positions as they change. Never fails and never blocks."""

    def changed(self, marked: MarkedPosition) -> None: ...


class PositionBoard:
    """The watched accounts' positions in memory: moved by fills and by quotes."""

    def __init__(self, reads: TradingReads, quotes: QuoteBoard, listener: PositionListener) -> None:
        self._reads = reads
        self._quotes = quotes
        self._listener = listener
        self._held: dict[str, dict[str, Position]] = {}
        self._stale: set[str] = set()
        self._wake = asyncio.Event()

    async def run(self) -> None:
        """Follows fills for ever."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            await self.refresh()

    async def watch(self, account_id: str) -> Sequence[MarkedPosition]:
        """The account's positions now; from here on the listener hears of each change."""
        if account_id not in self._held:
            await self._load(account_id)
        return [self._marked(account_id, position) for position in self._held[account_id].values() if position.quantity]

    def marked(self, snapshot: AccountSnapshot, include_flat: bool) -> list[MarkedPosition]:
        """A snapshot's positions at the latest prices."""
        account_id = snapshot.account.account_id
        return [
            self._marked(account_id, position) for position in snapshot.positions if include_flat or position.quantity
        ]

    def one(self, snapshot: AccountSnapshot, instrument: str) -> MarkedPosition:
        """A snapshot's position in one instrument; NOT_FOUND where the account never traded it."""
        for position in snapshot.positions:
            if position.instrument == instrument:
                return self._marked(snapshot.account.account_id, position)
        raise DomainError(
            Reason.NOT_FOUND,
            f"The account {snapshot.account.account_id} never traded {instrument}.",
            account_id=snapshot.account.account_id,
            instrument=instrument,
        )

    def happened(self, account_id: str, events: Sequence[OrderEvent]) -> None:
        """A fill makes the position be read again by whoever watches."""
        if account_id in self._held and any(event.fill is not None for event in events):
            self._stale.add(account_id)
            self._wake.set()

    async def on_quote(self, quote: Quote) -> None:
        """Values what is held of the quoted instrument again."""
        for account_id, positions in self._held.items():
            position = positions.get(quote.instrument)
            if position is not None and position.quantity:
                self._listener.changed(MarkedPosition(account_id, position, quote))

    async def refresh(self) -> None:
        """Reads the positions of accounts in which something filled, and tells of those that changed."""
        while self._stale:
            account_id = self._stale.pop()
            before = self._held.get(account_id, {})
            await self._load(account_id)
            for position in self._held[account_id].values():
                if before.get(position.instrument) != position:
                    self._listener.changed(self._marked(account_id, position))

    async def _load(self, account_id: str) -> None:
        snapshot = await self._reads.snapshot(account_id)
        self._held[account_id] = {position.instrument: position for position in snapshot.positions}

    def _marked(self, account_id: str, position: Position) -> MarkedPosition:
        return MarkedPosition(account_id, position, self._quotes.latest(position.instrument))
