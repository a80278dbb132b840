"""Who is let in, where the wire does not matter."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import jwt
import pytest

from services.shared.model.clock import ManualClock
from services.shared.model.errors import DomainError, Reason
from services.shared.model.principal import Principal
from services.shared.runtime.identity import Admission, Identity, MeshIdentity
from tests.support.services import TestKeys, mesh_key

SESSION = Principal("alice", "s1", frozenset())


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def identity(clock: ManualClock, tmp_path: Path) -> Identity:
    return Identity(clock, MeshIdentity("risk", mesh_key(tmp_path), clock), TestKeys())


def test_a_revocation_is_forgotten_when_it_no_longer_matters(identity: Identity, clock: ManualClock) -> None:
    identity.revoke_session("s1", clock.now() + timedelta(minutes=15))
    assert identity.is_revoked(SESSION)
    clock.advance(timedelta(minutes=16))
    identity.revoke_session("s2", clock.now() + timedelta(minutes=15))
    assert not identity.is_revoked(SESSION)


def test_a_stream_s_token_ends(identity: Identity, clock: ManualClock) -> None:
    admission = Admission(SESSION, "", expires=clock.now().timestamp() + 60)
    identity.check_still_valid(admission)
    clock.advance(timedelta(seconds=70))
    with pytest.raises(DomainError) as caught:
        identity.check_still_valid(admission)
    assert caught.value.reason is Reason.TOKEN_INVALID


def test_a_service_s_token_is_renewed_before_it_ends(tmp_path: Path, clock: ManualClock) -> None:
    mine = MeshIdentity("trading", mesh_key(tmp_path), clock)
    first = mine.token()
    clock.advance(timedelta(seconds=29))
    assert mine.token() == first
    clock.advance(timedelta(seconds=2))
    assert mine.token() != first


def test_a_service_with_another_key_is_nobody(tmp_path: Path, clock: ManualClock) -> None:
    (tmp_path / "other").mkdir()
    mine = MeshIdentity("trading", mesh_key(tmp_path), clock)
    other = MeshIdentity("trading", mesh_key(tmp_path / "other"), clock)
    with pytest.raises(jwt.InvalidSignatureError):
        mine.verify(other.token())
