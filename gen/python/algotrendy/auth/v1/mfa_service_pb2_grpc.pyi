"""Types of the gRPC services of algotrendy/auth/v1/mfa_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.auth.v1 import mfa_service_pb2

class MfaServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    GetMfaStatus: aio.UnaryUnaryMultiCallable[mfa_service_pb2.GetMfaStatusRequest, mfa_service_pb2.GetMfaStatusResponse]
    EnrollTotp: aio.UnaryUnaryMultiCallable[mfa_service_pb2.EnrollTotpRequest, mfa_service_pb2.EnrollTotpResponse]
    ConfirmTotp: aio.UnaryUnaryMultiCallable[mfa_service_pb2.ConfirmTotpRequest, mfa_service_pb2.ConfirmTotpResponse]
    DisableTotp: aio.UnaryUnaryMultiCallable[mfa_service_pb2.DisableTotpRequest, mfa_service_pb2.DisableTotpResponse]
    RegenerateRecoveryCodes: aio.UnaryUnaryMultiCallable[mfa_service_pb2.RegenerateRecoveryCodesRequest, mfa_service_pb2.RegenerateRecoveryCodesResponse]
    CreateMfaChallenge: aio.UnaryUnaryMultiCallable[mfa_service_pb2.CreateMfaChallengeRequest, mfa_service_pb2.CreateMfaChallengeResponse]

class MfaServiceServicer:
    def GetMfaStatus(self, request: mfa_service_pb2.GetMfaStatusRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[mfa_service_pb2.GetMfaStatusResponse]: ...
    def EnrollTotp(self, request: mfa_service_pb2.EnrollTotpRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[mfa_service_pb2.EnrollTotpResponse]: ...
    def ConfirmTotp(self, request: mfa_service_pb2.ConfirmTotpRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[mfa_service_pb2.ConfirmTotpResponse]: ...
    def DisableTotp(self, request: mfa_service_pb2.DisableTotpRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[mfa_service_pb2.DisableTotpResponse]: ...
    def RegenerateRecoveryCodes(self, request: mfa_service_pb2.RegenerateRecoveryCodesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[mfa_service_pb2.RegenerateRecoveryCodesResponse]: ...
    def CreateMfaChallenge(self, request: mfa_service_pb2.CreateMfaChallengeRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[mfa_service_pb2.CreateMfaChallengeResponse]: ...

def add_MfaServiceServicer_to_server(servicer: MfaServiceServicer, server: aio.Server) -> None: ...
