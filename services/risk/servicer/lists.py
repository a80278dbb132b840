"""Pages of limits and decisions: requests from the wire, responses to it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from algotrendy.risk.v1 import risk_service_pb2 as pb
from services.risk.domain.decision import Decision
from services.risk.domain.limits import LimitKind, RiskLimit
from services.risk.ports import DecisionFilter
from services.risk.servicer.wire_account import optional_text
from services.risk.servicer.wire_decision import decision_to_wire, outcome_from_wire
from services.risk.servicer.wire_limit import kind_from_wire, limit_to_wire
from services.shared.model.clock import from_unix_ns, unix_ns
from services.shared.runtime.wire import decode_token, encode_token, optional_instant, page_of

_LIMITS, _DECISIONS = "ListRiskLimits", "ListRiskDecisions"


class LimitPage(NamedTuple):
    """Which limits to list, in the order of `Limits.page`."""

    account_id: str | None
    kinds: frozenset[LimitKind]
    size: int
    after: str


class DecisionPage(NamedTuple):
    """Which decisions to list, in the order of `ListDecisions`."""

    wanted: DecisionFilter
    size: int
    after: tuple[datetime, str] | None


def limit_page(request: pb.ListRiskLimitsRequest) -> LimitPage:
    """The page that a request asks for."""
    return LimitPage(
        account_id=optional_text(request, "account_id"),
        kinds=frozenset(kind_from_wire(kind) for kind in request.kinds),
        size=page_of(request.page_size, 100, 1000),
        after=decode_token(request.page_token, _LIMITS)[0] if request.page_token else "",
    )


def limits(page: list[RiskLimit], size: int) -> pb.ListRiskLimitsResponse:
    """The response with a page of limits."""
    token = encode_token(_LIMITS, page[-1].limit_id) if len(page) == size else ""
    return pb.ListRiskLimitsResponse(limits=[limit_to_wire(limit) for limit in page], next_page_token=token)


def decision_page(request: pb.ListRiskDecisionsRequest) -> DecisionPage:
    """The page that a request asks for."""
    wanted = DecisionFilter(
        owner_user_id=None,
        account_id=optional_text(request, "account_id"),
        outcome=outcome_from_wire(request.outcome),
        start_time=optional_instant(request, "start_time"),
        end_time=optional_instant(request, "end_time"),
        client_order_id=optional_text(request, "client_order_id"),
    )
    return DecisionPage(wanted, page_of(request.page_size, 50, 500), _decision_position(request.page_token))


def decisions(page: list[Decision], size: int) -> pb.ListRiskDecisionsResponse:
    """The response with a page of decisions."""
    last = page[-1] if len(page) == size else None
    token = encode_token(_DECISIONS, unix_ns(last.decision_time), last.decision_id) if last else ""
    return pb.ListRiskDecisionsResponse(decisions=[decision_to_wire(item) for item in page], next_page_token=token)


def _decision_position(token: str) -> tuple[datetime, str] | None:
    if not token:
        return None
    nanoseconds, decision_id = decode_token(token, _DECISIONS)
    return from_unix_ns(int(nanoseconds)), decision_id
