"""Types of the gRPC services of algotrendy/ml/v1/feature_service.proto. Generated; do not edit."""

from collections.abc import AsyncIterator, Awaitable
from typing import Any

import grpc
from grpc import aio

from algotrendy.ml.v1 import feature_service_pb2

class FeatureServiceStub:
    def __init__(self, channel: grpc.Channel | aio.Channel) -> None: ...
    ListFeatures: aio.UnaryUnaryMultiCallable[feature_service_pb2.ListFeaturesRequest, feature_service_pb2.ListFeaturesResponse]
    ListFeatureSets: aio.UnaryUnaryMultiCallable[feature_service_pb2.ListFeatureSetsRequest, feature_service_pb2.ListFeatureSetsResponse]
    GetFeatureSet: aio.UnaryUnaryMultiCallable[feature_service_pb2.GetFeatureSetRequest, feature_service_pb2.GetFeatureSetResponse]
    CreateFeatureSet: aio.UnaryUnaryMultiCallable[feature_service_pb2.CreateFeatureSetRequest, feature_service_pb2.CreateFeatureSetResponse]
    DeleteFeatureSet: aio.UnaryUnaryMultiCallable[feature_service_pb2.DeleteFeatureSetRequest, feature_service_pb2.DeleteFeatureSetResponse]
    ReadFeatures: aio.UnaryStreamMultiCallable[feature_service_pb2.ReadFeaturesRequest, feature_service_pb2.ReadFeaturesResponse]

class FeatureServiceServicer:
    def ListFeatures(self, request: feature_service_pb2.ListFeaturesRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[feature_service_pb2.ListFeaturesResponse]: ...
    def ListFeatureSets(self, request: feature_service_pb2.ListFeatureSetsRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[feature_service_pb2.ListFeatureSetsResponse]: ...
    def GetFeatureSet(self, request: feature_service_pb2.GetFeatureSetRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[feature_service_pb2.GetFeatureSetResponse]: ...
    def CreateFeatureSet(self, request: feature_service_pb2.CreateFeatureSetRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[feature_service_pb2.CreateFeatureSetResponse]: ...
    def DeleteFeatureSet(self, request: feature_service_pb2.DeleteFeatureSetRequest, context: aio.ServicerContext[Any, Any]) -> Awaitable[feature_service_pb2.DeleteFeatureSetResponse]: ...
    def ReadFeatures(self, request: feature_service_pb2.ReadFeaturesRequest, context: aio.ServicerContext[Any, Any]) -> AsyncIterator[feature_service_pb2.ReadFeaturesResponse | bytes]: ...

def add_FeatureServiceServicer_to_server(servicer: FeatureServiceServicer, server: aio.Server) -> None: ...
