"""What an attacker tries against sign-in and tokens (SECURITY controls S1, S3, S5, S7, S14)."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import asyncpg
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from algotrendy.auth.v1 import auth_service_pb2, session_service_pb2, token_pb2
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.wire import encode_token
from tests.integration.auth.installation import PASSWORD, Auth, auth_settings, bearer, failure

Forge = Callable[[dict[str, Any], dict[str, Any], Any], str]


def sign(claims: dict[str, Any], header: dict[str, Any], key: Any) -> str:
    return jwt.encode(claims, key, algorithm="ES256", headers=header)


def _segment(data: dict[str, Any]) -> str:
    return base64.urlsafe_b64encode(json.dumps(data).encode()).decode().rstrip("=")


def unsigned(claims: dict[str, Any], header: dict[str, Any], _key: Any) -> str:
    return f"{_segment({**header, 'alg': 'none'})}.{_segment(claims)}."


def signed_with_the_public_key(claims: dict[str, Any], header: dict[str, Any], key: Any) -> str:
    # PyJWT refuses to make this token, so it is made by hand.
    public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signed = f"{_segment({**header, 'alg': 'HS256'})}.{_segment(claims)}"
    mac = hmac.new(public, signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"


def signed_with_a_key_of_the_attacker(claims: dict[str, Any], header: dict[str, Any], _key: Any) -> str:
    return sign(claims, header, ec.generate_private_key(ec.SECP256R1()))


def with_the_attackers_key_in_the_header(claims: dict[str, Any], header: dict[str, Any], _key: Any) -> str:
    own = ec.generate_private_key(ec.SECP256R1())
    jwk = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(own.public_key()))
    return sign(claims, {**header, "jwk": jwk, "jku": "https://attacker.example/jwks.json"}, own)


def with_header(**changes: Any) -> Forge:
    return lambda claims, header, key: sign(claims, {**header, **changes}, key)


def with_claims(**changes: Any) -> Forge:
    return lambda claims, header, key: sign({**claims, **changes}, header, key)


def without(claim: str) -> Forge:
    return lambda claims, header, key: sign({k: v for k, v in claims.items() if k != claim}, header, key)


def tampered(claims: dict[str, Any], header: dict[str, Any], key: Any) -> str:
    head, _, signature = sign(claims, header, key).split(".")
    return f"{head}.{_segment({**claims, 'sub': 'somebody-else'})}.{signature}"


FORGERIES: dict[str, Forge] = {
    "alg none": unsigned,
    "HS256 with the public key as secret": signed_with_the_public_key,
    "a key of the attacker under our kid": signed_with_a_key_of_the_attacker,
    "a key of the attacker in the header": with_the_attackers_key_in_the_header,
    "claims changed after signing": tampered,
    "unknown kid": with_header(kid="unknown"),
    "kid that is a path": with_header(kid="../../auth/signing-key.pem"),
    "kid that is SQL": with_header(kid="' or 1=1 --"),
    "another type of token": with_header(typ="JWT"),
    "another audience": with_claims(aud="somebody"),
    "another issuer": with_claims(iss="somebody"),
    "no expiry": without("exp"),
    "expired": with_claims(exp=int(time.time()) - 60),
    "not valid yet": with_claims(nbf=int(time.time()) + 3600),
    "no session": without("sid"),
    "no scope": without("scope"),
}


@pytest.fixture
def claims() -> dict[str, Any]:
    now = int(time.time())
    return {
        "iss": "algotrendy", "aud": "algotrendy", "sub": "admin", "sid": "s", "jti": "j", "iat": now, "nbf": now,
        "exp": now + 600, "scope": "profile:write",
    }  # fmt: skip


async def our_key_and_header(auth: Auth) -> tuple[Any, dict[str, Any]]:
    key = load_pem_private_key((auth.folder / "auth" / "signing-key.pem").read_bytes(), None)
    jwks = await auth.stub.GetJwks(auth_service_pb2.GetJwksRequest())
    return key, {"typ": "at+jwt", "kid": jwks.keys[0].kid}


async def test_every_forged_token_is_refused_and_the_genuine_one_is_not(auth: Auth, claims: dict[str, Any]) -> None:
    await auth.set_up()
    key, header = await our_key_and_header(auth)
    assert (await auth.who_am_i(sign(claims, header, key))).user.user_id == "admin"
    for name, forge in FORGERIES.items():
        error = await failure(auth.who_am_i(forge(claims, header, key)))
        assert error.reason is Reason.TOKEN_INVALID, name


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "..", "é" * 20, "A" * 60_000, "null.null.null"])
async def test_garbage_in_place_of_a_token_is_refused_cleanly(auth: Auth, token: str) -> None:
    error = await failure(auth.who_am_i(token.encode().hex() if not token.isascii() else token))
    assert error.reason in {Reason.TOKEN_INVALID, Reason.TOKEN_MISSING}


async def test_a_refresh_token_is_no_access_token(auth: Auth) -> None:
    tokens = await auth.set_up()
    assert (await failure(auth.who_am_i(tokens.refresh_token))).reason is Reason.TOKEN_INVALID


async def test_a_person_cannot_call_what_is_for_services(auth: Auth) -> None:
    tokens = await auth.set_up()
    stream = auth.stub.WatchRevocations(
        auth_service_pb2.WatchRevocationsRequest(), metadata=bearer(tokens.access_token)
    )
    assert (await failure(stream.read())).reason is Reason.PERMISSION_MISSING


async def test_a_refresh_token_replayed_after_the_grace_ends_the_whole_session(auth: Auth) -> None:
    stolen = await auth.set_up()
    victims = await auth.refresh(stolen.refresh_token)
    await age_last_refresh(auth, stolen.session_id)
    assert (await failure(auth.refresh(stolen.refresh_token))).reason is Reason.TOKEN_INVALID
    # The thief is out, and so is whoever holds the newest tokens: nobody can tell which of the two is the owner.
    assert (await failure(auth.refresh(victims.refresh_token))).reason is Reason.TOKEN_INVALID
    assert (await failure(auth.who_am_i(victims.access_token))).reason is Reason.TOKEN_INVALID
    [entry] = await auth.rows("select * from audit_entries where action = 'auth.refresh_token_reused'")
    assert entry["session_id"] == stolen.session_id


async def test_a_lost_answer_can_be_asked_for_again_and_gives_the_same_refresh_token(auth: Auth) -> None:
    tokens = await auth.set_up()
    first = await auth.refresh(tokens.refresh_token)
    again = await auth.refresh(tokens.refresh_token)
    assert again.refresh_token == first.refresh_token
    assert (await auth.refresh(first.refresh_token)).session_id == tokens.session_id


async def test_fifty_refreshes_at_once_leave_one_living_successor(auth: Auth) -> None:
    tokens = await auth.set_up()
    outcomes = await asyncio.gather(*(auth.refresh(tokens.refresh_token) for _ in range(50)))
    assert len({outcome.refresh_token for outcome in outcomes}) == 1
    [session] = await auth.rows("select * from sessions")
    assert session["generation"] == 1
    assert session["end_time"] is None


async def test_a_refresh_that_races_with_the_end_of_its_session_does_not_bring_it_back(auth: Auth) -> None:
    tokens = await auth.set_up()
    connection = await asyncpg.connect(auth.postgres_url, server_settings={"search_path": "auth"})
    try:
        async with connection.transaction():
            await connection.execute("update sessions set end_time = now(), end_reason = 'REVOKED'")
            refresh = asyncio.ensure_future(failure(auth.refresh(tokens.refresh_token)))
            # Until the service has read the row it waits for the lock, or has read the row as it was before.
            await asyncio.wait([refresh], timeout=0.5)
        assert (await refresh).reason is Reason.TOKEN_INVALID
    finally:
        await connection.close()
    [session] = await auth.rows("select * from sessions")
    assert session["end_reason"] == "REVOKED"


async def test_the_session_of_somebody_else_is_not_found_and_not_ended(auth: Auth, claims: dict[str, Any]) -> None:
    tokens = await auth.set_up()
    key, header = await our_key_and_header(auth)
    stranger = sign({**claims, "sub": "stranger"}, header, key)
    request = session_service_pb2.RevokeSessionRequest(session_id=tokens.session_id)
    error = await failure(auth.sessions.RevokeSession(request, metadata=bearer(stranger)))
    assert error.reason is Reason.NOT_FOUND
    assert (await auth.who_am_i(tokens.access_token)).user.user_id == "admin"


@pytest.mark.parametrize("parts", [("9" * 300, "x"), ("²", "x"), ("-1", "x"), ("1",), ("1", "2", "3"), ("", "")])
async def test_a_page_token_of_the_attackers_own_making_is_malformed_and_no_bug(
    auth: Auth, parts: tuple[str, ...]
) -> None:
    caller = bearer((await auth.set_up()).access_token)
    request = session_service_pb2.ListSessionsRequest(page_token=encode_token("sessions", *parts))
    assert (await failure(auth.sessions.ListSessions(request, metadata=caller))).reason is Reason.TOKEN_MALFORMED


async def test_a_password_of_a_megabyte_is_refused_before_it_is_hashed(auth: Auth) -> None:
    await auth.set_up()
    error = await failure(auth.login(password="x" * 1_000_000))
    assert error.reason is Reason.FIELD_INVALID
    assert [violation.field for violation in error.violations] == ["password"]
    # No attempt was counted, so no password was looked at.
    assert await auth.rows("select * from sign_in_attempts") == []


async def test_a_guesser_is_locked_out_and_the_owner_elsewhere_is_not(auth: Auth) -> None:
    await auth.set_up()
    for _ in range(5):
        await failure(auth.login(password="a guess of mine", address="198.51.100.7"))
    locked = await failure(auth.login(address="198.51.100.7"))
    assert locked.reason is Reason.LOCKED
    assert locked.retry_after is not None
    assert "locked_until" in locked.metadata
    assert (await auth.login(address="192.0.2.1")).user_id == "admin"


async def test_guesses_sent_at_once_do_not_outrun_the_count(auth: Auth) -> None:
    await auth.set_up()
    errors: list[DomainError] = await asyncio.gather(
        *(failure(auth.login(password=f"a guess of mine {n}", address="198.51.100.7")) for n in range(20))
    )
    assert len([error for error in errors if error.reason is Reason.CREDENTIALS_INVALID]) == 5
    assert len([error for error in errors if error.reason is Reason.LOCKED]) == 15


async def test_a_locked_account_does_not_tell_whether_it_exists(auth: Auth) -> None:
    await auth.set_up()
    for _ in range(5):
        await failure(auth.login(user_name="nobody", address="198.51.100.7"))
    assert (await failure(auth.login(user_name="nobody", address="198.51.100.7"))).reason is Reason.LOCKED


async def test_an_address_cannot_go_through_a_list_of_user_names(auth: Auth) -> None:
    await auth.set_up()
    await auth.rows("insert into sign_in_attempts (scope, count, last_time) values ('address:198.51.100.7', 49, now())")
    await failure(auth.login(user_name="user-50", address="198.51.100.7"))
    assert (await failure(auth.login(user_name="user-51", address="198.51.100.7"))).reason is Reason.LOCKED


async def test_a_spoofed_forwarded_address_does_not_begin_a_new_count(auth: Auth) -> None:
    await auth.set_up()
    for number in range(5):
        await failure(auth.login(password="a guess of mine", address=f"10.0.0.{number}, 198.51.100.7"))
    assert (await failure(auth.login(address="10.0.0.99, 198.51.100.7"))).reason is Reason.LOCKED


async def test_the_address_that_the_gateway_vouches_for_counts_before_what_was_forwarded(auth: Auth) -> None:
    await auth.set_up()
    for number in range(6):
        seen = (("x-envoy-external-address", "198.51.100.7"), ("x-forwarded-for", f"192.0.2.{number}"))
        request = auth_service_pb2.LoginRequest(user_name="admin", password="a guess of mine")
        error = await failure(auth.stub.Login(request, metadata=seen))
    assert error.reason is Reason.LOCKED


async def test_an_unknown_user_takes_as_long_as_a_wrong_password(auth: Auth) -> None:
    await auth.set_up()
    spent: dict[str, list[float]] = {"admin": [], "nobody": []}
    for number in range(8):
        for user_name, seconds in spent.items():
            started = time.perf_counter()
            await failure(auth.login(user_name=user_name, password="a guess of mine", address=f"192.0.2.{number}"))
            seconds.append(time.perf_counter() - started)
    known, unknown = median(spent["admin"]), median(spent["nobody"])
    # Hashing takes tens of milliseconds and skipping it would show as a factor of ten; noise stays far below two.
    assert 0.4 < known / unknown < 2.5, (known, unknown)


async def test_nothing_that_signs_in_is_in_the_database(auth: Auth) -> None:
    setup_token = auth.setup_file.read_text()
    tokens = await auth.set_up()
    again: token_pb2.Tokens = await auth.refresh(tokens.refresh_token)
    secrets = [setup_token, PASSWORD, tokens.refresh_token, again.refresh_token, again.access_token]
    pem = (auth.folder / "auth" / "signing-key.pem").read_text().splitlines()[1]
    tables = await auth.rows("select table_name from information_schema.tables where table_schema = 'auth'")
    dump = ""
    for table in tables:
        dump += str([dict(row) for row in await auth.rows(f"select * from {table['table_name']}")])
    assert "$argon2id$" in dump
    for secret in [*secrets, pem]:
        assert secret not in dump
        # Nor the random part alone, which may itself contain underscores.
        assert secret[-32:] not in dump


@pytest.mark.parametrize(
    "statement",
    [
        "update audit_entries set user_id = 'somebody-else'",
        "delete from audit_entries",
        "truncate audit_entries",
    ],
)
async def test_the_audit_log_cannot_be_changed_with_sql(auth: Auth, statement: str) -> None:
    await auth.set_up()
    with pytest.raises(asyncpg.RaiseError, match="append-only"):
        await auth.rows(statement)
    assert len(await auth.rows("select * from audit_entries")) == 1


async def age_last_refresh(auth: Auth, session_id: str) -> None:
    """Lets the grace for lost answers pass without waiting for it."""
    await auth.rows(
        "update sessions set last_refresh_time = last_refresh_time - interval '11 seconds' where session_id = $1",
        session_id,
    )


def test_settings_of_a_fresh_service_are_the_documented_defaults(tmp_path: Any) -> None:
    settings = auth_settings(tmp_path, "postgresql://")
    assert settings.access_token_lifetime.total_seconds() == 900
    assert settings.refresh_token_lifetime.days == 30
