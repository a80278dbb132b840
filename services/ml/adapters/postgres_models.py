"""Models, versions and predictions in Postgres."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from services.ml.adapters.json_records import from_json, to_json
from services.ml.domain.features import feature_set_named
from services.ml.domain.model import Artifact, Model, ModelStage, ModelVersion
from services.ml.domain.prediction import Prediction
from services.ml.domain.training import TrainingRun
from services.ml.ports import TrainingResult
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.postgres import Connection, Database

NEXT_VERSION = """
    insert into models (model_id, latest_version, create_time, update_time) values ($1, 1, $2, $2)
    on conflict (model_id) do update
    set latest_version = models.latest_version + 1, update_time = $2, revision = models.revision + 1
    returning latest_version"""
INSERT_VERSION = """
    insert into model_versions (model_id, version, stage, run_id, record, create_time)
    values ($1, $2, 'CANDIDATE', $3, $4, $5)"""
NOTE_IN_RUN = "update training_runs set version = $2, evaluation = $3, data_facts = $4 where run_id = $1"
SELECT_MODEL = """
    select models.*, record #> '{evaluation,beats_baselines}' = 'true' as beats_baselines,
           record #>> '{evaluation,verdict}' as verdict
    from models join model_versions using (model_id)
    where version = coalesce(champion_version, latest_version)"""
INSERT_PREDICTION = """
    insert into predictions (prediction_id, model_id, version, instrument, knowable_time, record)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning sequence"""


class PostgresModels:
    """A version, its number and the note in its run are one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add_version(
        self, run: TrainingRun, result: TrainingResult, artifact: Artifact, now: datetime
    ) -> ModelVersion:
        async with self._database.transaction() as connection:
            made = await connection.fetchrow("select record, stage from model_versions where run_id = $1", run.run_id)
            if made is not None:
                return _version(made)
            return await _insert_version(connection, run, result, artifact, now)

    async def get(self, model_id: str) -> Model:
        row = await self._database.fetchrow(f"{SELECT_MODEL} and model_id = $1", model_id)
        if row is None:
            raise DomainError(
                Reason.NOT_FOUND, f"There is no model {model_id}; ListModels lists them.", model_id=model_id
            )
        return _model(row)

    async def list(self, after: str, limit: int) -> Sequence[Model]:
        rows = await self._database.fetch(f"{SELECT_MODEL} and model_id > $1 order by model_id limit $2", after, limit)
        return [_model(row) for row in rows]

    async def versions(self, model_id: str, below: int | None, limit: int) -> Sequence[ModelVersion]:
        rows = await self._database.fetch(
            "select record, stage from model_versions where model_id = $1 and ($2::int is null or version < $2) "
            "order by version desc limit $3",
            model_id,
            below,
            limit,
        )
        return [_version(row) for row in rows]

    async def version(self, model_id: str, version: int | None) -> ModelVersion:
        row = await self._database.fetchrow(
            "select record, stage from models join model_versions using (model_id) where model_id = $1 "
            "and version = coalesce($2, champion_version, latest_version)",
            model_id,
            version,
        )
        if row is None:
            named = "no version" if version is None else f"no version {version}"
            raise DomainError(
                Reason.NOT_FOUND,
                f"There is {named} of a model {model_id}; ListModels and ListModelVersions list them.",
                model_id=model_id,
                version=str(version or ""),
            )
        return _version(row)


class PostgresPredictions:
    """A prediction is stored once; the first one stays."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, prediction: Prediction) -> tuple[Prediction, bool]:
        row = await self._database.fetchrow(
            INSERT_PREDICTION,
            prediction.prediction_id,
            prediction.model_id,
            prediction.version,
            prediction.instrument,
            prediction.knowable_time,
            to_json(prediction),
        )
        if row is not None:
            return dataclasses.replace(prediction, sequence=row["sequence"]), False
        kept = await self._database.fetchrow(
            "select record, sequence from predictions where prediction_id = $1", prediction.prediction_id
        )
        assert kept is not None, "what was not inserted is there"
        return dataclasses.replace(from_json(Prediction, kept["record"]), sequence=kept["sequence"]), True


async def _insert_version(
    connection: Connection, run: TrainingRun, result: TrainingResult, artifact: Artifact, now: datetime
) -> ModelVersion:
    row = await connection.fetchrow(NEXT_VERSION, run.spec.model_id, now)
    assert row is not None, "an upsert returns its row"
    version = ModelVersion(
        model_id=run.spec.model_id,
        version=row["latest_version"],
        stage=ModelStage.CANDIDATE,
        run_id=run.run_id,
        spec=run.spec,
        seed=run.seed,
        features_hash=feature_set_named(run.spec.feature_set_id).features_hash,
        data_facts=result.data_facts,
        evaluation=result.evaluation,
        artifact=artifact,
        libraries=result.libraries,
        code_hash=result.code_hash,
        create_time=now,
    )
    await connection.execute(INSERT_VERSION, version.model_id, version.version, run.run_id, to_json(version), now)
    facts = to_json(result.data_facts)
    await connection.execute(NOTE_IN_RUN, run.run_id, version.version, to_json(result.evaluation), facts)
    return version


def _version(row: Any) -> ModelVersion:
    return dataclasses.replace(from_json(ModelVersion, row["record"]), stage=ModelStage(row["stage"]))


def _model(row: Any) -> Model:
    return Model(
        model_id=row["model_id"],
        description=row["description"],
        latest_version=row["latest_version"],
        beats_baselines=row["beats_baselines"],
        verdict=row["verdict"],
        create_time=row["create_time"],
        update_time=row["update_time"],
        etag=str(row["revision"]),
        champion_version=row["champion_version"],
        challenger_version=row["challenger_version"],
    )
