from algotrendy.auth.v1 import rule_pb2 as _rule_pb2
from algotrendy.ml.v1 import training_run_pb2 as _training_run_pb2
from algotrendy.types.v1 import rules_pb2 as _rules_pb2
from algotrendy.types.v1 import stream_pb2 as _stream_pb2
from algotrendy.types.v1 import words_pb2 as _words_pb2
from buf.validate import validate_pb2 as _validate_pb2
from google.api import annotations_pb2 as _annotations_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateTrainingRunRequest(_message.Message):
    __slots__ = ("run_id", "spec")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    spec: _training_run_pb2.TrainingSpec
    def __init__(self, run_id: _Optional[str] = ..., spec: _Optional[_Union[_training_run_pb2.TrainingSpec, _Mapping]] = ...) -> None: ...

class CreateTrainingRunResponse(_message.Message):
    __slots__ = ("run", "replayed")
    RUN_FIELD_NUMBER: _ClassVar[int]
    REPLAYED_FIELD_NUMBER: _ClassVar[int]
    run: _training_run_pb2.TrainingRun
    replayed: bool
    def __init__(self, run: _Optional[_Union[_training_run_pb2.TrainingRun, _Mapping]] = ..., replayed: _Optional[bool] = ...) -> None: ...

class PreviewTrainingRunRequest(_message.Message):
    __slots__ = ("spec",)
    SPEC_FIELD_NUMBER: _ClassVar[int]
    spec: _training_run_pb2.TrainingSpec
    def __init__(self, spec: _Optional[_Union[_training_run_pb2.TrainingSpec, _Mapping]] = ...) -> None: ...

class PreviewTrainingRunResponse(_message.Message):
    __slots__ = ("data_facts", "needed_sample_count", "obstacles")
    DATA_FACTS_FIELD_NUMBER: _ClassVar[int]
    NEEDED_SAMPLE_COUNT_FIELD_NUMBER: _ClassVar[int]
    OBSTACLES_FIELD_NUMBER: _ClassVar[int]
    data_facts: _training_run_pb2.TrainingDataFacts
    needed_sample_count: int
    obstacles: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, data_facts: _Optional[_Union[_training_run_pb2.TrainingDataFacts, _Mapping]] = ..., needed_sample_count: _Optional[int] = ..., obstacles: _Optional[_Iterable[str]] = ...) -> None: ...

class GetTrainingRunRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class GetTrainingRunResponse(_message.Message):
    __slots__ = ("run",)
    RUN_FIELD_NUMBER: _ClassVar[int]
    run: _training_run_pb2.TrainingRun
    def __init__(self, run: _Optional[_Union[_training_run_pb2.TrainingRun, _Mapping]] = ...) -> None: ...

class ListTrainingRunsRequest(_message.Message):
    __slots__ = ("page_size", "page_token", "model_id", "state")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    model_id: str
    state: _words_pb2.JobState
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., model_id: _Optional[str] = ..., state: _Optional[_Union[_words_pb2.JobState, str]] = ...) -> None: ...

