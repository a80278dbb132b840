"""From a fresh installation to a signed-in administrator and out again."""

from __future__ import annotations

import asyncio
from pathlib import Path

import grpc

from algotrendy.auth.v1 import auth_service_pb2, rule_pb2, session_pb2, session_service_pb2, token_pb2
from services.auth.adapters.postgres_audit import audit_entry
from services.auth.app import build
from services.auth.domain.audit import first_broken
from services.shared.model.errors import Reason
from services.shared.runtime.errors import from_rpc_error
from tests.integration.auth.installation import PASSWORD, Auth, auth_settings, bearer, failure
from tests.support.services import running_service


async def redeem(auth: Auth, token: str, password: str = PASSWORD) -> token_pb2.Tokens:
    request = auth_service_pb2.RedeemSetupTokenRequest(setup_token=token, password=password)
    response: auth_service_pb2.RedeemSetupTokenResponse = await auth.stub.RedeemSetupToken(request)
    return response.tokens


async def test_a_fresh_installation_offers_a_setup_token_and_has_no_user(auth: Auth) -> None:
    options = await auth.stub.GetSignInOptions(auth_service_pb2.GetSignInOptionsRequest())
    assert options.setup_needed
    assert auth.setup_file.read_text().startswith("alg_setup_")
    assert auth.setup_file.stat().st_mode & 0o777 == 0o600
    assert await auth.rows("select * from users") == []


async def test_the_setup_token_makes_the_administrator_and_signs_it_in(auth: Auth) -> None:
    tokens = await auth.set_up()
    me = await auth.who_am_i(tokens.access_token)
    assert me.user.user_id == "admin"
    assert list(me.user.roles) == [rule_pb2.ROLE_ADMIN]
    assert {"orders:write", "users:write", "profile:write"} <= set(me.permissions)
    assert "internal" not in me.permissions
    assert me.session_id == tokens.session_id
    assert me.access_expire_time == tokens.access_expire_time
    assert not auth.setup_file.exists()


async def test_the_setup_token_works_once(auth: Auth) -> None:
    token = auth.setup_file.read_text()
    await redeem(auth, token)
    assert (await failure(redeem(auth, token))).reason is Reason.SETUP_DONE


async def test_of_many_who_redeem_the_setup_token_at_once_one_becomes_administrator(auth: Auth) -> None:
    token = auth.setup_file.read_text()
    outcomes = await asyncio.gather(*(redeem(auth, token) for _ in range(8)), return_exceptions=True)
    refused = [from_rpc_error(outcome) for outcome in outcomes if isinstance(outcome, grpc.aio.AioRpcError)]
    assert [error.reason for error in refused] == [Reason.SETUP_DONE] * 7
    assert len(await auth.rows("select * from users")) == 1


async def test_a_wrong_setup_token_makes_nobody(auth: Auth) -> None:
    assert (await failure(redeem(auth, "alg_setup_wrong"))).reason is Reason.CREDENTIALS_INVALID
    assert await auth.rows("select * from users") == []
    assert auth.setup_file.exists()


async def test_an_easy_password_is_refused_and_the_setup_token_stays(auth: Auth) -> None:
    error = await failure(redeem(auth, auth.setup_file.read_text(), "passwordpassword"))
    assert error.reason is Reason.FIELD_INVALID
    assert [violation.field for violation in error.violations] == ["password"]
    await auth.set_up()


async def test_a_restart_keeps_the_setup_token_and_later_the_sign_in(data_directory: Path, postgres_url: str) -> None:
    settings = auth_settings(data_directory, postgres_url)
    async with running_service("auth", settings, build) as running:
        first = Auth(running, data_directory, postgres_url).setup_file.read_text()
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, data_directory, postgres_url)
        assert auth.setup_file.read_text() == first
        tokens = await auth.set_up()
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, data_directory, postgres_url)
        assert not auth.setup_file.exists()
        assert (await auth.who_am_i(tokens.access_token)).user.user_id == "admin"
        assert (await auth.refresh(tokens.refresh_token)).session_id == tokens.session_id


async def test_a_setup_token_whose_file_was_lost_is_replaced_at_the_next_start(
    data_directory: Path, postgres_url: str
) -> None:
    settings = auth_settings(data_directory, postgres_url)
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, data_directory, postgres_url)
        lost = auth.setup_file.read_text()
        auth.setup_file.unlink()
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, data_directory, postgres_url)
        assert (await failure(redeem(auth, lost))).reason is Reason.CREDENTIALS_INVALID
        await auth.set_up()


async def test_signing_in_works_with_any_case_of_the_user_name(auth: Auth) -> None:
    await auth.set_up(user_name="Lucy")
    tokens = await auth.login(user_name="LUCY")
    assert (await auth.who_am_i(tokens.access_token)).user.user_name == "lucy"


async def test_a_wrong_password_and_an_unknown_user_answer_alike(auth: Auth) -> None:
    await auth.set_up()
    wrong = await failure(auth.login(password="a red fox in april"))
    unknown = await failure(auth.login(user_name="nobody"))
    assert (wrong.reason, wrong.message) == (unknown.reason, unknown.message)
    assert wrong.reason is Reason.CREDENTIALS_INVALID


async def test_signing_out_ends_the_session_at_once_and_twice_is_refused_as_any_dead_token(auth: Auth) -> None:
    tokens = await auth.set_up()
    await auth.stub.Logout(auth_service_pb2.LogoutRequest(), metadata=bearer(tokens.access_token))
    assert (await failure(auth.who_am_i(tokens.access_token))).reason is Reason.TOKEN_INVALID
    assert (await failure(auth.refresh(tokens.refresh_token))).reason is Reason.TOKEN_INVALID


