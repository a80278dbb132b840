"""Accounts, decisions and reservations in PostgreSQL; an account's row lock makes its decisions one after the other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from services.risk.adapters.json_records import from_json, to_json
from services.risk.adapters.postgres_journal import JournalWriter, journaled
from services.risk.adapters.postgres_limits import limits_of, merged
from services.risk.domain.account import AccountView
from services.risk.domain.decision import Decision, RecentOrders
from services.risk.domain.events import RiskEvent
from services.risk.domain.limits import RiskLimit
from services.risk.domain.reservations import Reservation, ReservationState
from services.risk.domain.trading_state import TradingState, stricter
from services.risk.ports import AccountLedger, EventPublisher
from services.shared.model.errors import DomainError, Reason
from services.shared.model.order import Side
from services.shared.runtime.failpoints import failpoint
from services.shared.runtime.postgres import Connection, Database

# Decisions share it, changes of the trading state hold it alone: once a change is committed, no decision that did
# not see it can still commit. PostgreSQL serves waiters of advisory locks in turn, so a halt never starves.
STATE_LOCK = 0x7269736B
# Without its row the state of trading is unknown: then there is no account either, and no order passes.
_ACCOUNT = """
select accounts.*, system_state.state as system_state from accounts cross join system_state where account_id = $1
"""
_PUT_RESERVATION = """
insert into reservations (account_id, client_order_id, strategy_id, instrument, side, quantity, price, reduce_only,
    state, filled_quantity, sequence, reserved_time, expire_time, live)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true)
on conflict (account_id, client_order_id) do update set strategy_id = $3, instrument = $4, side = $5, quantity = $6,
    price = $7, reduce_only = $8, state = $9, filled_quantity = $10, sequence = $11, reserved_time = $12,
    expire_time = $13, live = true
