"""What presenting a refresh token means, whatever was presented before."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from services.auth.domain.secrets import RefreshClaim, read_refresh_token, refresh_token
from services.auth.domain.session import Exchange, Session, SessionEnd, ended, judge_refresh, rotated
from services.shared.model.clock import ManualClock

LIFETIME = timedelta(days=30)
KEY = b"k" * 32


def new_session(clock: ManualClock) -> Session:
    now = clock.now()
    return Session("s-1", "u-1", "test", "127.0.0.1", "127.0.0.1", now, now, now + LIFETIME)


def test_the_newest_token_is_exchanged() -> None:
    clock = ManualClock()
    assert judge_refresh(new_session(clock), 0, clock.now()) is Exchange.ROTATE


def test_the_token_before_gives_the_same_successor_while_its_answer_may_be_lost() -> None:
    clock = ManualClock()
    session = rotated(new_session(clock), "127.0.0.1", clock.now(), LIFETIME)
    clock.advance(timedelta(seconds=10))
    assert judge_refresh(session, 0, clock.now()) is Exchange.REPEAT


def test_the_token_before_is_reuse_after_the_grace() -> None:
    clock = ManualClock()
    session = rotated(new_session(clock), "127.0.0.1", clock.now(), LIFETIME)
    clock.advance(timedelta(seconds=10, microseconds=1))
    assert judge_refresh(session, 0, clock.now()) is Exchange.REUSE


def test_a_token_older_than_the_one_before_is_reuse_at_once() -> None:
    clock = ManualClock()
    session = new_session(clock)
    for _ in range(2):
        session = rotated(session, "127.0.0.1", clock.now(), LIFETIME)
    assert judge_refresh(session, 0, clock.now()) is Exchange.REUSE


def test_a_token_of_the_future_is_refused_and_ends_nothing() -> None:
    clock = ManualClock()
    assert judge_refresh(new_session(clock), 1, clock.now()) is Exchange.REFUSE


def test_a_session_that_nobody_refreshed_is_over() -> None:
    clock = ManualClock()
    session = new_session(clock)
    clock.advance(LIFETIME)
    assert judge_refresh(session, 0, clock.now()) is Exchange.REFUSE


def test_an_ended_session_keeps_its_first_end() -> None:
    clock = ManualClock()
    first = ended(new_session(clock), SessionEnd.SIGNED_OUT, clock.now())
    clock.advance(timedelta(minutes=1))
    assert ended(first, SessionEnd.REFRESH_REUSED, clock.now()) == first


def test_a_refresh_token_says_what_it_was_made_for() -> None:
    assert read_refresh_token(KEY, refresh_token(KEY, "s-1", 7)) == RefreshClaim("s-1", 7)


def test_a_refresh_token_of_another_installation_says_nothing() -> None:
    assert read_refresh_token(KEY, refresh_token(b"x" * 32, "s-1", 7)) is None


def test_a_refresh_token_cannot_be_moved_to_another_generation_or_session() -> None:
    token = refresh_token(KEY, "s-1", 7)
    assert read_refresh_token(KEY, token.replace("_7_", "_8_")) is None
    assert read_refresh_token(KEY, token.replace("s-1", "s-2")) is None


class TwoHoldersOfOneSession(RuleBasedStateMachine):
    """An owner and a thief refresh whenever they like; each keeps the last token it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = ManualClock()
        self.session = new_session(self.clock)
        self.held = {"owner": 0, "thief": 0}

    @rule(holder=st.sampled_from(["owner", "thief"]))
    def refresh(self, holder: str) -> None:
        verdict = judge_refresh(self.session, self.held[holder], self.clock.now())
        if verdict is Exchange.ROTATE:
            self.session = rotated(self.session, "127.0.0.1", self.clock.now(), LIFETIME)
        if verdict in {Exchange.ROTATE, Exchange.REPEAT}:
            self.held[holder] = self.session.generation
        if verdict is Exchange.REUSE:
            self.session = ended(self.session, SessionEnd.REFRESH_REUSED, self.clock.now())

    @rule()
    def steal_the_owners_token(self) -> None:
        self.held["thief"] = self.held["owner"]

    @rule(seconds=st.integers(1, 1000))
    def wait(self, seconds: int) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    @invariant()
    def nobody_holds_a_token_that_was_never_issued(self) -> None:
        assert all(generation <= self.session.generation for generation in self.held.values())

    @invariant()
    def no_holder_of_an_old_token_is_served_after_the_grace(self) -> None:
        late = self.clock.now() - self.session.last_refresh_time > timedelta(seconds=10)
        for generation in self.held.values():
            if late and generation < self.session.generation:
                verdict = judge_refresh(self.session, generation, self.clock.now())
                assert verdict in {Exchange.REUSE, Exchange.REFUSE}

    @invariant()
    def an_ended_session_serves_nobody(self) -> None:
        if self.session.end_time is not None:
            for generation in range(self.session.generation + 1):
                assert judge_refresh(self.session, generation, self.clock.now()) is Exchange.REFUSE


TestTwoHoldersOfOneSession = TwoHoldersOfOneSession.TestCase
