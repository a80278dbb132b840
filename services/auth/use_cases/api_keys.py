"""Making, looking at and revoking the caller's keys for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.auth.domain.api_key import KEY_TOKEN_LIFETIME, MOST_LIVE_KEYS, ApiKey, key_text, revoked
from services.auth.domain.audit import AuditOutcome
from services.auth.domain.revocation import Revocation
from services.auth.domain.secrets import fingerprint, new_secret
from services.auth.ports import RevocationFeed, Store
from services.auth.use_cases.audit import Auditor
from services.auth.use_cases.sessions import REVOCATION_MARGIN
from services.auth.use_cases.tokens import Client
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, FieldViolation, Reason
from services.shared.model.ids import IdSource
from services.shared.model.principal import Principal, api_key_session

CREATE = "algotrendy.auth.v1.ApiKeyService/CreateApiKey"
REVOKE = "algotrendy.auth.v1.ApiKeyService/RevokeApiKey"


@dataclass(frozen=True, slots=True)
class NewKey:
    """What the owner asks for; no `permissions` means as strong as the owner, no `expire_time` means never."""

    display_name: str
    permissions: frozenset[str]
    expire_time: datetime | None


@dataclass(frozen=True, slots=True)
class ApiKeyPage:
    """Some keys, and where the next page begins (None: there is none)."""

    keys: Sequence[ApiKey]
    next_after: tuple[datetime, str] | None


class CreateApiKey:
    """Makes a key for the caller."""

    def __init__(self, store: Store, auditor: Auditor, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._auditor = auditor
        self._clock = clock
        self._ids = ids

    async def __call__(self, caller: Principal, new: NewKey, client: Client) -> tuple[ApiKey, str]:
        """The key and its text, which nobody can find out again.

        DomainError PERMISSION_MISSING when it would be stronger than its maker, FIELD_INVALID when it would have
        ended already, STATE_CONFLICT when the caller has too many.
        """
        now = self._clock.now()
        _check(caller, new, now)
        secret = new_secret("")
        key = ApiKey(
            self._ids.new_id(), caller.user_id, new.display_name, fingerprint(secret), new.permissions, now,
            new.expire_time,
        )  # fmt: skip
        async with self._store.transaction() as unit:
            live = await unit.api_keys.of_user(caller.user_id, live_at=now, after=None, limit=MOST_LIVE_KEYS)
            if len(live) >= MOST_LIVE_KEYS:
                raise DomainError(
                    Reason.STATE_CONFLICT, f"You have {MOST_LIVE_KEYS} keys, the most there can be: revoke one first."
                )
            await unit.api_keys.add(key)
            event = self._auditor.event(
                CREATE, AuditOutcome.DONE, user_id=caller.user_id, session_id=caller.session_id,
                address=client.address, object=key.api_key_id, permissions=" ".join(sorted(key.permissions)),
            )  # fmt: skip
            await unit.audit.append(event)
        return key, key_text(key.api_key_id, secret)


def _check(caller: Principal, new: NewKey, now: datetime) -> None:
    if caller.api_key_id:
        raise DomainError(
            Reason.PERMISSION_MISSING, "A key cannot make keys: sign in with POST /v1/auth/login and make it then."
        )
    if lacking := sorted(new.permissions - caller.permissions):
        raise DomainError(
            Reason.PERMISSION_MISSING,
            f"A key cannot have {lacking[0]}, which you lack yourself: leave it out.",
            permission=lacking[0],
        )
    if new.expire_time is not None and new.expire_time <= now:
        violation = FieldViolation("expire_time", "must lie ahead; leave it out for a key that does not end")
        raise DomainError(Reason.FIELD_INVALID, "The key would have ended already.", violations=(violation,))


class GetApiKey:
    """Looks at one of the caller's own keys."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def __call__(self, caller: Principal, api_key_id: str) -> ApiKey:
        """The key; DomainError NOT_FOUND if it is not theirs."""
        async with self._store.transaction() as unit:
            return _own(await unit.api_keys.by_id(api_key_id), caller, api_key_id)


class ListApiKeys:
    """Lists the caller's own keys."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def __call__(
        self, caller: Principal, *, include_ended: bool, after: tuple[datetime, str] | None, limit: int
    ) -> ApiKeyPage:
        """The youngest first."""
        live_at = None if include_ended else self._clock.now()
        async with self._store.transaction() as unit:
            found = await unit.api_keys.of_user(caller.user_id, live_at=live_at, after=after, limit=limit + 1)
        page = found[:limit]
        return ApiKeyPage(page, (page[-1].create_time, page[-1].api_key_id) if len(found) > limit else None)


class RevokeApiKey:
    """Ends one of the caller's own keys and the tokens made from it."""

    def __init__(self, store: Store, auditor: Auditor, feed: RevocationFeed, clock: Clock) -> None:
        self._store = store
        self._auditor = auditor
        self._feed = feed
        self._clock = clock

    async def __call__(self, caller: Principal, api_key_id: str, client: Client) -> ApiKey:
        """The key as it is now; revoking a revoked one changes nothing. DomainError NOT_FOUND if it is not theirs."""
        now = self._clock.now()
        revocation: Revocation | None = None
        async with self._store.transaction() as unit:
            before = _own(await unit.api_keys.lock(api_key_id), caller, api_key_id)
            key = revoked(before, now)
            if key is not before:
                await unit.api_keys.revoke(key)
                expire_time = now + KEY_TOKEN_LIFETIME + REVOCATION_MARGIN
                revocation = await unit.revocations.add(api_key_session(api_key_id), now, expire_time)
                event = self._auditor.event(
                    REVOKE, AuditOutcome.DONE, user_id=caller.user_id, session_id=caller.session_id,
                    address=client.address, object=api_key_id,
                )  # fmt: skip
                await unit.audit.append(event)
        if revocation is not None:
            self._feed.publish(revocation)
        return key


def _own(key: ApiKey | None, caller: Principal, api_key_id: str) -> ApiKey:
    if key is None or key.user_id != caller.user_id:
        raise DomainError(
            Reason.NOT_FOUND, f"You have no key {api_key_id}; list yours with ListApiKeys.", api_key_id=api_key_id
        )
    return key
