"""AuthService on the wire."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from algotrendy.auth.v1 import auth_service_pb2 as pb
from algotrendy.auth.v1 import auth_service_pb2_grpc
from services.auth.domain.session import SessionEnd
from services.auth.ports import PermissionCatalogue, RevocationStream, TokenSigner
from services.auth.servicer.wire import (
    client_of,
    key_token_response,
    permissions_page,
    profile_response,
    redemption,
    sign_in_options,
    signing_in,
    tokens_message,
)
from services.auth.use_cases.key_sign_in import SignInWithKey
from services.auth.use_cases.profile import SetupNeeded, WhoAmI
from services.auth.use_cases.sessions import RefreshTokens, RevokeSession
from services.auth.use_cases.setup import RedeemSetupToken
from services.auth.use_cases.sign_in import Login
from services.shared.runtime.identity import caller, caller_token

LOGOUT = "algotrendy.auth.v1.AuthService/Logout"


@dataclass(frozen=True, slots=True)
class AuthUseCases:
    """What AuthServicer serves."""

    redeem_setup_token: RedeemSetupToken
    login: Login
    refresh: RefreshTokens
    revoke_session: RevokeSession
    who_am_i: WhoAmI
    setup_needed: SetupNeeded
    sign_in_with_key: SignInWithKey


class AuthServicer(auth_service_pb2_grpc.AuthServiceServicer):
    """Implements AuthService; what it does not define answers NOT_IMPLEMENTED."""

    def __init__(
        self,
        use_cases: AuthUseCases,
        signer: TokenSigner,
        catalogue: PermissionCatalogue,
        revocations: RevocationStream,
    ) -> None:
        self._use_cases = use_cases
        self._signer = signer
        self._catalogue = catalogue
        self._revocations = revocations

    async def GetSignInOptions(self, request: pb.GetSignInOptionsRequest, context: Any) -> pb.GetSignInOptionsResponse:
        return sign_in_options(await self._use_cases.setup_needed())

    async def RedeemSetupToken(self, request: pb.RedeemSetupTokenRequest, context: Any) -> pb.RedeemSetupTokenResponse:
        tokens = await self._use_cases.redeem_setup_token(*redemption(request, context))
        return pb.RedeemSetupTokenResponse(tokens=tokens_message(tokens))

    async def Login(self, request: pb.LoginRequest, context: Any) -> pb.LoginResponse:
        client = signing_in(request, context)
        tokens = await self._use_cases.login(request.user_name, request.password, client)
        return pb.LoginResponse(tokens=tokens_message(tokens))

    async def RefreshToken(self, request: pb.RefreshTokenRequest, context: Any) -> pb.RefreshTokenResponse:
        tokens = await self._use_cases.refresh(request.refresh_token, client_of(context))
        return pb.RefreshTokenResponse(tokens=tokens_message(tokens))

    async def ExchangeApiKey(self, request: pb.ExchangeApiKeyRequest, context: Any) -> pb.ExchangeApiKeyResponse:
        return key_token_response(await self._use_cases.sign_in_with_key(request.api_key, client_of(context)))

    async def Logout(self, request: pb.LogoutRequest, context: Any) -> pb.LogoutResponse:
        who = caller()
        await self._use_cases.revoke_session(
            who, who.session_id, client_of(context), reason=SessionEnd.SIGNED_OUT, action=LOGOUT
        )
        return pb.LogoutResponse()

    async def GetJwks(self, request: pb.GetJwksRequest, context: Any) -> pb.GetJwksResponse:
        return pb.GetJwksResponse(keys=[pb.JsonWebKey(**key) for key in self._signer.public_keys()])

    async def WhoAmI(self, request: pb.WhoAmIRequest, context: Any) -> pb.WhoAmIResponse:
        return profile_response(await self._use_cases.who_am_i(caller(), caller_token()))

    async def ListPermissions(self, request: pb.ListPermissionsRequest, context: Any) -> pb.ListPermissionsResponse:
        return permissions_page(self._catalogue.permissions(), request)

    def WatchRevocations(self, request: pb.WatchRevocationsRequest, context: Any) -> AsyncIterator[bytes]:
        return self._revocations.watch(request.resume_token)
