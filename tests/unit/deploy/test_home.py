"""The directory that holds a system's state."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from deploy.local import home as home_module
from deploy.local.home import LONGEST_SOCKET_NAME, Home, home_of, locked, occupied, write_atomically
from deploy.local.refusal import Refusal, sentences_for_files


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_environment_chooses_the_home() -> None:
    assert home_of({"ALGOTRENDY_HOME": "/srv/desk"}).root == Path("/srv/desk")
    assert home_of({}).root == Path.home() / ".local/share/algotrendy"


def test_everything_in_a_home_is_private(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        folders = (home.root, home.data, home.logs, home.sockets, home.mesh_key.parent)
        assert {mode(folder) for folder in folders} == {0o700}
        assert mode(home.mesh_key) == 0o600
        assert len(home.mesh_key.read_bytes()) == 32


def test_the_mesh_key_stays_the_same(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        first = home.mesh_key.read_bytes()
    with occupied(home):
        assert home.mesh_key.read_bytes() == first


def test_a_damaged_mesh_key_is_refused(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        home.mesh_key.write_bytes(b"short")
    with pytest.raises(Refusal, match="mesh.key is damaged"), occupied(home):
        pass


def test_a_second_instance_is_refused_with_the_address_of_the_first(data_directory: Path) -> None:
    home = Home(data_directory / "home")
    with occupied(home):
        home.note_running("http://127.0.0.1:8080", home.socket("mesh"))
        with pytest.raises(Refusal, match=rf"runs in .* at http://127\.0\.0\.1:8080 \(process {os.getpid()}\)"):
            locked(home).__enter__()
        assert home.sockets.is_dir(), "the refused instance took the sockets away from the one that runs"
    with occupied(home):
        assert home.what_runs() == {}, "the note of the ended instance was left"


def test_a_folder_with_other_files_is_never_taken(data_directory: Path) -> None:
    (data_directory / "thesis.tex").write_text("years of work")
    with pytest.raises(Refusal, match="holds other files"), occupied(Home(data_directory)):
        pass
    assert [path.name for path in data_directory.iterdir()] == ["thesis.tex"]


def test_a_file_in_place_of_the_home_is_named(data_directory: Path) -> None:
    (data_directory / "home").write_text("")
    with pytest.raises(Refusal, match=r"home is in the way: a file stands where a folder is needed"):
        locked(Home(data_directory / "home")).__enter__()


def test_a_full_disk_is_said_before_anything_starts(data_directory: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home_module, "FREE_BYTES_TO_START", 1 << 60)
    with (
        pytest.raises(Refusal, match=r"The disk of .* is full: \d+ MB are free"),
        occupied(Home(data_directory / "home")),
    ):
        pass


def test_a_disk_that_fills_up_meanwhile_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=f"The disk of {tmp_path} is full"), sentences_for_files(tmp_path):
        Path("/dev/full").write_bytes(b"x")


@pytest.mark.parametrize("length", [10, 60, 200])
def test_socket_paths_fit_into_the_kernel_whatever_the_home_is(tmp_path: Path, length: int) -> None:
    home = Home(tmp_path / ("x" * length))
    assert len(os.fsencode(home.sockets / LONGEST_SOCKET_NAME)) < 104
    assert home.sockets == Home(home.root).sockets


def test_two_homes_with_long_paths_have_different_sockets(tmp_path: Path) -> None:
    assert Home(tmp_path / ("x" * 200)).sockets != Home(tmp_path / ("y" * 200)).sockets


def test_an_interrupted_write_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret"
    write_atomically(secret, b"old")

    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(secret, b"new")
    assert secret.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]
