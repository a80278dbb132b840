"""Risk events on the wire."""

from __future__ import annotations

from algotrendy.risk.v1 import event_pb2
from services.risk.domain.decision import Decision
from services.risk.domain.events import JournaledEvent, Subject
from services.risk.domain.limits import RiskLimit
from services.risk.domain.trading_state import Engagement, TradingStatus
from services.risk.servicer.wire_decision import decision_to_wire, engagement_to_wire, status_to_wire
from services.risk.servicer.wire_limit import limit_to_wire
from services.shared.runtime.wire import timestamp, word_to_wire


def event_to_wire(journaled: JournaledEvent) -> event_pb2.RiskEvent:
    event = journaled.event
    message = event_pb2.RiskEvent(
        sequence=journaled.sequence,
        kind=word_to_wire(event_pb2.RiskEventKind, "RISK_EVENT_KIND", event.kind),
        severity=word_to_wire(event_pb2.RiskSeverity, "RISK_SEVERITY", event.severity),
        account_id=event.account_id,
        message=event.message,
        event_time=timestamp(event.time),
    )
    if event.subject is not None:
        _set_subject(message, event.subject, journaled)
    return message


def encode_event(journaled: JournaledEvent) -> bytes:
    """An event as it travels in a stream."""
    return event_to_wire(journaled).SerializeToString()


def _set_subject(message: event_pb2.RiskEvent, subject: Subject, journaled: JournaledEvent) -> None:
    match subject:
        case Decision():
            message.decision.CopyFrom(decision_to_wire(subject))
        case RiskLimit():
            message.limit.CopyFrom(limit_to_wire(subject))
        case TradingStatus():
            message.trading_status.CopyFrom(status_to_wire(subject))
        case Engagement():
            message.engagement.CopyFrom(engagement_to_wire(subject, subject.state(journaled.event.time)))
