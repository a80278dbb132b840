"""Types of the gRPC services of algotrendy/auth/v1/api_key_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.auth.v1 import api_key_service_pb2

class ApiKeyServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateApiKey: aio.UnaryUnaryMultiCallable[api_key_service_pb2.CreateApiKeyRequest, api_key_service_pb2.CreateApiKeyResponse]
    GetApiKey: aio.UnaryUnaryMultiCallable[api_key_service_pb2.GetApiKeyRequest, api_key_service_pb2.GetApiKeyResponse]
    ListApiKeys: aio.UnaryUnaryMultiCallable[api_key_service_pb2.ListApiKeysRequest, api_key_service_pb2.ListApiKeysResponse]
    UpdateApiKey: aio.UnaryUnaryMultiCallable[api_key_service_pb2.UpdateApiKeyRequest, api_key_service_pb2.UpdateApiKeyResponse]
    RevokeApiKey: aio.UnaryUnaryMultiCallable[api_key_service_pb2.RevokeApiKeyRequest, api_key_service_pb2.RevokeApiKeyResponse]

class ApiKeyServiceServicer:
    def CreateApiKey(self, request: api_key_service_pb2.CreateApiKeyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[api_key_service_pb2.CreateApiKeyResponse]: ...
    def GetApiKey(self, request: api_key_service_pb2.GetApiKeyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[api_key_service_pb2.GetApiKeyResponse]: ...
    def ListApiKeys(self, request: api_key_service_pb2.ListApiKeysRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[api_key_service_pb2.ListApiKeysResponse]: ...
    def UpdateApiKey(self, request: api_key_service_pb2.UpdateApiKeyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[api_key_service_pb2.UpdateApiKeyResponse]: ...
    def RevokeApiKey(self, request: api_key_service_pb2.RevokeApiKeyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[api_key_service_pb2.RevokeApiKeyResponse]: ...

def add_ApiKeyServiceServicer_to_server(servicer: ApiKeyServiceServicer, server: aio.Server) -> None: ...
