"""API keys in PostgreSQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.auth.domain.api_key import ApiKey
from services.shared.runtime.postgres import Connection


class PostgresApiKeys:
    """The table `api_keys`, within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, key: ApiKey) -> None:
        await self._connection.execute(
            "insert into api_keys (api_key_id, user_id, display_name, secret_hash, permissions, create_time,"
            " expire_time) values ($1, $2, $3, $4, $5, $6, $7)",
            key.api_key_id,
            key.user_id,
            key.display_name,
            key.secret_hash,
            sorted(key.permissions),
            key.create_time,
            key.expire_time,
        )

    async def by_id(self, api_key_id: str) -> ApiKey | None:
        row = await self._connection.fetchrow("select * from api_keys where api_key_id = $1", api_key_id)
        return _api_key(row) if row else None

    async def lock(self, api_key_id: str) -> ApiKey | None:
        row = await self._connection.fetchrow("select * from api_keys where api_key_id = $1 for update", api_key_id)
        return _api_key(row) if row else None

    async def revoke(self, key: ApiKey) -> None:
        await self._connection.execute(
            "update api_keys set revoke_time = $2, version = $3 where api_key_id = $1",
            key.api_key_id,
            key.revoke_time,
            key.version,
        )

    async def note_use(self, key: ApiKey) -> None:
        await self._connection.execute(
            "update api_keys set last_use_time = $2, last_use_address = $3 where api_key_id = $1",
            key.api_key_id,
            key.last_use_time,
            key.last_use_address,
        )

    async def of_user(
        self, user_id: str, *, live_at: datetime | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[ApiKey]:
        after_time, after_id = after or (None, None)
        rows = await self._connection.fetch(
            "select * from api_keys where user_id = $1"
            " and ($2::timestamptz is null or (revoke_time is null and (expire_time is null or expire_time > $2)))"
            " and ($3::timestamptz is null or (create_time, api_key_id) < ($3, $4))"
            " order by create_time desc, api_key_id desc limit $5",
            user_id,
            live_at,
            after_time,
            after_id,
            limit,
        )
        return [_api_key(row) for row in rows]


def _api_key(row: Any) -> ApiKey:
    return ApiKey(
        api_key_id=row["api_key_id"],
        user_id=row["user_id"],
        display_name=row["display_name"],
        secret_hash=row["secret_hash"],
        permissions=frozenset(row["permissions"]),
        create_time=row["create_time"],
        expire_time=row["expire_time"],
        last_use_time=row["last_use_time"],
        last_use_address=row["last_use_address"],
        revoke_time=row["revoke_time"],
        version=row["version"],
    )
