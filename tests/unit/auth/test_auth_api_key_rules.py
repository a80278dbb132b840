"""What a key may, when it is good, and how it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from services.auth.domain.api_key import ApiKey, key_expiry, key_text, read_key, revoked, used
from services.auth.domain.secrets import fingerprint, new_secret

NOW = datetime(2026, 3, 1, 12, 0, 30, tzinfo=UTC)
SECRET = new_secret("")
KEY = ApiKey("0197-a", "u", "script", fingerprint(SECRET), frozenset(), NOW)


def test_a_key_is_read_back_as_it_was_written() -> None:
    assert read_key(key_text("0197-a", SECRET)) == ("0197-a", SECRET)


@pytest.mark.parametrize("text", ["", "alg_live_", "alg_live_a_short", f"alg_rt_a_{SECRET}", f"alg_live_a_{SECRET} "])
def test_what_is_no_key_is_not_read(text: str) -> None:
    assert read_key(text) is None


def test_only_its_own_secret_opens_it() -> None:
    assert KEY.opens_with(SECRET, NOW)
    assert not KEY.opens_with(new_secret(""), NOW)


def test_it_opens_until_it_expires_or_is_revoked() -> None:
    expiring = replace(KEY, expire_time=NOW + timedelta(minutes=1))
    assert expiring.opens_with(SECRET, NOW)
    assert not expiring.opens_with(SECRET, NOW + timedelta(minutes=1))
    assert not revoked(KEY, NOW).opens_with(SECRET, NOW)


def test_a_second_revocation_keeps_the_first() -> None:
    once = revoked(KEY, NOW)
    assert revoked(once, NOW + timedelta(hours=1)) is once


def test_it_may_what_both_it_and_its_owner_may() -> None:
    owners = frozenset({"orders:read", "market_data:read"})
    assert KEY.narrowed(owners) == owners
    assert replace(KEY, permissions=frozenset({"orders:read", "users:write"})).narrowed(owners) == {"orders:read"}
    # Its owner lost what it was narrowed to: then it may nothing, and not everything.
    assert replace(KEY, permissions=frozenset({"users:write"})).narrowed(owners) == frozenset()


def test_a_use_is_noted_once_a_minute() -> None:
    first = used(KEY, "192.0.2.1", NOW)
    assert first.last_use_time == NOW.replace(second=0)
    assert used(first, "192.0.2.2", NOW + timedelta(seconds=20)) is first
    assert used(first, "192.0.2.2", NOW + timedelta(minutes=1)).last_use_address == "192.0.2.2"


def test_a_token_never_outlives_its_key() -> None:
    assert key_expiry(KEY, NOW) == NOW + timedelta(minutes=5)
    assert key_expiry(replace(KEY, expire_time=NOW + timedelta(seconds=9)), NOW) == NOW + timedelta(seconds=9)


def test_a_key_does_not_show_its_hash() -> None:
    assert "secret_hash" not in repr(KEY)
