"""BacktestService over gRPC, on real bars from the real MarketData, in real worker processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
from typing import Any

import grpc
import numpy as np
import pytest

from algotrendy.backtest.v1 import backtest_service_pb2 as messages
from algotrendy.backtest.v1 import execution_pb2, run_pb2
from algotrendy.types.v1 import error_pb2, words_pb2
from services.backtest.domain.data_used import columns_sha256
from services.backtest.domain.engine import simulate
from services.backtest.domain.options import ExecutionOptions
from services.shared.model.clock import unix_ns
from services.shared.runtime.errors import from_rpc_error
from services.shared.strategies import strategy_by_name
from tests.integration.backtest.installation import AAPL, HISTORY_END, Backtests, spec
from tests.unit.strategies.stock_bars import daily_bars

pytestmark = pytest.mark.asyncio(loop_scope="module")

SUCCEEDED, FAILED = words_pb2.JOB_STATE_SUCCEEDED, words_pb2.JOB_STATE_FAILED


def history() -> Any:
    bars = daily_bars("AAPL")
    return bars[: int(np.searchsorted(bars.open_time_ns, unix_ns(HISTORY_END)))]


async def refusal(call: Any) -> Any:
    with pytest.raises(grpc.aio.AioRpcError) as error:
        await call
    return from_rpc_error(error.value)


async def test_one_call_runs_a_strategy_and_answers_with_the_same_fills_as_the_engine_called_alone(
    backtests: Backtests,
) -> None:
    response = await backtests.run("one-call", spec())
    run, bars = response.backtest, history()
    signals = strategy_by_name("rsi").signals(bars)
    alone = simulate(bars, signals, ExecutionOptions(), 100_000.0)

    assert run.state == SUCCEEDED, run.error
    assert not response.replayed
    assert run.data.instruments[0].bar_count == len(bars)
    assert run.data.instruments[0].sha256 == columns_sha256(bars)
    assert run.data.instruments[0].origin in {words_pb2.DATA_ORIGIN_HISTORY, words_pb2.DATA_ORIGIN_REPLAY}
    assert run.metrics.final_equity == alone.equity[-1]
    assert run.metrics.round_trip_count == len(alone.closed) > 3
    assert run.spec.initial_cash == "100000"
    assert run.spec.strategy.parameters["period"] == "14"
    assert run.spec.execution.fill_timing == execution_pb2.FILL_TIMING_NEXT_OPEN


async def test_round_trips_come_in_pages_with_the_strategys_reasons(backtests: Backtests) -> None:
    await backtests.run("trips", spec())
    first = await backtests.call(
        backtests.stub.ListRoundTrips, messages.ListRoundTripsRequest(run_id="trips", page_size=2)
    )
    rest = await backtests.call(
        backtests.stub.ListRoundTrips,
        messages.ListRoundTripsRequest(run_id="trips", page_size=1000, page_token=first.next_page_token),
    )
    trips = [*first.round_trips, *rest.round_trips]

    assert [trip.index for trip in trips] == list(range(first.total_count))
    assert rest.next_page_token == ""
    assert "RSI(14) is" in trips[0].entry_reason
    assert trips[0].side == words_pb2.SIDE_BUY
    assert trips[0].entry_time.ToNanoseconds() < trips[0].exit_time.ToNanoseconds()


async def test_the_equity_curve_is_read_in_columns_and_thinned_for_charts(backtests: Backtests) -> None:
    run = (await backtests.run("curve", spec())).backtest

    async def read(**options: Any) -> list[float]:
        request = messages.ReadEquityCurveRequest(run_id="curve", **options)
        parts = [part.columns async for part in backtests.read(backtests.stub.ReadEquityCurve, request)]
        assert all(len(part.open_time_unix_ns) == len(part.drawdown) == len(part.close) for part in parts)
        return [value for part in parts for value in part.equity]

    whole, thin = await read(), await read(max_points=50)

    assert len(whole) == run.metrics.bar_count
    assert whole[-1] == thin[-1] == run.metrics.final_equity
    assert len(thin) <= 50
    assert max(thin) == max(whole)
    assert min(thin) == min(whole)


async def test_a_repeated_run_id_returns_the_first_run_and_another_specification_under_it_is_refused(
    backtests: Backtests,
) -> None:
    first = await backtests.run("again", spec())
    repeated = await backtests.run("again", spec(parameters={"period": "14"}))
    error = await refusal(backtests.run("again", spec(parameters={"period": "9"}, initial_cash="5000")))

    assert repeated.replayed
    assert repeated.backtest == first.backtest
    assert error.reason == "ID_REUSED"
    assert error.metadata["fields"] == "parameters, initial_cash"


async def test_equal_inputs_give_an_equal_result_file(backtests: Backtests) -> None:
    first = (await backtests.run("equal-1", spec(title="a title changes nothing"))).backtest.fingerprints
    second = (await backtests.run("equal-2", spec())).backtest.fingerprints
    other = (await backtests.run("equal-3", spec(parameters={"period": "9"}))).backtest.fingerprints

    assert first == second
    assert first.data_sha256 == other.data_sha256
    assert first.config_sha256 != other.config_sha256
    assert first.result_sha256 != other.result_sha256


async def test_a_watcher_sees_a_run_from_its_acceptance_to_its_end(backtests: Backtests) -> None:
    watch = backtests.read(backtests.stub.WatchBacktest, messages.WatchBacktestRequest())
    await watch.read()
    await backtests.accept("watched", spec())
    states: list[int] = []
    tokens: list[str] = []
    while not states or states[-1] != SUCCEEDED:
        response = await watch.read()
        states += [run.state for run in response.batch.backtests if run.run_id == "watched"]
        tokens.append(response.resume_token)
    watch.cancel()

    assert states[0] in {words_pb2.JOB_STATE_QUEUED, words_pb2.JOB_STATE_RUNNING}
    assert states == sorted(states)
    assert all(tokens)


async def test_one_who_watches_a_finished_run_sees_its_end_at_once(backtests: Backtests) -> None:
    await backtests.run("over", spec())
    watch = backtests.read(backtests.stub.WatchBacktest, messages.WatchBacktestRequest(run_id="over"))
    first = await watch.read()
    watch.cancel()

    assert [run.state for run in first.snapshot.backtests] == [SUCCEEDED]


async def test_runs_of_one_user_do_not_exist_for_another(backtests: Backtests) -> None:
    await backtests.run("secret", spec())
    stub = backtests.stub

    for method, request in (
        (stub.GetBacktest, messages.GetBacktestRequest(run_id="secret")),
        (stub.CancelBacktest, messages.CancelBacktestRequest(run_id="secret")),
        (stub.ListRoundTrips, messages.ListRoundTripsRequest(run_id="secret")),
    ):
        assert (await refusal(backtests.call(method, request, user="mallory"))).reason == "NOT_FOUND"
    await backtests.call(stub.DeleteBacktest, messages.DeleteBacktestRequest(run_id="secret"), user="mallory")
    listed = await backtests.call(stub.ListBacktests, messages.ListBacktestsRequest(), user="mallory")
    watch = backtests.read(stub.WatchBacktest, messages.WatchBacktestRequest(), user="mallory")
    snapshot = await watch.read()
    watch.cancel()
    own = await backtests.run("secret", spec("buy_and_hold"), user="mallory")
    kept = await backtests.call(stub.GetBacktest, messages.GetBacktestRequest(run_id="secret"))

    assert not listed.backtests
    assert not snapshot.snapshot.backtests
    assert not own.replayed
    assert kept.backtest.spec.strategy.strategy == "rsi"


async def test_runs_are_listed_newest_first_in_pages_and_by_strategy(backtests: Backtests) -> None:
    for number, strategy in enumerate(["rsi", "sma_cross", "rsi"]):
        await backtests.run(f"listed-{number}", spec(strategy), user="lister")

    async def listed(**options: Any) -> messages.ListBacktestsResponse:
        request = messages.ListBacktestsRequest(**options)
        response: messages.ListBacktestsResponse = await backtests.call(
            backtests.stub.ListBacktests, request, user="lister"
        )
        return response

    first = await listed(page_size=2)
    second = await listed(page_size=2, page_token=first.next_page_token)

    assert [run.run_id for run in first.backtests] == ["listed-2", "listed-1"]
    assert [run.run_id for run in second.backtests] == ["listed-0"]
    assert second.next_page_token == ""
    assert [run.run_id for run in (await listed(strategy="sma_cross")).backtests] == ["listed-1"]
    assert not (await listed(state=FAILED)).backtests


async def test_a_deleted_run_is_gone_and_its_id_is_free(backtests: Backtests) -> None:
    await backtests.run("short-lived", spec())
    for _ in range(2):
        await backtests.call(backtests.stub.DeleteBacktest, messages.DeleteBacktestRequest(run_id="short-lived"))
    error = await refusal(backtests.call(backtests.stub.GetBacktest, messages.GetBacktestRequest(run_id="short-lived")))
    again = await backtests.run("short-lived", spec("buy_and_hold"))

    assert error.reason == "NOT_FOUND"
    assert not again.replayed
    assert again.backtest.state == SUCCEEDED


async def test_canceling_a_finished_run_changes_nothing(backtests: Backtests) -> None:
    before = (await backtests.run("finished", spec())).backtest
    after = await backtests.call(backtests.stub.CancelBacktest, messages.CancelBacktestRequest(run_id="finished"))

    assert after.backtest == before


async def test_a_range_without_bars_fails_the_run_and_says_so(backtests: Backtests) -> None:
    empty = spec()
    empty.end_time.FromJsonString("1990-01-01T00:00:00Z")
    run = (await backtests.run("no-bars", empty)).backtest
    error = await refusal(
        backtests.call(backtests.stub.ListRoundTrips, messages.ListRoundTripsRequest(run_id="no-bars"))
    )

    assert run.state == FAILED
    assert run.error.reason == error_pb2.ERROR_REASON_DATA_MISSING
    assert AAPL in run.error.message
    assert error.reason == "STATE_CONFLICT"


async def test_missing_bars_are_reported_or_refused_as_asked(backtests: Backtests) -> None:
    accepted = (await backtests.run("holes", spec())).backtest
    refused = (await backtests.run("no-holes", spec(missing_bar_rule=run_pb2.MISSING_BAR_RULE_REFUSE))).backtest

    assert accepted.data.missing_count > len(accepted.data.missing) == 100
    assert refused.state == FAILED
    assert refused.error.reason == error_pb2.ERROR_REASON_DATA_MISSING
    assert "Backfill" in refused.error.message


@pytest.mark.parametrize(
    ("asked", "reason", "says"),
    [
        (spec("martingale"), "NOT_FOUND", "there are: buy_and_hold, rsi, sma_cross"),
        (spec(parameters={"perod": "14"}), "FIELD_INVALID", "there is no parameter 'perod'"),
        (spec(parameters={"period": "0"}), "FIELD_INVALID", "is not from 2 to 1000"),
        (spec(engine="zipline"), "NOT_FOUND", "there are: algotrendy"),
        (spec(engine="lean"), "NOT_CONFIGURED", "use the engine algotrendy"),
        (spec(instruments=[AAPL, "NASDAQ:GOOG"]), "NOT_IMPLEMENTED", "several instruments"),
        (
            spec(execution=execution_pb2.ExecutionOptions(max_entries=3)),
            "NOT_IMPLEMENTED",
            "execution.max_entries",
        ),
        (spec(initial_cash="0.5"), "FIELD_INVALID", "spec.initial_cash"),
        (
            spec(execution=execution_pb2.ExecutionOptions(spread_rate="0.7")),
            "FIELD_INVALID",
            "spec.execution.spread_rate",
        ),
        (spec(instruments=["apple"]), "FIELD_INVALID", ""),
        (spec(bar_interval="daily"), "FIELD_INVALID", ""),
    ],
)
async def test_a_senseless_run_is_refused_and_not_stored(
    backtests: Backtests, asked: run_pb2.BacktestSpec, reason: str, says: str
) -> None:
    error = await refusal(backtests.run("senseless", asked))
    stored = await refusal(backtests.call(backtests.stub.GetBacktest, messages.GetBacktestRequest(run_id="senseless")))

    assert error.reason == reason
    assert says in error.message
    assert stored.reason == "NOT_FOUND"


async def test_an_unknown_instrument_fails_the_run_with_marketdatas_own_reason(backtests: Backtests) -> None:
    run = (await backtests.run("unknown", spec(instruments=["NASDAQ:NONE"]))).backtest

    assert run.state == FAILED
    assert run.error.reason in {error_pb2.ERROR_REASON_NOT_FOUND, error_pb2.ERROR_REASON_DATA_MISSING}


async def test_engines_and_strategies_describe_themselves(backtests: Backtests) -> None:
    engines = (await backtests.call(backtests.stub.ListEngines, messages.ListEnginesRequest())).engines
    page = await backtests.call(backtests.stub.ListStrategies, messages.ListStrategiesRequest(page_size=2))
    rest = await backtests.call(
        backtests.stub.ListStrategies, messages.ListStrategiesRequest(page_token=page.next_page_token)
    )
    rsi = next(s for s in [*page.strategies, *rest.strategies] if s.name == "rsi")

    assert [engine.name for engine in engines if engine.available] == ["algotrendy"]
    assert all(engine.how_to_enable for engine in engines if not engine.available)
    assert [s.name for s in [*page.strategies, *rest.strategies]] == ["buy_and_hold", "rsi", "sma_cross"]
    assert {p.name: p.default_value for p in rsi.parameters}["oversold"] == "30"
    assert rsi.warm_up_bars == 14


async def test_a_killed_worker_costs_an_attempt_and_not_the_run(backtests: Backtests) -> None:
    undisturbed = (await backtests.run("undisturbed", spec())).backtest
    for process in multiprocessing.active_children():
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    disturbed = (await backtests.run("disturbed", spec())).backtest

    assert disturbed.state == SUCCEEDED
    assert disturbed.attempts > 1
    assert disturbed.fingerprints == undisturbed.fingerprints
