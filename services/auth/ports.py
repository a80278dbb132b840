"""What AuthService needs from outside, each named for its role."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from services.auth.domain.access import Permission
from services.auth.domain.api_key import ApiKey
from services.auth.domain.audit import AuditEntry, AuditEvent
from services.auth.domain.lockout import Attempts
from services.auth.domain.revocation import Revocation
from services.auth.domain.session import Session
from services.auth.domain.user import User


@dataclass(frozen=True, slots=True)
class Credentials:
    """A user and what recognises their password."""

    user: User
    password_hash: str


@dataclass(frozen=True, slots=True)
class SetupToken:
    """The one-time token of the first administrator, as stored."""

    token_hash: bytes
    expire_time: datetime


class Users(Protocol):
    """The users; within one transaction."""

    async def by_id(self, user_id: str) -> User | None:
        """The user of that id, deleted ones too."""
        ...

    async def by_name(self, user_name: str) -> Credentials | None:
        """The user who signs in under that canonical name, and their password's hash."""
        ...

    async def add(self, user: User, password_hash: str) -> None:
        """Stores a new user."""
        ...

    async def note_sign_in(self, user_id: str, time: datetime, password_hash: str | None) -> None:
        """Notes a sign-in and, where given, replaces the password's hash by one of today's strength."""
        ...

    async def any_admin(self) -> bool:
        """Whether somebody holds ADMIN and is not deleted."""
        ...


class SetupTokens(Protocol):
    """The one-time token; within one transaction."""

    async def current(self, *, lock: bool = False) -> SetupToken | None:
        """The token now valid or expired; with `lock` nobody else reads it locked until the transaction ends."""
        ...

    async def replace(self, token: SetupToken | None) -> None:
        """Stores a token in place of the one before; None leaves none."""
        ...


class Sessions(Protocol):
    """The sessions; within one transaction."""

    async def add(self, session: Session) -> None:
        """Stores a new session."""
        ...

    async def lock(self, session_id: str) -> Session | None:
        """The session, which nobody else can lock until the transaction ends."""
        ...

    async def save(self, session: Session) -> None:
        """Stores the session as it is now."""
        ...

    async def of_user(
        self, user_id: str, *, open_at: datetime | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Session]:
        """The user's sessions, the youngest first, at most `limit`, behind the (create_time, session_id) `after`.

        With `open_at` only those open at that time.
        """
        ...


class ApiKeys(Protocol):
    """The keys for programs; within one transaction."""

    async def add(self, key: ApiKey) -> None:
        """Stores a new key."""
        ...

    async def by_id(self, api_key_id: str) -> ApiKey | None:
        """The key, ended ones too."""
        ...

    async def lock(self, api_key_id: str) -> ApiKey | None:
        """The key, which nobody else can lock until the transaction ends."""
        ...

    async def revoke(self, key: ApiKey) -> None:
        """Stores when it was revoked."""
        ...

    async def note_use(self, key: ApiKey) -> None:
        """Stores when and where it was last used, and nothing else."""
        ...

    async def of_user(
        self, user_id: str, *, live_at: datetime | None, after: tuple[datetime, str] | None, limit: int
    ) -> Sequence[ApiKey]:
        """The user's keys, the youngest first, at most `limit`, behind the (create_time, api_key_id) `after`.

        With `live_at` only those neither revoked nor expired at that time.
        """
        ...


class SignInAttempts(Protocol):
    """Attempts that did not succeed, by scope; within one transaction."""

    async def lock(self, scope: str) -> Attempts:
        """The attempts of a scope, which nobody else can lock until the transaction ends."""
        ...

    async def save(self, scope: str, attempts: Attempts) -> None:
        """Stores them."""
        ...

    async def forget(self, scope: str) -> None:
        """Begins anew in that scope."""
        ...

    async def forgive_one(self, scope: str) -> None:
        """Takes one attempt back, and the lock it caused."""
        ...

    async def forget_before(self, time: datetime) -> None:
        """Removes what is older."""
        ...


class Revocations(Protocol):
    """What is refused before its time; within one transaction."""

    async def add(self, session_id: str, revoke_time: datetime, expire_time: datetime) -> Revocation:
        """Adds one and gives it its place; a session revoked before keeps its first revocation."""
        ...


class AuditTrail(Protocol):
    """The audit chain; within one transaction."""

    async def append(self, event: AuditEvent) -> AuditEntry:
        """Adds the event to the end of the chain; others wait until the transaction ends, so do it last."""
        ...


class Unit(Protocol):
    """Everything within one transaction."""

    @property
    def users(self) -> Users: ...

    @property
    def setup_tokens(self) -> SetupTokens: ...

    @property
    def sessions(self) -> Sessions: ...

    @property
    def api_keys(self) -> ApiKeys: ...

    @property
    def attempts(self) -> SignInAttempts: ...

    @property
    def revocations(self) -> Revocations: ...

    @property
    def audit(self) -> AuditTrail: ...


class Store(Protocol):
    """What is kept."""

    def transaction(self) -> AbstractAsyncContextManager[Unit]:
        """One transaction: committed when the block ends, undone when it raises."""
        ...


@dataclass(frozen=True, slots=True)
class PasswordVerdict:
    """Whether a password is right; `better_hash` is set where it is and its stored hash is weaker than today's."""

    right: bool
    better_hash: str | None = None


class PasswordHasher(Protocol):
    """Slow on purpose; refuses with RATE_LIMITED when too many wait."""

    async def hash(self, password: str) -> str:
        """What to store."""
        ...

    async def verify(self, password: str, password_hash: str | None) -> PasswordVerdict:
        """Whether the password fits; with no hash (no such user) it takes as long and does not."""
        ...


class TokenSigner(Protocol):
    """Makes access tokens."""

    def sign(self, claims: Mapping[str, str | int]) -> str:
        """A JWT with these claims, signed with the key in use."""
        ...

    def expiry(self, token: str) -> datetime:
        """When a token that was verified already ends."""
        ...

    def public_keys(self) -> Sequence[Mapping[str, str]]:
        """The published keys as JSON Web Keys, the one in use first."""
        ...


class PermissionCatalogue(Protocol):
    """The permissions of the contract."""

    def permissions(self) -> Sequence[Permission]:
        """All of them, in the contract's order."""
        ...


class SetupTokenFile(Protocol):
    """Where the one-time token waits for whoever installs the system; readable by its owner only."""

    def read(self) -> str | None:
        """The token, or None when there is none."""
        ...

    def write(self, token: str) -> None:
        """Puts the token there."""
        ...

    def remove(self) -> None:
        """Removes it; no error when there is none."""
        ...


class RevocationFeed(Protocol):
    """Tells every service, at once."""

    def publish(self, revocation: Revocation) -> None:
        """Announces a revocation that is committed."""
        ...


class RevocationStream(Protocol):
    """Lets services follow revocations."""

    def watch(self, resume_token: str) -> AsyncIterator[bytes]:
        """Encoded responses: what is in force (or, with a token, what came since), then each new one, for ever."""
        ...
