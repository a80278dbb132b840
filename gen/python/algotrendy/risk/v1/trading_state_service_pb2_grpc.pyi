"""Types of the gRPC services of algotrendy/risk/v1/trading_state_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.risk.v1 import trading_state_service_pb2

class TradingStateServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    GetTradingState: aio.UnaryUnaryMultiCallable[trading_state_service_pb2.GetTradingStateRequest, trading_state_service_pb2.GetTradingStateResponse]
    ListTradingStates: aio.UnaryUnaryMultiCallable[trading_state_service_pb2.ListTradingStatesRequest, trading_state_service_pb2.ListTradingStatesResponse]
    SetTradingState: aio.UnaryUnaryMultiCallable[trading_state_service_pb2.SetTradingStateRequest, trading_state_service_pb2.SetTradingStateResponse]
    EngageKillSwitch: aio.UnaryUnaryMultiCallable[trading_state_service_pb2.EngageKillSwitchRequest, trading_state_service_pb2.EngageKillSwitchResponse]
    ConfirmKillSwitch: aio.UnaryUnaryMultiCallable[trading_state_service_pb2.ConfirmKillSwitchRequest, trading_state_service_pb2.ConfirmKillSwitchResponse]
    ResumeTrading: aio.UnaryUnaryMultiCallable[trading_state_service_pb2.ResumeTradingRequest, trading_state_service_pb2.ResumeTradingResponse]
    WatchTradingState: aio.UnaryStreamMultiCallable[trading_state_service_pb2.WatchTradingStateRequest, trading_state_service_pb2.WatchTradingStateResponse]

class TradingStateServiceServicer:
    def GetTradingState(self, request: trading_state_service_pb2.GetTradingStateRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[trading_state_service_pb2.GetTradingStateResponse]: ...
    def ListTradingStates(self, request: trading_state_service_pb2.ListTradingStatesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[trading_state_service_pb2.ListTradingStatesResponse]: ...
    def SetTradingState(self, request: trading_state_service_pb2.SetTradingStateRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[trading_state_service_pb2.SetTradingStateResponse]: ...
    def EngageKillSwitch(self, request: trading_state_service_pb2.EngageKillSwitchRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[trading_state_service_pb2.EngageKillSwitchResponse]: ...
    def ConfirmKillSwitch(self, request: trading_state_service_pb2.ConfirmKillSwitchRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[trading_state_service_pb2.ConfirmKillSwitchResponse]: ...
    def ResumeTrading(self, request: trading_state_service_pb2.ResumeTradingRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[trading_state_service_pb2.ResumeTradingResponse]: ...
    def WatchTradingState(self, request: trading_state_service_pb2.WatchTradingStateRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[trading_state_service_pb2.WatchTradingStateResponse | bytes]: ...

def add_TradingStateServiceServicer_to_server(servicer: TradingStateServiceServicer, server: aio.Server) -> None: ...
