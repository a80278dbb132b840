"""The paper venue: real prices, simulated money, its own durable books; idempotent by the venue client id."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from services.shared.matching import (
    Canceled,
    Executed,
    Expired,
    MatchEvent,
    MatchingCore,
    Rejected,
    WorkingOrder,
)
from services.shared.model.clock import Clock
from services.shared.model.data_origin import DataOrigin
from services.shared.model.order import Fill, Side
from services.shared.model.quote import Quote
from services.shared.runtime.failpoints import failpoint
from services.shared.runtime.postgres import Connection, Database
from services.trading.adapters.documents import encode, terms_of
from services.trading.domain.account import Account
from services.trading.domain.evidence import VenueOrder, VenueStatus
from services.trading.domain.order import Order
from services.trading.ports import AccountStore, QuoteBoard

# Hears the account and the venue client id of an order that changed at the venue.
Heard = Callable[[str, str], None]


class PaperVenue:
    """Venue for PAPER accounts on the tables of `0002_paper_venue.sql`.

    Quotes come in through `on_quote`, one at a time. An order meets the book as it stands when it is accepted, and
    every quote that is received afterwards. What the matching core keeps is read from and written to the tables in one
    transaction per event, so a crash at any moment leaves books that go on where they stood.
    """

    name = "PAPER"

    def __init__(
        self, database: Database, clock: Clock, accounts: AccountStore, quotes: QuoteBoard, heard: Heard
    ) -> None:
        self._database = database
        self._clock = clock
        self._accounts = accounts
        self._quotes = quotes
        self._heard = heard
        # Instruments with open orders; None until they were read once.
        self._open: set[str] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def send(self, order: Order) -> VenueOrder:
        account = await self._account(order.account_id)
        async with self._one_at_a_time, self._database.transaction() as connection:
            arrival = await connection.fetchval(
                """insert into paper_orders (venue_client_order_id, account_id, instrument, status, accept_time, terms,
                     leaves_quantity, stop_price) values ($1, $2, $3, 'OPEN', $4, $5, $6, $7)
                   on conflict do nothing returning venue_order_id""",
                order.venue_client_order_id,
                order.account_id,
                order.terms.instrument,
                self._clock.now(),
                encode(order.terms),
                order.terms.quantity,
                order.terms.stop_price,
            )
            if arrival is not None:
                await self._arrive(connection, account, order)
            failpoint("trading.paper.before_accept_commit")
        failpoint("trading.paper.after_accept_commit")
        return await self._found(order)

    async def cancel(self, order: Order) -> VenueOrder:
        async with self._one_at_a_time:
            await self._database.execute(
                """update paper_orders set status = 'CANCELED', message = 'Canceled on request.'
                   where venue_client_order_id = $1 and status = 'OPEN'""",
                order.venue_client_order_id,
            )
        return await self._found(order)

    async def look_up(self, order: Order) -> VenueOrder | None:
        async with self._database.transaction("repeatable_read") as connection:
            row = await connection.fetchrow(
                "select * from paper_orders where venue_client_order_id = $1", order.venue_client_order_id
            )
            executions = await connection.fetch(
                "select * from paper_executions where venue_client_order_id = $1 order by market_time, execution_id",
                order.venue_client_order_id,
            )
        if row is None:
            return None
        return VenueOrder(
            order.venue_client_order_id,
            f"P{row['venue_order_id']}",
            VenueStatus(row["status"]),
            tuple(_fill(execution) for execution in executions),
            row["message"],
            row["origin"] and DataOrigin(row["origin"]),
        )

    async def on_quote(self, quote: Quote) -> None:
        """Lets every open order of the instrument meet the quote."""
        async with self._one_at_a_time:
            if quote.instrument not in await self._open_instruments():
                return
            changed = await self._meet(quote)
        for account_id, venue_client_order_id in changed:
            self._heard(account_id, venue_client_order_id)

    async def _arrive(self, connection: Connection, account: Account, order: Order) -> None:
        """The order meets the book as it stands, where there is a book."""
        (await self._open_instruments()).add(order.terms.instrument)
        quote = self._quotes.latest(order.terms.instrument)
        if quote is None:
            return
        core = await _core(connection, account, order.terms.instrument, ())
        core.on_quote(quote)
        events = core.submit(order.venue_client_order_id, order.terms, quote.time)
        await _write(connection, account, quote, [order.venue_client_order_id], core, events)

    async def _meet(self, quote: Quote) -> list[tuple[str, str]]:
        changed: list[tuple[str, str]] = []
        async with self._database.transaction() as connection:
            rows = await connection.fetch(
                """select * from paper_orders where instrument = $1 and status = 'OPEN'
                   order by venue_order_id for update""",
                quote.instrument,
            )
            for account_id in sorted({row["account_id"] for row in rows}):
                account = await self._account(account_id)
                mine = [
                    row for row in rows if row["account_id"] == account_id and row["accept_time"] < quote.received_time
                ]
                core = await _core(connection, account, quote.instrument, map(_working, mine))
                events = core.on_quote(quote)
                ids = [row["venue_client_order_id"] for row in mine]
                await _write(connection, account, quote, ids, core, events)
                changed += [(account_id, order_id) for order_id in dict.fromkeys(event.order_id for event in events)]
            failpoint("trading.paper.before_match_commit")
        failpoint("trading.paper.after_match_commit")
        if not rows and self._open is not None:
            self._open.discard(quote.instrument)
        return changed

    async def _open_instruments(self) -> set[str]:
        if self._open is None:
            rows = await self._database.fetch("select distinct instrument from paper_orders where status = 'OPEN'")
            self._open = {row["instrument"] for row in rows}
        return self._open

    async def _account(self, account_id: str) -> Account:
        account = await self._accounts.get(account_id)
        assert account is not None, "accounts are never deleted"
        return account

    async def _found(self, order: Order) -> VenueOrder:
        found = await self.look_up(order)
        assert found is not None, "the venue never forgets an order that it has"
        return found


async def _core(
    connection: Connection, account: Account, instrument: str, working: Iterable[WorkingOrder]
) -> MatchingCore:
    """The account's core for one instrument, with the position by the venue's own books."""
    held = await connection.fetchval(
        """select coalesce(sum(case side when 'BUY' then quantity else -quantity end), 0) from paper_executions
           where account_id = $1 and instrument = $2""",
        account.account_id,
        instrument,
    )
    return MatchingCore(account.costs, working, {instrument: held})


async def _write(
    connection: Connection,
    account: Account,
    quote: Quote,
    order_ids: Sequence[str],
    core: MatchingCore,
    events: Sequence[MatchEvent],
) -> None:
    """Writes what happened, and where the orders that go on stand now."""
    for event in events:
        await _write_event(connection, account, quote, event)
    for order in (core.order(order_id) for order_id in order_ids):
        if order is not None:
            await connection.execute(
                """update paper_orders set leaves_quantity = $2, executions = $3, triggered = $4, stop_price = $5
                   where venue_client_order_id = $1""",
                order.order_id,
                order.leaves_quantity,
                order.executions,
                order.triggered,
                order.stop_price,
            )


async def _write_event(connection: Connection, account: Account, quote: Quote, event: MatchEvent) -> None:
    match event:
        case Executed():
            await _write_execution(connection, account, quote, event)
        case Canceled() | Rejected():
            status = VenueStatus.CANCELED if isinstance(event, Canceled) else VenueStatus.REJECTED
            await _end(connection, event.order_id, status, event.reason)
        case Expired():
            await _end(connection, event.order_id, VenueStatus.EXPIRED, "Its time in force passed.")
        case _:
            pass


async def _write_execution(connection: Connection, account: Account, quote: Quote, event: Executed) -> None:
    await connection.execute(
        """insert into paper_executions
           select $1, venue_client_order_id, account_id, instrument, terms ->> 'side', $3, $4, $5, $6, $7, $8
           from paper_orders where venue_client_order_id = $2""",
        event.execution_id,
        event.order_id,
        event.price,
        event.quantity,
        event.fee,
        account.quote_asset,
        event.is_maker,
        event.time,
    )
    await connection.execute(
        """update paper_orders set origin = $2, executions = executions + 1,
             leaves_quantity = leaves_quantity - $3,
             status = case when leaves_quantity <= $3 then 'FILLED' else status end
           where venue_client_order_id = $1""",
        event.order_id,
        quote.origin.value,
        event.quantity,
    )


async def _end(connection: Connection, order_id: str, status: VenueStatus, message: str) -> None:
    await connection.execute(
        "update paper_orders set status = $2, message = $3 where venue_client_order_id = $1",
        order_id,
        status.value,
        message,
    )


def _working(row: Any) -> WorkingOrder:
    return WorkingOrder(
        order_id=row["venue_client_order_id"],
        terms=terms_of(json.loads(row["terms"])),
        arrival=row["venue_order_id"],
        leaves_quantity=row["leaves_quantity"],
        executions=row["executions"],
        stop_price=row["stop_price"],
        triggered=row["triggered"],
    )


def _fill(row: Any) -> Fill:
    return Fill(
        execution_id=row["execution_id"],
        instrument=row["instrument"],
        side=Side(row["side"]),
        price=row["price"],
        quantity=row["quantity"],
        fee=row["fee"],
        fee_asset=row["fee_asset"],
        time=row["market_time"],
        is_maker=row["is_maker"],
    )
