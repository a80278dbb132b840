"""Backtests: a strategy over stored bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from algotrendy.backtest.v1 import backtest_service_pb2, run_pb2
from algotrendy.types.v1 import order_pb2, words_pb2
from algotrendy_sdk.connection import Connection
from algotrendy_sdk.ids import new_id
from algotrendy_sdk.streams import watch
from algotrendy_sdk.values import Instant, Money, decimal_text, timestamp

_SERVICE = "algotrendy.backtest.v1.BacktestService"
_ENDED = {words_pb2.JOB_STATE_SUCCEEDED, words_pb2.JOB_STATE_FAILED, words_pb2.JOB_STATE_CANCELED}


class Backtests:
    """`client.backtest`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def run(
        self,
        strategy: str,
        instruments: str | Sequence[str],
        interval: str,
        *,
        parameters: Mapping[str, Money] | None = None,
        start: Instant | None = None,
        end: Instant | None = None,
        cash: Money | None = None,
        title: str = "",
        run_id: str = "",
        wait: bool = True,
    ) -> run_pb2.Backtest:
        """Runs a strategy over stored bars and returns the run with its `metrics`.

        With `wait` it returns when the run has ended, whatever its `state` then is: SUCCEEDED, FAILED (see `error`) or
        CANCELED; without, as soon as it is accepted. Parameters that are left out have their defaults.
        """
        chosen = {
            name: value if isinstance(value, str) else decimal_text(value, name)
            for name, value in (parameters or {}).items()
        }
        spec = run_pb2.BacktestSpec(
            instruments=[instruments] if isinstance(instruments, str) else instruments,
            bar_interval=interval,
            start_time=None if start is None else timestamp(start, "start"),
            end_time=None if end is None else timestamp(end, "end"),
            strategy=order_pb2.StrategyConfig(strategy=strategy, parameters=chosen),
            initial_cash=None if cash is None else decimal_text(cash, "cash"),
            title=title,
        )
        request = backtest_service_pb2.RunBacktestRequest(run_id=run_id or new_id(), spec=spec)
        response = self._connection.call(f"{_SERVICE}/RunBacktest", request, backtest_service_pb2.RunBacktestResponse)
        return self._ended(response.backtest) if wait else response.backtest

    def get(self, run_id: str) -> run_pb2.Backtest:
        """A run as it is now."""
        request = backtest_service_pb2.GetBacktestRequest(run_id=run_id)
        return self._connection.call(
            f"{_SERVICE}/GetBacktest", request, backtest_service_pb2.GetBacktestResponse
        ).backtest

    def _ended(self, run: run_pb2.Backtest) -> run_pb2.Backtest:
        if run.state in _ENDED:
            return run
        request = backtest_service_pb2.WatchBacktestRequest(run_id=run.run_id)
        responses = watch(
            self._connection, f"{_SERVICE}/WatchBacktest", request, backtest_service_pb2.WatchBacktestResponse
        )
        for response in responses:
            part = response.snapshot if response.HasField("snapshot") else response.batch
            if any(item.run_id == run.run_id and item.state in _ENDED for item in part.backtests):
                break
        # What the stream tells is progress; the run as stored has all of its results.
        return self.get(run.run_id)
