"""Creating, starting and stopping strategies."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from services.shared.model.bar import BarInterval
from services.shared.model.clock import Clock
from services.shared.model.errors import DomainError, Reason, invalid_field
from services.shared.model.money import format_decimal, is_multiple
from services.shared.strategies import strategy_by_name
from services.trading.domain.strategy import Signal, StrategyInstance, StrategyState
from services.trading.ports import AccountStore, Instruments, SignalFilter, StrategyStore
from services.trading.use_cases.access import owned_account

MOST_ID_LENGTH = 40


@dataclass(frozen=True, slots=True)
class NewStrategy:
    """A strategy to create."""

    strategy_id: str
    account_id: str
    strategy: str
    parameters: Mapping[str, str]
    instrument: str
    bar_interval: str
    quantity: Decimal

    def digest(self) -> str:
        """SHA-256 of everything asked for."""
        content = [
            self.account_id,
            self.strategy,
            sorted(self.parameters.items()),
            self.instrument,
            self.bar_interval,
            format_decimal(self.quantity),
        ]
        return hashlib.sha256(json.dumps(content).encode()).hexdigest()


class Strategies:
    """Strategy instances, for their owner."""

    def __init__(
        self,
        store: StrategyStore,
        accounts: AccountStore,
        instruments: Instruments,
        clock: Clock,
        changed: Callable[[StrategyInstance], None],
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._instruments = instruments
        self._clock = clock
        self._changed = changed

    async def create(self, user_id: str, wanted: NewStrategy) -> tuple[StrategyInstance, bool]:
        """A stopped instance; a repeat returns the first as it is now."""
        await owned_account(self._accounts, user_id, wanted.account_id)
        strategy_by_name(wanted.strategy, wanted.parameters)
        BarInterval.parse(wanted.bar_interval)
        instrument = await self._instruments.get(wanted.instrument)
        if not is_multiple(wanted.quantity, instrument.lot_size):
            raise invalid_field("quantity", f"is not a multiple of the lot size {format_decimal(instrument.lot_size)}")
        instance = StrategyInstance(
            strategy_id=wanted.strategy_id,
            account_id=wanted.account_id,
            owner_user_id=user_id,
            strategy=wanted.strategy,
            parameters=wanted.parameters,
            instrument=wanted.instrument,
            bar_interval=wanted.bar_interval,
            quantity=wanted.quantity,
            create_time=self._clock.now(),
        )
        return await self._store.create(instance, wanted.digest())

    async def get(self, user_id: str, strategy_id: str) -> StrategyInstance:
        instance = await self._store.get(strategy_id)
        if instance is None or instance.owner_user_id != user_id:
            raise DomainError(
                Reason.NOT_FOUND,
                f"You have no strategy {strategy_id}; list yours with ListStrategies.",
                strategy_id=strategy_id,
            )
        return instance

    async def owned_by(
        self, user_id: str, account_id: str | None, after: str, limit: int
    ) -> Sequence[StrategyInstance]:
        return await self._store.owned_by(user_id, account_id, after, limit)

    async def set_state(self, user_id: str, strategy_id: str, state: StrategyState) -> StrategyInstance:
        """Starts, pauses or stops; a repeat changes nothing."""
        await self.get(user_id, strategy_id)

        def decide(instance: StrategyInstance) -> StrategyInstance:
            if state is StrategyState.PAUSED and not instance.state.looks_at_bars:
                raise DomainError(
                    Reason.STATE_CONFLICT,
                    f"The strategy {strategy_id} is {instance.state} and cannot be paused; start it first.",
                    strategy_id=strategy_id,
                )
            return replace(instance, state=state, error_message="")

        instance = await self._store.change(strategy_id, decide)
        self._changed(instance)
        return instance

    async def signals(
        self, user_id: str, strategy_id: str, wanted: SignalFilter, before: int | None, limit: int
    ) -> Sequence[Signal]:
        """A page of signals, newest first."""
        await self.get(user_id, strategy_id)
        return await self._store.signals(strategy_id, wanted, before, limit)

    async def signals_after(self, strategy_id: str, after: int, limit: int) -> Sequence[Signal]:
        """Signals behind a sequence, oldest first, for somebody who may see the strategy."""
        return await self._store.signals_after(strategy_id, after, limit)
