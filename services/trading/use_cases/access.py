"""Whose account it is."""

from __future__ import annotations

from services.shared.model.errors import DomainError, Reason
from services.trading.domain.account import Account
from services.trading.ports import AccountStore


async def owned_account(accounts: AccountStore, user_id: str, account_id: str) -> Account:
    """The caller's account; NOT_FOUND for what is not theirs, as if it did not exist."""
    account = await accounts.get(account_id)
    if account is None or account.owner_user_id != user_id:
        raise DomainError(
            Reason.NOT_FOUND, f"You have no account {account_id}; list yours with ListAccounts.", account_id=account_id
        )
    return account


def require_sequence(account: Account, min_sequence: int | None) -> None:
    """Every sequence that was handed out is committed, so a higher one than the account's was never ours."""
    if min_sequence is not None and min_sequence > account.last_sequence:
        raise DomainError(
            Reason.REQUEST_INVALID,
            f"The account {account.account_id} has no event {min_sequence} yet; its newest is {account.last_sequence}.",
            account_id=account.account_id,
            last_sequence=str(account.last_sequence),
        )
