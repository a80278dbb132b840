import datetime

from algotrendy.types.v1 import order_pb2 as _order_pb2
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

class StrategyState(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    STRATEGY_STATE_UNSPECIFIED: _ClassVar[StrategyState]
    STRATEGY_STATE_STOPPED: _ClassVar[StrategyState]
    STRATEGY_STATE_RUNNING: _ClassVar[StrategyState]
    STRATEGY_STATE_PAUSED: _ClassVar[StrategyState]
    STRATEGY_STATE_FAILED: _ClassVar[StrategyState]

class SignalOutcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SIGNAL_OUTCOME_UNSPECIFIED: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_HELD: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_ORDERED: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_REFUSED: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_PAUSED: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_WARMING_UP: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_LATE: _ClassVar[SignalOutcome]
    SIGNAL_OUTCOME_BUSY: _ClassVar[SignalOutcome]
STRATEGY_STATE_UNSPECIFIED: StrategyState
STRATEGY_STATE_STOPPED: StrategyState
STRATEGY_STATE_RUNNING: StrategyState
STRATEGY_STATE_PAUSED: StrategyState
STRATEGY_STATE_FAILED: StrategyState
SIGNAL_OUTCOME_UNSPECIFIED: SignalOutcome
SIGNAL_OUTCOME_HELD: SignalOutcome
SIGNAL_OUTCOME_ORDERED: SignalOutcome
SIGNAL_OUTCOME_REFUSED: SignalOutcome
SIGNAL_OUTCOME_PAUSED: SignalOutcome
SIGNAL_OUTCOME_WARMING_UP: SignalOutcome
SIGNAL_OUTCOME_LATE: SignalOutcome
SIGNAL_OUTCOME_BUSY: SignalOutcome

class StrategyParameter(_message.Message):
    __slots__ = ("name", "description", "default_value", "minimum", "maximum")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_VALUE_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    name: str
    description: str
    default_value: str
    minimum: str
    maximum: str
    def __init__(self, name: _Optional[str] = ..., description: _Optional[str] = ..., default_value: _Optional[str] = ..., minimum: _Optional[str] = ..., maximum: _Optional[str] = ...) -> None: ...

class StrategyDefinition(_message.Message):
    __slots__ = ("strategy", "description", "parameters", "goes_short")
    STRATEGY_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    PARAMETERS_FIELD_NUMBER: _ClassVar[int]
    GOES_SHORT_FIELD_NUMBER: _ClassVar[int]
    strategy: str
    description: str
    parameters: _containers.RepeatedCompositeFieldContainer[StrategyParameter]
    goes_short: bool
    def __init__(self, strategy: _Optional[str] = ..., description: _Optional[str] = ..., parameters: _Optional[_Iterable[_Union[StrategyParameter, _Mapping]]] = ..., goes_short: _Optional[bool] = ...) -> None: ...

class Strategy(_message.Message):
    __slots__ = ("strategy_id", "account_id", "config", "instrument", "bar_interval", "quantity", "state", "history_start_time", "last_bar_time", "target_quantity", "error_message", "etag", "create_time", "data_origin")
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    ACCOUNT_ID_FIELD_NUMBER: _ClassVar[int]
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    BAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    HISTORY_START_TIME_FIELD_NUMBER: _ClassVar[int]
    LAST_BAR_TIME_FIELD_NUMBER: _ClassVar[int]
    TARGET_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    ERROR_MESSAGE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DATA_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    account_id: str
    config: _order_pb2.StrategyConfig
    instrument: str
    bar_interval: str
    quantity: str
    state: StrategyState
    history_start_time: _timestamp_pb2.Timestamp
    last_bar_time: _timestamp_pb2.Timestamp
    target_quantity: str
    error_message: str
    etag: str
    create_time: _timestamp_pb2.Timestamp
    data_origin: _words_pb2.DataOrigin
    def __init__(self, strategy_id: _Optional[str] = ..., account_id: _Optional[str] = ..., config: _Optional[_Union[_order_pb2.StrategyConfig, _Mapping]] = ..., instrument: _Optional[str] = ..., bar_interval: _Optional[str] = ..., quantity: _Optional[str] = ..., state: _Optional[_Union[StrategyState, str]] = ..., history_start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., last_bar_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., target_quantity: _Optional[str] = ..., error_message: _Optional[str] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., data_origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ...) -> None: ...

class Signal(_message.Message):
    __slots__ = ("strategy_id", "sequence", "instrument", "value", "reason", "bar_open_time", "close", "target_quantity", "outcome", "explanation", "client_order_id", "signal_time", "data_origin", "indicators")
    class IndicatorsEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: float
        def __init__(self, key: _Optional[str] = ..., value: _Optional[float] = ...) -> None: ...
    STRATEGY_ID_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    BAR_OPEN_TIME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_FIELD_NUMBER: _ClassVar[int]
    TARGET_QUANTITY_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    CLIENT_ORDER_ID_FIELD_NUMBER: _ClassVar[int]
    SIGNAL_TIME_FIELD_NUMBER: _ClassVar[int]
    DATA_ORIGIN_FIELD_NUMBER: _ClassVar[int]
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    strategy_id: str
    sequence: int
    instrument: str
    value: float
    reason: str
    bar_open_time: _timestamp_pb2.Timestamp
    close: float
    target_quantity: str
    outcome: SignalOutcome
    explanation: str
    client_order_id: str
    signal_time: _timestamp_pb2.Timestamp
    data_origin: _words_pb2.DataOrigin
    indicators: _containers.ScalarMap[str, float]
    def __init__(self, strategy_id: _Optional[str] = ..., sequence: _Optional[int] = ..., instrument: _Optional[str] = ..., value: _Optional[float] = ..., reason: _Optional[str] = ..., bar_open_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., close: _Optional[float] = ..., target_quantity: _Optional[str] = ..., outcome: _Optional[_Union[SignalOutcome, str]] = ..., explanation: _Optional[str] = ..., client_order_id: _Optional[str] = ..., signal_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., data_origin: _Optional[_Union[_words_pb2.DataOrigin, str]] = ..., indicators: _Optional[_Mapping[str, float]] = ...) -> None: ...
