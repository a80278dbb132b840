"""Plain SQL migrations, forward only, each in one transaction, under an advisory lock."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg

# Any constant will do, as long as every instance of every service uses the same one.
_LOCK = 0x616C676F
_NAME = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")
_JOURNAL = """
create table if not exists schema_migrations (
    version integer primary key,
    name text not null,
    checksum text not null,
    applied_time timestamptz not null default now()
)
"""


class MigrationError(Exception):
    """The migrations on disk and those applied do not fit together; the message says which."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One file: its number, name and text."""

    version: int
    name: str
    text: str

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def read_migrations(folder: Path) -> list[Migration]:
    """The migrations of a folder, ascending; MigrationError for a file that is not named like one."""
    migrations = []
    for file in sorted(folder.glob("*.sql")):
        match = _NAME.fullmatch(file.name)
        if match is None:
            raise MigrationError(f"{file.name} is not named like 0001_orders.sql")
        migrations.append(Migration(int(match[1]), file.name, file.read_text()))
    return migrations


async def migrate(
    connection: asyncpg.pool.PoolConnectionProxy[Any], schema: str, migrations: Sequence[Migration]
) -> None:
    """Brings a schema to the newest version; repeating it changes nothing."""
    async with connection.transaction():
        await connection.execute("select pg_advisory_xact_lock($1)", _LOCK)
        await connection.execute(f'create schema if not exists "{schema}"')
        await connection.execute(_JOURNAL)
        rows = await connection.fetch("select version, checksum from schema_migrations")
        applied = {row["version"]: row["checksum"] for row in rows}
        for migration in migrations:
            await _apply(connection, migration, applied.get(migration.version))


async def _apply(
    connection: asyncpg.pool.PoolConnectionProxy[Any], migration: Migration, applied_checksum: str | None
) -> None:
    if applied_checksum is None:
        await connection.execute(migration.text)
        await connection.execute(
            "insert into schema_migrations (version, name, checksum) values ($1, $2, $3)",
            migration.version,
            migration.name,
            migration.checksum,
        )
    elif applied_checksum != migration.checksum:
        raise MigrationError(f"{migration.name} was changed after it had been applied: write a new migration instead")
