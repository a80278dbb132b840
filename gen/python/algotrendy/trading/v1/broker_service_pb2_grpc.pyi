"""Types of the gRPC services of algotrendy/trading/v1/broker_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.trading.v1 import broker_service_pb2

class BrokerServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ListBrokers: aio.UnaryUnaryMultiCallable[broker_service_pb2.ListBrokersRequest, broker_service_pb2.ListBrokersResponse]
    CreateBrokerCredential: aio.UnaryUnaryMultiCallable[broker_service_pb2.CreateBrokerCredentialRequest, broker_service_pb2.CreateBrokerCredentialResponse]
    GetBrokerCredential: aio.UnaryUnaryMultiCallable[broker_service_pb2.GetBrokerCredentialRequest, broker_service_pb2.GetBrokerCredentialResponse]
    ListBrokerCredentials: aio.UnaryUnaryMultiCallable[broker_service_pb2.ListBrokerCredentialsRequest, broker_service_pb2.ListBrokerCredentialsResponse]
    UpdateBrokerCredential: aio.UnaryUnaryMultiCallable[broker_service_pb2.UpdateBrokerCredentialRequest, broker_service_pb2.UpdateBrokerCredentialResponse]
    VerifyBrokerCredential: aio.UnaryUnaryMultiCallable[broker_service_pb2.VerifyBrokerCredentialRequest, broker_service_pb2.VerifyBrokerCredentialResponse]
    DeleteBrokerCredential: aio.UnaryUnaryMultiCallable[broker_service_pb2.DeleteBrokerCredentialRequest, broker_service_pb2.DeleteBrokerCredentialResponse]

class BrokerServiceServicer:
    def ListBrokers(self, request: broker_service_pb2.ListBrokersRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.ListBrokersResponse]: ...
    def CreateBrokerCredential(self, request: broker_service_pb2.CreateBrokerCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.CreateBrokerCredentialResponse]: ...
    def GetBrokerCredential(self, request: broker_service_pb2.GetBrokerCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.GetBrokerCredentialResponse]: ...
    def ListBrokerCredentials(self, request: broker_service_pb2.ListBrokerCredentialsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.ListBrokerCredentialsResponse]: ...
    def UpdateBrokerCredential(self, request: broker_service_pb2.UpdateBrokerCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.UpdateBrokerCredentialResponse]: ...
    def VerifyBrokerCredential(self, request: broker_service_pb2.VerifyBrokerCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.VerifyBrokerCredentialResponse]: ...
    def DeleteBrokerCredential(self, request: broker_service_pb2.DeleteBrokerCredentialRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[broker_service_pb2.DeleteBrokerCredentialResponse]: ...

def add_BrokerServiceServicer_to_server(servicer: BrokerServiceServicer, server: aio.Server) -> None: ...
