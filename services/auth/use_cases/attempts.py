"""Keeping the record of failed sign-ins small."""

from __future__ import annotations

from services.auth.domain.lockout import ACCOUNT_AT_ADDRESS, ADDRESS
from services.auth.ports import Store
from services.shared.model.clock import Clock


class ForgetOldAttempts:
    """Removes attempts that no longer count: guessing names must not fill the disk."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    async def __call__(self) -> None:
        """Run now and then."""
        longest = max(policy.forget_after + policy.longest_lock for policy in (ACCOUNT_AT_ADDRESS, ADDRESS))
        async with self._store.transaction() as unit:
            await unit.attempts.forget_before(self._clock.now() - longest)
