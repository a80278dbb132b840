"""Types of the gRPC services of algotrendy/auth/v1/credential_vault_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.auth.v1 import credential_vault_service_pb2

class CredentialVaultServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    SealCredential: aio.UnaryUnaryMultiCallable[credential_vault_service_pb2.SealCredentialRequest, credential_vault_service_pb2.SealCredentialResponse]
    OpenCredential: aio.UnaryUnaryMultiCallable[credential_vault_service_pb2.OpenCredentialRequest, credential_vault_service_pb2.OpenCredentialResponse]
    RewrapCredential: aio.UnaryUnaryMultiCallable[credential_vault_service_pb2.RewrapCredentialRequest, credential_vault_service_pb2.RewrapCredentialResponse]
    ListVaultKeys: aio.UnaryUnaryMultiCallable[credential_vault_service_pb2.ListVaultKeysRequest, credential_vault_service_pb2.ListVaultKeysResponse]

class CredentialVaultServiceServicer:
    def SealCredential(self, request: credential_vault_service_pb2.SealCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[credential_vault_service_pb2.SealCredentialResponse]: ...
    def OpenCredential(self, request: credential_vault_service_pb2.OpenCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[credential_vault_service_pb2.OpenCredentialResponse]: ...
    def RewrapCredential(self, request: credential_vault_service_pb2.RewrapCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[credential_vault_service_pb2.RewrapCredentialResponse]: ...
    def ListVaultKeys(self, request: credential_vault_service_pb2.ListVaultKeysRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[credential_vault_service_pb2.ListVaultKeysResponse]: ...

def add_CredentialVaultServiceServicer_to_server(servicer: CredentialVaultServiceServicer, server: aio.Server) -> None: ...
