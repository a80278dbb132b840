"""Types of the gRPC services of algotrendy/ml/v1/retraining_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.ml.v1 import retraining_service_pb2

class RetrainingServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    CreateRetrainingPolicy: aio.UnaryUnaryMultiCallable[retraining_service_pb2.CreateRetrainingPolicyRequest, retraining_service_pb2.CreateRetrainingPolicyResponse]
    GetRetrainingPolicy: aio.UnaryUnaryMultiCallable[retraining_service_pb2.GetRetrainingPolicyRequest, retraining_service_pb2.GetRetrainingPolicyResponse]
    ListRetrainingPolicies: aio.UnaryUnaryMultiCallable[retraining_service_pb2.ListRetrainingPoliciesRequest, retraining_service_pb2.ListRetrainingPoliciesResponse]
    UpdateRetrainingPolicy: aio.UnaryUnaryMultiCallable[retraining_service_pb2.UpdateRetrainingPolicyRequest, retraining_service_pb2.UpdateRetrainingPolicyResponse]
    DeleteRetrainingPolicy: aio.UnaryUnaryMultiCallable[retraining_service_pb2.DeleteRetrainingPolicyRequest, retraining_service_pb2.DeleteRetrainingPolicyResponse]
    ListRetrainingDecisions: aio.UnaryUnaryMultiCallable[retraining_service_pb2.ListRetrainingDecisionsRequest, retraining_service_pb2.ListRetrainingDecisionsResponse]
    WatchRetrainingDecisions: aio.UnaryStreamMultiCallable[retraining_service_pb2.WatchRetrainingDecisionsRequest, retraining_service_pb2.WatchRetrainingDecisionsResponse]

class RetrainingServiceServicer:
    def CreateRetrainingPolicy(self, request: retraining_service_pb2.CreateRetrainingPolicyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[retraining_service_pb2.CreateRetrainingPolicyResponse]: ...
    def GetRetrainingPolicy(self, request: retraining_service_pb2.GetRetrainingPolicyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[retraining_service_pb2.GetRetrainingPolicyResponse]: ...
    def ListRetrainingPolicies(self, request: retraining_service_pb2.ListRetrainingPoliciesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[retraining_service_pb2.ListRetrainingPoliciesResponse]: ...
    def UpdateRetrainingPolicy(self, request: retraining_service_pb2.UpdateRetrainingPolicyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[retraining_service_pb2.UpdateRetrainingPolicyResponse]: ...
    def DeleteRetrainingPolicy(self, request: retraining_service_pb2.DeleteRetrainingPolicyRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[retraining_service_pb2.DeleteRetrainingPolicyResponse]: ...
    def ListRetrainingDecisions(self, request: retraining_service_pb2.ListRetrainingDecisionsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[retraining_service_pb2.ListRetrainingDecisionsResponse]: ...
    def WatchRetrainingDecisions(self, request: retraining_service_pb2.WatchRetrainingDecisionsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[retraining_service_pb2.WatchRetrainingDecisionsResponse | bytes]: ...

def add_RetrainingServiceServicer_to_server(servicer: RetrainingServiceServicer, server: aio.Server) -> None: ...
