from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.marketdata.v1 import backfill_pb2 as _backfill_pb2
from algotrendy.marketdata.v1 import channel_pb2 as _channel_pb2
from algotrendy.marketdata.v1 import data_quality_pb2 as _data_quality_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor
