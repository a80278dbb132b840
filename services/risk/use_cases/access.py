"""Who may see and touch an account's risk: its owner, those who keep the system running, and services."""

from __future__ import annotations

from services.risk.ports import Ledgers
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal

SEES_ALL_ACCOUNTS = "risk:write"
STOPS_THE_WHOLE_SYSTEM = "trading:resume"


def sees_all(principal: Principal) -> bool:
    """Whether the caller sees the accounts of everybody."""
    return principal.service is not None or principal.may(SEES_ALL_ACCOUNTS)


def visible_owner(principal: Principal) -> str | None:
    """The owner whose accounts the caller sees; None for everybody's."""
    return None if sees_all(principal) else principal.user_id


async def require_account(ledgers: Ledgers, principal: Principal, account_id: str) -> str:
    """The account's owner; DomainError NOT_FOUND for an account that is unknown or not the caller's to see."""
    owner = await ledgers.owner_of(account_id)
    if owner is None or not (sees_all(principal) or owner == principal.user_id):
        raise DomainError(
            Reason.NOT_FOUND,
            f"There is no account {account_id} of yours; ListAccounts of Trading tells which there are.",
            account_id=account_id,
        )
    return owner


def require_system(principal: Principal) -> None:
    """DomainError PERMISSION_MISSING for a caller who may stop accounts of their own only."""
    if principal.service is None and not principal.may(STOPS_THE_WHOLE_SYSTEM):
        raise DomainError(
            Reason.PERMISSION_MISSING,
            f"Stopping the whole system needs the permission {STOPS_THE_WHOLE_SYSTEM}; name an account of yours.",
            permission=STOPS_THE_WHOLE_SYSTEM,
        )
