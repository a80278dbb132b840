import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BaselineKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BASELINE_KIND_UNSPECIFIED: _ClassVar[BaselineKind]
    BASELINE_KIND_MAJORITY: _ClassVar[BaselineKind]
    BASELINE_KIND_LOGISTIC_REGRESSION: _ClassVar[BaselineKind]
    BASELINE_KIND_GRADIENT_BOOSTING: _ClassVar[BaselineKind]
BASELINE_KIND_UNSPECIFIED: BaselineKind
BASELINE_KIND_MAJORITY: BaselineKind
BASELINE_KIND_LOGISTIC_REGRESSION: BaselineKind
BASELINE_KIND_GRADIENT_BOOSTING: BaselineKind

class Estimate(_message.Message):
    __slots__ = ("value", "lower", "upper")
    VALUE_FIELD_NUMBER: _ClassVar[int]
    LOWER_FIELD_NUMBER: _ClassVar[int]
    UPPER_FIELD_NUMBER: _ClassVar[int]
    value: float
    lower: float
    upper: float
    def __init__(self, value: _Optional[float] = ..., lower: _Optional[float] = ..., upper: _Optional[float] = ...) -> None: ...

class Metrics(_message.Message):
    __slots__ = ("sample_count", "base_rate", "threshold", "accuracy", "balanced_accuracy", "auc", "brier", "log_loss", "matthews", "precision", "recall", "confusion", "rule_return")
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    BASE_RATE_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    ACCURACY_FIELD_NUMBER: _ClassVar[int]
    BALANCED_ACCURACY_FIELD_NUMBER: _ClassVar[int]
    AUC_FIELD_NUMBER: _ClassVar[int]
    BRIER_FIELD_NUMBER: _ClassVar[int]
    LOG_LOSS_FIELD_NUMBER: _ClassVar[int]
    MATTHEWS_FIELD_NUMBER: _ClassVar[int]
    PRECISION_FIELD_NUMBER: _ClassVar[int]
    RECALL_FIELD_NUMBER: _ClassVar[int]
    CONFUSION_FIELD_NUMBER: _ClassVar[int]
    RULE_RETURN_FIELD_NUMBER: _ClassVar[int]
    sample_count: int
    base_rate: float
    threshold: float
    accuracy: Estimate
    balanced_accuracy: Estimate
    auc: Estimate
    brier: Estimate
    log_loss: Estimate
    matthews: float
    precision: float
    recall: float
    confusion: ConfusionCounts
    rule_return: Estimate
    def __init__(self, sample_count: _Optional[int] = ..., base_rate: _Optional[float] = ..., threshold: _Optional[float] = ..., accuracy: _Optional[_Union[Estimate, _Mapping]] = ..., balanced_accuracy: _Optional[_Union[Estimate, _Mapping]] = ..., auc: _Optional[_Union[Estimate, _Mapping]] = ..., brier: _Optional[_Union[Estimate, _Mapping]] = ..., log_loss: _Optional[_Union[Estimate, _Mapping]] = ..., matthews: _Optional[float] = ..., precision: _Optional[float] = ..., recall: _Optional[float] = ..., confusion: _Optional[_Union[ConfusionCounts, _Mapping]] = ..., rule_return: _Optional[_Union[Estimate, _Mapping]] = ...) -> None: ...

class ConfusionCounts(_message.Message):
    __slots__ = ("true_positive", "false_positive", "true_negative", "false_negative")
    TRUE_POSITIVE_FIELD_NUMBER: _ClassVar[int]
    FALSE_POSITIVE_FIELD_NUMBER: _ClassVar[int]
    TRUE_NEGATIVE_FIELD_NUMBER: _ClassVar[int]
    FALSE_NEGATIVE_FIELD_NUMBER: _ClassVar[int]
    true_positive: int
    false_positive: int
    true_negative: int
    false_negative: int
    def __init__(self, true_positive: _Optional[int] = ..., false_positive: _Optional[int] = ..., true_negative: _Optional[int] = ..., false_negative: _Optional[int] = ...) -> None: ...

class Baseline(_message.Message):
    __slots__ = ("kind", "metrics", "brier_gain", "beaten")
    KIND_FIELD_NUMBER: _ClassVar[int]
    METRICS_FIELD_NUMBER: _ClassVar[int]
    BRIER_GAIN_FIELD_NUMBER: _ClassVar[int]
    BEATEN_FIELD_NUMBER: _ClassVar[int]
    kind: BaselineKind
    metrics: Metrics
    brier_gain: Estimate
    beaten: bool
    def __init__(self, kind: _Optional[_Union[BaselineKind, str]] = ..., metrics: _Optional[_Union[Metrics, _Mapping]] = ..., brier_gain: _Optional[_Union[Estimate, _Mapping]] = ..., beaten: _Optional[bool] = ...) -> None: ...

