"""TradingStateService on the wire."""

from __future__ import annotations

from typing import Any

from algotrendy.risk.v1 import trading_state_service_pb2 as pb
from algotrendy.risk.v1 import trading_state_service_pb2_grpc
from services.risk.domain.trading_state import EngagementState, TradingStatus
from services.risk.servicer.wire_account import optional_text
from services.risk.servicer.wire_decision import (
    engagement_to_wire,
    plan_from_wire,
    state_from_wire,
    state_to_wire,
    status_to_wire,
)
from services.risk.use_cases.trading_state import ChangeState, Confirmed, EffectiveState, Engaged, KillSwitch, ReadState
from services.shared.runtime.identity import caller
from services.shared.runtime.wire import decode_token, encode_token, page_of

_PAGE = "ListTradingStates"


class TradingStateServicer(trading_state_service_pb2_grpc.TradingStateServiceServicer):
    """The brake."""

    def __init__(self, read: ReadState, change: ChangeState, kill_switch: KillSwitch) -> None:
        self._read = read
        self._change = change
        self._kill_switch = kill_switch

    async def GetTradingState(self, request: pb.GetTradingStateRequest, context: Any) -> pb.GetTradingStateResponse:
        return _effective(await self._read.get(caller(), optional_text(request, "account_id")))

    async def ListTradingStates(
        self, request: pb.ListTradingStatesRequest, context: Any
    ) -> pb.ListTradingStatesResponse:
        size = page_of(request.page_size, 100, 1000)
        after = decode_token(request.page_token, _PAGE)[0] if request.page_token else None
        return _page(await self._read.page(caller(), size, after), size)

    async def SetTradingState(self, request: pb.SetTradingStateRequest, context: Any) -> pb.SetTradingStateResponse:
        account_id, state = optional_text(request, "account_id"), state_from_wire(request.state)
        status = await self._change.tighten(caller(), account_id, state, request.reason)
        return pb.SetTradingStateResponse(status=status_to_wire(status))

    async def EngageKillSwitch(self, request: pb.EngageKillSwitchRequest, context: Any) -> pb.EngageKillSwitchResponse:
        account_id, plan = optional_text(request, "account_id"), plan_from_wire(request.plan)
        return _engaged(
            await self._kill_switch.engage(caller(), request.engagement_id, account_id, plan, request.reason)
        )

    async def ConfirmKillSwitch(
        self, request: pb.ConfirmKillSwitchRequest, context: Any
    ) -> pb.ConfirmKillSwitchResponse:
        return _confirmed(await self._kill_switch.confirm(caller(), request.engagement_id, request.confirmation_code))

    async def ResumeTrading(self, request: pb.ResumeTradingRequest, context: Any) -> pb.ResumeTradingResponse:
        account_id, state = optional_text(request, "account_id"), state_from_wire(request.state)
        status = await self._change.resume(caller(), account_id, state, request.epoch, request.reason)
        return pb.ResumeTradingResponse(status=status_to_wire(status))


def _effective(state: EffectiveState) -> pb.GetTradingStateResponse:
    return pb.GetTradingStateResponse(
        effective_state=state_to_wire(state.effective),
        system=status_to_wire(state.system),
        account=status_to_wire(state.account) if state.account else None,
    )


def _page(statuses: list[TradingStatus], size: int) -> pb.ListTradingStatesResponse:
    token = encode_token(_PAGE, statuses[-1].account_id or "") if len(statuses) == size else ""
    return pb.ListTradingStatesResponse(statuses=[status_to_wire(item) for item in statuses], next_page_token=token)


def _engaged(engaged: Engaged) -> pb.EngageKillSwitchResponse:
    engagement = engagement_to_wire(engaged.engagement, engaged.state)
    return pb.EngageKillSwitchResponse(
        engagement=engagement, confirmation_code=engaged.confirmation_code, replayed=engaged.replayed
    )


def _confirmed(confirmed: Confirmed) -> pb.ConfirmKillSwitchResponse:
    return pb.ConfirmKillSwitchResponse(
        engagement=engagement_to_wire(confirmed.engagement, EngagementState.CONFIRMED),
        status=status_to_wire(confirmed.status),
        replayed=confirmed.replayed,
    )
