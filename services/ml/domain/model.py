"""Models and their versions: what has been learned, from what, and how well it does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.ml.domain.evaluation import Evaluation
from services.ml.domain.training import TrainingDataFacts, TrainingSpec


class ModelStage(StrEnum):
    """What a version is used for."""

    CANDIDATE = "CANDIDATE"
    CHALLENGER = "CHALLENGER"
    CHAMPION = "CHAMPION"
    RETIRED = "RETIRED"


class ArtifactFormat(StrEnum):
    """How an artefact is written."""

    NUMPY = "NUMPY"


@dataclass(frozen=True, slots=True)
class Artifact:
    """The file that holds what a version has learned; its name is its SHA-256 in lower-case hexadecimal."""

    sha256: str
    size_bytes: int
    format: ArtifactFormat = ArtifactFormat.NUMPY


@dataclass(frozen=True, slots=True)
class ModelVersion:
    """One trained version of a model; only its stage ever changes."""

    model_id: str
    version: int
    stage: ModelStage
    run_id: str
    spec: TrainingSpec
    seed: int
    features_hash: str
    data_facts: TrainingDataFacts
    evaluation: Evaluation
    artifact: Artifact
    libraries: dict[str, str]
    code_hash: str
    create_time: datetime
    stage_time: datetime | None = None

    def was_fitted_on(self, instrument: str, bar_interval: str, bar_open_time: datetime) -> bool:
        """Whether a bar lies within the data that this version was fitted on."""
        data = self.spec.data
        known = instrument in data.instruments and bar_interval == data.bar_interval
        return known and self.data_facts.first_sample_time <= bar_open_time <= self.data_facts.last_sample_time


@dataclass(frozen=True, slots=True)
class Model:
    """A task with its versions; `beats_baselines` and `verdict` are the champion's, else the latest version's."""

    model_id: str
    description: str
    latest_version: int
    beats_baselines: bool
    verdict: str
    create_time: datetime
    update_time: datetime
    etag: str
    champion_version: int | None = None
    challenger_version: int | None = None