class Fold(_message.Message):
    __slots__ = ("fold", "test_start_time", "test_end_time", "training_count", "purged_count", "metrics")
    FOLD_FIELD_NUMBER: _ClassVar[int]
    TEST_START_TIME_FIELD_NUMBER: _ClassVar[int]
    TEST_END_TIME_FIELD_NUMBER: _ClassVar[int]
    TRAINING_COUNT_FIELD_NUMBER: _ClassVar[int]
    PURGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    METRICS_FIELD_NUMBER: _ClassVar[int]
    fold: int
    test_start_time: _timestamp_pb2.Timestamp
    test_end_time: _timestamp_pb2.Timestamp
    training_count: int
    purged_count: int
    metrics: Metrics
    def __init__(self, fold: _Optional[int] = ..., test_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., test_end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., training_count: _Optional[int] = ..., purged_count: _Optional[int] = ..., metrics: _Optional[_Union[Metrics, _Mapping]] = ...) -> None: ...

class CalibrationBin(_message.Message):
    __slots__ = ("mean_probability", "observed_rate", "sample_count")
    MEAN_PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    OBSERVED_RATE_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    mean_probability: float
    observed_rate: float
    sample_count: int
    def __init__(self, mean_probability: _Optional[float] = ..., observed_rate: _Optional[float] = ..., sample_count: _Optional[int] = ...) -> None: ...

class FeatureImportance(_message.Message):
    __slots__ = ("name", "brier_increase")
    NAME_FIELD_NUMBER: _ClassVar[int]
    BRIER_INCREASE_FIELD_NUMBER: _ClassVar[int]
    name: str
    brier_increase: float
    def __init__(self, name: _Optional[str] = ..., brier_increase: _Optional[float] = ...) -> None: ...

class LeakageProbe(_message.Message):
    __slots__ = ("strongest_feature", "strongest_feature_auc", "permuted_label_auc", "poisoned_future_change", "passed", "finding")
    STRONGEST_FEATURE_FIELD_NUMBER: _ClassVar[int]
    STRONGEST_FEATURE_AUC_FIELD_NUMBER: _ClassVar[int]
    PERMUTED_LABEL_AUC_FIELD_NUMBER: _ClassVar[int]
    POISONED_FUTURE_CHANGE_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    FINDING_FIELD_NUMBER: _ClassVar[int]
    strongest_feature: str
    strongest_feature_auc: float
    permuted_label_auc: float
    poisoned_future_change: float
    passed: bool
    finding: str
    def __init__(self, strongest_feature: _Optional[str] = ..., strongest_feature_auc: _Optional[float] = ..., permuted_label_auc: _Optional[float] = ..., poisoned_future_change: _Optional[float] = ..., passed: _Optional[bool] = ..., finding: _Optional[str] = ...) -> None: ...

class Evaluation(_message.Message):
    __slots__ = ("model", "in_sample", "baselines", "beats_baselines", "verdict", "folds", "calibration", "importances", "leakage_probe")
    MODEL_FIELD_NUMBER: _ClassVar[int]
    IN_SAMPLE_FIELD_NUMBER: _ClassVar[int]
    BASELINES_FIELD_NUMBER: _ClassVar[int]
    BEATS_BASELINES_FIELD_NUMBER: _ClassVar[int]
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    FOLDS_FIELD_NUMBER: _ClassVar[int]
    CALIBRATION_FIELD_NUMBER: _ClassVar[int]
    IMPORTANCES_FIELD_NUMBER: _ClassVar[int]
    LEAKAGE_PROBE_FIELD_NUMBER: _ClassVar[int]
    model: Metrics
    in_sample: Metrics
    baselines: _containers.RepeatedCompositeFieldContainer[Baseline]
    beats_baselines: bool
    verdict: str
    folds: _containers.RepeatedCompositeFieldContainer[Fold]
    calibration: _containers.RepeatedCompositeFieldContainer[CalibrationBin]
    importances: _containers.RepeatedCompositeFieldContainer[FeatureImportance]
    leakage_probe: LeakageProbe
    def __init__(self, model: _Optional[_Union[Metrics, _Mapping]] = ..., in_sample: _Optional[_Union[Metrics, _Mapping]] = ..., baselines: _Optional[_Iterable[_Union[Baseline, _Mapping]]] = ..., beats_baselines: _Optional[bool] = ..., verdict: _Optional[str] = ..., folds: _Optional[_Iterable[_Union[Fold, _Mapping]]] = ..., calibration: _Optional[_Iterable[_Union[CalibrationBin, _Mapping]]] = ..., importances: _Optional[_Iterable[_Union[FeatureImportance, _Mapping]]] = ..., leakage_probe: _Optional[_Union[LeakageProbe, _Mapping]] = ...) -> None: ...
