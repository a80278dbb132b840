"""The store in PostgreSQL: one unit of work is one transaction."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from services.auth.adapters.postgres_api_keys import PostgresApiKeys
from services.auth.adapters.postgres_audit import PostgresAuditTrail
from services.auth.adapters.postgres_sessions import PostgresRevocations, PostgresSessions
from services.auth.adapters.postgres_users import PostgresAttempts, PostgresSetupTokens, PostgresUsers
from services.auth.ports import Unit
from services.shared.runtime.postgres import Connection, Database


class PostgresUnit:
    """Everything within one transaction."""

    def __init__(self, connection: Connection, audit_key: bytes) -> None:
        self.users = PostgresUsers(connection)
        self.setup_tokens = PostgresSetupTokens(connection)
        self.attempts = PostgresAttempts(connection)
        self.sessions = PostgresSessions(connection)
        self.api_keys = PostgresApiKeys(connection)
        self.revocations = PostgresRevocations(connection)
        self.audit = PostgresAuditTrail(connection, audit_key)


class PostgresStore:
    """Opens units of work; `audit_key` seals the audit chain and never enters the database."""

    def __init__(self, database: Database, audit_key: bytes) -> None:
        self._database = database
        self._audit_key = audit_key

    def transaction(self) -> AbstractAsyncContextManager[Unit]:
        return self._transaction()

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[Unit]:
        async with self._database.transaction() as connection:
            yield PostgresUnit(connection, self._audit_key)
