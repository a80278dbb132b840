"""What every venue promises, proven for the paper venue on real Postgres."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from services.shared.model.clock import ManualClock
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import OrderType, Side, TimeInForce
from services.shared.model.quote import Quote
from services.shared.runtime.postgres import Database
from services.trading.adapters.paper_venue import PaperVenue
from services.trading.adapters.postgres_accounts import PostgresAccounts
from services.trading.domain.evidence import VenueStatus
from tests.unit.trading.orders import AAPL, order, terms


class Board:
    """The latest quote, as the test sets it."""

    quote: Quote | None = None

    def latest(self, instrument: str) -> Quote | None:
        return self.quote

    def feed_time(self) -> None:
        return None


class Floor:
    """The venue, its prices, and what it told."""

    def __init__(self, database: Database, clock: ManualClock, accounts: PostgresAccounts) -> None:
        self.database, self.clock, self.accounts = database, clock, accounts
        self.board = Board()
        self.heard: list[str] = []
        self.sequence = 0
        self.venue = self.restarted()

    def restarted(self) -> PaperVenue:
        """A new process over the same books."""
        return PaperVenue(
            self.database, self.clock, self.accounts, self.board, lambda _, order: self.heard.append(order)
        )

    async def quote(self, last: str | None = None, bid: str | None = None, ask: str | None = None) -> None:
        self.clock.advance(timedelta(seconds=1))
        self.sequence += 1
        now = self.clock.now()
        prices = [None if price is None else Decimal(price) for price in (bid, ask, last)]
        self.board.quote = Quote(
            AAPL,
            now,
            now,
            DataOrigin.REPLAY,
            self.sequence,
            bid_price=prices[0],
            ask_price=prices[1],
            last_price=prices[2],
        )
        await self.venue.on_quote(self.board.quote)


@pytest.fixture
def floor(database: Database, clock: ManualClock, accounts: PostgresAccounts) -> Floor:
    return Floor(database, clock, accounts)


async def test_an_order_sent_twice_is_there_once(floor: Floor) -> None:
    first = await floor.venue.send(order())
    again = await floor.venue.send(order(send_epoch=2))
    assert again == first
    await floor.quote("100")
    told = await floor.venue.look_up(order())
    assert told is not None
    assert [fill.quantity for fill in told.fills] == [10]


async def test_an_order_that_never_came_is_proven_absent(floor: Floor) -> None:
    assert await floor.venue.look_up(order()) is None


async def test_a_market_order_on_last_prices_waits_for_the_next_one(floor: Floor) -> None:
    await floor.quote("100")
    sent = await floor.venue.send(order())
    assert sent.status is VenueStatus.OPEN
    await floor.quote("101.5")
    told = await floor.venue.look_up(order())
    assert told is not None
    assert (told.status, told.fills[0].price, told.origin) == (VenueStatus.FILLED, Decimal("101.5"), DataOrigin.REPLAY)
    assert floor.heard == [order().venue_client_order_id]


async def test_a_market_order_against_a_book_executes_at_once_at_the_other_side(floor: Floor) -> None:
    await floor.quote(bid="99", ask="101")
    sent = await floor.venue.send(order())
    assert (sent.status, sent.fills[0].price) == (VenueStatus.FILLED, Decimal(101))


async def test_a_resting_order_survives_a_restart_and_keeps_its_stop(floor: Floor) -> None:
    trailing = terms("10", Side.SELL, type=OrderType.TRAILING_STOP, trailing_distance=Decimal(5))
    await floor.venue.send(order(terms=trailing))
    await floor.quote("100")
    await floor.quote("120")
    floor.venue = floor.restarted()
    await floor.quote("116")
    assert floor.heard == []
    await floor.quote("115")
    told = await floor.venue.look_up(order(terms=trailing))
    assert told is not None
    assert (told.status, told.fills[0].price) == (VenueStatus.FILLED, Decimal(115))


async def test_a_canceled_order_does_not_execute_and_a_repeat_says_the_same(floor: Floor) -> None:
    limit = order(terms=terms(type=OrderType.LIMIT, limit_price=Decimal(90)))
    await floor.venue.send(limit)
    assert (await floor.venue.cancel(limit)).status is VenueStatus.CANCELED
    await floor.quote("80")
    assert (await floor.venue.cancel(limit)).fills == ()


async def test_a_cancel_that_comes_after_the_fill_says_filled(floor: Floor) -> None:
    await floor.venue.send(order())
    await floor.quote("100")
    assert (await floor.venue.cancel(order())).status is VenueStatus.FILLED


async def test_reduce_only_never_turns_a_position_around(floor: Floor) -> None:
    await floor.venue.send(order())
    await floor.quote("100")
    reduce = order(number=2, terms=replace(terms("15", Side.SELL), reduce_only=True))
    await floor.venue.send(reduce)
    await floor.quote("100")
    await floor.quote("100")
    told = await floor.venue.look_up(reduce)
    assert told is not None
    assert sum(fill.quantity for fill in told.fills) == 10
    assert told.status is VenueStatus.CANCELED


async def test_gtd_ends_with_its_time(floor: Floor) -> None:
    ends = floor.clock.now() + timedelta(seconds=2)
    dated = terms(type=OrderType.LIMIT, limit_price=Decimal(1), time_in_force=TimeInForce.GTD, expire_time=ends)
    await floor.venue.send(order(terms=dated))
    await floor.quote("100")
    await floor.quote("100")
    told = await floor.venue.look_up(order(terms=dated))
    assert told is not None
    assert told.status is VenueStatus.EXPIRED
