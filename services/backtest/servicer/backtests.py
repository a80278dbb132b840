"""BacktestService on the wire."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any, Protocol

from algotrendy.backtest.v1 import backtest_service_pb2 as messages
from algotrendy.backtest.v1 import backtest_service_pb2_grpc
from services.backtest.servicer.lists import backtests_page, engines_page, round_trips_page, strategies_page
from services.backtest.servicer.requests import specification_from_wire
from services.backtest.servicer.wire import backtest_to_wire, equity_to_wire
from services.backtest.use_cases.results import Results
from services.backtest.use_cases.runs import Runs, owner_of
from services.shared.runtime.identity import caller


class Streams(Protocol):
    """The streams of runs' states."""

    def watch(self, owner: str, run_id: str, resume_token: str) -> AsyncGenerator[bytes, None]:
        """The encoded responses of a Watch on one run of the owner, or on all when `run_id` is empty."""
        ...

    def token(self, owner: str) -> str:
        """Where a Watch goes on that begins with what happens from now on."""
        ...


class BacktestServicer(backtest_service_pb2_grpc.BacktestServiceServicer):
    """Each method: from the wire, one use case, to the wire."""

    def __init__(self, runs: Runs, results: Results, streams: Streams) -> None:
        self._runs = runs
        self._results = results
        self._streams = streams

    async def ListEngines(self, request: Any, context: Any) -> messages.ListEnginesResponse:
        return engines_page(request)

    async def ListStrategies(self, request: Any, context: Any) -> messages.ListStrategiesResponse:
        return strategies_page(request)

    async def RunBacktest(self, request: Any, context: Any) -> messages.RunBacktestResponse:
        specification = specification_from_wire(request.spec)
        run, replayed = await self._runs.start(caller(), request.run_id, specification, request.wait.ToTimedelta())
        return messages.RunBacktestResponse(backtest=backtest_to_wire(run), replayed=replayed)

    async def GetBacktest(self, request: Any, context: Any) -> messages.GetBacktestResponse:
        run = await self._runs.get(caller(), request.run_id)
        return messages.GetBacktestResponse(backtest=backtest_to_wire(run))

    async def ListBacktests(self, request: Any, context: Any) -> messages.ListBacktestsResponse:
        # The token comes first: what changes while the page is read is then seen twice rather than never.
        resume_token = self._streams.token(owner_of(caller()))
        return await backtests_page(self._runs, caller(), request, resume_token)

    async def WatchBacktest(self, request: Any, context: Any) -> AsyncIterator[bytes]:
        owner = await self._runs.show_to_watchers(caller(), request.run_id)
        async for response in self._streams.watch(owner, request.run_id, request.resume_token):
            yield response

    async def CancelBacktest(self, request: Any, context: Any) -> messages.CancelBacktestResponse:
        run = await self._runs.cancel(caller(), request.run_id)
        return messages.CancelBacktestResponse(backtest=backtest_to_wire(run))

    async def DeleteBacktest(self, request: Any, context: Any) -> messages.DeleteBacktestResponse:
        await self._runs.delete(caller(), request.run_id)
        return messages.DeleteBacktestResponse()

    async def ListRoundTrips(self, request: Any, context: Any) -> messages.ListRoundTripsResponse:
        return await round_trips_page(self._results, caller(), request)

    async def ReadEquityCurve(self, request: Any, context: Any) -> AsyncIterator[messages.ReadEquityCurveResponse]:
        most = request.max_points if request.HasField("max_points") else None
        for piece in await self._results.equity_curve(caller(), request.run_id, most):
            yield messages.ReadEquityCurveResponse(columns=equity_to_wire(piece))
