"""What every store of artefacts promises."""

from __future__ import annotations

import hashlib
import io
import pickle
from pathlib import Path

import numpy as np
import pytest

from services.ml.adapters.file_artifacts import FileArtifacts
from services.ml.domain.model import Artifact
from services.ml.ports import Artifacts
from services.shared.model.errors import DomainError, Reason

ARRAYS = {"weights": np.array([1.5, -2.0]), "mean": np.zeros((2, 3))}


@pytest.fixture
def artifacts(tmp_path: Path) -> Artifacts:
    return FileArtifacts(tmp_path)


async def test_arrays_come_back_as_they_were(artifacts: Artifacts) -> None:
    loaded = await artifacts.load(await artifacts.store(ARRAYS))
    assert loaded.keys() == ARRAYS.keys()
    assert all(np.array_equal(loaded[name], ARRAYS[name]) for name in ARRAYS)


async def test_equal_arrays_are_one_artefact_and_others_another(artifacts: Artifacts) -> None:
    first = await artifacts.store(ARRAYS)
    assert await artifacts.store(dict(reversed(ARRAYS.items()))) == first
    assert (await artifacts.store({**ARRAYS, "mean": np.ones((2, 3))})).sha256 != first.sha256


async def test_a_missing_artefact_is_refused(artifacts: Artifacts) -> None:
    with pytest.raises(DomainError) as refused:
        await artifacts.load(Artifact("0" * 64, 1))
    assert refused.value.reason is Reason.DATA_MISSING


def spoil(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1] + b"x")


async def test_a_changed_file_is_refused(artifacts: Artifacts, tmp_path: Path) -> None:
    artifact = await artifacts.store(ARRAYS)
    spoil(tmp_path / artifact.sha256[:2] / f"{artifact.sha256}.npz")
    with pytest.raises(DomainError, match="corrupt"):
        await artifacts.load(artifact)


class Executed:
    """Leaves a trace where somebody unpickles it."""

    def __init__(self, trace: Path) -> None:
        self.trace = trace

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.trace,)


@pytest.mark.parametrize("wrapped", [True, False])
async def test_a_foreign_artefact_is_refused_and_executes_nothing(tmp_path: Path, wrapped: bool) -> None:

    trace = tmp_path / "executed"
    buffer = io.BytesIO()
    if wrapped:
        np.savez(buffer, weights=np.array([Executed(trace)], dtype=object))
    content = buffer.getvalue() or pickle.dumps(Executed(trace))
    artifact = Artifact(hashlib.sha256(content).hexdigest(), len(content))
    file = tmp_path / artifact.sha256[:2] / f"{artifact.sha256}.npz"
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(DomainError, match="no plain arrays"):
        await FileArtifacts(tmp_path).load(artifact)
    assert not trace.exists()
