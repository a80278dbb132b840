from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.marketdata.v1 import bar_pb2 as _bar_pb2
from algotrendy.marketdata.v1 import instrument_pb2 as _instrument_pb2
from algotrendy.marketdata.v1 import market_data_stream_pb2 as _market_data_stream_pb2
from algotrendy.marketdata.v1 import order_book_pb2 as _order_book_pb2
from algotrendy.marketdata.v1 import quote_pb2 as _quote_pb2
from algotrendy.marketdata.v1 import trade_pb2 as _trade_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor
