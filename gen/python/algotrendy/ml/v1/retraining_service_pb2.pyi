import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.ml.v1 import drift_service_pb2 as _drift_service_pb2
from algotrendy.ml.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.ml.v1 import training_run_pb2 as _training_run_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import duration_pb2 as _duration_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RetrainingOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RETRAINING_OUTCOME_UNSPECIFIED: _ClassVar[RetrainingOutcome]
    RETRAINING_OUTCOME_NOT_DUE: _ClassVar[RetrainingOutcome]
    RETRAINING_OUTCOME_STARTED: _ClassVar[RetrainingOutcome]
    RETRAINING_OUTCOME_PROMOTED: _ClassVar[RetrainingOutcome]
    RETRAINING_OUTCOME_KEPT: _ClassVar[RetrainingOutcome]
    RETRAINING_OUTCOME_FAILED: _ClassVar[RetrainingOutcome]
RETRAINING_OUTCOME_UNSPECIFIED: RetrainingOutcome
RETRAINING_OUTCOME_NOT_DUE: RetrainingOutcome
RETRAINING_OUTCOME_STARTED: RetrainingOutcome
RETRAINING_OUTCOME_PROMOTED: RetrainingOutcome
RETRAINING_OUTCOME_KEPT: RetrainingOutcome
RETRAINING_OUTCOME_FAILED: RetrainingOutcome

class RetrainingPolicy(_message.Message):
    __slots__ = ("policy_id", "spec", "rules", "created_by", "create_time", "update_time", "next_time", "etag")
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    NEXT_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    spec: _training_run_pb2.TrainingSpec
    rules: RetrainingRules
    created_by: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    next_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, policy_id: _Optional[str] = ..., spec: _Optional[_Union[_training_run_pb2.TrainingSpec, _Mapping]] = ..., rules: _Optional[_Union[RetrainingRules, _Mapping]] = ..., created_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., next_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class RetrainingRules(_message.Message):
    __slots__ = ("enabled", "window", "daily_minute", "on_drift", "minimum_pause", "promote_if_better")
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    WINDOW_FIELD_NUMBER: _ClassVar[int]
    DAILY_MINUTE_FIELD_NUMBER: _ClassVar[int]
    ON_DRIFT_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_PAUSE_FIELD_NUMBER: _ClassVar[int]
    PROMOTE_IF_BETTER_FIELD_NUMBER: _ClassVar[int]
    enabled: bool
    window: _duration_pb2.Duration
    daily_minute: int
    on_drift: _drift_service_pb2.DriftThresholds
    minimum_pause: _duration_pb2.Duration
    promote_if_better: bool
    def __init__(self, enabled: _Optional[bool] = ..., window: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., daily_minute: _Optional[int] = ..., on_drift: _Optional[_Union[_drift_service_pb2.DriftThresholds, _Mapping]] = ..., minimum_pause: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., promote_if_better: _Optional[bool] = ...) -> None: ...

