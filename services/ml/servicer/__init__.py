"""The gRPC services of ML: from wire, one use case, to wire."""

from services.ml.servicer.features import FeatureServicer
from services.ml.servicer.models import ModelServicer
from services.ml.servicer.predictions import PredictionServicer
from services.ml.servicer.training import TrainingServicer

__all__ = ["FeatureServicer", "ModelServicer", "PredictionServicer", "TrainingServicer"]
