"""The states of trading and the kill switch in PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from services.risk.adapters.json_records import from_json
from services.risk.adapters.postgres_journal import JournalWriter, journaled
from services.risk.adapters.postgres_ledgers import STATE_LOCK, unknown_account
from services.risk.domain.account import AccountView
from services.risk.domain.events import RiskEvent
from services.risk.domain.trading_state import Cause, Engagement, KillSwitchPlan, TradingState, TradingStatus
from services.risk.ports import EventPublisher, StateLedger
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.postgres import Connection, Database

_PUT_ENGAGEMENT = """
insert into engagements (engagement_id, account_id, cancel_orders, close_positions, reason, engaged_by, engaged_time,
    expire_time, code_hash, confirmed_time, orders_open, positions_open)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
on conflict (engagement_id) do update set confirmed_time = $10
"""
_OPEN_ORDERS = """
select count(*) from reservations
where live and state in ('HELD', 'CONFIRMED') and ($1::text is null or account_id = $1)
"""


class PostgresStateLedger:
    """StateLedger inside one transaction."""

    def __init__(self, connection: Connection, journal: JournalWriter) -> None:
        self._connection = connection
        self._journal = journal

    async def status(self, account_id: str | None) -> TradingStatus:
        if account_id is None:
            return _status(await self._connection.fetchrow("select * from system_state for update"), None)
        row = await self._connection.fetchrow("select * from accounts where account_id = $1 for update", account_id)
        if row is None:
            raise unknown_account(account_id)
        return _status(row, account_id)

    async def put_status(self, status: TradingStatus) -> None:
        table, condition = (
            ("accounts", "account_id = $7") if status.account_id else ("system_state", "$7::text is null")
        )
        await self._connection.execute(
            f"update {table} set state = $1, state_epoch = $2, state_reason = $3, state_cause = $4,"  # noqa: S608
            f" state_changed_by = $5, state_changed_time = $6 where {condition}",
            status.state,
            status.epoch,
            status.reason,
            status.cause,
            status.changed_by,
            status.changed_time,
            status.account_id,
        )

    async def engagement(self, engagement_id: str) -> Engagement | None:
        row = await self._connection.fetchrow("select * from engagements where engagement_id = $1", engagement_id)
        return _engagement(row) if row else None

    async def put_engagement(self, engagement: Engagement) -> None:
        await self._connection.execute(
            _PUT_ENGAGEMENT,
            engagement.engagement_id,
            engagement.account_id,
            engagement.plan.cancel_orders,
            engagement.plan.close_positions,
            engagement.reason,
            engagement.engaged_by,
            engagement.engaged_time,
            engagement.expire_time,
            engagement.code_hash,
            engagement.confirmed_time,
            engagement.orders_open,
            engagement.positions_open,
        )

    async def open_counts(self, account_id: str | None) -> tuple[int, int]:
        orders = await self._connection.fetchval(_OPEN_ORDERS, account_id)
        rows = await self._connection.fetch(
            "select view from accounts where view is not null and ($1::text is null or account_id = $1)", account_id
        )
        views = [from_json(AccountView, row["view"]) for row in rows]
        return orders, sum(len({position.instrument for position in view.positions}) for view in views)

    async def journal(self, event: RiskEvent) -> None:
        if event.account_id is None:
            await self._journal.of_all(event)
            return
        owner = await self._connection.fetchval(
            "select owner_user_id from accounts where account_id = $1", event.account_id
        )
        await self._journal.of_account(event.account_id, owner, event)


class PostgresStates:
    """StateStore on PostgreSQL."""

    def __init__(self, database: Database, publisher: EventPublisher) -> None:
        self._database = database
        self._publisher = publisher

    @asynccontextmanager
    async def locked(self) -> AsyncIterator[StateLedger]:
        async with journaled(self._database, self._publisher) as (connection, journal):
            await connection.execute("select pg_advisory_xact_lock($1)", STATE_LOCK)
            yield PostgresStateLedger(connection, journal)

    async def read(self, account_id: str | None) -> TradingStatus:
        if account_id is None:
            return _status(await self._database.fetchrow("select * from system_state"), None)
        row = await self._database.fetchrow("select * from accounts where account_id = $1", account_id)
        if row is None:
            raise unknown_account(account_id)
        return _status(row, account_id)

    async def page(self, owner_user_id: str | None, size: int, after: str) -> list[TradingStatus]:
        rows = await self._database.fetch(
            "select * from accounts where account_id > $1 and ($2::text is null or owner_user_id = $2)"
            " order by account_id limit $3",
            after,
            owner_user_id,
            size,
        )
        return [_status(row, row["account_id"]) for row in rows]


def _status(row: Any, account_id: str | None) -> TradingStatus:
    if row is None:
        raise DomainError(Reason.INTERNAL, "The state of trading is missing, so no order can pass.")
    return TradingStatus(
        account_id=account_id,
        state=TradingState(row["state"]),
        epoch=row["state_epoch"],
        reason=row["state_reason"],
        cause=Cause(row["state_cause"]),
        changed_by=row["state_changed_by"],
        changed_time=row["state_changed_time"],
    )


def _engagement(row: Any) -> Engagement:
    return Engagement(
        engagement_id=row["engagement_id"],
        account_id=row["account_id"],
        plan=KillSwitchPlan(row["cancel_orders"], row["close_positions"]),
        reason=row["reason"],
        engaged_by=row["engaged_by"],
        engaged_time=row["engaged_time"],
        expire_time=row["expire_time"],
        code_hash=row["code_hash"],
        confirmed_time=row["confirmed_time"],
        orders_open=row["orders_open"],
        positions_open=row["positions_open"],
    )
