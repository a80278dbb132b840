"""The demo: a paper account with an RSI strategy, so that a newcomer sees something trade."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from services.shared.model.errors import DomainError, Reason
from services.trading.domain.account import AccountKind
from services.trading.domain.demo import DEMO_BALANCE, DemoWish, choose_instrument, choose_interval, choose_quantity
from services.trading.domain.strategy import StrategyState
from services.trading.ports import AccountStore, FedInstruments, QuoteBoard, StrategyStore
from services.trading.use_cases.accounts import CreateAccount, NewAccount
from services.trading.use_cases.strategies import NewStrategy, Strategies

DEMO_ACCOUNT, DEMO_STRATEGY = "demo", "demo-rsi"
# AuthService gives this id to the first administrator.
DEMO_OWNER = "admin"
# A newcomer looks for the account as soon as the system serves; all services start at once, MarketData not the fastest.
PAUSE_SECONDS, PATIENCE_SECONDS = 0.5, 30.0


@dataclass(frozen=True, slots=True)
class SeedDemo:
    """Opens the demo account and starts its strategy; once either exists, it is left as its owner wants it.

    DomainError DEPENDENCY_UNAVAILABLE while MarketData lists nothing to trade yet: call it again.
    """

    accounts: AccountStore
    store: StrategyStore
    create_account: CreateAccount
    strategies: Strategies
    fed: FedInstruments
    quotes: QuoteBoard
    wish: DemoWish

    async def when_fed(self) -> None:
        """As a call, tried again for 30 s while MarketData is not there or lists nothing."""
        for _ in range(int(PATIENCE_SECONDS / PAUSE_SECONDS)):
            try:
                return await self()
            except DomainError as error:
                if error.reason is not Reason.DEPENDENCY_UNAVAILABLE:
                    raise
            await asyncio.sleep(PAUSE_SECONDS)
        return await self()

    async def __call__(self) -> None:
        has_account = await self.accounts.get(DEMO_ACCOUNT) is not None
        if has_account and await self.store.get(DEMO_STRATEGY) is not None:
            return
        chosen = choose_instrument(self.wish, await self.fed.fed())
        if chosen is None:
            raise _not_yet(f"MarketData feeds no {self.wish.instrument or 'instrument'} so far")
        if not has_account:
            await self._open_account(chosen.instrument.quote_asset)
        name = chosen.instrument.instrument
        quantity = choose_quantity(self.wish, chosen.instrument, self.quotes.latest(name))
        if quantity is None:
            raise _not_yet(f"{name} has no price so far")
        interval = choose_interval(self.wish, chosen)
        wanted = NewStrategy(DEMO_STRATEGY, DEMO_ACCOUNT, "rsi", {}, name, interval, quantity)
        await self.strategies.create(DEMO_OWNER, wanted)
        await self.strategies.set_state(DEMO_OWNER, DEMO_STRATEGY, StrategyState.RUNNING)

    async def _open_account(self, quote_asset: str) -> None:
        balances = ((quote_asset, DEMO_BALANCE),)
        wanted = NewAccount(DEMO_ACCOUNT, AccountKind.PAPER, quote_asset, "Demo", initial_balances=balances)
        await self.create_account(DEMO_OWNER, wanted)


def _not_yet(what: str) -> DomainError:
    return DomainError(
        Reason.DEPENDENCY_UNAVAILABLE,
        f"{what}; the demo waits for it.",
        retry_after=timedelta(seconds=1),
        dependency="marketdata",
    )