async def test_a_signed_out_token_is_still_refused_after_a_restart(data_directory: Path, postgres_url: str) -> None:
    settings = auth_settings(data_directory, postgres_url)
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, data_directory, postgres_url)
        tokens = await auth.set_up()
        await auth.stub.Logout(auth_service_pb2.LogoutRequest(), metadata=bearer(tokens.access_token))
    async with running_service("auth", settings, build) as running:
        auth = Auth(running, data_directory, postgres_url)
        assert (await failure(auth.who_am_i(tokens.access_token))).reason is Reason.TOKEN_INVALID


async def test_sessions_are_listed_page_by_page_and_the_others_can_be_ended(auth: Auth) -> None:
    first = await auth.set_up()
    others = [await auth.login() for _ in range(3)]
    caller = bearer(first.access_token)
    pages, token = [], ""
    while True:
        request = session_service_pb2.ListSessionsRequest(page_size=3, page_token=token)
        page = await auth.sessions.ListSessions(request, metadata=caller)
        pages.append([session.session_id for session in page.sessions])
        token = page.next_page_token
        if not token:
            break
    youngest_first = [tokens.session_id for tokens in reversed([first, *others])]
    assert pages == [youngest_first[:3], youngest_first[3:]]

    revoked = await auth.sessions.RevokeOtherSessions(session_service_pb2.RevokeOtherSessionsRequest(), metadata=caller)
    assert revoked.revoked_count == 3
    assert (await failure(auth.who_am_i(others[0].access_token))).reason is Reason.TOKEN_INVALID
    assert (await auth.who_am_i(first.access_token)).session_id == first.session_id
    ended = await auth.sessions.GetSession(
        session_service_pb2.GetSessionRequest(session_id=others[0].session_id), metadata=caller
    )
    assert ended.session.end.reason == session_pb2.SESSION_END_REASON_REVOKED


async def test_services_hear_of_a_revocation_and_a_new_reader_of_all_in_force(auth: Auth) -> None:
    first, second = await auth.set_up(), await auth.login()
    as_trading = auth.running.as_service("trading")
    stream = auth.stub.WatchRevocations(auth_service_pb2.WatchRevocationsRequest(), metadata=as_trading)
    snapshot = await stream.read()
    assert snapshot.WhichOneof("update") == "snapshot"
    assert list(snapshot.snapshot.revocations) == []

    await auth.stub.Logout(auth_service_pb2.LogoutRequest(), metadata=bearer(second.access_token))
    async with asyncio.timeout(10):
        while (response := await stream.read()).WhichOneof("update") != "batch":
            pass
    assert [revocation.session_id for revocation in response.batch.revocations] == [second.session_id]
    stream.cancel()

    await auth.stub.Logout(auth_service_pb2.LogoutRequest(), metadata=bearer(first.access_token))
    resumed = auth.stub.WatchRevocations(
        auth_service_pb2.WatchRevocationsRequest(resume_token=response.resume_token), metadata=as_trading
    )
    missed = await resumed.read()
    assert [revocation.session_id for revocation in missed.batch.revocations] == [first.session_id]
    resumed.cancel()


async def test_permissions_are_listed_page_by_page_with_who_holds_them(auth: Auth) -> None:
    caller = bearer((await auth.set_up()).access_token)
    found, token = [], ""
    while True:
        request = auth_service_pb2.ListPermissionsRequest(page_size=10, page_token=token)
        page = await auth.stub.ListPermissions(request, metadata=caller)
        assert len(page.permissions) <= 10
        found.extend(page.permissions)
        token = page.next_page_token
        if not token:
            break
    assert [info.permission for info in found] == [value for value in rule_pb2.Permission.values() if value]
    orders = next(info for info in found if info.word == "orders:write")
    assert list(orders.roles) == [rule_pb2.ROLE_ADMIN, rule_pb2.ROLE_TRADER]
    assert "algotrendy.trading.v1.TradingService/SubmitOrder" in orders.methods


async def test_a_refresh_token_in_a_cookie_is_not_served_yet_and_signs_nobody_in(auth: Auth) -> None:
    await auth.set_up()
    request = auth_service_pb2.LoginRequest(
        user_name="admin", password=PASSWORD, delivery=token_pb2.REFRESH_TOKEN_DELIVERY_COOKIE
    )
    assert (await failure(auth.stub.Login(request))).reason is Reason.NOT_IMPLEMENTED
    assert len(await auth.rows("select * from sessions")) == 1


async def test_what_is_not_served_yet_says_so(auth: Auth) -> None:
    request = auth_service_pb2.ResetPasswordRequest(reset_token="alg_reset_x", new_password=PASSWORD)
    error = await failure(auth.stub.ResetPassword(request))
    assert error.reason is Reason.NOT_IMPLEMENTED


async def test_every_sign_in_is_in_the_audit_chain_and_the_chain_fits(auth: Auth) -> None:
    tokens = await auth.set_up()
    await failure(auth.login(password="a red fox in april"))
    await auth.login()
    await auth.stub.Logout(auth_service_pb2.LogoutRequest(), metadata=bearer(tokens.access_token))
    entries = [audit_entry(row) for row in await auth.rows("select * from audit_entries order by sequence")]
    service = "algotrendy.auth.v1.AuthService/"
    assert [(entry.event.action.removeprefix(service), entry.event.outcome.value) for entry in entries] == [
        ("RedeemSetupToken", "DONE"),
        ("Login", "REFUSED"),
        ("Login", "DONE"),
        ("Logout", "DONE"),
    ]
    assert first_broken((auth.folder / "auth" / "audit.key").read_bytes(), entries) is None
