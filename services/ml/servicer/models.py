"""ModelService on the wire."""

from __future__ import annotations

from typing import Any

from algotrendy.ml.v1 import model_pb2, model_service_pb2, model_service_pb2_grpc
from services.ml.servicer.lists import models_page, versions_page
from services.ml.use_cases.registry import Registry
from services.shared.runtime.records import to_message


class ModelServicer(model_service_pb2_grpc.ModelServiceServicer):
    """Models and versions."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    async def ListModels(
        self, request: model_service_pb2.ListModelsRequest, context: Any
    ) -> model_service_pb2.ListModelsResponse:
        return await models_page(self._registry, request)

    async def GetModel(
        self, request: model_service_pb2.GetModelRequest, context: Any
    ) -> model_service_pb2.GetModelResponse:
        model = await self._registry.model(request.model_id)
        return model_service_pb2.GetModelResponse(model=to_message(model_pb2.Model, model))

    async def ListModelVersions(
        self, request: model_service_pb2.ListModelVersionsRequest, context: Any
    ) -> model_service_pb2.ListModelVersionsResponse:
        return await versions_page(self._registry, request)

    async def GetModelVersion(
        self, request: model_service_pb2.GetModelVersionRequest, context: Any
    ) -> model_service_pb2.GetModelVersionResponse:
        version = await self._registry.version(request.model_id, request.version)
        return model_service_pb2.GetModelVersionResponse(model_version=to_message(model_pb2.ModelVersion, version))
