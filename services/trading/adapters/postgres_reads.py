"""What was written, read back in pages, from PostgreSQL."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal
from typing import Any

from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.model.money import ZERO
from services.shared.model.order import Fill, Side
from services.shared.runtime.postgres import Database
from services.trading.adapters.documents import event_of, order_of
from services.trading.adapters.postgres_accounts import account_of
from services.trading.adapters.postgres_journal import position_of
from services.trading.domain.account import Balance
from services.trading.domain.order import FillRecord, Order, OrderEvent
from services.trading.ports import AccountSnapshot, FillFilter, OrderFilter


class PostgresReads:
    """TradingReads on the tables of `0001_trading.sql`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def orders(
        self, account_id: str, wanted: OrderFilter, before: tuple[datetime, str] | None, limit: int
    ) -> list[Order]:
        rows = await self._database.fetch(
            """select document from orders where account_id = $1
                 and ($2::text is null or instrument = $2)
                 and ($3::text[] is null or status = any($3))
                 and (not $4 or is_open)
                 and ($5::text is null or strategy_id = $5)
                 and ($6::timestamptz is null or submit_time >= $6)
                 and ($7::timestamptz is null or submit_time < $7)
                 and ($8::timestamptz is null or (submit_time, client_order_id) < ($8, $9))
               order by submit_time desc, client_order_id desc limit $10""",
            account_id,
            wanted.instrument,
            [status.value for status in wanted.statuses] or None,
            wanted.open_only,
            wanted.strategy_id,
            wanted.start_time,
            wanted.end_time,
            before and before[0],
            before and before[1],
            limit,
        )
        return [order_of(json.loads(row["document"])) for row in rows]

    async def fills(self, account_id: str, wanted: FillFilter, before: int | None, limit: int) -> list[FillRecord]:
        rows = await self._database.fetch(
            """select * from fills where account_id = $1
                 and ($2::text is null or client_order_id = $2)
                 and ($3::text is null or instrument = $3)
                 and ($4::text is null or strategy_id = $4)
                 and ($5::bigint is null or sequence < $5)
               order by sequence desc limit $6""",
            account_id,
            wanted.client_order_id,
            wanted.instrument,
            wanted.strategy_id,
            before,
            limit,
        )
        return [_fill_record(row) for row in rows]

    async def events(
        self, account_id: str, after: int, limit: int, client_order_id: str | None = None
    ) -> list[OrderEvent]:
        rows = await self._database.fetch(
            """select document from order_events
               where account_id = $1 and sequence > $2 and ($4::text is null or client_order_id = $4)
               order by sequence limit $3""",
            account_id,
            after,
            limit,
            client_order_id,
        )
        return [event_of(json.loads(row["document"])) for row in rows]

    async def snapshot(self, account_id: str) -> AccountSnapshot:
        async with self._database.transaction("repeatable_read") as connection:
            account = await connection.fetchrow("select * from accounts where account_id = $1", account_id)
            if account is None:
                raise DomainError(Reason.NOT_FOUND, f"There is no account {account_id}; list yours with ListAccounts.")
            balances = await connection.fetch("select * from balances where account_id = $1 order by asset", account_id)
            positions = await connection.fetch(
                "select * from positions where account_id = $1 order by instrument", account_id
            )
            orders = await connection.fetch(
                "select document from orders where account_id = $1 and is_open order by submit_time, order_id",
                account_id,
            )
        open_orders = [order_of(json.loads(row["document"])) for row in orders]
        locked = sum((order.reserved for order in open_orders), ZERO)
        quote_asset = account["quote_asset"]
        return AccountSnapshot(
            account_of(account),
            [
                Balance(row["asset"], row["total"], locked if row["asset"] == quote_asset else ZERO, row["update_time"])
                for row in balances
            ],
            [position_of(row) for row in positions],
            open_orders,
        )

    async def strategy_position(self, account_id: str, strategy_id: str) -> Decimal:
        row = await self._database.fetchrow(
            """select coalesce(sum(case side when 'BUY' then quantity else -quantity end), 0) as held
               from fills where account_id = $1 and strategy_id = $2""",
            account_id,
            strategy_id,
        )
        return ZERO if row is None else Decimal(row["held"])


def _fill_record(row: Any) -> FillRecord:
    fill = Fill(
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
    return FillRecord(
        fill=fill,
        account_id=row["account_id"],
        client_order_id=row["client_order_id"],
        realized_pnl=row["realized_pnl"],
        position_quantity=row["position_quantity"],
        sequence=row["sequence"],
        record_time=row["record_time"],
        strategy_id=row["strategy_id"],
        origin=row["origin"] and DataOrigin(row["origin"]),
    )
