"""Trading's door: reservations over gRPC with real Postgres."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from algotrendy.risk.v1 import account_view_pb2 as view_pb2
from algotrendy.risk.v1 import decision_pb2, reservation_service_pb2, reservation_service_pb2_grpc, trading_state_pb2
from algotrendy.risk.v1 import trading_state_service_pb2 as states_pb2
from algotrendy.risk.v1 import trading_state_service_pb2_grpc as states_grpc
from algotrendy.types.v1 import words_pb2
from services.risk.app import build
from services.shared.model.clock import SystemClock
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.errors import from_rpc_error
from services.shared.runtime.identity import MeshIdentity
from tests.integration.risk.installation import AAPL, Risk, Trading, reserve_request, risk_settings, view
from tests.support.services import mesh_key, running_service

APPROVED, REFUSED = decision_pb2.DECISION_OUTCOME_APPROVED, decision_pb2.DECISION_OUTCOME_REFUSED
# 10 % of 100 000 USD at 100 USD a share.
MOST_SHARES = 100


async def failure_of(call: Any) -> DomainError:
    with pytest.raises(grpc.aio.AioRpcError) as failure:
        await call
    return from_rpc_error(failure.value)


async def test_an_order_is_approved_with_room_kept_and_a_repeat_gets_the_same_answer(risk: Risk) -> None:
    first = await risk.trading.reserve("o1", "60")
    assert first.decision.outcome == APPROVED
    assert first.reservation.state == view_pb2.RESERVATION_STATE_HELD
    assert first.reservation.notional == "6000"
    again = await risk.trading.reserve("o1", "60")
    assert again.replayed
    assert again.decision == first.decision
    assert again.reservation == first.reservation


async def test_the_same_id_for_another_order_is_refused_naming_the_fields(risk: Risk) -> None:
    await risk.trading.reserve("o1", "60")
    failure = await failure_of(risk.trading.reserve("o1", "61", side=words_pb2.SIDE_SELL))
    assert failure.reason is Reason.ID_REUSED
    assert failure.metadata["fields"] == "side,quantity"


async def test_a_refusal_is_an_answer_with_the_rule_and_what_would_pass(risk: Risk) -> None:
    await risk.trading.reserve("o1", "60")
    answer = await risk.trading.reserve("o2", "41")
    assert answer.decision.outcome == REFUSED
    assert not answer.HasField("reservation")
    assert answer.decision.largest_passing_quantity == "40"
    [rule] = [rule for rule in answer.decision.rules if rule.outcome == decision_pb2.RULE_OUTCOME_REFUSED]
    assert rule.limit_id == "builtin.max_position_percent"
    assert rule.message == answer.decision.reason
    again = await risk.trading.reserve("o2", "41")
    assert again.replayed
    assert again.decision == answer.decision


async def test_a_preview_keeps_nothing(risk: Risk) -> None:
    order = reserve_request("unused", "100")
    request = reservation_service_pb2.PreviewReservationRequest(
        order=order.order, account=order.account, reference=order.reference, lot_size=order.lot_size
    )
    for _ in range(2):
        answer = await risk.trading.stub.PreviewReservation(request, metadata=risk.running.as_service("trading"))
        assert answer.decision.outcome == APPROVED
        assert answer.decision.decision_id == ""
        assert answer.decision.largest_passing_quantity == "100"


async def test_a_fill_moves_from_the_reservation_to_the_position_without_being_lost_or_doubled(risk: Risk) -> None:
    trading = risk.trading
    await trading.reserve("o1", "60")
    await trading.settle("o1", "60", sequence=3, closed=True)
    # This view was read before the fill: the 60 shares are in no position yet.
    assert (await trading.reserve("o2", "41")).decision.outcome == REFUSED
    filled = [view_pb2.AccountPosition(instrument=AAPL, quantity="60", mark_price="100")]
    newer = view(account_sequence=3, positions=filled)
    assert (await trading.reserve("o3", "41", account=newer)).decision.outcome == REFUSED
    assert (await trading.reserve("o4", "40", account=newer)).decision.outcome == APPROVED
    # An outdated view in a late request does not bring back the room that the position took.
    assert (await trading.reserve("o5", "1", account=view())).decision.outcome == REFUSED


async def test_a_canceled_order_gives_its_room_back(risk: Risk) -> None:
    await risk.trading.reserve("o1", "100")
    assert (await risk.trading.reserve("o2", "1")).decision.outcome == REFUSED
    settled = await risk.trading.settle("o1", "0", sequence=2, closed=True)
    assert settled.reservation.state == view_pb2.RESERVATION_STATE_CLOSED
    assert (await risk.trading.reserve("o3", "100")).decision.outcome == APPROVED


async def test_settling_what_was_never_reserved_is_not_found(risk: Risk) -> None:
    await risk.trading.record(view())
    failure = await failure_of(risk.trading.settle("nothing", "0", sequence=1))
    assert failure.reason is Reason.NOT_FOUND


async def test_only_trading_may_reserve(risk: Risk) -> None:
    request = reserve_request("o1")
    for metadata in (risk.running.as_user("admin"), risk.running.as_service("backtest")):
        failure = await failure_of(risk.trading.stub.ReserveOrder(request, metadata=metadata))
        assert failure.reason is Reason.PERMISSION_MISSING


async def test_two_hundred_orders_at_once_over_two_instances_never_exceed_the_limit(
    risk: Risk, data_directory: Path, postgres_url: str
) -> None:
    settings = risk_settings(data_directory, postgres_url, "second")
    async with running_service("risk", settings, build) as second:
        doors = [risk.trading, Trading(second)]
        answers = await asyncio.gather(*(doors[n % 2].reserve(f"o{n}", "3") for n in range(200)))
    approved = [answer for answer in answers if answer.decision.outcome == APPROVED]
    assert len(approved) == MOST_SHARES // 3
    refused = [answer for answer in answers if answer.decision.outcome == REFUSED]
    assert {rule.rule for answer in refused for rule in answer.decision.rules if rule.outcome == 2} == {
        "max_position_percent"
    }


@contextmanager
def risk_process(folder: Path, postgres_url: str, failpoint: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """The service as the supervisor starts it: a process of its own."""
    environment = {
        "FAILPOINT": failpoint,
        "PATH": os.environ["PATH"],
        "ALGOTRENDY_LISTEN": f"unix:{folder}/process.sock",
        "ALGOTRENDY_MESH": f"unix:{folder}/mesh.sock",
        "ALGOTRENDY_MESH_KEY_FILE": str(mesh_key(folder)),
        "ALGOTRENDY_POSTGRES_URL": postgres_url,
        "ALGOTRENDY_VALKEY_URL": "redis://127.0.0.1:1/0",
        "ALGOTRENDY_DATA_DIRECTORY": str(folder),
    }
    process = subprocess.Popen([sys.executable, "-m", "services.risk"], env=environment, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@asynccontextmanager
async def reached(folder: Path) -> AsyncIterator[tuple[grpc.aio.Channel, Any]]:
    """A channel to the process, once it serves, and Trading's metadata."""
    token = MeshIdentity("trading", mesh_key(folder), SystemClock()).token()
    async with grpc.aio.insecure_channel(f"unix:{folder}/process.sock") as channel:
        await health_pb2_grpc.HealthStub(channel).Check(
            health_pb2.HealthCheckRequest(), wait_for_ready=True, timeout=30
        )
        yield channel, (("authorization", f"Bearer {token}"),)


