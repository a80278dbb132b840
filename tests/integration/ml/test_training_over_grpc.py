"""Training runs over gRPC: created once, watched to their end, canceled, and honest about their baselines."""

from __future__ import annotations

from typing import Any

import grpc
import pytest

from algotrendy.ml.v1 import (
    feature_service_pb2,
    ml_service_pb2,
    model_service_pb2,
    training_run_pb2,
    training_service_pb2,
)
from algotrendy.types.v1 import words_pb2
from services.shared.model.errors import Reason
from services.shared.runtime.errors import from_rpc_error
from services.shared.runtime.wire import instant, timestamp
from tests.integration.ml.conftest import ML, Installation, spec

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(300)]


async def refusal(call: Any) -> Any:
    with pytest.raises(grpc.aio.AioRpcError) as caught:
        await call
    return from_rpc_error(caught.value)


async def test_a_run_is_watched_to_its_end_and_makes_a_version_with_its_baselines(ml: ML, run_id: str) -> None:
    created = await ml.create(run_id, spec(model_id=run_id))
    assert (created.run.state, created.replayed) == (words_pb2.JOB_STATE_QUEUED, False)
    reports = await ml.reports(run_id)
    assert [report.sequence for report in reports] == list(range(1, len(reports) + 1))
    assert reports[-1].state == words_pb2.JOB_STATE_SUCCEEDED, reports[-1].message
    assert {report.fold for report in reports if report.HasField("fold")} == {1, 2, 3, 4}
    run = await ml.run(run_id)
    assert (run.version, run.seed, run.created_by) == (1, 7, "quant")
    evaluation = run.evaluation
    majority = evaluation.baselines[0]
    assert evaluation.model.sample_count == majority.metrics.sample_count > 1000
    assert evaluation.model.accuracy.lower < evaluation.model.accuracy.value < evaluation.model.accuracy.upper
    assert evaluation.beats_baselines == all(baseline.beaten for baseline in evaluation.baselines)
    assert "beside" in evaluation.verdict
    model = (await ml.models.GetModel(model_service_pb2.GetModelRequest(model_id=run_id), metadata=ml.user)).model
    assert (model.latest_version, model.verdict) == (1, evaluation.verdict)
    versions = await ml.models.ListModelVersions(
        model_service_pb2.ListModelVersionsRequest(model_id=run_id), metadata=ml.user
    )
    assert [version.run_id for version in versions.versions] == [run_id]


async def test_a_repeated_run_id_returns_the_first_run_and_another_spec_is_refused(ml: ML, run_id: str) -> None:
    first = await ml.create(run_id, spec(model_id=run_id))
    again = await ml.create(run_id, spec(model_id=run_id))
    assert again.replayed
    assert again.run.create_time == first.run.create_time
    error = await refusal(ml.create(run_id, spec(model_id=run_id, seed=8)))
    assert (error.reason, error.metadata["fields"]) == (Reason.ID_REUSED, "seed")


async def test_the_same_seed_and_bars_make_the_same_artefact(ml: ML, run_id: str) -> None:
    names = [f"{run_id}-a", f"{run_id}-b"]
    for name in names:
        await ml.create(name, spec(model_id=name))
        await ml.reports(name)
    requests = [model_service_pb2.GetModelVersionRequest(model_id=name, version=1) for name in names]
    one, two = [(await ml.models.GetModelVersion(request, metadata=ml.user)).model_version for request in requests]
    assert one.artifact.sha256 == two.artifact.sha256
    assert one.data_facts.data_hash == two.data_facts.data_hash


async def test_a_watch_resumes_behind_its_token_and_misses_nothing(ml: ML, run_id: str) -> None:
    await ml.create(run_id, spec(model_id=run_id))
    everything = await ml.reports(run_id)
    request = training_service_pb2.WatchTrainingRunRequest(run_id=run_id)
    responses = ml.training.WatchTrainingRun(request, metadata=ml.user)
    first = await responses.read()
    responses.cancel()
    assert await ml.reports(run_id, first.resume_token) == everything[len(first.snapshot.progress) :]


