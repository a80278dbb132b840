"""What happens in Risk, as people and programs follow it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.risk.domain.decision import Decision
from services.risk.domain.limits import RiskLimit
from services.risk.domain.trading_state import Engagement, TradingState, TradingStatus

# What an event may carry of the thing it is about.
Subject = Decision | RiskLimit | TradingStatus | Engagement


class EventKind(StrEnum):
    """What an event is about."""

    ORDER_REFUSED = "ORDER_REFUSED"
    LIMIT_CHANGED = "LIMIT_CHANGED"
    TRADING_STATE_CHANGED = "TRADING_STATE_CHANGED"
    KILL_SWITCH_ENGAGED = "KILL_SWITCH_ENGAGED"


class Severity(StrEnum):
    """How much attention an event asks for."""

    INFO = "INFO"
    WARNING = "WARNING"
    CRITICAL = "CRITICAL"


@dataclass(frozen=True, slots=True)
class RiskEvent:
    """One thing that happened; `account_id` is None where it concerns all accounts."""

    kind: EventKind
    severity: Severity
    account_id: str | None
    message: str
    time: datetime
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class JournaledEvent:
    """An event in its place of one topic's journal; sequences rise by one from 1."""

    topic: str
    sequence: int
    event: RiskEvent


def account_topic(account_id: str) -> str:
    """The topic with an account's events and those that concern all."""
    return f"account:{account_id}"


def user_topic(user_id: str) -> str:
    """The topic with the events of all of a user's accounts and those that concern all."""
    return f"user:{user_id}"


def order_refused(decision: Decision) -> RiskEvent:
    """A refusal, as those who own the account see it."""
    message = f"{decision.terms.side} {decision.terms.instrument} was refused: {decision.reason}"
    return RiskEvent(
        kind=EventKind.ORDER_REFUSED,
        severity=Severity.WARNING,
        account_id=decision.account_id,
        message=message[:2000],
        time=decision.decision_time,
        subject=decision,
    )


def limit_changed(limit: RiskLimit, by: str, now: datetime) -> RiskEvent:
    """A limit was created, changed or deleted."""
    return RiskEvent(
        kind=EventKind.LIMIT_CHANGED,
        severity=Severity.INFO,
        account_id=limit.scope.account_id,
        message=f"{by} changed the limit {limit.limit_id}.",
        time=now,
        subject=limit,
    )


def trading_state_changed(status: TradingStatus, now: datetime) -> RiskEvent:
    """The state of trading changed."""
    what = f"account {status.account_id}" if status.account_id else "all accounts"
    calm = status.state is TradingState.ACTIVE
    return RiskEvent(
        kind=EventKind.TRADING_STATE_CHANGED,
        severity=Severity.INFO if calm else Severity.CRITICAL,
        account_id=status.account_id,
        message=f"Trading of {what} is {status.state}: {status.reason}",
        time=now,
        subject=status,
    )


def kill_switch_engaged(engagement: Engagement) -> RiskEvent:
    """The kill switch waits for its confirmation."""
    what = f"account {engagement.account_id}" if engagement.account_id else "all accounts"
    return RiskEvent(
        kind=EventKind.KILL_SWITCH_ENGAGED,
        severity=Severity.WARNING,
        account_id=engagement.account_id,
        message=f"{engagement.engaged_by} engaged the kill switch for {what}: {engagement.reason}",
        time=engagement.engaged_time,
        subject=engagement,
    )
