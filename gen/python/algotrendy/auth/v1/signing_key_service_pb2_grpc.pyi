"""Types of the gRPC services of algotrendy/auth/v1/signing_key_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.auth.v1 import signing_key_service_pb2

class SigningKeyServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ListSigningKeys: aio.UnaryUnaryMultiCallable[signing_key_service_pb2.ListSigningKeysRequest, signing_key_service_pb2.ListSigningKeysResponse]
    RotateSigningKey: aio.UnaryUnaryMultiCallable[signing_key_service_pb2.RotateSigningKeyRequest, signing_key_service_pb2.RotateSigningKeyResponse]

class SigningKeyServiceServicer:
    def ListSigningKeys(self, request: signing_key_service_pb2.ListSigningKeysRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[signing_key_service_pb2.ListSigningKeysResponse]: ...
    def RotateSigningKey(self, request: signing_key_service_pb2.RotateSigningKeyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[signing_key_service_pb2.RotateSigningKeyResponse]: ...

def add_SigningKeyServiceServicer_to_server(servicer: SigningKeyServiceServicer, server: aio.Server) -> None: ...
