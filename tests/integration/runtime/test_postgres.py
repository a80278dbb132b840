"""The database room against a real PostgreSQL: migrations, transactions, and what is said when the server dies."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest

from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.migrations import MigrationError
from services.shared.runtime.postgres import Database, open_database
from services.shared.runtime.settings import Secret, ServiceSettings


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    (tmp_path / "0001_notes.sql").write_text("create table notes (note text primary key);")
    return tmp_path


def settings(url: str) -> ServiceSettings:
    return ServiceSettings(
        listen="",
        mesh="",
        mesh_key_file=Path(),
        postgres_url=Secret(url),
        valkey_url=Secret(""),
        data_directory=Path(),
        postgres_connections=4,
    )


@asynccontextmanager
async def database(url: str, migrations: Path, schema: str = "trading") -> AsyncIterator[Database]:
    async with open_database(settings(url), schema, migrations) as opened:
        yield opened


async def notes(opened: Database) -> set[str]:
    return {row["note"] for row in await opened.fetch("select note from notes")}


async def test_a_schema_is_migrated_once_however_often_it_is_opened(postgres_url: str, migrations: Path) -> None:
    async with database(postgres_url, migrations) as opened:
        await opened.execute("insert into notes values ('kept')")
    (migrations / "0002_more.sql").write_text("alter table notes add column more text;")
    async with database(postgres_url, migrations) as opened:
        assert await notes(opened) == {"kept"}
        assert [row["version"] for row in await opened.fetch("select version from schema_migrations")] == [1, 2]


async def test_services_starting_at_once_do_not_migrate_twice(postgres_url: str, migrations: Path) -> None:
    async def open_and_close() -> None:
        async with database(postgres_url, migrations):
            pass

    await asyncio.gather(*(open_and_close() for _ in range(4)))
    async with database(postgres_url, migrations) as opened:
        assert len(await opened.fetch("select version from schema_migrations")) == 1


async def test_a_migration_changed_after_it_was_applied_is_refused(postgres_url: str, migrations: Path) -> None:
    async with database(postgres_url, migrations):
        pass
    (migrations / "0001_notes.sql").write_text("create table notes (other text);")
    with pytest.raises(MigrationError, match="0001_notes.sql was changed"):
        async with database(postgres_url, migrations):
            pass


async def test_a_migration_that_fails_leaves_nothing_behind(postgres_url: str, migrations: Path) -> None:
    (migrations / "0002_bad.sql").write_text("create table half (x int); select 1/0;")
    with pytest.raises(asyncpg.DivisionByZeroError):
        async with database(postgres_url, migrations):
            pass
    (migrations / "0002_bad.sql").unlink()
    async with database(postgres_url, migrations) as opened:
        assert await opened.fetchrow("select to_regclass('half') as found") == (None,)


async def test_services_do_not_see_each_other_s_tables(postgres_url: str, migrations: Path) -> None:
    async with (
        database(postgres_url, migrations, "trading") as trading,
        database(postgres_url, migrations, "risk") as risk,
    ):
        await trading.execute("insert into notes values ('of trading')")
        assert await notes(risk) == set()


async def test_a_transaction_that_raises_leaves_nothing(postgres_url: str, migrations: Path) -> None:
    async with database(postgres_url, migrations) as opened:
        with pytest.raises(RuntimeError):
            async with opened.transaction() as connection:
                await connection.execute("insert into notes values ('half')")
                raise RuntimeError
        assert await notes(opened) == set()


async def test_a_connection_lost_in_a_transaction_is_unavailable_and_the_next_call_works(
    postgres_url: str, migrations: Path
) -> None:
    async with database(postgres_url, migrations) as opened:
        with pytest.raises(DomainError) as caught:
            async with opened.transaction() as connection:
                await connection.execute("insert into notes values ('half')")
                await _kill_others(postgres_url)
                await connection.execute("select 1")
        assert caught.value.reason is Reason.DEPENDENCY_UNAVAILABLE
        assert await _eventually_notes(opened) == set()


async def test_a_connection_lost_during_the_commit_is_an_unknown_outcome(postgres_url: str, migrations: Path) -> None:
    async with database(postgres_url, migrations) as opened:
        with pytest.raises(DomainError) as caught:
            async with opened.transaction() as connection:
                await connection.execute("insert into notes values ('perhaps')")
                await _kill_others(postgres_url)
        assert caught.value.reason is Reason.OUTCOME_UNKNOWN


async def _kill_others(url: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where pid <> pg_backend_pid() and datname = current_database() and backend_type = 'client backend'"
    )
    await connection.close()


async def _eventually_notes(opened: Database) -> set[str]:
    async with asyncio.timeout(10):
        while True:
            try:
                return await notes(opened)
            except DomainError:
                await asyncio.sleep(0.02)
