"""Training runs: what is asked, where a run stands, and what it reports on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from services.ml.domain.evaluation import Evaluation
from services.shared.model.data_origin import DataOrigin
from services.shared.model.errors import Reason
from services.shared.model.job import JobState


class LabelKind(StrEnum):
    """What a label says about the bars that follow."""

    FORWARD_RETURN_SIGN = "FORWARD_RETURN_SIGN"
    TRIPLE_BARRIER = "TRIPLE_BARRIER"
    TREND_REVERSAL = "TREND_REVERSAL"


@dataclass(frozen=True, slots=True)
class Label:
    """What is foretold, `horizon_bars` ahead."""

    kind: LabelKind
    horizon_bars: int


@dataclass(frozen=True, slots=True)
class TrainingData:
    """Which bars: all whose open time lies in [start_time, end_time); None leaves that end open."""

    instruments: tuple[str, ...]
    bar_interval: str
    start_time: datetime | None = None
    end_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """Purged walk-forward over `folds` test blocks; `embargo_bars` are left out on top of the label's horizon."""

    folds: int = 4
    embargo_bars: int = 0


class RecurrentCell(StrEnum):
    """The cell of a recurrent network."""

    GRU = "GRU"
    LSTM = "LSTM"


@dataclass(frozen=True, slots=True)
class RecurrentNetwork:
    """A recurrent network over a window of bars; rates and sizes as in the contract."""

    cell: RecurrentCell = RecurrentCell.GRU
    window_bars: int = 32
    hidden_size: int = 32
    layers: int = 1
    dropout: float = 0.1
    epochs: int = 15
    patience: int = 4
    batch_size: int = 256
    learning_rate: float = 0.001
    weight_decay: float = 0.0001


@dataclass(frozen=True, slots=True)
class LogisticRegression:
    """Logistic regression over the features of the last bar; `inverse_penalty` is scikit-learn's C."""

    inverse_penalty: float = 1.0
    window_bars: int = 1


@dataclass(frozen=True, slots=True)
class TrainingSpec:
    """Everything that decides the outcome of a run, defaults filled in; exactly one algorithm is set."""

    model_id: str
    data: TrainingData
    feature_set_id: str
    label: Label
    split: Split
    recurrent_network: RecurrentNetwork | None = None
    logistic_regression: LogisticRegression | None = None
    seed: int | None = None
    fee_rate: float = 0.001

    @property
    def algorithm(self) -> RecurrentNetwork | LogisticRegression:
        """The algorithm that was chosen."""
        chosen = self.recurrent_network or self.logistic_regression
        assert chosen is not None, "the contract requires one"
        return chosen

    @property
    def window_bars(self) -> int:
        """Rows of features that one sample holds."""
        return self.algorithm.window_bars


class TrainingPhase(StrEnum):
    """What a run is doing; UNSPECIFIED while it waits and when it has ended."""

    UNSPECIFIED = "UNSPECIFIED"
    PREPARING = "PREPARING"
    VALIDATING = "VALIDATING"
    FITTING = "FITTING"
    STORING = "STORING"


@dataclass(frozen=True, slots=True)
class Step:
    """What a worker reports: losses are mean log loss (natural), `fraction_done` is 0 to 1."""

    phase: TrainingPhase
    fraction_done: float
    fold: int | None = None
    folds: int = 0
    epoch: int | None = None
    epochs: int = 0
    training_loss: float | None = None
    validation_loss: float | None = None
    message: str = ""


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """A step of a run as it was recorded; `sequence` counts a run's reports from 1 without a gap."""

    sequence: int
    phase: TrainingPhase
    fraction_done: float
    fold: int | None
    folds: int
    epoch: int | None
    epochs: int
    training_loss: float | None
    validation_loss: float | None
    message: str
    report_time: datetime
    state: JobState


@dataclass(frozen=True, slots=True)
class TrainingDataFacts:
    """What was found in the data before training."""

    bar_count: int
    sample_count: int
    incomplete_count: int
    base_rate: float
    first_sample_time: datetime
    last_sample_time: datetime
    data_hash: str
    origin: DataOrigin


@dataclass(frozen=True, slots=True)
class TrainingFailure:
    """Why a run failed."""

    reason: Reason
    message: str


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """One training run; `sequence` is that of its latest report."""

    run_id: str
    spec: TrainingSpec
    state: JobState
    seed: int
    created_by: str
    create_time: datetime
    attempts: int = 0
    sequence: int = 0
    progress: TrainingProgress | None = None
    data_facts: TrainingDataFacts | None = None
    version: int | None = None
    evaluation: Evaluation | None = None
    failure: TrainingFailure | None = None
    start_time: datetime | None = None
    end_time: datetime | None = None
