"""The first day of a trader, through every door of the real system."""

from __future__ import annotations

from collections.abc import Callable
from urllib.error import HTTPError

import pytest

from algotrendy.trading.v1 import trading_service_pb2
from tests.end_to_end.doors import Door, EventsDoor, GrpcDoor, GrpcWebDoor, HttpDoor, RefusedError
from tests.end_to_end.story import (
    INSTRUMENT,
    TRADING,
    live_the_story,
    open_paper_account,
    submit,
    wait_for_the_fill,
    watch_until_filled,
)
from tests.support.stack import PASSWORD, System

DOORS: dict[str, Callable[..., Door]] = {
    "grpc": GrpcDoor,
    "json": HttpDoor,
    "server-sent-events": EventsDoor,
    "grpc-web": GrpcWebDoor,
}


def enter(system: System, door: str) -> Door:
    """A door as the signed-in administrator."""
    return DOORS[door](system.address.removeprefix("http://"), system.sign_in())


@pytest.mark.parametrize("door", sorted(DOORS))
def test_a_trader_signs_in_watches_trades_and_backtests(system: System, door: str) -> None:
    live_the_story(enter(system, door))


def test_the_setup_token_signs_in_once(system: System) -> None:
    system.sign_in()
    with pytest.raises(HTTPError) as refused:
        system.post("/v1/auth/setup", {"setupToken": "anything", "password": PASSWORD})
    assert refused.value.code == 400
    assert "SETUP_DONE" in "".join(refused.value.__notes__)


@pytest.mark.parametrize("door", sorted(DOORS))
def test_nobody_trades_without_signing_in(system: System, door: str) -> None:
    stranger = DOORS[door](system.address.removeprefix("http://"))
    with pytest.raises(RefusedError) as refused:
        stranger.call(f"{TRADING}/ListOrders", trading_service_pb2.ListOrdersRequest(account_id="demo"))
    assert refused.value.code in {"401", "16", "UNAUTHENTICATED"}


def test_an_order_repeated_with_its_id_is_one_order(system: System) -> None:
    door = enter(system, "grpc")
    account = open_paper_account(door)
    submit(door, account, f"{account}-1")
    submit(door, account, f"{account}-1")
    orders = trading_service_pb2.ListOrdersRequest(account_id=account)
    assert len(door.call(f"{TRADING}/ListOrders", orders).orders) == 1


def test_what_one_door_does_every_door_shows(system: System) -> None:
    account = open_paper_account(enter(system, "json"))
    submit(enter(system, "json"), account, f"{account}-1")
    request = trading_service_pb2.ListOrdersRequest(account_id=account)
    shown = {door: enter(system, door).call(f"{TRADING}/ListOrders", request) for door in DOORS}
    for answer in shown.values():
        assert [order.client_order_id for order in answer.orders] == [f"{account}-1"]
        assert answer.orders[0].terms.instrument == INSTRUMENT


def test_a_mistyped_field_is_refused_by_name_and_nothing_is_done(system: System) -> None:
    account = open_paper_account(enter(system, "json"))
    order = {
        "instrument": INSTRUMENT,
        "side": "SIDE_BUY",
        "type": "ORDER_TYPE_MARKET",
        "quantity": "1",
        "stopLoss": "9",
    }
    body = {"accountId": account, "clientOrderId": f"{account}-1", "order": order}
    with pytest.raises(HTTPError) as refused:
        system.post("/v1/orders", body, system.sign_in())
    assert refused.value.code == 400
    assert "order.stopLoss" in "".join(refused.value.__notes__)
    orders = trading_service_pb2.ListOrdersRequest(account_id=account)
    assert not enter(system, "grpc").call(f"{TRADING}/ListOrders", orders).orders


def test_a_stream_resumed_at_its_last_event_misses_nothing(system: System) -> None:
    door = enter(system, "server-sent-events")
    account = open_paper_account(door)
    start = door.call(f"{TRADING}/ListOrders", trading_service_pb2.ListOrdersRequest(account_id=account))
    submit(door, account, f"{account}-1")
    token = watch_until_filled(door, account, f"{account}-1", start.resume_token)
    # Nobody watches while the second order is submitted and filled.
    submit(door, account, f"{account}-2")
    wait_for_the_fill(enter(system, "json"), account, f"{account}-2")
    watch_until_filled(door, account, f"{account}-2", token)
