"""The embedded servers as every test gets them."""

from __future__ import annotations

from pathlib import Path

import asyncpg
from redis import asyncio as redis_asyncio

from deploy.local.postgres import Postgres
from tests.support.servers import running_postgres


async def test_every_test_gets_an_empty_postgres_18(postgres_url: str) -> None:
    connection = await asyncpg.connect(postgres_url)
    try:
        assert (await connection.fetchval("show server_version")).startswith("18.")
        assert await connection.fetchval("select count(*) from pg_namespace where nspname = 'left_over'") == 0
        await connection.execute("create schema left_over")
    finally:
        await connection.close()


test_the_next_test_gets_an_empty_postgres_too = test_every_test_gets_an_empty_postgres_18


async def test_every_test_gets_an_empty_valkey(valkey_url: str) -> None:
    client = redis_asyncio.from_url(valkey_url)
    assert await client.dbsize() == 0
    await client.set("left", "over")
    await client.aclose()


test_the_next_test_gets_an_empty_valkey_too = test_every_test_gets_an_empty_valkey


def test_an_interrupted_initialisation_is_made_anew(data_directory: Path) -> None:
    half_made = data_directory / "postgres.unfinished"
    half_made.mkdir()
    (half_made / "PG_VERSION").write_text("18\n")
    with running_postgres(data_directory) as server:
        assert server.execute("select 1", "algotrendy") == "1\n"
    assert not half_made.exists()


def test_a_stopped_postgres_leaves_no_socket_and_no_lock_file(data_directory: Path) -> None:
    with running_postgres(data_directory) as server:
        assert isinstance(server, Postgres)
        assert server.running_pid() is not None
    assert server.running_pid() is None
    assert not server.ready()
    assert [path.name for path in data_directory.iterdir() if path.is_socket()] == []
