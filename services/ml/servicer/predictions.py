"""MLService on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from algotrendy.ml.v1 import ml_service_pb2, ml_service_pb2_grpc, prediction_pb2
from services.ml.use_cases.prediction import Predicting
from services.shared.model.instrument import normalise_instrument
from services.shared.runtime.records import to_message
from services.shared.runtime.wire import optional_instant


class PredictionServicer(ml_service_pb2_grpc.MLServiceServicer):
    """Predictions."""

    def __init__(self, predicting: Predicting) -> None:
        self._predicting = predicting

    async def Predict(self, request: ml_service_pb2.PredictRequest, context: Any) -> ml_service_pb2.PredictResponse:
        prediction, replayed = await self._predicting.predict(*_wanted(request))
        message = to_message(prediction_pb2.Prediction, prediction)
        return ml_service_pb2.PredictResponse(prediction=message, replayed=replayed)


def _wanted(request: ml_service_pb2.PredictRequest) -> tuple[str, int | None, str, datetime | None]:
    """Model, version (None: the one in use), instrument and time (None: now)."""
    version = request.version if request.HasField("version") else None
    return request.model_id, version, normalise_instrument(request.instrument), optional_instant(request, "as_of_time")
