"""The demo: a paper account with an RSI strategy, so that a newcomer sees something trade."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from services.trading.domain.account import AccountKind
from services.trading.domain.strategy import StrategyState
from services.trading.ports import AccountStore, StrategyStore
from services.trading.use_cases.accounts import CreateAccount, NewAccount
from services.trading.use_cases.strategies import NewStrategy, Strategies

DEMO_ACCOUNT, DEMO_STRATEGY = "demo", "demo-rsi"
# AuthService gives this id to the first administrator.
DEMO_OWNER = "admin"


@dataclass(frozen=True, slots=True)
class SeedDemo:
    """Opens the demo account and starts its strategy; once either exists, it is left as its owner wants it."""

    accounts: AccountStore
    store: StrategyStore
    create_account: CreateAccount
    strategies: Strategies
    instrument: str
    quantity: Decimal

    async def __call__(self) -> None:
        if await self.accounts.get(DEMO_ACCOUNT) is None:
            await self.create_account(
                DEMO_OWNER,
                NewAccount(
                    DEMO_ACCOUNT,
                    AccountKind.PAPER,
                    "USD",
                    "Demo",
                    initial_balances=(("USD", Decimal(100_000)),),
                ),
            )
        if await self.store.get(DEMO_STRATEGY) is None:
            wanted = NewStrategy(DEMO_STRATEGY, DEMO_ACCOUNT, "rsi", {}, self.instrument, "1d", self.quantity)
            await self.strategies.create(DEMO_OWNER, wanted)
            await self.strategies.set_state(DEMO_OWNER, DEMO_STRATEGY, StrategyState.RUNNING)
