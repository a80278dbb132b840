"""Accounts in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from services.shared.matching import Costs
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.postgres import Database
from services.trading.adapters.postgres_journal import write_entries
from services.trading.domain.account import Account, AccountKind, AccountState, EntryKind, LedgerEntry

_INSERT = """insert into accounts values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11)
             on conflict (account_id) do nothing returning account_id"""


class PostgresAccounts:
    """AccountStore on the tables of `0001_trading.sql`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(
        self, account: Account, initial: Sequence[tuple[str, Decimal]], digest: str
    ) -> tuple[Account, bool]:
        costs = account.costs
        async with self._database.transaction() as connection:
            created = await connection.fetchrow(
                _INSERT,
                account.account_id,
                account.owner_user_id,
                account.kind.value,
                account.display_name,
                account.quote_asset,
                account.state.value,
                costs.taker_fee,
                costs.maker_fee,
                costs.slippage,
                digest,
                account.create_time,
            )
            if created is not None:
                entries = [LedgerEntry(asset, amount, EntryKind.ADJUSTMENT) for asset, amount in initial]
                await write_entries(connection, account.account_id, 0, entries, account.create_time)
                return account, False
            row = await connection.fetchrow("select * from accounts where account_id = $1", account.account_id)
        assert row is not None, "accounts are never deleted"
        return _first(row, account, digest), True

    async def get(self, account_id: str) -> Account | None:
        row = await self._database.fetchrow("select * from accounts where account_id = $1", account_id)
        return None if row is None else account_of(row)

    async def owned_by(self, owner_user_id: str, kind: AccountKind | None, after: str, limit: int) -> list[Account]:
        rows = await self._database.fetch(
            """select * from accounts where owner_user_id = $1 and ($2::text is null or kind = $2) and account_id > $3
               order by account_id limit $4""",
            owner_user_id,
            kind and kind.value,
            after,
            limit,
        )
        return [account_of(row) for row in rows]

    async def of_kind(self, kind: AccountKind) -> list[Account]:
        rows = await self._database.fetch(
            "select * from accounts where kind = $1 and state = 'OPEN' order by account_id", kind.value
        )
        return [account_of(row) for row in rows]


def _first(row: Any, account: Account, digest: str) -> Account:
    if row["owner_user_id"] != account.owner_user_id:
        raise DomainError(
            Reason.ALREADY_EXISTS,
            f"The account_id {account.account_id} is taken; choose another.",
            account_id=account.account_id,
        )
    if row["digest"] != digest:
        raise DomainError(
            Reason.ID_REUSED,
            f"You opened the account {account.account_id} before with other content; choose a new account_id.",
            account_id=account.account_id,
        )
    return account_of(row)


def account_of(row: Any) -> Account:
    """A row of `accounts`."""
    return Account(
        account_id=row["account_id"],
        owner_user_id=row["owner_user_id"],
        kind=AccountKind(row["kind"]),
        quote_asset=row["quote_asset"],
        create_time=row["create_time"],
        display_name=row["display_name"],
        state=AccountState(row["state"]),
        costs=Costs(row["maker_fee"], row["taker_fee"], row["slippage"]),
        last_sequence=row["last_sequence"],
    )
