import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DriftLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DRIFT_LEVEL_UNSPECIFIED: _ClassVar[DriftLevel]
    DRIFT_LEVEL_STABLE: _ClassVar[DriftLevel]
    DRIFT_LEVEL_WATCH: _ClassVar[DriftLevel]
    DRIFT_LEVEL_DRIFTED: _ClassVar[DriftLevel]
DRIFT_LEVEL_UNSPECIFIED: DriftLevel
DRIFT_LEVEL_STABLE: DriftLevel
DRIFT_LEVEL_WATCH: DriftLevel
DRIFT_LEVEL_DRIFTED: DriftLevel

class DriftThresholds(_message.Message):
    __slots__ = ("psi", "ks_p_value", "accuracy_drop")
    PSI_FIELD_NUMBER: _ClassVar[int]
    KS_P_VALUE_FIELD_NUMBER: _ClassVar[int]
    ACCURACY_DROP_FIELD_NUMBER: _ClassVar[int]
    psi: float
    ks_p_value: float
    accuracy_drop: float
    def __init__(self, psi: _Optional[float] = ..., ks_p_value: _Optional[float] = ..., accuracy_drop: _Optional[float] = ...) -> None: ...

class DistributionDrift(_message.Message):
    __slots__ = ("name", "psi", "ks_statistic", "ks_p_value", "level")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PSI_FIELD_NUMBER: _ClassVar[int]
    KS_STATISTIC_FIELD_NUMBER: _ClassVar[int]
    KS_P_VALUE_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    name: str
    psi: float
    ks_statistic: float
    ks_p_value: float
    level: DriftLevel
    def __init__(self, name: _Optional[str] = ..., psi: _Optional[float] = ..., ks_statistic: _Optional[float] = ..., ks_p_value: _Optional[float] = ..., level: _Optional[_Union[DriftLevel, str]] = ...) -> None: ...

class PerformanceDrift(_message.Message):
    __slots__ = ("sample_count", "balanced_accuracy", "expected_balanced_accuracy", "brier", "expected_brier", "level")
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    BALANCED_ACCURACY_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_BALANCED_ACCURACY_FIELD_NUMBER: _ClassVar[int]
    BRIER_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_BRIER_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    sample_count: int
    balanced_accuracy: float
    expected_balanced_accuracy: float
    brier: float
    expected_brier: float
    level: DriftLevel
    def __init__(self, sample_count: _Optional[int] = ..., balanced_accuracy: _Optional[float] = ..., expected_balanced_accuracy: _Optional[float] = ..., brier: _Optional[float] = ..., expected_brier: _Optional[float] = ..., level: _Optional[_Union[DriftLevel, str]] = ...) -> None: ...

class DriftReport(_message.Message):
    __slots__ = ("report_id", "model_id", "version", "start_time", "end_time", "sample_count", "features", "predictions", "performance", "level", "thresholds", "create_time", "sequence")
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    FEATURES_FIELD_NUMBER: _ClassVar[int]
    PREDICTIONS_FIELD_NUMBER: _ClassVar[int]
    PERFORMANCE_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    THRESHOLDS_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    model_id: str
    version: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    sample_count: int
    features: _containers.RepeatedCompositeFieldContainer[DistributionDrift]
    predictions: DistributionDrift
    performance: PerformanceDrift
    level: DriftLevel
    thresholds: DriftThresholds
    create_time: _timestamp_pb2.Timestamp
    sequence: int
    def __init__(self, report_id: _Optional[str] = ..., model_id: _Optional[str] = ..., version: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sample_count: _Optional[int] = ..., features: _Optional[_Iterable[_Union[DistributionDrift, _Mapping]]] = ..., predictions: _Optional[_Union[DistributionDrift, _Mapping]] = ..., performance: _Optional[_Union[PerformanceDrift, _Mapping]] = ..., level: _Optional[_Union[DriftLevel, str]] = ..., thresholds: _Optional[_Union[DriftThresholds, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., sequence: _Optional[int] = ...) -> None: ...

class CreateDriftReportRequest(_message.Message):
    __slots__ = ("report_id", "model_id", "version", "start_time", "end_time", "thresholds")
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    THRESHOLDS_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    model_id: str
    version: int
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    thresholds: DriftThresholds
    def __init__(self, report_id: _Optional[str] = ..., model_id: _Optional[str] = ..., version: _Optional[int] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., thresholds: _Optional[_Union[DriftThresholds, _Mapping]] = ...) -> None: ...

class CreateDriftReportResponse(_message.Message):
    __slots__ = ("report", "replayed")
    REPORT_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    report: DriftReport
    replayed: bool
    def __init__(self, report: _Optional[_Union[DriftReport, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetDriftReportRequest(_message.Message):
    __slots__ = ("report_id",)
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    report_id: str
    def __init__(self, report_id: _Optional[str] = ...) -> None: ...

class GetDriftReportResponse(_message.Message):
    __slots__ = ("report",)
    REPORT_FIELD_NUMBER: _ClassVar[int]
    report: DriftReport
    def __init__(self, report: _Optional[_Union[DriftReport, _Mapping]] = ...) -> None: ...

class ListDriftReportsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "model_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    model_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., model_id: _Optional[str] = ...) -> None: ...

class ListDriftReportsResponse(_message.Message):
    __slots__ = ("reports", "next_page_token", "resume_token")
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    reports: _containers.RepeatedCompositeFieldContainer[DriftReport]
    next_page_token: str
    resume_token: str
    def __init__(self, reports: _Optional[_Iterable[_Union[DriftReport, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchDriftReportsRequest(_message.Message):
    __slots__ = ("resume_token", "model_id")
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    model_id: str
    def __init__(self, resume_token: _Optional[str] = ..., model_id: _Optional[str] = ...) -> None: ...

class WatchDriftReportsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: DriftReportSnapshot
    batch: DriftReportBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[DriftReportSnapshot, _Mapping]] = ..., batch: _Optional[_Union[DriftReportBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class DriftReportSnapshot(_message.Message):
    __slots__ = ("reports",)
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    reports: _containers.RepeatedCompositeFieldContainer[DriftReport]
    def __init__(self, reports: _Optional[_Iterable[_Union[DriftReport, _Mapping]]] = ...) -> None: ...

class DriftReportBatch(_message.Message):
    __slots__ = ("reports",)
    REPORTS_FIELD_NUMBER: _ClassVar[int]
    reports: _containers.RepeatedCompositeFieldContainer[DriftReport]
    def __init__(self, reports: _Optional[_Iterable[_Union[DriftReport, _Mapping]]] = ...) -> None: ...
