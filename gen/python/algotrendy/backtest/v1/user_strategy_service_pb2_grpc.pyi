"""Types of the gRPC services of algotrendy/backtest/v1/user_strategy_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.backtest.v1 import user_strategy_service_pb2

class UserStrategyServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    GetUserStrategyTemplate: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.GetUserStrategyTemplateRequest, user_strategy_service_pb2.GetUserStrategyTemplateResponse]
    CheckUserStrategy: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.CheckUserStrategyRequest, user_strategy_service_pb2.CheckUserStrategyResponse]
    CreateUserStrategy: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.CreateUserStrategyRequest, user_strategy_service_pb2.CreateUserStrategyResponse]
    GetUserStrategy: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.GetUserStrategyRequest, user_strategy_service_pb2.GetUserStrategyResponse]
    ListUserStrategies: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.ListUserStrategiesRequest, user_strategy_service_pb2.ListUserStrategiesResponse]
    UpdateUserStrategy: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.UpdateUserStrategyRequest, user_strategy_service_pb2.UpdateUserStrategyResponse]
    DeleteUserStrategy: aio.UnaryUnaryMultiCallable[user_strategy_service_pb2.DeleteUserStrategyRequest, user_strategy_service_pb2.DeleteUserStrategyResponse]

class UserStrategyServiceServicer:
    def GetUserStrategyTemplate(self, request: user_strategy_service_pb2.GetUserStrategyTemplateRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.GetUserStrategyTemplateResponse]: ...
    def CheckUserStrategy(self, request: user_strategy_service_pb2.CheckUserStrategyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.CheckUserStrategyResponse]: ...
    def CreateUserStrategy(self, request: user_strategy_service_pb2.CreateUserStrategyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.CreateUserStrategyResponse]: ...
    def GetUserStrategy(self, request: user_strategy_service_pb2.GetUserStrategyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.GetUserStrategyResponse]: ...
    def ListUserStrategies(self, request: user_strategy_service_pb2.ListUserStrategiesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.ListUserStrategiesResponse]: ...
    def UpdateUserStrategy(self, request: user_strategy_service_pb2.UpdateUserStrategyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.UpdateUserStrategyResponse]: ...
    def DeleteUserStrategy(self, request: user_strategy_service_pb2.DeleteUserStrategyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[user_strategy_service_pb2.DeleteUserStrategyResponse]: ...

def add_UserStrategyServiceServicer_to_server(servicer: UserStrategyServiceServicer, server: aio.Server) -> None: ...
