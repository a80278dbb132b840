"""FeatureService on the wire."""

from __future__ import annotations

from typing import Any

from algotrendy.ml.v1 import feature_service_pb2, feature_service_pb2_grpc
from services.ml.servicer.lists import feature_sets_page, features_page
from services.ml.servicer.wire import feature_set_to_wire
from services.ml.use_cases.registry import Registry


class FeatureServicer(feature_service_pb2_grpc.FeatureServiceServicer):
    """Feature definitions."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    async def ListFeatures(
        self, request: feature_service_pb2.ListFeaturesRequest, context: Any
    ) -> feature_service_pb2.ListFeaturesResponse:
        return features_page(self._registry, request)

    async def ListFeatureSets(
        self, request: feature_service_pb2.ListFeatureSetsRequest, context: Any
    ) -> feature_service_pb2.ListFeatureSetsResponse:
        return feature_sets_page(self._registry, request)

    async def GetFeatureSet(
        self, request: feature_service_pb2.GetFeatureSetRequest, context: Any
    ) -> feature_service_pb2.GetFeatureSetResponse:
        feature_set = self._registry.feature_set(request.feature_set_id)
        return feature_service_pb2.GetFeatureSetResponse(feature_set=feature_set_to_wire(feature_set))
