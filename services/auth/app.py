"""Wires AuthService; the only file that knows every other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

from algotrendy.auth.v1 import (
    api_key_service_pb2_grpc,
    audit_service_pb2_grpc,
    auth_service_pb2_grpc,
    credential_vault_service_pb2_grpc,
    mfa_service_pb2_grpc,
    session_service_pb2_grpc,
    settings_service_pb2_grpc,
    signing_key_service_pb2_grpc,
    user_service_pb2_grpc,
)
from services.auth.adapters.argon2_passwords import Argon2Passwords
from services.auth.adapters.contract_permissions import ContractPermissions
from services.auth.adapters.es256_tokens import Es256Tokens
from services.auth.adapters.key_files import open_folder, signing_key, symmetric_key
from services.auth.adapters.postgres_sessions import RevocationJournal
from services.auth.adapters.postgres_store import PostgresStore
from services.auth.adapters.revocation_feed import FanOutRevocations
from services.auth.adapters.setup_token_file import PrivateSetupTokenFile
from services.auth.servicer.api_keys import ApiKeyServicer, ApiKeyUseCases
from services.auth.servicer.auth import AuthServicer, AuthUseCases
from services.auth.servicer.external_authorization import ExternalAuthorization, add_to_server
from services.auth.servicer.sessions import SessionServicer, SessionUseCases
from services.auth.settings import Settings
from services.auth.use_cases.api_keys import CreateApiKey, GetApiKey, ListApiKeys, RevokeApiKey
from services.auth.use_cases.attempts import ForgetOldAttempts
from services.auth.use_cases.audit import Auditor
from services.auth.use_cases.key_sign_in import SignInWithKey
from services.auth.use_cases.profile import SetupNeeded, WhoAmI
from services.auth.use_cases.sessions import (
    EndSession,
    GetSession,
    ListSessions,
    RefreshTokens,
    RevokeOtherSessions,
    RevokeSession,
)
from services.auth.use_cases.setup import OfferSetup, RedeemSetupToken
from services.auth.use_cases.sign_in import Login
from services.auth.use_cases.tokens import TokenIssuer, TokenLifetimes
from services.shared.runtime.fanout import EventFeed
from services.shared.runtime.postgres import open_database
from services.shared.runtime.server import Registration, Runtime
from services.shared.runtime.settings import SettingsError

MIGRATIONS = Path(__file__).parent / "migrations"
SHORTEST_ACCESS, LONGEST_ACCESS = timedelta(minutes=1), timedelta(hours=1)
CLEAN_UP_EVERY_SECONDS = 3600.0


async def build(runtime: Runtime, settings: Settings, stack: AsyncExitStack) -> Sequence[Registration]:
    """Opens keys and database, offers the setup token on a fresh installation, and returns all gRPC services."""
    _check(settings)
    folder = open_folder(settings.data_directory)
    signer = Es256Tokens([signing_key(folder / "signing-key.pem"), signing_key(folder / "next-signing-key.pem")])
    runtime.use_keys(signer)
    hasher = Argon2Passwords(settings.sign_in_threads, settings.sign_in_queue)
    stack.callback(hasher.close)

    database = await stack.enter_async_context(open_database(settings, schema="auth", migrations=MIGRATIONS))
    runtime.watch_dependency("postgres", database.answers)
    store = PostgresStore(database, symmetric_key(folder / "audit.key"))
    feed = FanOutRevocations(
        EventFeed("revocations", runtime.clock, runtime.draining),
        RevocationJournal(database),
        runtime.identity,
        runtime.clock,
    )
    await feed.remember()

    catalogue = ContractPermissions()
    lifetimes = TokenLifetimes(settings.access_token_lifetime, settings.refresh_token_lifetime)
    issuer = TokenIssuer(
        signer, catalogue, runtime.clock, runtime.ids, lifetimes, symmetric_key(folder / "refresh.key")
    )
    auditor = Auditor(store, runtime.clock, runtime.ids)
    setup_file = PrivateSetupTokenFile(folder / "setup-token")
    await OfferSetup(store, setup_file, runtime.clock, settings.setup_token_lifetime)()

    end = EndSession(issuer, auditor, runtime.clock)
    revoke = RevokeSession(store, end, feed)
    runtime.tasks.spawn("forget old sign-in attempts", _every_hour(ForgetOldAttempts(store, runtime.clock)))
    sign_in_with_key = SignInWithKey(store, signer, catalogue, runtime.clock, runtime.ids)
    auth = AuthUseCases(
        redeem_setup_token=RedeemSetupToken(store, hasher, issuer, auditor, setup_file, runtime.clock),
        login=Login(store, hasher, issuer, auditor, runtime.clock),
        refresh=RefreshTokens(store, issuer, end, feed, runtime.clock),
        revoke_session=revoke,
        who_am_i=WhoAmI(store, signer),
        setup_needed=SetupNeeded(store),
        sign_in_with_key=sign_in_with_key,
    )
    sessions = SessionUseCases(
        get=GetSession(store),
        list=ListSessions(store, runtime.clock),
        revoke=revoke,
        revoke_others=RevokeOtherSessions(store, end, feed, runtime.clock),
    )
    keys = ApiKeyUseCases(
        create=CreateApiKey(store, auditor, runtime.clock, runtime.ids),
        get=GetApiKey(store),
        list=ListApiKeys(store, runtime.clock),
        revoke=RevokeApiKey(store, auditor, feed, runtime.clock),
    )
    return [
        Registration(
            auth_service_pb2_grpc.add_AuthServiceServicer_to_server, AuthServicer(auth, signer, catalogue, feed)
        ),
        Registration(session_service_pb2_grpc.add_SessionServiceServicer_to_server, SessionServicer(sessions)),
        Registration(api_key_service_pb2_grpc.add_ApiKeyServiceServicer_to_server, ApiKeyServicer(keys)),
        Registration(add_to_server, ExternalAuthorization(sign_in_with_key)),
        *_not_served_yet(),
    ]


def _not_served_yet() -> list[Registration]:
    """What the contract has and this version answers with NOT_IMPLEMENTED."""
    return [
        Registration(mfa_service_pb2_grpc.add_MfaServiceServicer_to_server, mfa_service_pb2_grpc.MfaServiceServicer()),
        Registration(
            user_service_pb2_grpc.add_UserServiceServicer_to_server, user_service_pb2_grpc.UserServiceServicer()
        ),
        Registration(
            credential_vault_service_pb2_grpc.add_CredentialVaultServiceServicer_to_server,
            credential_vault_service_pb2_grpc.CredentialVaultServiceServicer(),
        ),
        Registration(
            audit_service_pb2_grpc.add_AuditServiceServicer_to_server, audit_service_pb2_grpc.AuditServiceServicer()
        ),
        Registration(
            settings_service_pb2_grpc.add_SettingsServiceServicer_to_server,
            settings_service_pb2_grpc.SettingsServiceServicer(),
        ),
        Registration(
            signing_key_service_pb2_grpc.add_SigningKeyServiceServicer_to_server,
            signing_key_service_pb2_grpc.SigningKeyServiceServicer(),
        ),
    ]


def _check(settings: Settings) -> None:
    if not SHORTEST_ACCESS <= settings.access_token_lifetime <= LONGEST_ACCESS:
        raise SettingsError("ALGOTRENDY_AUTH_ACCESS_TOKEN_LIFETIME must be 60 to 3600 seconds")
    if settings.refresh_token_lifetime <= settings.access_token_lifetime:
        raise SettingsError("ALGOTRENDY_AUTH_REFRESH_TOKEN_LIFETIME must be longer than the access token's")


def _every_hour(work: ForgetOldAttempts) -> Callable[[], Awaitable[None]]:
    async def repeat() -> None:
        while True:
            await work()
            await asyncio.sleep(CLEAN_UP_EVERY_SECONDS)

    return repeat
