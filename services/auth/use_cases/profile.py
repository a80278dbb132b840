"""Who the caller is, and what a sign-in page can offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from services.auth.domain.api_key import ApiKey
from services.auth.domain.user import User
from services.auth.ports import Store, TokenSigner
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal


@dataclass(frozen=True, slots=True)
class Profile:
    """The caller and what their token may do; `key` is what it was made from, None for a sign-in."""

    user: User
    principal: Principal
    access_expire_time: datetime
    key: ApiKey | None = None


class WhoAmI:
    """Tells callers who they are."""

    def __init__(self, store: Store, signer: TokenSigner) -> None:
        self._store = store
        self._signer = signer

    async def __call__(self, caller: Principal, token: str) -> Profile:
        """The caller as stored now; `token` is the one they sent, verified already."""
        async with self._store.transaction() as unit:
            user = await unit.users.by_id(caller.user_id)
            key = await unit.api_keys.by_id(caller.api_key_id) if caller.api_key_id else None
        if user is None:
            raise DomainError(
                Reason.NOT_FOUND, f"There is no user {caller.user_id} any more; sign in again.", user_id=caller.user_id
            )
        return Profile(user, caller, self._signer.expiry(token), key)


class SetupNeeded:
    """Tells whether the first administrator is still to be made."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def __call__(self) -> bool:
        """True on a fresh installation."""
        async with self._store.transaction() as unit:
            return not await unit.users.any_admin()
