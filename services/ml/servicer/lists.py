"""Pages of lists: what a request asks for, and the token of the next page."""

from __future__ import annotations

from datetime import datetime

from algotrendy.ml.v1 import feature_service_pb2, model_pb2, model_service_pb2, training_service_pb2
from services.ml.servicer.wire import (
    feature_kind_from_wire,
    feature_set_to_wire,
    feature_to_wire,
    job_state_from_wire,
    run_to_wire,
)
from services.ml.use_cases.registry import Registry
from services.ml.use_cases.training import Training
from services.shared.runtime.records import to_message
from services.shared.runtime.wire import decode_token, encode_token, page_of


def features_page(
    registry: Registry, request: feature_service_pb2.ListFeaturesRequest
) -> feature_service_pb2.ListFeaturesResponse:
    """A page of features, by name."""
    limit = page_of(request.page_size, 100, 500)
    after = _name(request.page_token, "features")
    found = registry.features(feature_kind_from_wire(request.kind), after, limit)
    token = encode_token("features", found[-1].name) if len(found) == limit else ""
    return feature_service_pb2.ListFeaturesResponse(features=map(feature_to_wire, found), next_page_token=token)


def feature_sets_page(
    registry: Registry, request: feature_service_pb2.ListFeatureSetsRequest
) -> feature_service_pb2.ListFeatureSetsResponse:
    """A page of feature sets, by name."""
    limit = page_of(request.page_size, 50, 200)
    found = registry.feature_sets(_name(request.page_token, "feature-sets"), limit)
    token = encode_token("feature-sets", found[-1].feature_set_id) if len(found) == limit else ""
    sets = map(feature_set_to_wire, found)
    return feature_service_pb2.ListFeatureSetsResponse(feature_sets=sets, next_page_token=token)


async def models_page(
    registry: Registry, request: model_service_pb2.ListModelsRequest
) -> model_service_pb2.ListModelsResponse:
    """A page of models, by name."""
    limit = page_of(request.page_size, 50, 200)
    found = await registry.models(_name(request.page_token, "models"), limit)
    token = encode_token("models", found[-1].model_id) if len(found) == limit else ""
    models = [to_message(model_pb2.Model, model) for model in found]
    return model_service_pb2.ListModelsResponse(models=models, next_page_token=token)


async def versions_page(
    registry: Registry, request: model_service_pb2.ListModelVersionsRequest
) -> model_service_pb2.ListModelVersionsResponse:
    """A page of a model's versions, newest first."""
    purpose, limit = f"versions/{request.model_id}", page_of(request.page_size, 20, 100)
    below = int(_name(request.page_token, purpose)) if request.page_token else None
    found = await registry.versions(request.model_id, below, limit)
    token = encode_token(purpose, found[-1].version) if len(found) == limit else ""
    versions = [to_message(model_pb2.ModelVersion, version) for version in found]
    return model_service_pb2.ListModelVersionsResponse(versions=versions, next_page_token=token)


async def runs_page(
    training: Training, request: training_service_pb2.ListTrainingRunsRequest
) -> training_service_pb2.ListTrainingRunsResponse:
    """A page of training runs, newest first."""
    model_id = request.model_id if request.HasField("model_id") else None
    limit = page_of(request.page_size, 50, 200)
    runs = await training.list(model_id, job_state_from_wire(request.state), _run_after(request.page_token), limit)
    full = len(runs) == limit
    token = encode_token("training-runs", runs[-1].create_time.isoformat(), runs[-1].run_id) if full else ""
    return training_service_pb2.ListTrainingRunsResponse(runs=map(run_to_wire, runs), next_page_token=token)


def _name(token: str, purpose: str) -> str:
    return decode_token(token, purpose)[0] if token else ""


def _run_after(token: str) -> tuple[datetime, str] | None:
    if not token:
        return None
    time, run_id = decode_token(token, "training-runs")
    return datetime.fromisoformat(time), run_id
