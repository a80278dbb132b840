"""What every ResultFiles must do, over a directory."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.backtest.adapters.result_directory import ResultDirectory
from services.shared.model.errors import DomainError, Reason


async def test_a_file_is_read_as_it_was_written_last(data_directory: Path) -> None:
    files = ResultDirectory(data_directory / "results")
    for content in (b"first", b"second"):
        await files.write("job", content)

    assert await files.read("job") == b"second"
    assert [path.name for path in (data_directory / "results").iterdir()] == ["job.npz"]


async def test_a_deleted_file_is_gone_and_deleting_it_again_is_no_failure(data_directory: Path) -> None:
    files = ResultDirectory(data_directory)
    await files.write("job", b"content")
    for _ in range(2):
        await files.delete("job")
    with pytest.raises(DomainError) as error:
        await files.read("job")

    assert error.value.reason is Reason.DATA_MISSING


async def test_what_cannot_be_written_is_a_failure_that_may_pass(data_directory: Path) -> None:
    files = ResultDirectory(data_directory / "results")
    (data_directory / "results" / "job.partial").mkdir()
    with pytest.raises(DomainError) as error:
        await files.write("job", b"content")

    assert error.value.reason is Reason.DEPENDENCY_UNAVAILABLE
    assert "cannot be written" in error.value.message
