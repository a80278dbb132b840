import datetime

from algotrendy.ml.v1 import metrics_pb2 as _metrics_pb2
from algotrendy.ml.v1 import training_run_pb2 as _training_run_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ModelStage(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    MODEL_STAGE_UNSPECIFIED: _ClassVar[ModelStage]
    MODEL_STAGE_CANDIDATE: _ClassVar[ModelStage]
    MODEL_STAGE_CHALLENGER: _ClassVar[ModelStage]
    MODEL_STAGE_CHAMPION: _ClassVar[ModelStage]
    MODEL_STAGE_RETIRED: _ClassVar[ModelStage]

class ArtifactFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ARTIFACT_FORMAT_UNSPECIFIED: _ClassVar[ArtifactFormat]
    ARTIFACT_FORMAT_NUMPY: _ClassVar[ArtifactFormat]
    ARTIFACT_FORMAT_SAFETENSORS: _ClassVar[ArtifactFormat]
    ARTIFACT_FORMAT_ONNX: _ClassVar[ArtifactFormat]
MODEL_STAGE_UNSPECIFIED: ModelStage
MODEL_STAGE_CANDIDATE: ModelStage
MODEL_STAGE_CHALLENGER: ModelStage
MODEL_STAGE_CHAMPION: ModelStage
MODEL_STAGE_RETIRED: ModelStage
ARTIFACT_FORMAT_UNSPECIFIED: ArtifactFormat
ARTIFACT_FORMAT_NUMPY: ArtifactFormat
ARTIFACT_FORMAT_SAFETENSORS: ArtifactFormat
ARTIFACT_FORMAT_ONNX: ArtifactFormat

class Artifact(_message.Message):
    __slots__ = ("sha256", "size_bytes", "format")
    SHA256_FIELD_NUMBER: _ClassVar[int]
    SIZE_BYTES_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    sha256: str
    size_bytes: int
    format: ArtifactFormat
    def __init__(self, sha256: _Optional[str] = ..., size_bytes: _Optional[int] = ..., format: _Optional[_Union[ArtifactFormat, str]] = ...) -> None: ...

class ModelVersion(_message.Message):
    __slots__ = ("model_id", "version", "stage", "run_id", "spec", "seed", "features_hash", "data_facts", "evaluation", "artifact", "libraries", "code_hash", "create_time", "stage_time")
    class LibrariesEntry(_message.Message):
        __slots__ = ("key", "value")
        KEY_FIELD_NUMBER: _ClassVar[int]
        VALUE_FIELD_NUMBER: _ClassVar[int]
        key: str
        value: str
        def __init__(self, key: _Optional[str] = ..., value: _Optional[str] = ...) -> None: ...
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    RUN_ID_FIELD_NUMBER: _ClassVar[int]
    SPEC_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    FEATURES_HASH_FIELD_NUMBER: _ClassVar[int]
    DATA_FACTS_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_FIELD_NUMBER: _ClassVar[int]
    ARTIFACT_FIELD_NUMBER: _ClassVar[int]
    LIBRARIES_FIELD_NUMBER: _ClassVar[int]
    CODE_HASH_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    STAGE_TIME_FIELD_NUMBER: _ClassVar[int]
    model_id: str
    version: int
    stage: ModelStage
    run_id: str
    spec: _training_run_pb2.TrainingSpec
    seed: int
    features_hash: str
    data_facts: _training_run_pb2.TrainingDataFacts
    evaluation: _metrics_pb2.Evaluation
    artifact: Artifact
    libraries: _containers.ScalarMap[str, str]
    code_hash: str
    create_time: _timestamp_pb2.Timestamp
    stage_time: _timestamp_pb2.Timestamp
    def __init__(self, model_id: _Optional[str] = ..., version: _Optional[int] = ..., stage: _Optional[_Union[ModelStage, str]] = ..., run_id: _Optional[str] = ..., spec: _Optional[_Union[_training_run_pb2.TrainingSpec, _Mapping]] = ..., seed: _Optional[int] = ..., features_hash: _Optional[str] = ..., data_facts: _Optional[_Union[_training_run_pb2.TrainingDataFacts, _Mapping]] = ..., evaluation: _Optional[_Union[_metrics_pb2.Evaluation, _Mapping]] = ..., artifact: _Optional[_Union[Artifact, _Mapping]] = ..., libraries: _Optional[_Mapping[str, str]] = ..., code_hash: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stage_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Model(_message.Message):
    __slots__ = ("model_id", "description", "champion_version", "challenger_version", "latest_version", "beats_baselines", "verdict", "create_time", "update_time", "etag")
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CHAMPION_VERSION_FIELD_NUMBER: _ClassVar[int]
    CHALLENGER_VERSION_FIELD_NUMBER: _ClassVar[int]
    LATEST_VERSION_FIELD_NUMBER: _ClassVar[int]
    BEATS_BASELINES_FIELD_NUMBER: _ClassVar[int]
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    model_id: str
    description: str
    champion_version: int
    challenger_version: int
    latest_version: int
    beats_baselines: bool
    verdict: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    etag: str
    def __init__(self, model_id: _Optional[str] = ..., description: _Optional[str] = ..., champion_version: _Optional[int] = ..., challenger_version: _Optional[int] = ..., latest_version: _Optional[int] = ..., beats_baselines: _Optional[bool] = ..., verdict: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., etag: _Optional[str] = ...) -> None: ...

class Promotion(_message.Message):
    __slots__ = ("sequence", "model_id", "version", "from_stage", "to_stage", "promoted_by", "reason", "despite_baselines", "promote_time")
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    MODEL_ID_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    FROM_STAGE_FIELD_NUMBER: _ClassVar[int]
    TO_STAGE_FIELD_NUMBER: _ClassVar[int]
    PROMOTED_BY_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DESPITE_BASELINES_FIELD_NUMBER: _ClassVar[int]
    PROMOTE_TIME_FIELD_NUMBER: _ClassVar[int]
    sequence: int
    model_id: str
    version: int
    from_stage: ModelStage
    to_stage: ModelStage
    promoted_by: str
    reason: str
    despite_baselines: bool
    promote_time: _timestamp_pb2.Timestamp
    def __init__(self, sequence: _Optional[int] = ..., model_id: _Optional[str] = ..., version: _Optional[int] = ..., from_stage: _Optional[_Union[ModelStage, str]] = ..., to_stage: _Optional[_Union[ModelStage, str]] = ..., promoted_by: _Optional[str] = ..., reason: _Optional[str] = ..., despite_baselines: _Optional[bool] = ..., promote_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
