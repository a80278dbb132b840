"""Valkey: hints, caches and recent events; nothing whose only copy matters."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeAlias

from redis import asyncio as redis_asyncio
from redis.exceptions import RedisError

from services.shared.runtime.settings import ServiceSettings

Valkey: TypeAlias = Any
# What a command may raise while Valkey is away; callers go on without it.
VALKEY_AWAY = (RedisError, OSError, TimeoutError)
_TIMEOUT_SECONDS = 1.0


@asynccontextmanager
async def open_valkey(settings: ServiceSettings) -> AsyncIterator[Valkey]:
    """A client that connects when first used; it does not fail when Valkey is away, its commands do."""
    client = redis_asyncio.from_url(
        settings.valkey_url.reveal(),
        socket_timeout=_TIMEOUT_SECONDS,
        socket_connect_timeout=_TIMEOUT_SECONDS,
        health_check_interval=5,
    )
    try:
        yield client
    finally:
        await client.aclose()
