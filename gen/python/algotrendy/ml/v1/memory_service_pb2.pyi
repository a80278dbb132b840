import datetime

from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
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

class AdaptationKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ADAPTATION_KIND_UNSPECIFIED: _ClassVar[AdaptationKind]
    ADAPTATION_KIND_SCALE_SIZE: _ClassVar[AdaptationKind]
    ADAPTATION_KIND_PAUSE: _ClassVar[AdaptationKind]
    ADAPTATION_KIND_TIGHTEN_STOPS: _ClassVar[AdaptationKind]
    ADAPTATION_KIND_RAISE_THRESHOLD: _ClassVar[AdaptationKind]
ADAPTATION_KIND_UNSPECIFIED: AdaptationKind
ADAPTATION_KIND_SCALE_SIZE: AdaptationKind
ADAPTATION_KIND_PAUSE: AdaptationKind
ADAPTATION_KIND_TIGHTEN_STOPS: AdaptationKind
ADAPTATION_KIND_RAISE_THRESHOLD: AdaptationKind

class Decision(_message.Message):
    __slots__ = ("decision_id", "strategy_id", "account_id", "owner_user_id", "instrument", "side", "signal", "reason", "context", "prediction_id", "client_order_id", "decide_time", "outcome")
    class ContextEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: float
        def __init__(self, key: _Optional[str] = ..., value: _Optional[float] = ...) -> None: ...
    DECISION_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    OWNER_USER_ID_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    SIGNAL_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_FIELD_NUMBER: _ClassVar[int]
    PREDICTION_ID_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    decision_id: str
    strategy_id: str
    account_id: str
    owner_user_id: str
    instrument: str
    side: _words_pb2.Side
    signal: float
    reason: str
    context: _containers.ScalarMap[str, float]
    prediction_id: str
    client_order_id: str
    decide_time: _timestamp_pb2.Timestamp
    outcome: DecisionOutcome
    def __init__(self, decision_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., account_id: _Optional[str] = ..., owner_user_id: _Optional[str] = ..., instrument: _Optional[str] = ..., side: _Optional[_Union[_words_pb2.Side, str]] = ..., signal: _Optional[float] = ..., reason: _Optional[str] = ..., context: _Optional[_Mapping[str, float]] = ..., prediction_id: _Optional[str] = ..., client_order_id: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., outcome: _Optional[_Union[DecisionOutcome, _Mapping]] = ...) -> None: ...

