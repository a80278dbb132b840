"""Types of the gRPC services of algotrendy/auth/v1/session_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.auth.v1 import session_service_pb2

class SessionServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    GetSession: aio.UnaryUnaryMultiCallable[session_service_pb2.GetSessionRequest, session_service_pb2.GetSessionResponse]
    ListSessions: aio.UnaryUnaryMultiCallable[session_service_pb2.ListSessionsRequest, session_service_pb2.ListSessionsResponse]
    RevokeSession: aio.UnaryUnaryMultiCallable[session_service_pb2.RevokeSessionRequest, session_service_pb2.RevokeSessionResponse]
    RevokeOtherSessions: aio.UnaryUnaryMultiCallable[session_service_pb2.RevokeOtherSessionsRequest, session_service_pb2.RevokeOtherSessionsResponse]

class SessionServiceServicer:
    def GetSession(self, request: session_service_pb2.GetSessionRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[session_service_pb2.GetSessionResponse]: ...
    def ListSessions(self, request: session_service_pb2.ListSessionsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[session_service_pb2.ListSessionsResponse]: ...
    def RevokeSession(self, request: session_service_pb2.RevokeSessionRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[session_service_pb2.RevokeSessionResponse]: ...
    def RevokeOtherSessions(self, request: session_service_pb2.RevokeOtherSessionsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[session_service_pb2.RevokeOtherSessionsResponse]: ...

def add_SessionServiceServicer_to_server(servicer: SessionServiceServicer, server: aio.Server) -> None: ...
