"""Users, the setup token and failed sign-ins in PostgreSQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from services.auth.domain.lockout import Attempts
from services.auth.domain.user import Role, User, UserState
from services.auth.ports import Credentials, SetupToken
from services.shared.runtime.postgres import Connection


class PostgresUsers:
    """The table `users`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def by_id(self, user_id: str) -> User | None:
        row = await self._connection.fetchrow("select * from users where user_id = $1", user_id)
        return _user(row) if row else None

    async def by_name(self, user_name: str) -> Credentials | None:
        row = await self._connection.fetchrow("select * from users where user_name = $1", user_name)
        return Credentials(_user(row), row["password_hash"]) if row else None

    async def add(self, user: User, password_hash: str) -> None:
        await self._connection.execute(
            "insert into users (user_id, user_name, display_name, password_hash, roles, state, create_time,"
            " last_sign_in_time) values ($1, $2, $3, $4, $5, $6, $7, $8)",
            user.user_id,
            user.user_name,
            user.display_name,
            password_hash,
            sorted(role.value for role in user.roles),
            user.state.value,
            user.create_time,
            user.last_sign_in_time,
        )

    async def note_sign_in(self, user_id: str, time: datetime, password_hash: str | None) -> None:
        await self._connection.execute(
            "update users set last_sign_in_time = $2, password_hash = coalesce($3, password_hash) where user_id = $1",
            user_id,
            time,
            password_hash,
        )

    async def any_admin(self) -> bool:
        return bool(
            await self._connection.fetchval(
                "select exists (select 1 from users where 'ADMIN' = any(roles) and state <> 'DELETED')"
            )
        )


class PostgresSetupTokens:
    """The table `setup`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def current(self, *, lock: bool = False) -> SetupToken | None:
        read, read_locked = "select * from setup", "select * from setup for update"
        row = await self._connection.fetchrow(read_locked if lock else read)
        return SetupToken(row["token_hash"], row["expire_time"]) if row else None

    async def replace(self, token: SetupToken | None) -> None:
        if token is None:
            await self._connection.execute("delete from setup")
            return
        await self._connection.execute(
            "insert into setup (token_hash, expire_time) values ($1, $2)"
            " on conflict (only_row) do update set token_hash = $1, expire_time = $2",
            token.token_hash,
            token.expire_time,
        )


class PostgresAttempts:
    """The table `sign_in_attempts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def lock(self, scope: str) -> Attempts:
        # The row is made before it is locked: two first attempts at once must not both see none.
        await self._connection.execute(
            "insert into sign_in_attempts (scope, count, last_time) values ($1, 0, now()) on conflict do nothing", scope
        )
        row = await self._connection.fetchrow("select * from sign_in_attempts where scope = $1 for update", scope)
        if row is None or row["count"] == 0:
            return Attempts()
        return Attempts(row["count"], row["last_time"], row["locked_until"])

    async def save(self, scope: str, attempts: Attempts) -> None:
        await self._connection.execute(
            "update sign_in_attempts set count = $2, last_time = $3, locked_until = $4 where scope = $1",
            scope,
            attempts.count,
            attempts.last_time,
            attempts.locked_until,
        )

    async def forget(self, scope: str) -> None:
        await self._connection.execute("delete from sign_in_attempts where scope = $1", scope)

    async def forgive_one(self, scope: str) -> None:
        await self._connection.execute(
            "update sign_in_attempts set count = greatest(count - 1, 0), locked_until = null where scope = $1", scope
        )

    async def forget_before(self, time: datetime) -> None:
        await self._connection.execute("delete from sign_in_attempts where last_time < $1", time)


def _user(row: Any) -> User:
    return User(
        user_id=row["user_id"],
        user_name=row["user_name"],
        display_name=row["display_name"],
        roles=frozenset(map(Role, row["roles"])),
        create_time=row["create_time"],
        state=UserState(row["state"]),
        last_sign_in_time=row["last_sign_in_time"],
        version=row["version"],
    )