@pytest.mark.parametrize(
    ("changes", "reason", "clue"),
    [
        ({"feature_set_id": "nothing"}, Reason.NOT_FOUND, "direction-12"),
        ({"gradient_boosting": training_run_pb2.GradientBoosting()}, Reason.NOT_IMPLEMENTED, "gradient_boosting"),
        (
            {"label": training_run_pb2.Label(kind=training_run_pb2.LABEL_KIND_TREND_REVERSAL, horizon_bars=5)},
            Reason.NOT_IMPLEMENTED,
            "TREND_REVERSAL",
        ),
        (
            {"label": training_run_pb2.Label(kind=training_run_pb2.LABEL_KIND_FORWARD_RETURN_SIGN)},
            Reason.FIELD_INVALID,
            "horizon_bars",
        ),
    ],
)
async def test_what_cannot_be_trained_is_refused_at_once(
    ml: ML, run_id: str, changes: dict[str, Any], reason: Reason, clue: str
) -> None:
    error = await refusal(ml.create(run_id, spec(model_id=run_id, **changes)))
    assert error.reason is reason
    assert clue in f"{error.message} {error.violations}"


async def test_too_little_data_fails_the_run_and_says_how_much_is_needed(ml: ML, run_id: str) -> None:
    short = training_run_pb2.TrainingData(instruments=["NYSE:IBM"], bar_interval="1d")
    short.start_time.FromJsonString("2007-01-01T00:00:00Z")
    await ml.create(run_id, spec(model_id=run_id, data=short))
    reports = await ml.reports(run_id)
    run = await ml.run(run_id)
    assert (reports[-1].state, run.state) == (words_pb2.JOB_STATE_FAILED, words_pb2.JOB_STATE_FAILED)
    assert run.failure.reason == 16  # DATA_MISSING
    assert "500" in run.failure.message
    assert not run.HasField("version")


async def test_a_queued_run_is_canceled_and_stays_so(installation: Installation, run_id: str) -> None:
    async with installation.ml(listen=f"unix:{installation.directory / 'other.sock'}", mesh="unix:/nowhere") as ml:
        await ml.create(run_id, spec(model_id=run_id))
        request = training_service_pb2.CancelTrainingRunRequest(run_id=run_id)
        canceled = (await ml.training.CancelTrainingRun(request, metadata=ml.user)).run
        again = (await ml.training.CancelTrainingRun(request, metadata=ml.user)).run
    assert canceled.state == again.state == words_pb2.JOB_STATE_CANCELED
    assert canceled.sequence == again.sequence


async def test_a_prediction_says_when_it_was_knowable_and_never_sees_a_later_bar(ml: ML, run_id: str) -> None:
    await ml.create(run_id, spec(model_id=run_id))
    await ml.reports(run_id)
    request = ml_service_pb2.PredictRequest(model_id=run_id, instrument="NYSE:IBM")
    request.as_of_time.FromJsonString("2006-06-14T00:00:00Z")
    early = await ml.predictions.Predict(request, metadata=ml.user)
    prediction = early.prediction
    assert prediction.bar_open_time.ToJsonString() == "2006-06-13T00:00:00Z"
    assert instant(prediction.knowable_time) == instant(request.as_of_time)
    assert (prediction.version, prediction.in_sample, prediction.HasField("outcome")) == (1, True, False)
    assert prediction.verdict == (await ml.run(run_id)).evaluation.verdict
    assert 0 < prediction.probability < 1
    assert len(prediction.contributions) == 10
    again = await ml.predictions.Predict(request, metadata=ml.user)
    assert again.replayed
    assert again.prediction == prediction
    request.as_of_time.CopyFrom(timestamp(instant(request.as_of_time).replace(hour=12)))
    later_that_day = await ml.predictions.Predict(request, metadata=ml.user)
    assert later_that_day.prediction == prediction
    request.ClearField("as_of_time")
    now = (await ml.predictions.Predict(request, metadata=ml.user)).prediction
    assert instant(now.knowable_time) > instant(prediction.knowable_time)