async def test_killed_in_the_middle_it_forgets_no_approval_and_never_exceeds_the_limit(
    data_directory: Path, postgres_url: str
) -> None:
    answered: dict[str, str] = {}

    async def reserve(stub: Any, metadata: Any, number: int, process: subprocess.Popen[bytes] | None) -> None:
        try:
            answer = await stub.ReserveOrder(reserve_request(f"o{number}", "3"), metadata=metadata)
        except grpc.aio.AioRpcError:
            return
        if answer.decision.outcome == APPROVED:
            before = answered.setdefault(f"o{number}", answer.decision.decision_id)
            assert before == answer.decision.decision_id
        if process is not None and len(answered) == 10:
            process.send_signal(signal.SIGKILL)

    with risk_process(data_directory, postgres_url) as process:
        async with reached(data_directory) as (channel, metadata):
            stub = reservation_service_pb2_grpc.ReservationServiceStub(channel)
            await asyncio.gather(*(reserve(stub, metadata, number, process) for number in range(200)))
        assert process.wait(10) == -signal.SIGKILL
    acknowledged = set(answered)
    assert 10 <= len(acknowledged) < MOST_SHARES // 3
    with risk_process(data_directory, postgres_url):
        async with reached(data_directory) as (channel, metadata):
            stub = reservation_service_pb2_grpc.ReservationServiceStub(channel)
            await asyncio.gather(*(reserve(stub, metadata, number, None) for number in range(200)))
    assert acknowledged <= set(answered)
    assert len(answered) == MOST_SHARES // 3


@pytest.mark.parametrize(("failpoint", "replayed"), [("before", False), ("after", True)])
async def test_crashed_around_the_commit_a_repeat_learns_what_became_of_it(
    data_directory: Path, postgres_url: str, failpoint: str, replayed: bool
) -> None:
    with risk_process(data_directory, postgres_url, f"risk.ledger.{failpoint}_commit:1") as process:
        async with reached(data_directory) as (channel, metadata):
            stub = reservation_service_pb2_grpc.ReservationServiceStub(channel)
            await failure_of(stub.ReserveOrder(reserve_request("o1", "60"), metadata=metadata))
        assert process.wait(10) == 137
    with risk_process(data_directory, postgres_url):
        async with reached(data_directory) as (channel, metadata):
            stub = reservation_service_pb2_grpc.ReservationServiceStub(channel)
            answer = await stub.ReserveOrder(reserve_request("o1", "60"), metadata=metadata)
            other = await stub.ReserveOrder(reserve_request("o2", "41"), metadata=metadata)
    assert answer.decision.outcome == APPROVED
    assert answer.replayed is replayed
    assert other.decision.outcome == REFUSED


async def test_a_halt_survives_a_kill(data_directory: Path, postgres_url: str) -> None:
    halt = states_pb2.SetTradingStateRequest(state=trading_state_pb2.TRADING_STATE_HALTED, reason="fire drill")
    with risk_process(data_directory, postgres_url) as process:
        async with reached(data_directory) as (channel, metadata):
            await states_grpc.TradingStateServiceStub(channel).SetTradingState(halt, metadata=metadata)
        process.send_signal(signal.SIGKILL)
        process.wait(10)
    with risk_process(data_directory, postgres_url):
        async with reached(data_directory) as (channel, metadata):
            stub = reservation_service_pb2_grpc.ReservationServiceStub(channel)
            answer = await stub.ReserveOrder(reserve_request("o1"), metadata=metadata)
    assert answer.decision.outcome == REFUSED
    assert answer.trading_state == trading_state_pb2.TRADING_STATE_HALTED
