"""The same first day after `kill -9` of each process in turn, with nothing lost of the day before."""

from __future__ import annotations

import time
from typing import Any

import grpc
import pytest
from grpc_health.v1 import health_pb2, health_pb2_grpc

from algotrendy.trading.v1 import order_pb2, trading_service_pb2
from tests.end_to_end.doors import Door, GrpcDoor, PatientDoor
from tests.end_to_end.story import TRADING, live_the_story, position_of
from tests.support.servers import wait_until
from tests.support.stack import System

SERVICES = ("auth", "marketdata", "trading", "risk", "backtest", "ml")
PROCESSES = (*SERVICES, "envoy", "postgres", "valkey")
BACK_SECONDS = 45.0


def _enter(system: System) -> Door:
    return PatientDoor(GrpcDoor(system.address.removeprefix("http://"), system.sign_in()), BACK_SECONDS)


def _all_serve(system: System) -> bool:
    """Whether each service says so itself; the gateway's own view of a service may be two seconds old."""
    with grpc.insecure_channel(system.mesh) as channel:
        ask = health_pb2_grpc.HealthStub(channel).Check
        try:
            return all(_serves(ask, service) for service in SERVICES)
        except grpc.RpcError:
            return False


def _serves(ask: Any, service: str) -> bool:
    answer = ask(health_pb2.HealthCheckRequest(), timeout=2, metadata=(("x-algotrendy-service", service),))
    return bool(answer.status == health_pb2.HealthCheckResponse.SERVING)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("process", PROCESSES)
def test_the_story_goes_on_after_kill_9_of(system: System, process: str) -> None:
    before = live_the_story(_enter(system))
    killed = system.kill(process)
    began = time.monotonic()
    wait_until(lambda: system.processes().get(process, killed) != killed, BACK_SECONDS, f"the return of {process}")
    wait_until(lambda: _all_serve(system), BACK_SECONDS, f"health after the return of {process}")
    door = _enter(system)
    answer = door.call(f"{TRADING}/ListOrders", trading_service_pb2.ListOrdersRequest(account_id=before))
    print(f"{process}: serves {time.monotonic() - began:.1f} s after kill -9")
    assert [order.status for order in answer.orders] == [order_pb2.ORDER_STATUS_FILLED]
    assert position_of(door, before).quantity == "10"
    live_the_story(door)