class DecisionOutcome(_message.Message):
    __slots__ = ("profit", "round_trip_return", "close_time")
    PROFIT_FIELD_NUMBER: _ClassVar[int]
    ROUND_TRIP_RETURN_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    profit: str
    round_trip_return: float
    close_time: _timestamp_pb2.Timestamp
    def __init__(self, profit: _Optional[str] = ..., round_trip_return: _Optional[float] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Adaptation(_message.Message):
    __slots__ = ("adaptation_id", "strategy_id", "kind", "factor", "reason", "begin_time", "end_time", "reverted_by", "sequence")
    ADAPTATION_ID_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FACTOR_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BEGIN_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REVERTED_BY_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    adaptation_id: str
    strategy_id: str
    kind: AdaptationKind
    factor: float
    reason: str
    begin_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    reverted_by: str
    sequence: int
    def __init__(self, adaptation_id: _Optional[str] = ..., strategy_id: _Optional[str] = ..., kind: _Optional[_Union[AdaptationKind, str]] = ..., factor: _Optional[float] = ..., reason: _Optional[str] = ..., begin_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reverted_by: _Optional[str] = ..., sequence: _Optional[int] = ...) -> None: ...

class MemoryRules(_message.Message):
    __slots__ = ("enabled", "win_rate_window", "low_win_rate", "low_win_rate_factor", "pause_after_losses", "pause", "high_volatility", "high_volatility_stop_factor")
    ENABLED_FIELD_NUMBER: _ClassVar[int]
    WIN_RATE_WINDOW_FIELD_NUMBER: _ClassVar[int]
    LOW_WIN_RATE_FIELD_NUMBER: _ClassVar[int]
    LOW_WIN_RATE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    PAUSE_AFTER_LOSSES_FIELD_NUMBER: _ClassVar[int]
    PAUSE_FIELD_NUMBER: _ClassVar[int]
    HIGH_VOLATILITY_FIELD_NUMBER: _ClassVar[int]
    HIGH_VOLATILITY_STOP_FACTOR_FIELD_NUMBER: _ClassVar[int]
    enabled: bool
    win_rate_window: int
    low_win_rate: float
    low_win_rate_factor: float
    pause_after_losses: int
    pause: _duration_pb2.Duration
    high_volatility: float
    high_volatility_stop_factor: float
    def __init__(self, enabled: _Optional[bool] = ..., win_rate_window: _Optional[int] = ..., low_win_rate: _Optional[float] = ..., low_win_rate_factor: _Optional[float] = ..., pause_after_losses: _Optional[int] = ..., pause: _Optional[_Union[datetime.timedelta, _duration_pb2.Duration, _Mapping]] = ..., high_volatility: _Optional[float] = ..., high_volatility_stop_factor: _Optional[float] = ...) -> None: ...

class StrategyMemory(_message.Message):
    __slots__ = ("strategy_id", "decision_count", "round_trip_count", "win_rate", "losses_in_a_row", "size_factor", "paused_until_time", "adaptations", "rules", "etag")
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    DECISION_COUNT_FIELD_NUMBER: _ClassVar[int]
    ROUND_TRIP_COUNT_FIELD_NUMBER: _ClassVar[int]
    WIN_RATE_FIELD_NUMBER: _ClassVar[int]
    LOSSES_IN_A_ROW_FIELD_NUMBER: _ClassVar[int]
    SIZE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    PAUSED_UNTIL_TIME_FIELD_NUMBER: _ClassVar[int]
    ADAPTATIONS_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    decision_count: int
    round_trip_count: int
    win_rate: float
    losses_in_a_row: int
    size_factor: float
    paused_until_time: _timestamp_pb2.Timestamp
    adaptations: _containers.RepeatedCompositeFieldContainer[Adaptation]
    rules: MemoryRules
    etag: str
    def __init__(self, strategy_id: _Optional[str] = ..., decision_count: _Optional[int] = ..., round_trip_count: _Optional[int] = ..., win_rate: _Optional[float] = ..., losses_in_a_row: _Optional[int] = ..., size_factor: _Optional[float] = ..., paused_until_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., adaptations: _Optional[_Iterable[_Union[Adaptation, _Mapping]]] = ..., rules: _Optional[_Union[MemoryRules, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class RecordDecisionRequest(_message.Message):
    __slots__ = ("decision",)
    DECISION_FIELD_NUMBER: _ClassVar[int]
    decision: Decision
    def __init__(self, decision: _Optional[_Union[Decision, _Mapping]] = ...) -> None: ...

class RecordDecisionResponse(_message.Message):
    __slots__ = ("replayed",)
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    replayed: bool
    def __init__(self, replayed: _Optional[bool] = ...) -> None: ...

class RecordOutcomeRequest(_message.Message):
    __slots__ = ("decision_id", "outcome")
    DECISION_ID_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    decision_id: str
    outcome: DecisionOutcome
    def __init__(self, decision_id: _Optional[str] = ..., outcome: _Optional[_Union[DecisionOutcome, _Mapping]] = ...) -> None: ...

class RecordOutcomeResponse(_message.Message):
    __slots__ = ("memory",)
    MEMORY_FIELD_NUMBER: _ClassVar[int]
    memory: StrategyMemory
    def __init__(self, memory: _Optional[_Union[StrategyMemory, _Mapping]] = ...) -> None: ...

class GetStrategyMemoryRequest(_message.Message):
    __slots__ = ("strategy_id",)
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    def __init__(self, strategy_id: _Optional[str] = ...) -> None: ...

class GetStrategyMemoryResponse(_message.Message):
    __slots__ = ("memory",)
    MEMORY_FIELD_NUMBER: _ClassVar[int]
    memory: StrategyMemory
    def __init__(self, memory: _Optional[_Union[StrategyMemory, _Mapping]] = ...) -> None: ...

class UpdateMemoryRulesRequest(_message.Message):
    __slots__ = ("strategy_id", "rules", "update_mask", "etag")
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    rules: MemoryRules
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    def __init__(self, strategy_id: _Optional[str] = ..., rules: _Optional[_Union[MemoryRules, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class UpdateMemoryRulesResponse(_message.Message):
    __slots__ = ("memory",)
    MEMORY_FIELD_NUMBER: _ClassVar[int]
    memory: StrategyMemory
    def __init__(self, memory: _Optional[_Union[StrategyMemory, _Mapping]] = ...) -> None: ...

class ListDecisionsRequest(_message.Message):
    __slots__ = ("strategy_id", "page_size", "page_token")
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    page_size: int
    page_token: str
    def __init__(self, strategy_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDecisionsResponse(_message.Message):
    __slots__ = ("decisions", "next_page_token")
    DECISIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    decisions: _containers.RepeatedCompositeFieldContainer[Decision]
    next_page_token: str
    def __init__(self, decisions: _Optional[_Iterable[_Union[Decision, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListAdaptationsRequest(_message.Message):
    __slots__ = ("strategy_id", "page_size", "page_token")
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    page_size: int
    page_token: str
    def __init__(self, strategy_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAdaptationsResponse(_message.Message):
    __slots__ = ("adaptations", "next_page_token", "resume_token")
    ADAPTATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    adaptations: _containers.RepeatedCompositeFieldContainer[Adaptation]
    next_page_token: str
    resume_token: str
    def __init__(self, adaptations: _Optional[_Iterable[_Union[Adaptation, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class RevertAdaptationRequest(_message.Message):
    __slots__ = ("strategy_id", "adaptation_id")
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    ADAPTATION_ID_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    adaptation_id: str
    def __init__(self, strategy_id: _Optional[str] = ..., adaptation_id: _Optional[str] = ...) -> None: ...

class RevertAdaptationResponse(_message.Message):
    __slots__ = ("adaptation",)
    ADAPTATION_FIELD_NUMBER: _ClassVar[int]
    adaptation: Adaptation
    def __init__(self, adaptation: _Optional[_Union[Adaptation, _Mapping]] = ...) -> None: ...

class WatchAdaptationsRequest(_message.Message):
    __slots__ = ("resume_token", "strategy_id")
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    strategy_id: str
    def __init__(self, resume_token: _Optional[str] = ..., strategy_id: _Optional[str] = ...) -> None: ...

class WatchAdaptationsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: AdaptationSnapshot
    batch: AdaptationBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[AdaptationSnapshot, _Mapping]] = ..., batch: _Optional[_Union[AdaptationBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class AdaptationSnapshot(_message.Message):
    __slots__ = ("adaptations",)
    ADAPTATIONS_FIELD_NUMBER: _ClassVar[int]
    adaptations: _containers.RepeatedCompositeFieldContainer[Adaptation]
    def __init__(self, adaptations: _Optional[_Iterable[_Union[Adaptation, _Mapping]]] = ...) -> None: ...

class AdaptationBatch(_message.Message):
    __slots__ = ("adaptations",)
    ADAPTATIONS_FIELD_NUMBER: _ClassVar[int]
    adaptations: _containers.RepeatedCompositeFieldContainer[Adaptation]
    def __init__(self, adaptations: _Optional[_Iterable[_Union[Adaptation, _Mapping]]] = ...) -> None: ...