"""


class PostgresLedger:
    """AccountLedger inside one transaction."""

    def __init__(self, connection: Connection, account: Any, journal: JournalWriter | None) -> None:
        self._connection = connection
        self._account_id: str = account["account_id"]
        self._owner: str = account["owner_user_id"]
        self._state = stricter(TradingState(account["state"]), TradingState(account["system_state"]))
        self._view: str | None = account["view"]
        self._journal = journal
        self._first_decision_about = ""

    async def newest_view(self) -> AccountView | None:
        return from_json(AccountView, self._view) if self._view else None

    async def record_view(self, view: AccountView) -> None:
        self._view = to_json(view)
        await self._connection.execute(
            "update accounts set view = $2, view_sequence = $3 where account_id = $1",
            self._account_id,
            self._view,
            view.sequence,
        )

    async def decision_about(self, client_order_id: str) -> Decision | None:
        row = await self._connection.fetchrow(
            "select body from decisions where account_id = $1 and client_order_id = $2 and current",
            self._account_id,
            client_order_id,
        )
        self._first_decision_about = "" if row else client_order_id
        return from_json(Decision, row["body"]) if row else None

    async def add_decision(self, decision: Decision) -> None:
        if self._first_decision_about != decision.client_order_id:
            await self._connection.execute(
                "update decisions set current = false where account_id = $1 and client_order_id = $2 and current",
                self._account_id,
                decision.client_order_id,
            )
        self._first_decision_about = ""
        await self._connection.execute(
            "insert into decisions (decision_id, account_id, client_order_id, outcome, decision_time, body)"
            " values ($1, $2, $3, $4, $5, $6)",
            decision.decision_id,
            self._account_id,
            decision.client_order_id,
            decision.outcome,
            decision.decision_time,
            to_json(decision),
        )

    async def reservation_of(self, client_order_id: str) -> Reservation | None:
        row = await self._connection.fetchrow(
            "select * from reservations where account_id = $1 and client_order_id = $2",
            self._account_id,
            client_order_id,
        )
        return _reservation(row) if row else None

    async def live_reservations(self) -> list[Reservation]:
        rows = await self._connection.fetch(
            "select * from reservations where account_id = $1 and live order by reserved_time, client_order_id",
            self._account_id,
        )
        return [_reservation(row) for row in rows]

    async def put_reservation(self, reservation: Reservation) -> None:
        await self._connection.execute(
            _PUT_RESERVATION,
            self._account_id,
            reservation.client_order_id,
            reservation.strategy_id,
            reservation.instrument,
            reservation.side,
            reservation.quantity,
            reservation.price,
            reservation.reduce_only,
            reservation.state,
            reservation.filled_quantity,
            reservation.sequence,
            reservation.reserved_time,
            reservation.expire_time,
        )

    async def retire(self, client_order_ids: Sequence[str]) -> None:
        await self._connection.execute(
            "update reservations set live = false where account_id = $1 and client_order_id = any($2)",
            self._account_id,
            list(client_order_ids),
        )

    async def approved_since(self, since: datetime) -> RecentOrders:
        rows = await self._connection.fetch(
            "select strategy_id, instrument, count(*) as orders from reservations"
            " where account_id = $1 and reserved_time >= $2 group by strategy_id, instrument",
            self._account_id,
            since,
        )
        return {(row["strategy_id"], row["instrument"]): row["orders"] for row in rows}

    async def limits(self) -> list[RiskLimit]:
        return merged(await limits_of(self._connection, self._account_id))

    async def trading_state(self) -> TradingState:
        return self._state

    async def journal(self, event: RiskEvent) -> None:
        assert self._journal is not None, "a snapshot is read only"
        await self._journal.of_account(self._account_id, self._owner, event)


class PostgresLedgers:
    """Ledgers on PostgreSQL."""

    def __init__(self, database: Database, publisher: EventPublisher) -> None:
        self._database = database
        self._publisher = publisher

    @asynccontextmanager
    async def locked(self, account_id: str, owner_user_id: str | None = None) -> AsyncIterator[AccountLedger]:
        async with journaled(self._database, self._publisher) as (connection, journal):
            await connection.execute("select pg_advisory_xact_lock_shared($1)", STATE_LOCK)
            account = await _lock_account(connection, account_id, owner_user_id)
            yield PostgresLedger(connection, account, journal)
            failpoint("risk.ledger.before_commit")
        failpoint("risk.ledger.after_commit")

    @asynccontextmanager
    async def snapshot(self, account_id: str) -> AsyncIterator[AccountLedger]:
        async with self._database.transaction(isolation="repeatable_read") as connection:
            account = await connection.fetchrow(_ACCOUNT, account_id)
            if account is None:
                raise unknown_account(account_id)
            yield PostgresLedger(connection, account, None)

    async def owner_of(self, account_id: str) -> str | None:
        row = await self._database.fetchrow("select owner_user_id from accounts where account_id = $1", account_id)
        return row["owner_user_id"] if row else None


async def _lock_account(connection: Connection, account_id: str, owner_user_id: str | None) -> Any:
    account = await connection.fetchrow(f"{_ACCOUNT} for update of accounts", account_id)
    if account is None and owner_user_id is not None:
        await connection.execute(
            "insert into accounts (account_id, owner_user_id) values ($1, $2) on conflict do nothing",
            account_id,
            owner_user_id,
        )
        account = await connection.fetchrow(f"{_ACCOUNT} for update of accounts", account_id)
    if account is None:
        raise unknown_account(account_id)
    if owner_user_id not in {None, account["owner_user_id"]}:
        raise DomainError(
            Reason.STATE_CONFLICT,
            f"Account {account_id} belongs to another user than the request says; an owner never changes.",
            account_id=account_id,
        )
    return account


def unknown_account(account_id: str) -> DomainError:
    """The error for an account that Trading has not shown."""
    return DomainError(
        Reason.NOT_FOUND, f"Risk knows no account {account_id}; Trading shows it first.", account_id=account_id
    )


def _reservation(row: Any) -> Reservation:
    return Reservation(
        account_id=row["account_id"],
        client_order_id=row["client_order_id"],
        strategy_id=row["strategy_id"],
        instrument=row["instrument"],
        side=Side(row["side"]),
        quantity=row["quantity"],
        price=row["price"],
        reduce_only=row["reduce_only"],
        state=ReservationState(row["state"]),
        filled_quantity=row["filled_quantity"],
        sequence=row["sequence"],
        reserved_time=row["reserved_time"],
        expire_time=row["expire_time"],
    )
