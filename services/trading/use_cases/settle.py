"""Telling Risk what became of orders, from the outbox: at least once, off the order's way."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from services.shared.model.errors import DomainError, Reason
from services.trading.domain.order import OrderEvent
from services.trading.ports import Notice, Outbox, RiskGate

_BATCH = 100
_IDLE_CHECK_SECONDS = 5.0


class SettleReservations:
    """Delivers notices as long as it runs; of several about one order only the newest is sent."""

    def __init__(self, outbox: Outbox, risk: RiskGate) -> None:
        self._outbox = outbox
        self._risk = risk
        self._wake = asyncio.Event()

    def happened(self, account_id: str, events: Sequence[OrderEvent]) -> None:
        """Something was committed: there may be notices."""
        self._wake.set()

    async def run(self) -> None:
        """Works for ever; raises where Risk or the store does not answer, and is to be run again."""
        while True:
            self._wake.clear()
            while await self.deliver():
                pass
            try:
                async with asyncio.timeout(_IDLE_CHECK_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                continue

    async def deliver(self) -> bool:
        """Delivers a batch; whether there may be more."""
        notices = await self._outbox.waiting(_BATCH)
        newest = {(notice.account_id, notice.client_order_id): notice for notice in notices}
        for notice in newest.values():
            await self._tell(notice)
        if notices:
            await self._outbox.delivered(notices)
        return len(notices) == _BATCH

    async def _tell(self, notice: Notice) -> None:
        try:
            await self._risk.settle(
                notice.account_id, notice.client_order_id, notice.filled_quantity, notice.closed, notice.sequence
            )
        except DomainError as error:
            # Risk never reserved anything for it, so there is nothing to settle.
            if error.reason is not Reason.NOT_FOUND:
                raise
