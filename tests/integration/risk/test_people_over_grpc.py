"""People's doors: limits, dry runs, decisions, the kill switch and events, over gRPC with real Postgres."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import grpc
import pytest

from algotrendy.risk.v1 import decision_pb2, event_pb2, limit_pb2, trading_state_pb2
from algotrendy.risk.v1 import risk_service_pb2 as pb
from algotrendy.risk.v1 import trading_state_service_pb2 as states_pb2
from algotrendy.types.v1 import order_pb2, words_pb2
from services.risk.app import build
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.errors import from_rpc_error
from tests.integration.risk.installation import AAPL, Risk, Trading, risk_settings, view
from tests.support.services import running_service

APPROVED, REFUSED = decision_pb2.DECISION_OUTCOME_APPROVED, decision_pb2.DECISION_OUTCOME_REFUSED
ACTIVE, REDUCING, HALTED = (
    trading_state_pb2.TRADING_STATE_ACTIVE,
    trading_state_pb2.TRADING_STATE_REDUCING,
    trading_state_pb2.TRADING_STATE_HALTED,
)
TRADER = ("risk:read", "trading:halt")


async def failure_of(call: Any) -> DomainError:
    with pytest.raises(grpc.aio.AioRpcError) as failure:
        await call
    return from_rpc_error(failure.value)


def order(quantity: str, **changes: Any) -> order_pb2.OrderTerms:
    terms: dict[str, Any] = {
        "instrument": AAPL,
        "side": words_pb2.SIDE_BUY,
        "type": words_pb2.ORDER_TYPE_MARKET,
        "quantity": quantity,
    }
    return order_pb2.OrderTerms(**terms | changes)


async def limit_named(risk: Risk, limit_id: str) -> limit_pb2.RiskLimit:
    answer = await risk.risk.GetRiskLimit(
        pb.GetRiskLimitRequest(limit_id=limit_id), metadata=risk.running.as_user("admin")
    )
    found: limit_pb2.RiskLimit = answer.limit
    return found


async def test_the_built_in_limits_are_listed_page_by_page(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    found, token = [], ""
    while True:
        page = await risk.risk.ListRiskLimits(pb.ListRiskLimitsRequest(page_size=5, page_token=token), metadata=admin)
        found += [limit.limit_id for limit in page.limits]
        token = page.next_page_token
        if not token:
            break
    assert found == sorted(set(found))
    assert len(found) == 14
    assert (await limit_named(risk, "builtin.max_position_percent")).value == "10"


async def test_a_changed_limit_decides_about_the_next_order(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    before = await limit_named(risk, "builtin.max_position_percent")
    change = pb.UpdateRiskLimitRequest(etag=before.etag, update_mask={"paths": ["value"]})
    change.limit.CopyFrom(before)
    change.limit.value = "1"
    after = (await risk.risk.UpdateRiskLimit(change, metadata=admin)).limit
    assert (after.value, after.changed_by, after.built_in) == ("1", "admin", False)
    assert (await risk.trading.reserve("o1", "11")).decision.outcome == REFUSED
    assert (await risk.trading.reserve("o2", "10")).decision.outcome == APPROVED
    change.limit.value = "2"
    outdated = await failure_of(risk.risk.UpdateRiskLimit(change, metadata=admin))
    assert outdated.reason is Reason.ETAG_MISMATCH
    reset = pb.DeleteRiskLimitRequest(limit_id=before.limit_id, etag=after.etag)
    assert (await risk.risk.DeleteRiskLimit(reset, metadata=admin)).limit == before


async def test_a_created_limit_is_seen_by_the_accounts_owner_and_nobody_else(risk: Risk) -> None:
    await risk.trading.record(view("demo", "alice"))
    limit = limit_pb2.RiskLimit(
        limit_id="tight",
        kind=limit_pb2.LIMIT_KIND_MAX_ORDER_QUANTITY,
        scope=limit_pb2.LimitScope(account_id="demo"),
        value="5",
        enabled=True,
    )
    create = pb.CreateRiskLimitRequest(limit=limit)
    admin = risk.running.as_user("admin")
    assert not (await risk.risk.CreateRiskLimit(create, metadata=admin)).replayed
    assert (await risk.risk.CreateRiskLimit(create, metadata=admin)).replayed
    read = pb.GetRiskLimitRequest(limit_id="tight")
    owner = await risk.risk.GetRiskLimit(read, metadata=risk.running.as_user("alice", TRADER))
    assert owner.limit.value == "5"
    stranger = await failure_of(risk.risk.GetRiskLimit(read, metadata=risk.running.as_user("eve", TRADER)))
    assert stranger.reason is Reason.NOT_FOUND
    forbidden = await failure_of(risk.risk.CreateRiskLimit(create, metadata=risk.running.as_user("alice", TRADER)))
    assert forbidden.reason is Reason.PERMISSION_MISSING


async def test_a_limit_looser_than_a_wider_one_is_refused_naming_it(risk: Risk) -> None:
    await risk.trading.record(view())
    limit = limit_pb2.RiskLimit(
        limit_id="loose",
        kind=limit_pb2.LIMIT_KIND_MAX_OPEN_POSITIONS,
        scope=limit_pb2.LimitScope(account_id="demo"),
        value="6",
        enabled=True,
    )
    create = pb.CreateRiskLimitRequest(limit=limit)
    failure = await failure_of(risk.risk.CreateRiskLimit(create, metadata=risk.running.as_user("admin")))
    assert failure.reason is Reason.REQUEST_INVALID
    assert failure.metadata["other_limit_id"] == "builtin.max_open_positions"


async def test_a_dry_run_uses_the_newest_quote_and_tells_what_would_pass(risk: Risk) -> None:
    await risk.trading.record(view(owner="alice"))
    risk.quotes.show("200")
    request = pb.CheckOrderRequest(account_id="demo", order=order("51"))
    alice = risk.running.as_user("alice", TRADER)
    answer = await risk.risk.CheckOrder(request, metadata=alice)
    assert answer.decision.outcome == REFUSED
    assert answer.decision.largest_passing_quantity == "50"
    assert answer.HasField("account_view_time")
    request.order.quantity = answer.decision.largest_passing_quantity
    assert (await risk.risk.CheckOrder(request, metadata=alice)).decision.outcome == APPROVED
    eve = risk.running.as_user("eve", TRADER)
    assert (await failure_of(risk.risk.CheckOrder(request, metadata=eve))).reason is Reason.NOT_FOUND


async def test_a_dry_run_without_a_quote_is_a_refusal_and_an_unknown_account_is_not_found(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    request = pb.CheckOrderRequest(account_id="demo", order=order("1"))
    assert (await failure_of(risk.risk.CheckOrder(request, metadata=admin))).reason is Reason.NOT_FOUND
    await risk.trading.record(view())
    answer = await risk.risk.CheckOrder(request, metadata=admin)
    assert answer.decision.outcome == REFUSED
    assert "no market price" in answer.decision.reason


async def test_decisions_are_kept_and_listed_for_the_owner_only(risk: Risk) -> None:
    for number in range(3):
        await risk.trading.reserve(f"o{number}", "60", account=view(owner="alice"))
    alice, eve = risk.running.as_user("alice", TRADER), risk.running.as_user("eve", TRADER)
    first = await risk.risk.ListRiskDecisions(pb.ListRiskDecisionsRequest(page_size=2), metadata=alice)
    assert [item.client_order_id for item in first.decisions] == ["o2", "o1"]
    rest = pb.ListRiskDecisionsRequest(page_size=2, page_token=first.next_page_token)
    second = await risk.risk.ListRiskDecisions(rest, metadata=alice)
    assert [item.client_order_id for item in second.decisions] == ["o0"]
    assert second.next_page_token == ""
    refused = pb.ListRiskDecisionsRequest(account_id="demo", outcome=REFUSED)
    assert len((await risk.risk.ListRiskDecisions(refused, metadata=alice)).decisions) == 2
    assert not (await risk.risk.ListRiskDecisions(pb.ListRiskDecisionsRequest(), metadata=eve)).decisions
    one = pb.GetRiskDecisionRequest(decision_id=second.decisions[0].decision_id)
    assert (await risk.risk.GetRiskDecision(one, metadata=alice)).decision == second.decisions[0]
    assert (await failure_of(risk.risk.GetRiskDecision(one, metadata=eve))).reason is Reason.NOT_FOUND


async def stop(risk: Risk, metadata: Any, engagement_id: str = "stop", account_id: str | None = None) -> Any:
    request = states_pb2.EngageKillSwitchRequest(
        engagement_id=engagement_id, account_id=account_id, reason="fire drill"
    )
    return await risk.states.EngageKillSwitch(request, metadata=metadata)


async def test_the_kill_switch_needs_two_steps_and_then_nothing_passes(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    assert (await risk.trading.reserve("o0")).decision.outcome == APPROVED
    engaged = await stop(risk, admin)
    assert (engaged.engagement.orders_open, engaged.engagement.positions_open) == (1, 0)
    assert (await risk.trading.reserve("o1")).decision.outcome == APPROVED
    wrong = states_pb2.ConfirmKillSwitchRequest(engagement_id="stop", confirmation_code="guess")
    assert (await failure_of(risk.states.ConfirmKillSwitch(wrong, metadata=admin))).reason is Reason.REQUEST_INVALID
    confirm = states_pb2.ConfirmKillSwitchRequest(engagement_id="stop", confirmation_code=engaged.confirmation_code)
    confirmed = await risk.states.ConfirmKillSwitch(confirm, metadata=admin)
    assert confirmed.status.state == HALTED
    assert (await risk.states.ConfirmKillSwitch(confirm, metadata=admin)).replayed
    assert (await risk.trading.reserve("o2")).decision.outcome == REFUSED
    assert (await risk.trading.reserve("o0")).trading_state == HALTED
    assert (await risk.trading.settle("o0", "0", sequence=1)).trading_state == HALTED


async def test_a_plan_that_nobody_would_carry_out_is_refused(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    plan = trading_state_pb2.KillSwitchPlan(close_positions=True)
    request = states_pb2.EngageKillSwitchRequest(engagement_id="stop", plan=plan, reason="fire drill")
    assert (await failure_of(risk.states.EngageKillSwitch(request, metadata=admin))).reason is Reason.NOT_IMPLEMENTED
    assert not (await stop(risk, admin)).engagement.plan.cancel_orders


async def test_a_repeated_engagement_does_not_show_the_code_again(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    assert (await stop(risk, admin)).confirmation_code
    again = await stop(risk, admin)
    assert again.replayed
    assert again.confirmation_code == ""


async def test_no_order_is_approved_once_a_halt_was_answered(risk: Risk) -> None:
    admin = risk.running.as_user("admin")
    engaged = await stop(risk, admin)
    confirm = states_pb2.ConfirmKillSwitchRequest(engagement_id="stop", confirmation_code=engaged.confirmation_code)
    busy, halted = asyncio.Event(), asyncio.Event()
    after: list[int] = []

    async def keep_ordering(worker: int) -> None:
        for number in range(60):
            was_halted = halted.is_set()
            answer = await risk.trading.reserve(f"w{worker}-{number}", "1")
            busy.set()
            if was_halted:
                after.append(answer.decision.outcome)
                if len(after) > 20:
                    return

    async def halt() -> None:
        await busy.wait()
        await risk.states.ConfirmKillSwitch(confirm, metadata=admin)
        halted.set()

    await asyncio.gather(halt(), *(keep_ordering(worker) for worker in range(8)))
    assert len(after) > 8
    assert set(after) == {REFUSED}


async def test_a_trader_stops_own_accounts_only_and_an_operator_resumes(risk: Risk) -> None:
    await risk.trading.record(view("demo", "alice"))
    alice, eve, admin = (
        risk.running.as_user("alice", TRADER),
        risk.running.as_user("eve", TRADER),
        risk.running.as_user("admin"),
    )
    assert (await failure_of(stop(risk, alice))).reason is Reason.PERMISSION_MISSING
    assert (await failure_of(stop(risk, eve, account_id="demo"))).reason is Reason.NOT_FOUND
    tighten = states_pb2.SetTradingStateRequest(account_id="demo", state=REDUCING, reason="news")
    status = (await risk.states.SetTradingState(tighten, metadata=alice)).status
    assert (status.state, status.epoch, status.changed_by) == (REDUCING, 1, "alice")
    resume = states_pb2.ResumeTradingRequest(account_id="demo", state=ACTIVE, epoch=0, reason="calm again")
    assert (await failure_of(risk.states.ResumeTrading(resume, metadata=alice))).reason is Reason.PERMISSION_MISSING
    assert (await failure_of(risk.states.ResumeTrading(resume, metadata=admin))).reason is Reason.ETAG_MISMATCH
    resume.epoch = 1
    assert (await risk.states.ResumeTrading(resume, metadata=admin)).status.state == ACTIVE
    listed = await risk.states.ListTradingStates(states_pb2.ListTradingStatesRequest(page_size=1), metadata=alice)
    assert not listed.statuses[0].HasField("account_id")
    rest = states_pb2.ListTradingStatesRequest(page_size=1, page_token=listed.next_page_token)
    accounts = (await risk.states.ListTradingStates(rest, metadata=alice)).statuses
    assert [status.account_id for status in accounts] == ["demo"]


async def test_the_kill_switch_survives_a_restart(risk: Risk, data_directory: Path, postgres_url: str) -> None:
    admin = risk.running.as_user("admin")
    engaged = await stop(risk, admin)
    confirm = states_pb2.ConfirmKillSwitchRequest(engagement_id="stop", confirmation_code=engaged.confirmation_code)
    await risk.states.ConfirmKillSwitch(confirm, metadata=admin)
    async with running_service("risk", risk_settings(data_directory, postgres_url, "again"), build) as again:
        assert (await Trading(again).reserve("o1")).decision.outcome == REFUSED


async def watched(responses: Any, wanted: int) -> tuple[list[event_pb2.RiskEvent], str]:
    """The first `wanted` events of a stream and the token behind them."""
    events: list[event_pb2.RiskEvent] = []
    async with asyncio.timeout(20):
        async for response in responses:
            update = response.WhichOneof("update")
            if update in {"snapshot", "batch"}:
                events += getattr(response, update).events
            if len(events) >= wanted:
                return events, response.resume_token
    raise AssertionError(f"the stream ended after {len(events)} events")


async def test_events_are_watched_and_a_reconnect_misses_nothing(risk: Risk) -> None:
    await risk.trading.reserve("o0", "500", account=view(owner="alice"))
    alice = risk.running.as_user("alice", TRADER)
    stream = risk.risk.WatchRiskEvents(pb.WatchRiskEventsRequest(), metadata=alice)
    [first], token = await watched(stream, 1)
    assert first.kind == event_pb2.RISK_EVENT_KIND_ORDER_REFUSED
    assert first.decision.client_order_id == "o0"
    stream.cancel()
    await risk.trading.reserve("o1", "500", account=view(owner="alice"))
    tighten = states_pb2.SetTradingStateRequest(state=HALTED, reason="fire")
    await risk.states.SetTradingState(tighten, metadata=risk.running.as_user("admin"))
    stream = risk.risk.WatchRiskEvents(pb.WatchRiskEventsRequest(resume_token=token), metadata=alice)
    events, _ = await watched(stream, 2)
    assert [event.sequence for event in events] == [2, 3]
    assert events[1].trading_status.state == HALTED
    await risk.trading.reserve("o2", "500", account=view(owner="alice"))
    [live], _ = await watched(stream, 1)
    assert live.decision.client_order_id == "o2"
    stream.cancel()


async def test_a_strangers_account_cannot_be_watched(risk: Risk) -> None:
    await risk.trading.record(view(owner="alice"))
    stream = risk.risk.WatchRiskEvents(
        pb.WatchRiskEventsRequest(account_id="demo"), metadata=risk.running.as_user("eve", TRADER)
    )
    assert (await failure_of(watched(stream, 1))).reason is Reason.NOT_FOUND


async def test_what_is_not_built_yet_says_so(risk: Risk) -> None:
    request = pb.ListLimitUtilisationsRequest(account_id="demo")
    failure = await failure_of(risk.risk.ListLimitUtilisations(request, metadata=risk.running.as_user("admin")))
    assert failure.reason is Reason.NOT_IMPLEMENTED
