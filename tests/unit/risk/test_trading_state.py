"""The state of trading: stopping is easy, starting again takes care."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from services.risk.domain.trading_state import (
    Engagement,
    EngagementState,
    KillSwitchPlan,
    TradingState,
    TradingStatus,
    check_confirmation,
    code_hash,
    halted,
    resumed,
    stricter,
    tightened,
)
from services.shared.model.errors import DomainError, Reason
from tests.unit.risk.builders import NOW

ACTIVE, REDUCING, HALTED = TradingState
START = TradingStatus(account_id="demo")


def test_of_two_states_the_stricter_holds() -> None:
    assert stricter(ACTIVE, REDUCING) is stricter(REDUCING, ACTIVE) is REDUCING
    assert stricter(HALTED, REDUCING) is HALTED


def test_tightening_counts_an_epoch_and_a_repeat_does_not() -> None:
    once = tightened(START, REDUCING, "news", "admin", NOW)
    assert (once.state, once.epoch, once.changed_by) == (REDUCING, 1, "admin")
    assert tightened(once, REDUCING, "news", "admin", NOW) == once


def test_set_trading_state_never_loosens() -> None:
    with pytest.raises(DomainError) as failure:
        tightened(halted(START, "fire", "admin", NOW), REDUCING, "calm", "admin", NOW)
    assert failure.value.reason is Reason.STATE_CONFLICT


def test_nobody_resumes_over_a_newer_stop() -> None:
    first = halted(START, "fire", "admin", NOW)
    second = halted(first, "another fire", "other", NOW)
    with pytest.raises(DomainError) as failure:
        resumed(second, ACTIVE, first.epoch, "fixed", "admin", NOW)
    assert failure.value.reason is Reason.ETAG_MISMATCH
    again = resumed(second, ACTIVE, second.epoch, "fixed", "admin", NOW)
    assert (again.state, again.epoch) == (ACTIVE, 3)
    assert resumed(again, ACTIVE, second.epoch, "fixed", "admin", NOW) == again


def test_an_active_market_cannot_be_resumed() -> None:
    with pytest.raises(DomainError) as failure:
        resumed(START, ACTIVE, 0, "why not", "admin", NOW)
    assert failure.value.reason is Reason.STATE_CONFLICT


def engagement() -> Engagement:
    return Engagement(
        engagement_id="stop-1",
        account_id=None,
        plan=KillSwitchPlan(),
        reason="fire",
        engaged_by="admin",
        engaged_time=NOW,
        expire_time=NOW + timedelta(seconds=60),
        code_hash=code_hash("secret"),
    )


def test_only_the_code_confirms_and_only_for_a_minute() -> None:
    found = engagement()
    check_confirmation(found, "secret", NOW + timedelta(seconds=59))
    with pytest.raises(DomainError) as wrong:
        check_confirmation(found, "guess", NOW)
    assert wrong.value.reason is Reason.REQUEST_INVALID
    with pytest.raises(DomainError) as late:
        check_confirmation(found, "secret", NOW + timedelta(seconds=60))
    assert late.value.reason is Reason.STATE_CONFLICT


def test_a_confirmed_engagement_stays_confirmed() -> None:
    done = replace(engagement(), confirmed_time=NOW)
    assert done.state(NOW + timedelta(days=1)) is EngagementState.CONFIRMED
    check_confirmation(done, "secret", NOW + timedelta(days=1))
