"""The trading desk: one worker per account that keeps its dispatcher going, and reconciles first."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import timedelta

from services.shared.model.errors import DomainError
from services.trading.domain.account import Account, AccountKind
from services.trading.ports import AccountStore, Lease
from services.trading.use_cases.dispatch import Dispatcher

_IDLE_CHECK_SECONDS = 5.0


class Desk:
    """Dispatching for one venue: holds the lease, then works for every account of the venue, each on its own.

    A wake-up is only a hint; each account is also looked at every few seconds. What a lost dependency prevents is tried
    again; when the lease is lost, `run` raises, and the work begins again with a new lease and a new comparison.
    """

    def __init__(
        self,
        lease: Callable[[], AbstractAsyncContextManager[Lease]],
        dispatcher: Callable[[Lease], Dispatcher],
        accounts: AccountStore,
        kind: AccountKind,
        retry_pause: timedelta,
    ) -> None:
        self._lease = lease
        self._dispatcher = dispatcher
        self._accounts = accounts
        self._kind = kind
        self._retry_seconds = retry_pause.total_seconds()
        self._wakes: dict[str, asyncio.Event] = {}
        self._heard: dict[str, list[str]] = {}
        self._reconciled: set[str] = set()
        self._new: asyncio.Queue[str] = asyncio.Queue()

    def wake(self, account_id: str) -> None:
        self._wakes.setdefault(account_id, asyncio.Event()).set()

    def heard(self, account_id: str, venue_client_order_id: str) -> None:
        """The venue says that one of its orders changed."""
        self._heard.setdefault(account_id, []).append(venue_client_order_id)
        self.wake(account_id)

    def is_reconciled(self, account_id: str) -> bool:
        return account_id in self._reconciled

    def watch(self, account: Account) -> None:
        # A new account has nothing that could differ from the venue's.
        self._reconciled.add(account.account_id)
        self._new.put_nowait(account.account_id)

    async def run(self) -> None:
        """Works until something is lost; then it raises, and is to be run again."""
        async with self._lease() as lease:
            dispatcher = self._dispatcher(lease)
            try:
                async with asyncio.TaskGroup() as workers:
                    working = {account.account_id for account in await self._accounts.of_kind(self._kind)}
                    for account_id in working:
                        workers.create_task(self._work(dispatcher, account_id))
                    while True:
                        account_id = await self._new.get()
                        if account_id not in working:
                            working.add(account_id)
                            workers.create_task(self._work(dispatcher, account_id))
            finally:
                self._reconciled.clear()

    async def _work(self, dispatcher: Dispatcher, account_id: str) -> None:
        wake = self._wakes.setdefault(account_id, asyncio.Event())
        while not await self._reconcile(dispatcher, account_id):
            await _wait(wake, self._retry_seconds)
            wake.clear()
        self._reconciled.add(account_id)
        while True:
            wake.clear()
            finished = await self._pass(dispatcher, account_id)
            await _wait(wake, _IDLE_CHECK_SECONDS if finished else self._retry_seconds)

    async def _reconcile(self, dispatcher: Dispatcher, account_id: str) -> bool:
        """Whether the venue answered for every order."""
        try:
            return not (await dispatcher.reconcile(account_id)).unclear
        except DomainError:
            return False

    async def _pass(self, dispatcher: Dispatcher, account_id: str) -> bool:
        """Whether nothing is left unanswered; what was not done for want of a dependency is done by the next pass."""
        heard = self._heard.pop(account_id, [])
        try:
            for venue_client_order_id in heard:
                await dispatcher.hear(venue_client_order_id)
            return not (await dispatcher.work(account_id)).unclear
        except DomainError:
            self._heard.setdefault(account_id, []).extend(heard)
            return False


async def _wait(wake: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await wake.wait()
    except TimeoutError:
        return
