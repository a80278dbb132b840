"""RiskService on the wire: limits, dry runs, decisions and events."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from algotrendy.risk.v1 import risk_service_pb2 as pb
from algotrendy.risk.v1 import risk_service_pb2_grpc
from services.risk.servicer import lists
from services.risk.servicer.event_stream import EventStream
from services.risk.servicer.wire_account import optional_text, order_from_wire
from services.risk.servicer.wire_decision import decision_to_wire
from services.risk.servicer.wire_limit import limit_from_wire, limit_to_wire
from services.risk.use_cases.checks import CheckOrder, GetDecision, ListDecisions
from services.risk.use_cases.events import ReadEvents
from services.risk.use_cases.limits import ChangeLimits, Limits
from services.shared.runtime.identity import caller
from services.shared.runtime.wire import timestamp


@dataclass(frozen=True, slots=True)
class RiskUseCases:
    """What RiskService can do."""

    limits: Limits
    change_limits: ChangeLimits
    check: CheckOrder
    list_decisions: ListDecisions
    get_decision: GetDecision
    events: ReadEvents


class RiskServicer(risk_service_pb2_grpc.RiskServiceServicer):
    """What may be traded."""

    def __init__(self, use_cases: RiskUseCases, stream: EventStream) -> None:
        self._do = use_cases
        self._stream = stream

    async def ListRiskLimits(self, request: pb.ListRiskLimitsRequest, context: Any) -> pb.ListRiskLimitsResponse:
        wanted = lists.limit_page(request)
        return lists.limits(await self._do.limits.page(caller(), *wanted), wanted.size)

    async def GetRiskLimit(self, request: pb.GetRiskLimitRequest, context: Any) -> pb.GetRiskLimitResponse:
        limit = await self._do.limits.get(caller(), request.limit_id)
        return pb.GetRiskLimitResponse(limit=limit_to_wire(limit))

    async def CreateRiskLimit(self, request: pb.CreateRiskLimitRequest, context: Any) -> pb.CreateRiskLimitResponse:
        created = await self._do.change_limits.create(caller(), limit_from_wire(request.limit))
        return pb.CreateRiskLimitResponse(limit=limit_to_wire(created.limit), replayed=created.replayed)

    async def UpdateRiskLimit(self, request: pb.UpdateRiskLimitRequest, context: Any) -> pb.UpdateRiskLimitResponse:
        wanted, fields = limit_from_wire(request.limit), list(request.update_mask.paths)
        limit = await self._do.change_limits.update(caller(), wanted, fields, request.etag)
        return pb.UpdateRiskLimitResponse(limit=limit_to_wire(limit))

    async def DeleteRiskLimit(self, request: pb.DeleteRiskLimitRequest, context: Any) -> pb.DeleteRiskLimitResponse:
        left = await self._do.change_limits.delete(caller(), request.limit_id, request.etag)
        return pb.DeleteRiskLimitResponse(limit=limit_to_wire(left) if left else None)

    async def CheckOrder(self, request: pb.CheckOrderRequest, context: Any) -> pb.CheckOrderResponse:
        checked = await self._do.check(caller(), request.account_id, order_from_wire(request))
        view_time = timestamp(checked.account_view_time)
        return pb.CheckOrderResponse(decision=decision_to_wire(checked.decision), account_view_time=view_time)

    async def ListRiskDecisions(
        self, request: pb.ListRiskDecisionsRequest, context: Any
    ) -> pb.ListRiskDecisionsResponse:
        wanted = lists.decision_page(request)
        return lists.decisions(await self._do.list_decisions(caller(), *wanted), wanted.size)

    async def GetRiskDecision(self, request: pb.GetRiskDecisionRequest, context: Any) -> pb.GetRiskDecisionResponse:
        decision = await self._do.get_decision(caller(), request.decision_id)
        return pb.GetRiskDecisionResponse(decision=decision_to_wire(decision))

    def WatchRiskEvents(self, request: pb.WatchRiskEventsRequest, context: Any) -> AsyncIterator[bytes]:
        return self._stream.watch(caller(), optional_text(request, "account_id"), request.resume_token)
