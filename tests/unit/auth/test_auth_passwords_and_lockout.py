"""Which passwords are refused, and how guessing is slowed down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.auth.domain.lockout import ACCOUNT_AT_ADDRESS, ADDRESS, Attempts, LockoutPolicy, counted
from services.auth.domain.passwords import check_new_password
from services.shared.model.clock import ManualClock
from services.shared.model.errors import DomainError, Reason


@pytest.mark.parametrize(
    "password",
    [
        "eleven char",
        "aaaaaaaaaaaaaa",
        "abababababababab",
        "Password1234",
        "P@ssw0rd!2026",
        "qwertyuiopasdf",
        "abcdefghijklm",
        "123456789012345",
        "correct horse battery staple",
        "correcthorsebatterystaple",
        "tradertrader",
        "trader.lucy2026",
        "x" * 1025 + "abcdef",
        "é" * 600 + "abcdef",
    ],
)
def test_a_password_that_anybody_would_guess_or_nobody_could_hash_is_refused(password: str) -> None:
    with pytest.raises(DomainError) as refused:
        check_new_password(password, "trader.lucy")
    assert refused.value.reason is Reason.FIELD_INVALID
    assert [violation.field for violation in refused.value.violations] == ["password"]
    assert password not in refused.value.message


@pytest.mark.parametrize(
    "password", ["a red fox in march", "Zwölf Boxkämpfer!", "kT9#vQ2x!mLp", "日本語のパスワードを使う人"]
)
def test_a_sentence_in_any_language_is_a_good_password(password: str) -> None:
    check_new_password(password, "trader.lucy")


def verdict(password: str) -> Reason | None:
    try:
        check_new_password(password, "someone")
    except DomainError as refused:
        return refused.reason
    return None


@given(st.text(min_size=12, max_size=60))
def test_judging_any_text_refuses_or_accepts_and_never_fails_otherwise(password: str) -> None:
    assert verdict(password) in {None, Reason.FIELD_INVALID}


def attempted(policy: LockoutPolicy, times: int, clock: ManualClock) -> Attempts:
    attempts = Attempts()
    for _ in range(times):
        attempts = counted(attempts, policy, clock.now())
    return attempts


def test_four_failures_cost_nothing() -> None:
    clock = ManualClock()
    assert not attempted(ACCOUNT_AT_ADDRESS, 4, clock).locked_at(clock.now())


def test_the_fifth_failure_locks_for_thirty_seconds() -> None:
    clock = ManualClock()
    attempts = attempted(ACCOUNT_AT_ADDRESS, 5, clock)
    clock.advance(timedelta(seconds=29))
    assert attempts.locked_at(clock.now())
    clock.advance(timedelta(seconds=1))
    assert not attempts.locked_at(clock.now())


def test_each_further_failure_doubles_the_lock() -> None:
    clock = ManualClock()
    locks = [attempted(ACCOUNT_AT_ADDRESS, times, clock).locked_until for times in (5, 6, 7)]
    assert [lock - clock.now() for lock in locks if lock] == [timedelta(seconds=seconds) for seconds in (30, 60, 120)]


@given(st.integers(min_value=1, max_value=100_000), st.sampled_from([ACCOUNT_AT_ADDRESS, ADDRESS]))
def test_no_number_of_failures_locks_for_ever(times: int, policy: LockoutPolicy) -> None:
    clock = ManualClock()
    attempts = counted(Attempts(times - 1, clock.now()), policy, clock.now())
    clock.advance(policy.longest_lock)
    assert not attempts.locked_at(clock.now())


def test_failures_long_past_are_forgotten() -> None:
    clock = ManualClock()
    attempts = attempted(ACCOUNT_AT_ADDRESS, 7, clock)
    clock.advance(ACCOUNT_AT_ADDRESS.forget_after + timedelta(seconds=1))
    assert counted(attempts, ACCOUNT_AT_ADDRESS, clock.now()).count == 1
