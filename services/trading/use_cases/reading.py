"""Reading orders, fills and events for their owner."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.shared.model.errors import DomainError, Reason
from services.trading.domain.account import Account
from services.trading.domain.order import FillRecord, Order, OrderEvent
from services.trading.ports import AccountStore, FillFilter, OrderFilter, OrderJournal, TradingReads
from services.trading.use_cases.access import owned_account, require_sequence


class OrderReading:
    """What an owner may read of an account's orders; NOT_FOUND for what is not theirs."""

    def __init__(self, accounts: AccountStore, journal: OrderJournal, reads: TradingReads) -> None:
        self._accounts = accounts
        self._journal = journal
        self._reads = reads

    async def account(self, user_id: str, account_id: str, min_sequence: int | None = None) -> Account:
        """The account, checked for owner and sequence."""
        account = await owned_account(self._accounts, user_id, account_id)
        require_sequence(account, min_sequence)
        return account

    async def order(self, user_id: str, account_id: str, client_order_id: str, min_sequence: int | None) -> Order:
        await self.account(user_id, account_id, min_sequence)
        found = await self._journal.find(account_id, client_order_id)
        if found is None:
            raise DomainError(
                Reason.NOT_FOUND,
                f"There is no order {client_order_id} in account {account_id}; list them with ListOrders.",
                account_id=account_id,
                client_order_id=client_order_id,
            )
        return found[0]

    async def orders(
        self, account: Account, wanted: OrderFilter, before: tuple[datetime, str] | None, limit: int
    ) -> Sequence[Order]:
        return await self._reads.orders(account.account_id, wanted, before, limit)

    async def fills(self, account: Account, wanted: FillFilter, before: int | None, limit: int) -> Sequence[FillRecord]:
        return await self._reads.fills(account.account_id, wanted, before, limit)

    async def events(
        self, account: Account, after: int, limit: int, client_order_id: str | None = None
    ) -> Sequence[OrderEvent]:
        return await self._reads.events(account.account_id, after, limit, client_order_id)

    async def open_orders(self, account: Account) -> tuple[Sequence[Order], int]:
        """The open orders, and the sequence that they reflect."""
        snapshot = await self._reads.snapshot(account.account_id)
        return snapshot.open_orders, snapshot.account.last_sequence
