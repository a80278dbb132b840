"""What roles may do, what tokens say, and what the audit chain notices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from services.auth.adapters.contract_permissions import ContractPermissions
from services.auth.domain.access import access_claims, permissions_of
from services.auth.domain.audit import AuditEntry, AuditEvent, AuditOutcome, chained, first_broken
from services.auth.domain.user import Role
from services.shared.model.clock import ManualClock

CONTRACT = ContractPermissions().permissions()
KEY = b"a" * 32


def test_an_administrator_may_everything_that_a_person_may() -> None:
    everything = {permission.word for permission in CONTRACT} - {"internal"}
    assert permissions_of([Role.ADMIN], CONTRACT) == everything


@pytest.mark.parametrize("role", list(Role))
def test_no_role_holds_the_internal_permission(role: Role) -> None:
    assert "internal" not in permissions_of([role], CONTRACT)


def test_roles_add_up() -> None:
    both = permissions_of([Role.QUANT, Role.OPERATOR], CONTRACT)
    assert both == permissions_of([Role.QUANT], CONTRACT) | permissions_of([Role.OPERATOR], CONTRACT)


def test_a_trader_trades_and_a_viewer_only_looks() -> None:
    assert "orders:write" in permissions_of([Role.TRADER], CONTRACT)
    viewer = permissions_of([Role.VIEWER], CONTRACT)
    assert "orders:read" in viewer
    assert {word for word in viewer if word.endswith(":write")} == {"profile:write"}


def test_without_a_role_there_is_no_permission() -> None:
    assert permissions_of([], CONTRACT) == frozenset()


def test_every_permission_tells_the_calls_that_ask_for_it() -> None:
    by_word = {permission.word: permission.methods for permission in CONTRACT}
    assert "algotrendy.auth.v1.AuthService/WhoAmI" in by_word["profile:write"]
    assert "algotrendy.auth.v1.AuthService/WatchRevocations" in by_word["internal"]


def test_a_token_names_its_permissions_sorted_and_ends_when_it_should() -> None:
    clock = ManualClock()
    claims = access_claims(
        user_id="u",
        session_id="s",
        permissions={"orders:write", "orders:read"},
        token_id="t",
        now=clock.now(),
        lifetime=timedelta(minutes=15),
    )
    assert claims["scope"] == "orders:read orders:write"
    assert int(claims["exp"]) - int(claims["iat"]) == 900


def chain(length: int) -> list[AuditEntry]:
    clock = ManualClock()
    entries: list[AuditEntry] = []
    for number in range(length):
        event = AuditEvent(
            f"e-{number}", clock.now(), "login", AuditOutcome.DONE, user_id="u", details={"n": str(number)}
        )
        entries.append(chained(KEY, entries[-1] if entries else None, event))
    return entries


def edited(entries: list[AuditEntry]) -> list[AuditEntry]:
    entries[2] = replace(entries[2], event=replace(entries[2].event, user_id="somebody-else"))
    return entries


def deleted(entries: list[AuditEntry]) -> list[AuditEntry]:
    return entries[:2] + entries[3:]


def reordered(entries: list[AuditEntry]) -> list[AuditEntry]:
    return [*entries[:2], entries[3], entries[2], *entries[4:]]


def rebuilt_without_the_key(entries: list[AuditEntry]) -> list[AuditEntry]:
    forged = chained(b"guess" * 8, entries[1], replace(entries[2].event, user_id="somebody-else"))
    return [*entries[:2], forged, *entries[3:]]


def test_an_untouched_chain_fits() -> None:
    assert first_broken(KEY, chain(6)) is None


@pytest.mark.parametrize("tamper", [edited, deleted, reordered, rebuilt_without_the_key])
def test_a_tampered_chain_is_located(tamper: Callable[[list[AuditEntry]], list[AuditEntry]]) -> None:
    assert first_broken(KEY, tamper(chain(6))) == 3