async def test_a_prediction_without_enough_bars_says_how_many_are_needed(ml: ML, run_id: str) -> None:
    await ml.create(run_id, spec(model_id=run_id))
    await ml.reports(run_id)
    request = ml_service_pb2.PredictRequest(model_id=run_id, instrument="NYSE:IBM")
    request.as_of_time.FromJsonString("2000-03-20T00:00:00Z")
    error = await refusal(ml.predictions.Predict(request, metadata=ml.user))
    assert (error.reason, error.metadata["needed"]) == (Reason.DATA_MISSING, "21")


async def test_feature_sets_say_their_formulas_and_hash(ml: ML) -> None:
    answer = await ml.features.ListFeatureSets(feature_service_pb2.ListFeatureSetsRequest(), metadata=ml.user)
    (direction,) = answer.feature_sets
    assert (direction.feature_set_id, len(direction.features), direction.warm_up_bars) == ("direction-12", 12, 21)
    assert len(direction.features_hash) == 64
    assert all(feature.formula for feature in direction.features)


async def test_runs_are_listed_newest_first_in_pages(ml: ML, run_id: str) -> None:
    names = [f"{run_id}-{number}" for number in range(3)]
    for name in names:
        await ml.create(name, spec(model_id=run_id))
    found: list[str] = []
    token = ""
    while True:
        request = training_service_pb2.ListTrainingRunsRequest(model_id=run_id, page_size=2, page_token=token)
        page = await ml.training.ListTrainingRuns(request, metadata=ml.user)
        found += [run.run_id for run in page.runs]
        token = page.next_page_token
        if not token:
            break
    assert found == names[::-1]


async def test_who_may_only_read_models_cannot_train(ml: ML, run_id: str) -> None:
    request = training_service_pb2.CreateTrainingRunRequest(run_id=run_id, spec=spec())
    reader = ml.service.as_user("viewer", ["models:read"])
    error = await refusal(ml.training.CreateTrainingRun(request, metadata=reader))
    assert error.reason is Reason.PERMISSION_MISSING


@pytest.mark.torch
async def test_a_small_gru_is_trained_on_real_bars_and_serves_without_torch(ml: ML, run_id: str) -> None:
    network = training_run_pb2.RecurrentNetwork(window_bars=8, hidden_size=8, epochs=2)
    folds = training_run_pb2.Split(folds=2)
    await ml.create(run_id, spec(model_id=run_id, recurrent_network=network, split=folds))
    reports = await ml.reports(run_id)
    assert reports[-1].state == words_pb2.JOB_STATE_SUCCEEDED, reports[-1].message
    losses = [report.validation_loss for report in reports if report.HasField("epoch")]
    assert len(losses) == 6  # two folds and the final fit, two epochs each
    kinds = [baseline.kind for baseline in (await ml.run(run_id)).evaluation.baselines]
    assert kinds == [1, 2]
    request = ml_service_pb2.PredictRequest(model_id=run_id, instrument="NYSE:IBM")
    prediction = (await ml.predictions.Predict(request, metadata=ml.user)).prediction
    assert 0 < prediction.probability < 1


@pytest.mark.torch
async def test_a_running_run_is_canceled_and_makes_no_version(ml: ML, run_id: str) -> None:
    network = training_run_pb2.RecurrentNetwork(epochs=500, patience=100, batch_size=16)
    await ml.create(run_id, spec(model_id=run_id, recurrent_network=network))
    await ml.reports(run_id, until=lambda report: report.HasField("epoch"))
    await ml.training.CancelTrainingRun(training_service_pb2.CancelTrainingRunRequest(run_id=run_id), metadata=ml.user)
    reports = await ml.reports(run_id)
    assert reports[-1].state == words_pb2.JOB_STATE_CANCELED
    error = await refusal(ml.models.GetModel(model_service_pb2.GetModelRequest(model_id=run_id), metadata=ml.user))
    assert error.reason is Reason.NOT_FOUND


async def test_without_torch_a_network_is_refused_and_the_refusal_says_what_to_install(
    ml: ML, run_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("services.ml.adapters.process_trainer.find_spec", lambda name: None)
    network = training_run_pb2.RecurrentNetwork()
    error = await refusal(ml.create(run_id, spec(model_id=run_id, recurrent_network=network)))
    assert error.reason is Reason.NOT_CONFIGURED
    assert "make install-ml" in error.message