class ListTrainingRunsResponse(_message.Message):
    __slots__ = ("runs", "next_page_token", "resume_token")
    RUNS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    runs: _containers.RepeatedCompositeFieldContainer[_training_run_pb2.TrainingRun]
    next_page_token: str
    resume_token: str
    def __init__(self, runs: _Optional[_Iterable[_Union[_training_run_pb2.TrainingRun, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchTrainingRunRequest(_message.Message):
    __slots__ = ("run_id", "resume_token")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    resume_token: str
    def __init__(self, run_id: _Optional[str] = ..., resume_token: _Optional[str] = ...) -> None: ...

class WatchTrainingRunResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: TrainingProgressSnapshot
    batch: TrainingProgressBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[TrainingProgressSnapshot, _Mapping]] = ..., batch: _Optional[_Union[TrainingProgressBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class TrainingProgressSnapshot(_message.Message):
    __slots__ = ("progress",)
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    progress: _containers.RepeatedCompositeFieldContainer[_training_run_pb2.TrainingProgress]
    def __init__(self, progress: _Optional[_Iterable[_Union[_training_run_pb2.TrainingProgress, _Mapping]]] = ...) -> None: ...

class TrainingProgressBatch(_message.Message):
    __slots__ = ("progress",)
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    progress: _containers.RepeatedCompositeFieldContainer[_training_run_pb2.TrainingProgress]
    def __init__(self, progress: _Optional[_Iterable[_Union[_training_run_pb2.TrainingProgress, _Mapping]]] = ...) -> None: ...

class WatchTrainingRunsRequest(_message.Message):
    __slots__ = ("resume_token",)
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    resume_token: str
    def __init__(self, resume_token: _Optional[str] = ...) -> None: ...

class WatchTrainingRunsResponse(_message.Message):
    __slots__ = ("snapshot", "batch", "heartbeat", "gap", "drain", "resume_token")
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    BATCH_FIELD_NUMBER: _ClassVar[int]
    HEARTBEAT_FIELD_NUMBER: _ClassVar[int]
    GAP_FIELD_NUMBER: _ClassVar[int]
    DRAIN_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshot: TrainingRunSnapshot
    batch: TrainingRunBatch
    heartbeat: _stream_pb2.Heartbeat
    gap: _stream_pb2.Gap
    drain: _stream_pb2.Drain
    resume_token: str
    def __init__(self, snapshot: _Optional[_Union[TrainingRunSnapshot, _Mapping]] = ..., batch: _Optional[_Union[TrainingRunBatch, _Mapping]] = ..., heartbeat: _Optional[_Union[_stream_pb2.Heartbeat, _Mapping]] = ..., gap: _Optional[_Union[_stream_pb2.Gap, _Mapping]] = ..., drain: _Optional[_Union[_stream_pb2.Drain, _Mapping]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class TrainingRunSnapshot(_message.Message):
    __slots__ = ("runs",)
    RUNS_FIELD_NUMBER: _ClassVar[int]
    runs: _containers.RepeatedCompositeFieldContainer[_training_run_pb2.TrainingRun]
    def __init__(self, runs: _Optional[_Iterable[_Union[_training_run_pb2.TrainingRun, _Mapping]]] = ...) -> None: ...

class TrainingRunBatch(_message.Message):
    __slots__ = ("runs", "conflated_count")
    RUNS_FIELD_NUMBER: _ClassVar[int]
    CONFLATED_COUNT_FIELD_NUMBER: _ClassVar[int]
    runs: _containers.RepeatedCompositeFieldContainer[_training_run_pb2.TrainingRun]
    conflated_count: int
    def __init__(self, runs: _Optional[_Iterable[_Union[_training_run_pb2.TrainingRun, _Mapping]]] = ..., conflated_count: _Optional[int] = ...) -> None: ...

class CancelTrainingRunRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class CancelTrainingRunResponse(_message.Message):
    __slots__ = ("run",)
    RUN_FIELD_NUMBER: _ClassVar[int]
    run: _training_run_pb2.TrainingRun
    def __init__(self, run: _Optional[_Union[_training_run_pb2.TrainingRun, _Mapping]] = ...) -> None: ...

class DeleteTrainingRunRequest(_message.Message):
    __slots__ = ("run_id",)
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    def __init__(self, run_id: _Optional[str] = ...) -> None: ...

class DeleteTrainingRunResponse(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListTrainingTrialsRequest(_message.Message):
    __slots__ = ("run_id", "page_size", "page_token")
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    run_id: str
    page_size: int
    page_token: str
    def __init__(self, run_id: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListTrainingTrialsResponse(_message.Message):
    __slots__ = ("trials", "next_page_token")
    TRIALS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    trials: _containers.RepeatedCompositeFieldContainer[_training_run_pb2.TrainingTrial]
    next_page_token: str
    def __init__(self, trials: _Optional[_Iterable[_Union[_training_run_pb2.TrainingTrial, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
