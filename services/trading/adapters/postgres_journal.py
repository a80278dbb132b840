"""The order journal in PostgreSQL: one transaction per change, with the account's row locked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import ZERO
from services.shared.model.order import OrderStatus
from services.shared.runtime.failpoints import failpoint
from services.shared.runtime.postgres import Connection, Database
from services.trading.adapters.documents import encode, order_of, request_of
from services.trading.domain.account import LedgerEntry
from services.trading.domain.book import Recorded, record
from services.trading.domain.checks import balance_refusal
from services.trading.domain.order import EventKind, Order, OrderEvent
from services.trading.domain.order_life import Change
from services.trading.domain.position import Position
from services.trading.domain.submission import OrderRequest, require_same
from services.trading.ports import Decide, Lease, LeaseLostError, Submission, Written

_ORDER = "select document from orders where account_id = $1 and client_order_id = $2"


@dataclass(frozen=True, slots=True)
class _Locked:
    """The account's row while this transaction holds it."""

    account_id: str
    quote_asset: str
    last_sequence: int


class PostgresJournal:
    """OrderJournal on the tables of `0001_trading.sql`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def find(self, account_id: str, client_order_id: str) -> tuple[Order, OrderRequest] | None:
        row = await self._database.fetchrow(_ORDER, account_id, client_order_id)
        if row is None:
            return None
        order = order_of(json.loads(row["document"]))
        return order, request_of(order)

    async def find_by_venue_id(self, venue_client_order_id: str) -> Order | None:
        row = await self._database.fetchrow(
            "select document from orders where venue_client_order_id = $1", venue_client_order_id
        )
        return None if row is None else order_of(json.loads(row["document"]))

    async def open_orders(self, account_id: str) -> list[Order]:
        rows = await self._database.fetch(
            "select document from orders where account_id = $1 and is_open order by submit_time, order_id", account_id
        )
        return [order_of(json.loads(row["document"])) for row in rows]

    async def submit(self, submission: Submission) -> Written:
        failpoint("trading.submit.before_transaction")
        async with self._database.transaction() as connection:
            locked = await _lock_account(connection, submission.order.account_id)
            first = await connection.fetchrow(_ORDER, locked.account_id, submission.order.client_order_id)
            if first is not None:
                order = order_of(json.loads(first["document"]))
                require_same(submission.request, request_of(order))
                return Written(order, replayed=True)
            written = await self._write_new(connection, locked, submission)
            failpoint("trading.submit.before_commit")
        failpoint("trading.submit.after_commit")
        return written

    async def _write_new(self, connection: Connection, locked: _Locked, submission: Submission) -> Written:
        order = await _covered(connection, locked, submission.order)
        now = self._clock.now()
        order = replace(order, sequence=locked.last_sequence + 1, submit_time=now, update_time=now)
        refused = order.status is OrderStatus.REJECTED
        event = OrderEvent(order.sequence, EventKind.REJECTED if refused else EventKind.SUBMITTED, order, now)
        await connection.execute(
            "insert into orders values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            order.order_id,
            order.account_id,
            order.client_order_id,
            order.venue_client_order_id,
            submission.request.digest(),
            order.terms.instrument,
            order.strategy_id,
            order.status.value,
            not order.status.is_terminal,
            order.reserved,
            order.sequence,
            now,
            encode(order),
        )
        await _write_events(connection, locked.account_id, [event])
        if order.decision_id is not None:
            await _write_notice(connection, order)
        return Written(order, [event])

    async def advance(
        self,
        account_id: str,
        client_order_id: str,
        decide: Decide,
        *,
        lease: Lease | None = None,
        from_reconciliation: bool = False,
    ) -> Written:
        async with self._database.transaction() as connection:
            if lease is not None:
                await _require_lease(connection, lease)
            locked = await _lock_account(connection, account_id)
            row = await connection.fetchrow(_ORDER, account_id, client_order_id)
            if row is None:
                raise _no_order(account_id, client_order_id)
            order = order_of(json.loads(row["document"]))
            changes = decide(order, await _execution_ids(connection, order))
            if not changes:
                return Written(order)
            written = await self._write_changes(connection, locked, order, changes, from_reconciliation)
            failpoint("trading.advance.before_commit")
        failpoint("trading.advance.after_commit")
        return written

    async def _write_changes(
        self,
        connection: Connection,
        locked: _Locked,
        order: Order,
        changes: Sequence[Change],
        from_reconciliation: bool,
    ) -> Written:
        now, before = self._clock.now(), order
        position = await _position(connection, order.account_id, order.terms.instrument)
        sequence, written = locked.last_sequence, list[Recorded]()
        for change in changes:
            recorded = record(
                order,
                change,
                sequence=sequence + 1,
                now=now,
                position=position,
                quote_asset=locked.quote_asset,
                from_reconciliation=from_reconciliation,
            )
            written.append(recorded)
            order, position = recorded.order, recorded.position or position
            sequence += recorded.event is not None
        events = [recorded.event for recorded in written if recorded.event is not None]
        await _write_order(connection, order)
        await _write_events(connection, order.account_id, events)
        for recorded in written:
            await _write_fill(connection, recorded)
        if any(recorded.position for recorded in written):
            await _write_position(connection, order.account_id, position)
        if order.filled_quantity != before.filled_quantity or order.status.is_terminal:
            await _write_notice(connection, order)
        return Written(order, events)


async def _lock_account(connection: Connection, account_id: str) -> _Locked:
    row = await connection.fetchrow(
        "select quote_asset, last_sequence from accounts where account_id = $1 for update", account_id
    )
    if row is None:
        raise DomainError(
            Reason.NOT_FOUND, f"There is no account {account_id}; list yours with ListAccounts.", account_id=account_id
        )
    return _Locked(account_id, row["quote_asset"], row["last_sequence"])


async def _require_lease(connection: Connection, lease: Lease) -> None:
    row = await connection.fetchrow("select epoch from dispatchers where venue = $1 for share", lease.venue)
    if row is None or row["epoch"] != lease.epoch:
        raise LeaseLostError(f"epoch {lease.epoch} of {lease.venue} is over")


async def _covered(connection: Connection, locked: _Locked, order: Order) -> Order:
    """The order, refused where the free balance does not cover it."""
    if order.status is OrderStatus.REJECTED:
        return order
    row = await connection.fetchrow(
        """select coalesce((select total from balances where account_id = $1 and asset = $2), 0)
                - coalesce((select sum(reserved) from orders where account_id = $1 and is_open), 0) as free""",
        locked.account_id,
        locked.quote_asset,
    )
    held = (await _position(connection, locked.account_id, order.terms.instrument)).quantity
    free = row["free"] if row is not None else ZERO
    refusal = balance_refusal(order.terms, order.reserve_price, free, held, locked.quote_asset)
    return order if refusal is None else replace(order, status=OrderStatus.REJECTED, refusal=refusal)


async def _execution_ids(connection: Connection, order: Order) -> frozenset[str]:
    rows = await connection.fetch(
        "select execution_id from fills where account_id = $1 and client_order_id = $2",
        order.account_id,
        order.client_order_id,
    )
    return frozenset(row["execution_id"] for row in rows)


async def _position(connection: Connection, account_id: str, instrument: str) -> Position:
    row = await connection.fetchrow(
        "select * from positions where account_id = $1 and instrument = $2", account_id, instrument
    )
    return Position(instrument) if row is None else position_of(row)


def position_of(row: Any) -> Position:
    """A row of `positions`."""
    fees = tuple((asset, Decimal(amount)) for asset, amount in json.loads(row["fees"]))
    return Position(
        row["instrument"],
        row["quantity"],
        row["open_cost"],
        row["realized_pnl"],
        fees,
        row["sequence"],
        row["update_time"],
    )


async def _write_order(connection: Connection, order: Order) -> None:
    await connection.execute(
        """update orders set status = $2, is_open = $3, reserved = $4, sequence = $5, document = $6
           where order_id = $1""",
        order.order_id,
        order.status.value,
        not order.status.is_terminal,
        order.reserved,
        order.sequence,
        encode(order),
    )


async def _write_events(connection: Connection, account_id: str, events: Sequence[OrderEvent]) -> None:
    if not events:
        return
    rows = [
        (account_id, event.sequence, event.order.client_order_id, event.kind.value, event.event_time, encode(event))
        for event in events
    ]
    await connection.executemany("insert into order_events values ($1, $2, $3, $4, $5, $6)", rows)
    await connection.execute(
        "update accounts set last_sequence = $2 where account_id = $1", account_id, events[-1].sequence
    )


async def _write_fill(connection: Connection, recorded: Recorded) -> None:
    if recorded.event is None or recorded.event.fill is None:
        return
    entry = recorded.event.fill
    fill = entry.fill
    await connection.execute(
        "insert into fills values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17)",
        entry.account_id,
        fill.execution_id,
        entry.client_order_id,
        entry.sequence,
        fill.instrument,
        entry.strategy_id,
        fill.side.value,
        fill.price,
        fill.quantity,
        fill.fee,
        fill.fee_asset,
        fill.is_maker,
        entry.realized_pnl,
        entry.position_quantity,
        fill.time,
        entry.record_time,
        entry.origin and entry.origin.value,
    )
    await write_entries(connection, entry.account_id, entry.sequence, recorded.entries, entry.record_time)


async def write_entries(
    connection: Connection, account_id: str, sequence: int, entries: Sequence[LedgerEntry], now: datetime
) -> None:
    """Adds ledger entries and moves the balances by them."""
    for line, entry in enumerate(entries):
        await connection.execute(
            "insert into ledger_entries values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            account_id,
            sequence,
            line,
            entry.asset,
            entry.amount,
            entry.kind.value,
            entry.client_order_id,
            entry.execution_id,
            now,
        )
        await connection.execute(
            """insert into balances values ($1, $2, $3, $4) on conflict (account_id, asset)
               do update set total = balances.total + excluded.total, update_time = excluded.update_time""",
            account_id,
            entry.asset,
            entry.amount,
            now,
        )


async def _write_position(connection: Connection, account_id: str, position: Position) -> None:
    await connection.execute(
        """insert into positions values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (account_id, instrument)
           do update set quantity = excluded.quantity, open_cost = excluded.open_cost,
             realized_pnl = excluded.realized_pnl, fees = excluded.fees, sequence = excluded.sequence,
             update_time = excluded.update_time""",
        account_id,
        position.instrument,
        position.quantity,
        position.open_cost,
        position.realized_pnl,
        json.dumps([[asset, str(amount)] for asset, amount in position.fees]),
        position.sequence,
        position.update_time,
    )


async def _write_notice(connection: Connection, order: Order) -> None:
    """Risk hears of it: approved orders hold a reservation, also those that the balance refused afterwards."""
    if order.decision_id is None:
        return
    await connection.execute(
        """insert into outbox (account_id, client_order_id, filled_quantity, closed, sequence)
           values ($1, $2, $3, $4, $5)""",
        order.account_id,
        order.client_order_id,
        order.filled_quantity,
        order.status.is_terminal,
        order.sequence,
    )


def _no_order(account_id: str, client_order_id: str) -> DomainError:
    return DomainError(
        Reason.NOT_FOUND,
        f"There is no order {client_order_id} in account {account_id}; list them with ListOrders.",
        account_id=account_id,
        client_order_id=client_order_id,
    )
