"""Pages of lists: what a request asks for, and the token of the next page."""

from __future__ import annotations

from typing import Any

from algotrendy.backtest.v1 import backtest_service_pb2 as messages
from algotrendy.types.v1 import words_pb2
from services.backtest.ports import RunFilter
from services.backtest.servicer.wire import backtest_to_wire, engine_to_wire, round_trip_to_wire, strategy_to_wire
from services.backtest.use_cases import catalogue
from services.backtest.use_cases.results import Results
from services.backtest.use_cases.runs import Runs
from services.shared.model.errors import DomainError, Reason
from services.shared.model.instrument import normalise_instrument
from services.shared.model.job import JobState
from services.shared.model.principal import Principal
from services.shared.runtime.wire import decode_token, encode_token, page_of, word_from_wire

PAGE, MOST_PER_PAGE = 50, 200
TRIPS_PAGE, MOST_TRIPS_PER_PAGE = 100, 1000


def engines_page(request: messages.ListEnginesRequest) -> messages.ListEnginesResponse:
    """A page of engines, ours first."""
    first, limit = _number(request.page_token, "engines"), page_of(request.page_size, PAGE, MOST_PER_PAGE)
    engines = catalogue.engines()
    token = encode_token("engines", first + limit) if first + limit < len(engines) else ""
    return messages.ListEnginesResponse(
        engines=map(engine_to_wire, engines[first : first + limit]), next_page_token=token
    )


def strategies_page(request: messages.ListStrategiesRequest) -> messages.ListStrategiesResponse:
    """A page of strategies, by name."""
    limit = page_of(request.page_size, PAGE, MOST_PER_PAGE)
    after = decode_token(request.page_token, "strategies")[0] if request.page_token else ""
    found = catalogue.strategies(after, limit + 1)
    token = encode_token("strategies", found[limit - 1].name) if len(found) > limit else ""
    return messages.ListStrategiesResponse(strategies=map(strategy_to_wire, found[:limit]), next_page_token=token)


async def backtests_page(
    runs: Runs, principal: Principal, request: messages.ListBacktestsRequest, resume_token: str
) -> messages.ListBacktestsResponse:
    """A page of the caller's runs, newest first."""
    limit = page_of(request.page_size, PAGE, MOST_PER_PAGE)
    before = _number(request.page_token, "backtests") or None
    found = await runs.page(principal, _filter(request), before, limit + 1)
    token = encode_token("backtests", found[limit - 1].sequence) if len(found) > limit else ""
    return messages.ListBacktestsResponse(
        backtests=map(backtest_to_wire, found[:limit]), next_page_token=token, resume_token=resume_token
    )


async def round_trips_page(
    results: Results, principal: Principal, request: messages.ListRoundTripsRequest
) -> messages.ListRoundTripsResponse:
    """A page of a run's round trips, in order of exit."""
    purpose = f"round-trips {request.run_id}"
    first, limit = _number(request.page_token, purpose), page_of(request.page_size, TRIPS_PAGE, MOST_TRIPS_PER_PAGE)
    trips, total = await results.round_trips(principal, request.run_id, first, limit)
    after = first + len(trips)
    return messages.ListRoundTripsResponse(
        round_trips=map(round_trip_to_wire, trips),
        next_page_token=encode_token(purpose, after) if after < total else "",
        total_count=total,
    )


def _number(page_token: str, purpose: str) -> int:
    """The number in a page token, 0 for the first page; DomainError TOKEN_MALFORMED."""
    parts: list[Any] = decode_token(page_token, purpose) if page_token else ["0"]
    if len(parts) != 1 or not parts[0].isdigit():
        raise DomainError(
            Reason.TOKEN_MALFORMED, f"The page token was not given by this call ({purpose}).", purpose=purpose
        )
    return int(parts[0])


def _filter(request: messages.ListBacktestsRequest) -> RunFilter:
    state = word_from_wire(words_pb2.JobState, "JOB_STATE", request.state, JobState) if request.state else None
    instrument = normalise_instrument(request.instrument) if request.instrument else None
    return RunFilter(request.strategy or None, state, instrument)
