"""Accounts and balances."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from services.shared.matching import Costs
from services.shared.model.money import ZERO


class AccountKind(StrEnum):
    """What an account trades with."""

    PAPER = "PAPER"
    LIVE = "LIVE"
    BACKTEST = "BACKTEST"


class AccountState(StrEnum):
    """Whether an account takes orders."""

    OPEN = "OPEN"
    CLOSED = "CLOSED"


@dataclass(frozen=True, slots=True)
class Account:
    """Who owns orders, positions and balances; `last_sequence` is its newest event's, 0 before the first."""

    account_id: str
    owner_user_id: str
    kind: AccountKind
    quote_asset: str
    create_time: datetime
    display_name: str = ""
    state: AccountState = AccountState.OPEN
    costs: Costs = field(default_factory=Costs)
    last_sequence: int = 0


@dataclass(frozen=True, slots=True)
class Balance:
    """What an account has of an asset; `locked` is held back by open orders."""

    asset: str
    total: Decimal
    locked: Decimal = ZERO
    update_time: datetime | None = None

    @property
    def free(self) -> Decimal:
        return self.total - self.locked


class EntryKind(StrEnum):
    """Why a balance changed."""

    ADJUSTMENT = "ADJUSTMENT"
    FILL = "FILL"
    FEE = "FEE"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One change of one balance: `amount` is negative where it fell."""

    asset: str
    amount: Decimal
    kind: EntryKind
    client_order_id: str | None = None
    execution_id: str | None = None
