"""A running AuthService and a caller that speaks to it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import asyncpg
import grpc

from algotrendy.auth.v1 import (
    auth_service_pb2,
    auth_service_pb2_grpc,
    session_service_pb2_grpc,
    token_pb2,
)
from services.auth.settings import Settings
from services.shared.model.errors import DomainError
from services.shared.runtime.errors import from_rpc_error
from services.shared.runtime.settings import Secret
from tests.support.services import RunningService, mesh_key

PASSWORD = "a red fox in march"


def auth_settings(folder: Path, postgres_url: str, **changes: Any) -> Settings:
    """The settings of a service whose files are in `folder`."""
    return Settings(
        listen=f"unix:{folder}/auth.sock",
        mesh=f"unix:{folder}/auth.sock",
        mesh_key_file=mesh_key(folder),
        postgres_url=Secret(postgres_url),
        valkey_url=Secret("redis://127.0.0.1:1/0"),
        data_directory=folder,
        **changes,
    )


@dataclass(frozen=True)
class Auth:
    """A running AuthService and what a client needs."""

    running: RunningService
    folder: Path
    postgres_url: str

    @property
    def stub(self) -> Any:
        return auth_service_pb2_grpc.AuthServiceStub(self.running.channel)

    @property
    def sessions(self) -> Any:
        return session_service_pb2_grpc.SessionServiceStub(self.running.channel)

    @property
    def setup_file(self) -> Path:
        return self.folder / "auth" / "setup-token"

    async def set_up(self, user_name: str = "admin") -> token_pb2.Tokens:
        """Makes the first administrator."""
        response: auth_service_pb2.RedeemSetupTokenResponse = await self.stub.RedeemSetupToken(
            auth_service_pb2.RedeemSetupTokenRequest(
                setup_token=self.setup_file.read_text(), password=PASSWORD, user_name=user_name
            )
        )
        return response.tokens

    async def login(
        self, password: str = PASSWORD, user_name: str = "admin", address: str = "192.0.2.1"
    ) -> token_pb2.Tokens:
        """Signs in from an address as the gateway would report it."""
        request = auth_service_pb2.LoginRequest(user_name=user_name, password=password, client_name="a test")
        response: auth_service_pb2.LoginResponse = await self.stub.Login(
            request, metadata=(("x-forwarded-for", address),)
        )
        return response.tokens

    async def refresh(self, token: str) -> token_pb2.Tokens:
        """Exchanges a refresh token."""
        request = auth_service_pb2.RefreshTokenRequest(refresh_token=token)
        response: auth_service_pb2.RefreshTokenResponse = await self.stub.RefreshToken(request)
        return response.tokens

    async def who_am_i(self, access_token: str) -> auth_service_pb2.WhoAmIResponse:
        """Asks who a token belongs to."""
        request = auth_service_pb2.WhoAmIRequest()
        response: auth_service_pb2.WhoAmIResponse = await self.stub.WhoAmI(request, metadata=bearer(access_token))
        return response

    async def rows(self, statement: str, *arguments: Any) -> list[asyncpg.Record]:
        """What the database holds, seen by somebody who reads it directly."""
        connection = await asyncpg.connect(self.postgres_url, server_settings={"search_path": "auth"})
        try:
            return await connection.fetch(statement, *arguments)
        finally:
            await connection.close()


def bearer(token: str) -> Any:
    """Call metadata with a token."""
    return (("authorization", f"Bearer {token}"),)


async def failure(call: Any) -> DomainError:
    """The error that a call ends with."""
    try:
        await call
    except grpc.aio.AioRpcError as error:
        return from_rpc_error(error)
    raise AssertionError("the call succeeded")