class RetrainingDecision(_message.Message):
    __slots__ = ("sequence", "policy_id", "model_id", "outcome", "reason", "run_id", "report_id", "brier_gain", "decide_time")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    REPORT_ID_FIELD_NUMBER: _ClassVar[int]
    BRIER_GAIN_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    policy_id: str
    model_id: str
    outcome: RetrainingOutcome
    reason: str
    run_id: str
    report_id: str
    brier_gain: _metrics_pb2.Estimate
    decide_time: _timestamp_pb2.Timestamp
    def __init__(self, sequence: _Optional[int] = ..., policy_id: _Optional[str] = ..., model_id: _Optional[str] = ..., outcome: _Optional[_Union[RetrainingOutcome, str]] = ..., reason: _Optional[str] = ..., run_id: _Optional[str] = ..., report_id: _Optional[str] = ..., brier_gain: _Optional[_Union[_metrics_pb2.Estimate, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CreateRetrainingPolicyRequest(_message.Message):
    __slots__ = ("policy_id", "spec", "rules")
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    spec: _training_run_pb2.TrainingSpec
    rules: RetrainingRules
    def __init__(self, policy_id: _Optional[str] = ..., spec: _Optional[_Union[_training_run_pb2.TrainingSpec, _Mapping]] = ..., rules: _Optional[_Union[RetrainingRules, _Mapping]] = ...) -> None: ...

class CreateRetrainingPolicyResponse(_message.Message):
    __slots__ = ("policy", "replayed")
    POLICY_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    policy: RetrainingPolicy
    replayed: bool
    def __init__(self, policy: _Optional[_Union[RetrainingPolicy, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class GetRetrainingPolicyRequest(_message.Message):
    __slots__ = ("policy_id",)
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    def __init__(self, policy_id: _Optional[str] = ...) -> None: ...

class GetRetrainingPolicyResponse(_message.Message):
    __slots__ = ("policy",)
    POLICY_FIELD_NUMBER: _ClassVar[int]
    policy: RetrainingPolicy
    def __init__(self, policy: _Optional[_Union[RetrainingPolicy, _Mapping]] = ...) -> None: ...

class ListRetrainingPoliciesRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRetrainingPoliciesResponse(_message.Message):
    __slots__ = ("policies", "next_page_token")
    POLICIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    policies: _containers.RepeatedCompositeFieldContainer[RetrainingPolicy]
    next_page_token: str
    def __init__(self, policies: _Optional[_Iterable[_Union[RetrainingPolicy, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateRetrainingPolicyRequest(_message.Message):
    __slots__ = ("policy_id", "spec", "rules", "update_mask", "etag")
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    spec: _training_run_pb2.TrainingSpec
    rules: RetrainingRules
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, policy_id: _Optional[str] = ..., spec: _Optional[_Union[_training_run_pb2.TrainingSpec, _Mapping]] = ..., rules: _Optional[_Union[RetrainingRules, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class UpdateRetrainingPolicyResponse(_message.Message):
    __slots__ = ("policy",)
    POLICY_FIELD_NUMBER: _ClassVar[int]
    policy: RetrainingPolicy
    def __init__(self, policy: _Optional[_Union[RetrainingPolicy, _Mapping]] = ...) -> None: ...

class DeleteRetrainingPolicyRequest(_message.Message):
    __slots__ = ("policy_id",)
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    policy_id: str
    def __init__(self, policy_id: _Optional[str] = ...) -> None: ...

class DeleteRetrainingPolicyResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListRetrainingDecisionsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "policy_id")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    POLICY_ID_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    policy_id: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., policy_id: _Optional[str] = ...) -> None: ...

class ListRetrainingDecisionsResponse(_message.Message):
    __slots__ = ("decisions", "next_page_token", "resume_token")
    DECISIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    decisions: _containers.RepeatedCompositeFieldContainer[RetrainingDecision]
    next_page_token: str
    resume_token: str
    def __init__(self, decisions: _Optional[_Iterable[_Union[RetrainingDecision, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchRetrainingDecisionsRequest(_message.Message):
    __slots__ = ("resume_token",)
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    def __init__(self, resume_token: _Optional[str] = ...) -> None: ...

class WatchRetrainingDecisionsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: RetrainingDecisionSnapshot
    batch: RetrainingDecisionBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[RetrainingDecisionSnapshot, _Mapping]] = ..., batch: _Optional[_Union[RetrainingDecisionBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class RetrainingDecisionSnapshot(_message.Message):
    __slots__ = ("decisions",)
    DECISIONS_FIELD_NUMBER: _ClassVar[int]
    decisions: _containers.RepeatedCompositeFieldContainer[RetrainingDecision]
    def __init__(self, decisions: _Optional[_Iterable[_Union[RetrainingDecision, _Mapping]]] = ...) -> None: ...

class RetrainingDecisionBatch(_message.Message):
    __slots__ = ("decisions",)
    DECISIONS_FIELD_NUMBER: _ClassVar[int]
    decisions: _containers.RepeatedCompositeFieldContainer[RetrainingDecision]
    def __init__(self, decisions: _Optional[_Iterable[_Union[RetrainingDecision, _Mapping]]] = ...) -> None: ...
