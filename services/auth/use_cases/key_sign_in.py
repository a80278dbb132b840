"""A program signs in with its key and gets a token of a few minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.auth.domain.access import access_claims, permissions_of
from services.auth.domain.api_key import ApiKey, key_expiry, read_key, used
from services.auth.domain.user import User, UserState
from services.auth.ports import PermissionCatalogue, Store, TokenSigner, Unit
from services.auth.use_cases.tokens import Client
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.ids import IdSource
from services.shared.model.principal import api_key_session


@dataclass(frozen=True, slots=True)
class KeyToken:
    """What a key was exchanged for."""

    access_token: str
    access_expire_time: datetime
    api_key_id: str


class SignInWithKey:
    """Exchanges a key for a token that names the key, so that revoking the key ends the token."""

    def __init__(
        self, store: Store, signer: TokenSigner, catalogue: PermissionCatalogue, clock: Clock, ids: IdSource
    ) -> None:
        self._store = store
        self._signer = signer
        self._catalogue = catalogue
        self._clock = clock
        self._ids = ids

    async def __call__(self, text: str, client: Client) -> KeyToken:
        """The token; DomainError CREDENTIALS_INVALID, always the same, when it is no live key of an active user."""
        claim = read_key(text)
        if claim is None:
            raise _refused()
        now = self._clock.now().replace(microsecond=0)
        async with self._store.transaction() as unit:
            key = await unit.api_keys.by_id(claim[0])
            if key is None or not key.opens_with(claim[1], self._clock.now()):
                raise _refused()
            user = await unit.users.by_id(key.user_id)
            if user is None or user.state is not UserState.ACTIVE:
                raise _refused()
            await self._note(unit, key, client)
        return self._token(key, user, now)

    async def _note(self, unit: Unit, key: ApiKey, client: Client) -> None:
        after = used(key, client.address, self._clock.now())
        if after is not key:
            await unit.api_keys.note_use(after)

    def _token(self, key: ApiKey, user: User, now: datetime) -> KeyToken:
        expire_time = key_expiry(key, now)
        claims = access_claims(
            user_id=user.user_id,
            session_id=api_key_session(key.api_key_id),
            permissions=key.narrowed(permissions_of(user.roles, self._catalogue.permissions())),
            token_id=self._ids.new_id(),
            now=now,
            lifetime=expire_time - now,
        )
        return KeyToken(self._signer.sign(claims), expire_time, key.api_key_id)


def _refused() -> DomainError:
    return DomainError(
        Reason.CREDENTIALS_INVALID,
        "The API key is unknown, revoked or expired: make one with POST /v1/api-keys and send it as `x-api-key`.",
    )
