"""Whether trading goes on: the states, which change is whose, and the kill switch's two steps."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from services.shared.model.errors import DomainError, Reason

CONFIRMATION_PATIENCE = timedelta(seconds=60)


class TradingState(StrEnum):
    """Whether orders are let through."""

    ACTIVE = "ACTIVE"
    REDUCING = "REDUCING"
    HALTED = "HALTED"

    @property
    def strictness(self) -> int:
        """0 lets everything through, 2 nothing."""
        return list(TradingState).index(self)


class Cause(StrEnum):
    """Who or what set a state."""

    START = "UNSPECIFIED"
    PERSON = "PERSON"
    KILL_SWITCH = "KILL_SWITCH"


@dataclass(frozen=True, slots=True)
class TradingStatus:
    """The state of one account, or of the whole system where `account_id` is None; `epoch` counts the changes."""

    account_id: str | None
    state: TradingState = TradingState.ACTIVE
    epoch: int = 0
    reason: str = ""
    cause: Cause = Cause.START
    changed_by: str = ""
    changed_time: datetime | None = None


def stricter(first: TradingState, second: TradingState) -> TradingState:
    """The one that lets less through."""
    return max(first, second, key=lambda state: state.strictness)


def tightened(status: TradingStatus, state: TradingState, reason: str, by: str, now: datetime) -> TradingStatus:
    """The status after SetTradingState; a repeat changes nothing. DomainError STATE_CONFLICT where it would loosen."""
    if state.strictness < status.state.strictness:
        raise DomainError(
            Reason.STATE_CONFLICT,
            f"Trading is {status.state}, which is stricter than {state}: use ResumeTrading to loosen it.",
            state=status.state,
        )
    return status if state is status.state else _changed(status, state, reason, by, Cause.PERSON, now)


def halted(status: TradingStatus, reason: str, by: str, now: datetime) -> TradingStatus:
    """The status after the kill switch was confirmed; a new epoch even where trading was halted already."""
    return _changed(status, TradingState.HALTED, reason, by, Cause.KILL_SWITCH, now)


def resumed(
    status: TradingStatus, state: TradingState, epoch: int, reason: str, by: str, now: datetime
) -> TradingStatus:
    """The status after ResumeTrading. DomainError ETAG_MISMATCH for an outdated epoch, STATE_CONFLICT for no way back.

    Repeating the change that was made last is no error, so that a lost answer can be asked for again.
    """
    if status.epoch == epoch + 1 and status.state is state and status.changed_by == by and status.reason == reason:
        return status
    if status.epoch != epoch:
        raise DomainError(
            Reason.ETAG_MISMATCH,
            f"The state was changed meanwhile (epoch {status.epoch}, you read {epoch}). Read it again, then decide.",
            epoch=str(status.epoch),
        )
    if state.strictness >= status.state.strictness:
        raise DomainError(
            Reason.STATE_CONFLICT,
            f"Trading is {status.state}: there is nothing to resume to {state}.",
            state=status.state,
        )
    return _changed(status, state, reason, by, Cause.PERSON, now)


def _changed(
    status: TradingStatus, state: TradingState, reason: str, by: str, cause: Cause, now: datetime
) -> TradingStatus:
    return replace(
        status,
        state=state,
        epoch=status.epoch + 1,
        reason=reason,
        cause=cause,
        changed_by=by,
        changed_time=now,
    )


class EngagementState(StrEnum):
    """Where a use of the kill switch stands."""

    AWAITING_CONFIRMATION = "AWAITING_CONFIRMATION"
    CONFIRMED = "CONFIRMED"
    EXPIRED = "EXPIRED"


@dataclass(frozen=True, slots=True)
class KillSwitchPlan:
    """What the kill switch does besides the halt; an engagement tells what it really does."""

    cancel_orders: bool = False
    close_positions: bool = False


def check_plan(plan: KillSwitchPlan) -> None:
    """DomainError NOT_IMPLEMENTED for what nobody would carry out: a halt must not promise more than it does."""
    if plan.cancel_orders or plan.close_positions:
        raise DomainError(
            Reason.NOT_IMPLEMENTED,
            "This version of the kill switch stops new orders only. Engage it without a plan, "
            "then cancel the resting orders with CancelOrder of Trading.",
        )


@dataclass(frozen=True, slots=True)
class Engagement:
    """One use of the kill switch; `code_hash` is the hash of the code that confirms it."""

    engagement_id: str
    account_id: str | None
    plan: KillSwitchPlan
    reason: str
    engaged_by: str
    engaged_time: datetime
    expire_time: datetime
    code_hash: str
    confirmed_time: datetime | None = None
    orders_open: int = 0
    positions_open: int = 0

    def state(self, now: datetime) -> EngagementState:
        """Where it stands at `now`."""
        if self.confirmed_time is not None:
            return EngagementState.CONFIRMED
        return EngagementState.AWAITING_CONFIRMATION if now < self.expire_time else EngagementState.EXPIRED

    def same_request(self, other: Engagement) -> bool:
        """Whether both were asked for by the same request."""
        mine = (self.account_id, self.plan, self.reason, self.engaged_by)
        return mine == (other.account_id, other.plan, other.reason, other.engaged_by)


def code_hash(code: str) -> str:
    """What is kept of a confirmation code."""
    return hashlib.sha256(code.encode()).hexdigest()


def check_confirmation(engagement: Engagement, code: str, now: datetime) -> None:
    """DomainError REQUEST_INVALID for a wrong code, STATE_CONFLICT for an engagement that has expired."""
    if not hmac.compare_digest(code_hash(code), engagement.code_hash):
        raise DomainError(
            Reason.REQUEST_INVALID, "The confirmation code is wrong. Use the one that EngageKillSwitch answered with."
        )
    if engagement.state(now) is EngagementState.EXPIRED:
        raise DomainError(
            Reason.STATE_CONFLICT,
            f"The engagement expired at {engagement.expire_time.isoformat()} and nothing was stopped. Engage again.",
            expire_time=engagement.expire_time.isoformat(),
        )
