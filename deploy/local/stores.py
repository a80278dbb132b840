"""The two stores a system needs: embedded ones as children, or servers of the person's own by URL."""

from __future__ import annotations

import asyncpg
from redis import asyncio as redis_asyncio
from redis.exceptions import RedisError

from deploy.local.refusal import Refusal

CONNECT_SECONDS = 5.0
OLDEST_POSTGRES = 15


async def check_postgres(url: str) -> None:
    """Returns when the person's PostgreSQL takes us in; Refusal says why it does not, without the password."""
    try:
        connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
    except (OSError, TimeoutError, ValueError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        said = str(error) or "no answer in time"
        raise Refusal(
            f"ALGOTRENDY_POSTGRES_URL does not work: {said.rstrip('.')}; "
            "correct it, or unset it to use the embedded PostgreSQL."
        ) from error
    try:
        version = connection.get_server_version().major
    finally:
        await connection.close()
    if version < OLDEST_POSTGRES:
        raise Refusal(f"ALGOTRENDY_POSTGRES_URL is PostgreSQL {version}; {OLDEST_POSTGRES} or newer is needed.")


async def check_valkey(url: str) -> None:
    """Returns when the person's Valkey answers; Refusal says why it does not, without the password."""
    try:
        client = redis_asyncio.from_url(url, socket_connect_timeout=CONNECT_SECONDS, socket_timeout=CONNECT_SECONDS)
        async with client:
            await client.ping()
    except (OSError, TimeoutError, ValueError, RedisError) as error:
        said = str(error) or "no answer in time"
        raise Refusal(
            f"ALGOTRENDY_VALKEY_URL does not work: {said.rstrip('.')}; "
            "correct it, or unset it to use the embedded Valkey."
        ) from error
