"""Types of the gRPC services of algotrendy/ml/v1/ml_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.ml.v1 import ml_service_pb2

class MLServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    Predict: aio.UnaryUnaryMultiCallable[ml_service_pb2.PredictRequest, ml_service_pb2.PredictResponse]
    BatchPredict: aio.UnaryUnaryMultiCallable[ml_service_pb2.BatchPredictRequest, ml_service_pb2.BatchPredictResponse]
    ReadPredictions: aio.UnaryStreamMultiCallable[ml_service_pb2.ReadPredictionsRequest, ml_service_pb2.ReadPredictionsResponse]
    GetPrediction: aio.UnaryUnaryMultiCallable[ml_service_pb2.GetPredictionRequest, ml_service_pb2.GetPredictionResponse]
    ListPredictions: aio.UnaryUnaryMultiCallable[ml_service_pb2.ListPredictionsRequest, ml_service_pb2.ListPredictionsResponse]
    WatchPredictions: aio.UnaryStreamMultiCallable[ml_service_pb2.WatchPredictionsRequest, ml_service_pb2.WatchPredictionsResponse]

class MLServiceServicer:
    def Predict(self, request: ml_service_pb2.PredictRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[ml_service_pb2.PredictResponse]: ...
    def BatchPredict(self, request: ml_service_pb2.BatchPredictRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[ml_service_pb2.BatchPredictResponse]: ...
    def ReadPredictions(self, request: ml_service_pb2.ReadPredictionsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[ml_service_pb2.ReadPredictionsResponse | bytes]: ...
    def GetPrediction(self, request: ml_service_pb2.GetPredictionRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[ml_service_pb2.GetPredictionResponse]: ...
    def ListPredictions(self, request: ml_service_pb2.ListPredictionsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[ml_service_pb2.ListPredictionsResponse]: ...
    def WatchPredictions(self, request: ml_service_pb2.WatchPredictionsRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[ml_service_pb2.WatchPredictionsResponse | bytes]: ...

def add_MLServiceServicer_to_server(servicer: MLServiceServicer, server: aio.Server) -> None: ...
