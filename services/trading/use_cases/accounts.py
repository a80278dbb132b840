"""Opening and reading accounts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from services.shared.matching import Costs
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason, invalid_field
from services.shared.model.money import format_decimal
from services.trading.domain.account import Account, AccountKind
from services.trading.ports import AccountSnapshot, AccountStore, Dispatching, RiskGate, TradingReads
from services.trading.use_cases.access import owned_account, require_sequence

# Ten percent: more is a typing error.
_MOST_COST = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account to open."""

    account_id: str
    kind: AccountKind
    quote_asset: str
    display_name: str = ""
    costs: Costs = field(default_factory=Costs)
    initial_balances: tuple[tuple[str, Decimal], ...] = ()

    def digest(self) -> str:
        """SHA-256 of everything asked for."""
        costs = (self.costs.taker_fee, self.costs.maker_fee, self.costs.slippage)
        content = [
            self.kind.value,
            self.quote_asset,
            self.display_name,
            [format_decimal(cost) for cost in costs],
            sorted((asset, format_decimal(amount)) for asset, amount in self.initial_balances),
        ]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()


class CreateAccount:
    """Opens an account, or returns the first where it was opened before with the same content."""

    def __init__(
        self, accounts: AccountStore, reads: TradingReads, risk: RiskGate, dispatching: Dispatching, clock: Clock
    ) -> None:
        self._accounts = accounts
        self._reads = reads
        self._risk = risk
        self._dispatching = dispatching
        self._clock = clock

    async def __call__(self, user_id: str, wanted: NewAccount) -> tuple[Account, bool]:
        _check(wanted)
        account = Account(
            account_id=wanted.account_id,
            owner_user_id=user_id,
            kind=wanted.kind,
            quote_asset=wanted.quote_asset,
            create_time=self._clock.now(),
            display_name=wanted.display_name,
            costs=wanted.costs,
        )
        account, replayed = await self._accounts.create(account, wanted.initial_balances, wanted.digest())
        if not replayed:
            self._dispatching.watch(account)
        await self._tell_risk(account)
        return account, replayed

    async def _tell_risk(self, account: Account) -> None:
        """A courtesy, so that dry runs work before the first order; every order brings its own view of the account."""
        try:
            await self._risk.record_account(await self._reads.snapshot(account.account_id))
        except DomainError as error:
            if error.reason is not Reason.DEPENDENCY_UNAVAILABLE:
                raise


class GetAccount:
    """An account with everything open, of one instant."""

    def __init__(self, accounts: AccountStore, reads: TradingReads) -> None:
        self._accounts = accounts
        self._reads = reads

    async def __call__(self, user_id: str, account_id: str, min_sequence: int | None = None) -> AccountSnapshot:
        await owned_account(self._accounts, user_id, account_id)
        snapshot = await self._reads.snapshot(account_id)
        require_sequence(snapshot.account, min_sequence)
        return snapshot


class ListAccounts:
    """The caller's accounts, each with everything open."""

    def __init__(self, accounts: AccountStore, reads: TradingReads) -> None:
        self._accounts = accounts
        self._reads = reads

    async def __call__(
        self, user_id: str, kind: AccountKind | None, after: str, limit: int
    ) -> Sequence[AccountSnapshot]:
        accounts = await self._accounts.owned_by(user_id, kind, after, limit)
        return [await self._reads.snapshot(account.account_id) for account in accounts]


def _check(wanted: NewAccount) -> None:
    if wanted.kind is not AccountKind.PAPER:
        raise DomainError(
            Reason.NOT_CONFIGURED,
            f"No broker is connected for {wanted.kind} accounts in this version; open a PAPER account.",
            kind=wanted.kind.value,
        )
    if max(wanted.costs.taker_fee, wanted.costs.maker_fee, wanted.costs.slippage) > _MOST_COST:
        raise invalid_field("paper", "fees and slippage are at most 10 percent")
    assets = [asset for asset, _ in wanted.initial_balances]
    if len(set(assets)) < len(assets):
        raise invalid_field("initial_balances", "names an asset twice")
    if any(amount <= 0 for _, amount in wanted.initial_balances):
        raise invalid_field("initial_balances", "amounts must be greater than zero")
