"""Strategy instances and their signals in PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.postgres import Database
from services.trading.domain.strategy import Signal, SignalOutcome, StrategyInstance, StrategyState
from services.trading.ports import SignalFilter

_SILENT = [SignalOutcome.HELD.value, SignalOutcome.WARMING_UP.value]


class PostgresStrategies:
    """StrategyStore on the tables of `0003_strategies.sql`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, instance: StrategyInstance, digest: str) -> tuple[StrategyInstance, bool]:
        async with self._database.transaction() as connection:
            created = await connection.fetchrow(
                """insert into strategies (strategy_id, account_id, owner_user_id, digest, strategy, parameters,
                     instrument, bar_interval, quantity, state, create_time)
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                   on conflict (strategy_id) do nothing returning *""",
                instance.strategy_id,
                instance.account_id,
                instance.owner_user_id,
                digest,
                instance.strategy,
                json.dumps(dict(instance.parameters)),
                instance.instrument,
                instance.bar_interval,
                instance.quantity,
                instance.state.value,
                instance.create_time,
            )
            if created is not None:
                return instance, False
            row = await connection.fetchrow("select * from strategies where strategy_id = $1", instance.strategy_id)
        return _first(row, instance, digest), True

    async def get(self, strategy_id: str) -> StrategyInstance | None:
        row = await self._database.fetchrow("select * from strategies where strategy_id = $1", strategy_id)
        return None if row is None else _instance(row)

    async def owned_by(
        self, owner_user_id: str, account_id: str | None, after: str, limit: int
    ) -> list[StrategyInstance]:
        rows = await self._database.fetch(
            """select * from strategies where owner_user_id = $1 and ($2::text is null or account_id = $2)
                 and strategy_id > $3 order by strategy_id limit $4""",
            owner_user_id,
            account_id,
            after,
            limit,
        )
        return [_instance(row) for row in rows]

    async def running(self) -> list[StrategyInstance]:
        rows = await self._database.fetch(
            "select * from strategies where state in ('RUNNING', 'PAUSED') order by strategy_id"
        )
        return [_instance(row) for row in rows]

    async def change(
        self, strategy_id: str, decide: Callable[[StrategyInstance], StrategyInstance]
    ) -> StrategyInstance:
        async with self._database.transaction() as connection:
            row = await connection.fetchrow("select * from strategies where strategy_id = $1 for update", strategy_id)
            if row is None:
                raise DomainError(Reason.NOT_FOUND, f"There is no strategy {strategy_id}; list yours.")
            changed = decide(_instance(row))
            await connection.execute(
                """update strategies set state = $2, history_start_time = $3, last_bar_time = $4, error_message = $5
                   where strategy_id = $1""",
                strategy_id,
                changed.state.value,
                changed.history_start_time,
                changed.last_bar_time,
                changed.error_message,
            )
        return changed

    async def add_signal(self, signal: Signal) -> Signal:
        async with self._database.transaction() as connection:
            sequence = await connection.fetchval(
                """update strategies set last_sequence = last_sequence + 1, last_bar_time = $2, target_quantity = $3,
                     origin = $4 where strategy_id = $1 and (last_bar_time is null or last_bar_time < $2)
                   returning last_sequence""",
                signal.strategy_id,
                signal.bar_open_time,
                signal.target_quantity,
                signal.origin.value,
            )
            if sequence is None:
                return signal
            await connection.execute(
                "insert into signals values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                signal.strategy_id,
                sequence,
                signal.instrument,
                signal.bar_open_time,
                signal.close,
                signal.value,
                signal.reason,
                signal.target_quantity,
                signal.outcome.value,
                signal.explanation,
                signal.client_order_id,
                signal.signal_time,
                signal.origin.value,
            )
        return replace(signal, sequence=sequence)

    async def signals(self, strategy_id: str, wanted: SignalFilter, before: int | None, limit: int) -> list[Signal]:
        rows = await self._database.fetch(
            """select * from signals where strategy_id = $1
                 and ($2::timestamptz is null or bar_open_time >= $2)
                 and ($3::timestamptz is null or bar_open_time < $3)
                 and not ($4 and outcome = any($5))
                 and ($6::bigint is null or sequence < $6)
               order by sequence desc limit $7""",
            strategy_id,
            wanted.start_time,
            wanted.end_time,
            wanted.trades_only,
            _SILENT,
            before,
            limit,
        )
        return [_signal(row) for row in rows]

    async def signals_after(self, strategy_id: str, after: int, limit: int) -> list[Signal]:
        rows = await self._database.fetch(
            "select * from signals where strategy_id = $1 and sequence > $2 order by sequence limit $3",
            strategy_id,
            after,
            limit,
        )
        return [_signal(row) for row in rows]


def _first(row: Any, instance: StrategyInstance, digest: str) -> StrategyInstance:
    if row["owner_user_id"] != instance.owner_user_id:
        raise DomainError(
            Reason.ALREADY_EXISTS,
            f"The strategy_id {instance.strategy_id} is taken; choose another.",
            strategy_id=instance.strategy_id,
        )
    if row["digest"] != digest:
        raise DomainError(
            Reason.ID_REUSED,
            f"You created the strategy {instance.strategy_id} before with other content; choose a new strategy_id.",
            strategy_id=instance.strategy_id,
        )
    return _instance(row)


def _instance(row: Any) -> StrategyInstance:
    return StrategyInstance(
        strategy_id=row["strategy_id"],
        account_id=row["account_id"],
        owner_user_id=row["owner_user_id"],
        strategy=row["strategy"],
        parameters=json.loads(row["parameters"]),
        instrument=row["instrument"],
        bar_interval=row["bar_interval"],
        quantity=row["quantity"],
        create_time=row["create_time"],
        state=StrategyState(row["state"]),
        history_start_time=row["history_start_time"],
        last_bar_time=row["last_bar_time"],
        target_quantity=row["target_quantity"],
        error_message=row["error_message"],
        origin=row["origin"] and DataOrigin(row["origin"]),
    )


def _signal(row: Any) -> Signal:
    return Signal(
        strategy_id=row["strategy_id"],
        instrument=row["instrument"],
        bar_open_time=row["bar_open_time"],
        close=row["close"],
        value=row["value"],
        reason=row["reason"],
        target_quantity=row["target_quantity"],
        outcome=SignalOutcome(row["outcome"]),
        explanation=row["explanation"],
        signal_time=row["signal_time"],
        origin=DataOrigin(row["origin"]),
        client_order_id=row["client_order_id"],
        sequence=row["sequence"],
    )
