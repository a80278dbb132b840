"""Signing in and out, and who is signed in."""

from __future__ import annotations

import platform

from algotrendy.auth.v1 import auth_service_pb2 as pb
from algotrendy.auth.v1 import token_pb2
from algotrendy_sdk.connection import Connection

_SERVICE = "algotrendy.auth.v1.AuthService"


class Auth:
    """`client.auth`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def redeem_setup_token(self, setup_token: str, password: str, user_name: str = "admin") -> token_pb2.Tokens:
        """Makes the first administrator of a fresh installation and signs it in."""
        request = pb.RedeemSetupTokenRequest(
            setup_token=setup_token, password=password, user_name=user_name, client_name=_client_name()
        )
        return self._connection.call(f"{_SERVICE}/RedeemSetupToken", request, pb.RedeemSetupTokenResponse).tokens

    def login(self, user_name: str, password: str) -> token_pb2.Tokens:
        """Signs in with a password."""
        request = pb.LoginRequest(user_name=user_name, password=password, client_name=_client_name())
        return self._connection.call(f"{_SERVICE}/Login", request, pb.LoginResponse).tokens

    def refresh(self, refresh_token: str) -> token_pb2.Tokens:
        """Exchanges a refresh token, once, for the next pair."""
        request = pb.RefreshTokenRequest(refresh_token=refresh_token)
        return self._connection.call(f"{_SERVICE}/RefreshToken", request, pb.RefreshTokenResponse).tokens

    def logout(self) -> None:
        """Ends the session."""
        self._connection.call(f"{_SERVICE}/Logout", pb.LogoutRequest(), pb.LogoutResponse)

    def who_am_i(self) -> pb.WhoAmIResponse:
        """Who is signed in, and what they may do."""
        return self._connection.call(f"{_SERVICE}/WhoAmI", pb.WhoAmIRequest(), pb.WhoAmIResponse)

    def sign_in_options(self) -> pb.GetSignInOptionsResponse:
        """Whether the first administrator is still to be made; needs no token."""
        return self._connection.call(
            f"{_SERVICE}/GetSignInOptions", pb.GetSignInOptionsRequest(), pb.GetSignInOptionsResponse
        )


def _client_name() -> str:
    return f"algotrendy on {platform.node()}"[:128]
