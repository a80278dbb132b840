import datetime

from algotrendy.ml.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.types.v1 import error_pb2 as _error_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LabelKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LABEL_KIND_UNSPECIFIED: _ClassVar[LabelKind]
    LABEL_KIND_FORWARD_RETURN_SIGN: _ClassVar[LabelKind]
    LABEL_KIND_TRIPLE_BARRIER: _ClassVar[LabelKind]
    LABEL_KIND_TREND_REVERSAL: _ClassVar[LabelKind]

class SplitKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SPLIT_KIND_UNSPECIFIED: _ClassVar[SplitKind]
    SPLIT_KIND_WALK_FORWARD: _ClassVar[SplitKind]
    SPLIT_KIND_COMBINATORIAL_PURGED: _ClassVar[SplitKind]

class RecurrentCell(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECURRENT_CELL_UNSPECIFIED: _ClassVar[RecurrentCell]
    RECURRENT_CELL_GRU: _ClassVar[RecurrentCell]
    RECURRENT_CELL_LSTM: _ClassVar[RecurrentCell]

class Calibration(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CALIBRATION_UNSPECIFIED: _ClassVar[Calibration]
    CALIBRATION_NONE: _ClassVar[Calibration]
    CALIBRATION_PLATT: _ClassVar[Calibration]
    CALIBRATION_ISOTONIC: _ClassVar[Calibration]

class Device(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DEVICE_UNSPECIFIED: _ClassVar[Device]
    DEVICE_CPU: _ClassVar[Device]
    DEVICE_CUDA: _ClassVar[Device]

class TrainingPhase(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TRAINING_PHASE_UNSPECIFIED: _ClassVar[TrainingPhase]
    TRAINING_PHASE_PREPARING: _ClassVar[TrainingPhase]
    TRAINING_PHASE_SEARCHING: _ClassVar[TrainingPhase]
    TRAINING_PHASE_VALIDATING: _ClassVar[TrainingPhase]
    TRAINING_PHASE_FITTING: _ClassVar[TrainingPhase]
    TRAINING_PHASE_STORING: _ClassVar[TrainingPhase]
LABEL_KIND_UNSPECIFIED: LabelKind
LABEL_KIND_FORWARD_RETURN_SIGN: LabelKind
LABEL_KIND_TRIPLE_BARRIER: LabelKind
LABEL_KIND_TREND_REVERSAL: LabelKind
SPLIT_KIND_UNSPECIFIED: SplitKind
SPLIT_KIND_WALK_FORWARD: SplitKind
SPLIT_KIND_COMBINATORIAL_PURGED: SplitKind
RECURRENT_CELL_UNSPECIFIED: RecurrentCell
RECURRENT_CELL_GRU: RecurrentCell
RECURRENT_CELL_LSTM: RecurrentCell
CALIBRATION_UNSPECIFIED: Calibration
CALIBRATION_NONE: Calibration
CALIBRATION_PLATT: Calibration
CALIBRATION_ISOTONIC: Calibration
DEVICE_UNSPECIFIED: Device
DEVICE_CPU: Device
DEVICE_CUDA: Device
TRAINING_PHASE_UNSPECIFIED: TrainingPhase
TRAINING_PHASE_PREPARING: TrainingPhase
TRAINING_PHASE_SEARCHING: TrainingPhase
TRAINING_PHASE_VALIDATING: TrainingPhase
TRAINING_PHASE_FITTING: TrainingPhase
TRAINING_PHASE_STORING: TrainingPhase

class TrainingData(_message.Message):
    __slots__ = ("instruments", "bar_interval", "start_time", "end_time")
    INSTRUMENTS_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    instruments: _containers.RepeatedScalarFieldContainer[str]
    bar_interval: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, instruments: _Optional[_Iterable[str]] = ..., bar_interval: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Label(_message.Message):
    __slots__ = ("kind", "horizon_bars", "barrier_atr")
    KIND_FIELD_NUMBER: _ClassVar[int]
    HORIZON_BARS_FIELD_NUMBER: _ClassVar[int]
    BARRIER_ATR_FIELD_NUMBER: _ClassVar[int]
    kind: LabelKind
    horizon_bars: int
    barrier_atr: float
    def __init__(self, kind: _Optional[_Union[LabelKind, str]] = ..., horizon_bars: _Optional[int] = ..., barrier_atr: _Optional[float] = ...) -> None: ...

class Split(_message.Message):
    __slots__ = ("kind", "folds", "embargo_bars")
    KIND_FIELD_NUMBER: _ClassVar[int]
    FOLDS_FIELD_NUMBER: _ClassVar[int]
    EMBARGO_BARS_FIELD_NUMBER: _ClassVar[int]
    kind: SplitKind
    folds: int
    embargo_bars: int
    def __init__(self, kind: _Optional[_Union[SplitKind, str]] = ..., folds: _Optional[int] = ..., embargo_bars: _Optional[int] = ...) -> None: ...

class RecurrentNetwork(_message.Message):
    __slots__ = ("cell", "window_bars", "hidden_size", "layers", "dropout", "epochs", "patience", "batch_size", "learning_rate", "weight_decay")
    CELL_FIELD_NUMBER: _ClassVar[int]
    WINDOW_BARS_FIELD_NUMBER: _ClassVar[int]
    HIDDEN_SIZE_FIELD_NUMBER: _ClassVar[int]
    LAYERS_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_FIELD_NUMBER: _ClassVar[int]
    EPOCHS_FIELD_NUMBER: _ClassVar[int]
    PATIENCE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    LEARNING_RATE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DECAY_FIELD_NUMBER: _ClassVar[int]
    cell: RecurrentCell
    window_bars: int
    hidden_size: int
    layers: int
    dropout: float
    epochs: int
    patience: int
    batch_size: int
    learning_rate: float
    weight_decay: float
    def __init__(self, cell: _Optional[_Union[RecurrentCell, str]] = ..., window_bars: _Optional[int] = ..., hidden_size: _Optional[int] = ..., layers: _Optional[int] = ..., dropout: _Optional[float] = ..., epochs: _Optional[int] = ..., patience: _Optional[int] = ..., batch_size: _Optional[int] = ..., learning_rate: _Optional[float] = ..., weight_decay: _Optional[float] = ...) -> None: ...

class GradientBoosting(_message.Message):
    __slots__ = ("trees", "depth", "learning_rate")
    TREES_FIELD_NUMBER: _ClassVar[int]
    DEPTH_FIELD_NUMBER: _ClassVar[int]
    LEARNING_RATE_FIELD_NUMBER: _ClassVar[int]
    trees: int
    depth: int
    learning_rate: float
    def __init__(self, trees: _Optional[int] = ..., depth: _Optional[int] = ..., learning_rate: _Optional[float] = ...) -> None: ...

class LogisticRegression(_message.Message):
    __slots__ = ("inverse_penalty",)
    INVERSE_PENALTY_FIELD_NUMBER: _ClassVar[int]
    inverse_penalty: float
    def __init__(self, inverse_penalty: _Optional[float] = ...) -> None: ...

class Ensemble(_message.Message):
    __slots__ = ("members",)
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    members: _containers.RepeatedCompositeFieldContainer[EnsembleMember]
    def __init__(self, members: _Optional[_Iterable[_Union[EnsembleMember, _Mapping]]] = ...) -> None: ...

class EnsembleMember(_message.Message):
    __slots__ = ("model_id", "version", "weight")
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    model_id: str
    version: int
    weight: float
    def __init__(self, model_id: _Optional[str] = ..., version: _Optional[int] = ..., weight: _Optional[float] = ...) -> None: ...

class HyperparameterSearch(_message.Message):
    __slots__ = ("trials", "ranges")
    class RangesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: SearchRange
        def __init__(self, key: _Optional[str] = ..., value: _Optional[_Union[SearchRange, _Mapping]] = ...) -> None: ...
    TRIALS_FIELD_NUMBER: _ClassVar[int]
    RANGES_FIELD_NUMBER: _ClassVar[int]
    trials: int
    ranges: _containers.MessageMap[str, SearchRange]
    def __init__(self, trials: _Optional[int] = ..., ranges: _Optional[_Mapping[str, SearchRange]] = ...) -> None: ...

class SearchRange(_message.Message):
    __slots__ = ("minimum", "maximum", "logarithmic")
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    LOGARITHMIC_FIELD_NUMBER: _ClassVar[int]
    minimum: float
    maximum: float
    logarithmic: bool
    def __init__(self, minimum: _Optional[float] = ..., maximum: _Optional[float] = ..., logarithmic: _Optional[bool] = ...) -> None: ...

class TrainingSpec(_message.Message):
    __slots__ = ("model_id", "data", "feature_set_id", "label", "split", "recurrent_network", "gradient_boosting", "logistic_regression", "ensemble", "calibration", "seed", "device", "search", "fee_rate")
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    FEATURE_SET_ID_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    SPLIT_FIELD_NUMBER: _ClassVar[int]
    RECURRENT_NETWORK_FIELD_NUMBER: _ClassVar[int]
    GRADIENT_BOOSTING_FIELD_NUMBER: _ClassVar[int]
    LOGISTIC_REGRESSION_FIELD_NUMBER: _ClassVar[int]
    ENSEMBLE_FIELD_NUMBER: _ClassVar[int]
    CALIBRATION_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    SEARCH_FIELD_NUMBER: _ClassVar[int]
    FEE_RATE_FIELD_NUMBER: _ClassVar[int]
    model_id: str
    data: TrainingData
    feature_set_id: str
    label: Label
    split: Split
    recurrent_network: RecurrentNetwork
    gradient_boosting: GradientBoosting
    logistic_regression: LogisticRegression
    ensemble: Ensemble
    calibration: Calibration
    seed: int
    device: Device
    search: HyperparameterSearch
    fee_rate: float
    def __init__(self, model_id: _Optional[str] = ..., data: _Optional[_Union[TrainingData, _Mapping]] = ..., feature_set_id: _Optional[str] = ..., label: _Optional[_Union[Label, _Mapping]] = ..., split: _Optional[_Union[Split, _Mapping]] = ..., recurrent_network: _Optional[_Union[RecurrentNetwork, _Mapping]] = ..., gradient_boosting: _Optional[_Union[GradientBoosting, _Mapping]] = ..., logistic_regression: _Optional[_Union[LogisticRegression, _Mapping]] = ..., ensemble: _Optional[_Union[Ensemble, _Mapping]] = ..., calibration: _Optional[_Union[Calibration, str]] = ..., seed: _Optional[int] = ..., device: _Optional[_Union[Device, str]] = ..., search: _Optional[_Union[HyperparameterSearch, _Mapping]] = ..., fee_rate: _Optional[float] = ...) -> None: ...

class TrainingProgress(_message.Message):
    __slots__ = ("sequence", "phase", "fraction_done", "fold", "folds", "epoch", "epochs", "training_loss", "validation_loss", "trial", "message", "report_time", "state")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    FRACTION_DONE_FIELD_NUMBER: _ClassVar[int]
    FOLD_FIELD_NUMBER: _ClassVar[int]
    FOLDS_FIELD_NUMBER: _ClassVar[int]
    EPOCH_FIELD_NUMBER: _ClassVar[int]
    EPOCHS_FIELD_NUMBER: _ClassVar[int]
    TRAINING_LOSS_FIELD_NUMBER: _ClassVar[int]
    VALIDATION_LOSS_FIELD_NUMBER: _ClassVar[int]
    TRIAL_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    REPORT_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    phase: TrainingPhase
    fraction_done: float
    fold: int
    folds: int
    epoch: int
    epochs: int
    training_loss: float
    validation_loss: float
    trial: int
    message: str
    report_time: _timestamp_pb2.Timestamp
    state: _words_pb2.JobState
    def __init__(self, sequence: _Optional[int] = ..., phase: _Optional[_Union[TrainingPhase, str]] = ..., fraction_done: _Optional[float] = ..., fold: _Optional[int] = ..., folds: _Optional[int] = ..., epoch: _Optional[int] = ..., epochs: _Optional[int] = ..., training_loss: _Optional[float] = ..., validation_loss: _Optional[float] = ..., trial: _Optional[int] = ..., message: _Optional[str] = ..., report_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ...) -> None: ...

class TrainingDataFacts(_message.Message):
    __slots__ = ("bar_count", "sample_count", "incomplete_count", "base_rate", "first_sample_time", "last_sample_time", "data_hash", "origin")
    BAR_COUNT_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    INCOMPLETE_COUNT_FIELD_NUMBER: _ClassVar[int]
    BASE_RATE_FIELD_NUMBER: _ClassVar[int]
    FIRST_SAMPLE_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_SAMPLE_TIME_FIELD_NUMBER: _ClassVar[int]
    DATA_HASH_FIELD_NUMBER: _ClassVar[int]
    ORIGIN_FIELD_NUMBER: _ClassVar[int]
    bar_count: int
    sample_count: int
    incomplete_count: int
    base_rate: float
    first_sample_time: _timestamp_pb2.Timestamp
    last_sample_time: _timestamp_pb2.Timestamp
    data_hash: str
    origin: _words_pb2.DataOrigin
    def __init__(self, bar_count: _Optional[int] = ..., sample_count: _Optional[int] = ..., incomplete_count: _Optional[int] = ..., base_rate: _Optional[float] = ..., first_sample_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_sample_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., data_hash: _Optional[str] = ..., origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...

class TrainingFailure(_message.Message):
    __slots__ = ("reason", "message")
    REASON_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    reason: _error_pb2.ErrorReason
    message: str
    def __init__(self, reason: _Optional[_Union[_error_pb2.ErrorReason, str]] = ..., message: _Optional[str] = ...) -> None: ...

class TrainingRun(_message.Message):
    __slots__ = ("run_id", "spec", "state", "progress", "data_facts", "seed", "version", "evaluation", "failure", "created_by", "create_time", "start_time", "end_time", "attempts", "policy_id", "sequence")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    DATA_FACTS_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_FIELD_NUMBER: _ClassVar[int]
    FAILURE_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    spec: TrainingSpec
    state: _words_pb2.JobState
    progress: TrainingProgress
    data_facts: TrainingDataFacts
    seed: int
    version: int
    evaluation: _metrics_pb2.Evaluation
    failure: TrainingFailure
    created_by: str
    create_time: _timestamp_pb2.Timestamp
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    attempts: int
    policy_id: str
    sequence: int
    def __init__(self, run_id: _Optional[str] = ..., spec: _Optional[_Union[TrainingSpec, _Mapping]] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ..., progress: _Optional[_Union[TrainingProgress, _Mapping]] = ..., data_facts: _Optional[_Union[TrainingDataFacts, _Mapping]] = ..., seed: _Optional[int] = ..., version: _Optional[int] = ..., evaluation: _Optional[_Union[_metrics_pb2.Evaluation, _Mapping]] = ..., failure: _Optional[_Union[TrainingFailure, _Mapping]] = ..., created_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., attempts: _Optional[int] = ..., policy_id: _Optional[str] = ..., sequence: _Optional[int] = ...) -> None: ...

class TrainingTrial(_message.Message):
    __slots__ = ("trial", "parameters", "validation_loss", "pruned")
    class ParametersEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: float
        def __init__(self, key: _Optional[str] = ..., value: _Optional[float] = ...) -> None: ...
    TRIAL_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    VALIDATION_LOSS_FIELD_NUMBER: _ClassVar[int]
    PRUNED_FIELD_NUMBER: _ClassVar[int]
    trial: int
    parameters: _containers.ScalarMap[str, float]
    validation_loss: float
    pruned: bool
    def __init__(self, trial: _Optional[int] = ..., parameters: _Optional[_Mapping[str, float]] = ..., validation_loss: _Optional[float] = ..., pruned: _Optional[bool] = ...) -> None: ...
