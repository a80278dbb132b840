from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor
DECIMAL_FIELD_NUMBER: _ClassVar[int]
decimal: _descriptor.FieldDescriptor
DECIMAL_NOT_NEGATIVE_FIELD_NUMBER: _ClassVar[int]
decimal_not_negative: _descriptor.FieldDescriptor
DECIMAL_POSITIVE_FIELD_NUMBER: _ClassVar[int]
decimal_positive: _descriptor.FieldDescriptor
INSTRUMENT_FIELD_NUMBER: _ClassVar[int]
instrument: _descriptor.FieldDescriptor
BAR_INTERVAL_FIELD_NUMBER: _ClassVar[int]
bar_interval: _descriptor.FieldDescriptor
ID_FIELD_NUMBER: _ClassVar[int]
id: _descriptor.FieldDescriptor
