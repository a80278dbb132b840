"""Passwords hashed with Argon2id (RFC 9106), on a few threads of their own."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from services.auth.ports import PasswordVerdict
from services.shared.model.errors import DomainError, Reason

# OWASP's minimum: 19 MiB, 2 passes, 1 lane. 34 ms on this project's reference machine.
MEMORY_KIB, PASSES, LANES = 19456, 2, 1

Result = TypeVar("Result")


class Argon2Passwords:
    """Hashes on `threads` threads, so that signing in never stalls other calls; refuses when `queue` wait."""

    def __init__(self, threads: int, queue: int) -> None:
        self._hasher = PasswordHasher(time_cost=PASSES, memory_cost=MEMORY_KIB, parallelism=LANES)
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="argon2")
        self._most = threads + queue
        self._busy = 0
        # What an unknown user's password is compared with, so that it takes as long as a known one's.
        self._nobody = self._hasher.hash(secrets.token_hex(16))

    async def hash(self, password: str) -> str:
        return await self._run(lambda: self._hasher.hash(password))

    async def verify(self, password: str, password_hash: str | None) -> PasswordVerdict:
        verdict = await self._run(lambda: self._verify(password, password_hash or self._nobody))
        return verdict if password_hash is not None else PasswordVerdict(right=False)

    def close(self) -> None:
        """Waits for the hashes under way."""
        self._executor.shutdown()

    def _verify(self, password: str, password_hash: str) -> PasswordVerdict:
        try:
            self._hasher.verify(password_hash, password)
        except (VerificationError, InvalidHashError):
            return PasswordVerdict(right=False)
        weaker = self._hasher.check_needs_rehash(password_hash)
        return PasswordVerdict(right=True, better_hash=self._hasher.hash(password) if weaker else None)

    async def _run(self, work: Callable[[], Result]) -> Result:
        if self._busy >= self._most:
            raise DomainError(
                Reason.RATE_LIMITED,
                "Too many sign-ins are under way. Try again in a second.",
                retry_after=timedelta(seconds=1),
            )
        self._busy += 1
        future = asyncio.get_running_loop().run_in_executor(self._executor, work)
        # Counted down when the thread is free, not when the caller gave up waiting.
        future.add_done_callback(self._done)
        return await asyncio.shield(future)

    def _done(self, future: asyncio.Future[Result]) -> None:
        self._busy -= 1
        if not future.cancelled():
            future.exception()
