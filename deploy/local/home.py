"""The one directory that holds a system's state: its places, its lock and its secrets."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from deploy.local.refusal import Refusal, sentences_for_files

# The kernel takes 107 bytes (macOS 103) for a Unix socket's path; our longest name has to fit behind the folder.
SOCKET_PATH_BYTES = 103
LONGEST_SOCKET_NAME = "marketdata-metrics.sock"
MESH_KEY_BYTES = 32
# An empty system takes about 90 MB (most of it PostgreSQL's first files); a running one must be able to write its log.
FREE_BYTES_TO_START = 256 * 1024 * 1024
SERVICES = ("auth", "marketdata", "risk", "trading", "backtest", "ml")


@dataclass(frozen=True, slots=True)
class Home:
    """The places below one root folder; nothing is read or written until they are used."""

    root: Path

    @property
    def data(self) -> Path:
        """The services' files (`ALGOTRENDY_DATA_DIRECTORY`): time series, artefacts, the one-time sign-in."""
        return self.root / "data"

    @property
    def lock(self) -> Path:
        """Held (flock) while an instance runs; its presence marks the folder as ours."""
        return self.root / "lock"

    @property
    def processes(self) -> Path:
        """Notes about the processes of the instance that runs here, for the start after a kill."""
        return self.root / "processes.json"

    @property
    def postgres(self) -> Path:
        return self.root / "postgres"

    @property
    def valkey(self) -> Path:
        return self.root / "valkey"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def mesh_key(self) -> Path:
        """By which the services prove to each other who they are."""
        return self.root / "secrets" / "mesh.key"

    @property
    def setup_token(self) -> Path:
        """The one-time sign-in of the first administrator, written by AuthService; gone once used."""
        return self.data / "auth" / "setup-token"

    @property
    def feed(self) -> Path:
        """Which market data is shown, written by MarketData once it chose its feed (JSON)."""
        return self.data / "marketdata" / "feed.json"

    @property
    def settings(self) -> Path:
        """Lines NAME=value that a person may keep here instead of in the environment."""
        return self.root / "settings.env"

    @property
    def running(self) -> Path:
        """What runs here now: process, public address, mesh socket (JSON)."""
        return self.root / "running.json"

    @property
    def sockets(self) -> Path:
        """The folder of all Unix sockets: below the root where their paths stay short enough, else below /tmp."""
        inside = self.root / "run"
        if len(os.fsencode(inside / LONGEST_SOCKET_NAME)) <= SOCKET_PATH_BYTES:
            return inside
        digest = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:12]
        return Path("/tmp") / f"algotrendy-{os.getuid()}-{digest}"  # noqa: S108  made 0700 and checked before use

    def socket(self, name: str) -> Path:
        return self.sockets / f"{name}.sock"

    def what_runs(self) -> Mapping[str, str]:
        """The contents of `running`, or nothing."""
        try:
            found = json.loads(self.running.read_text())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def note_running(self, address: str, mesh: Path) -> None:
        """Tells the command line and a second instance where this one serves."""
        values = {"pid": str(os.getpid()), "address": address, "mesh": f"unix:{mesh}", "logs": str(self.logs)}
        write_atomically(self.running, (json.dumps(values, indent=1) + "\n").encode())


def home_of(environment: Mapping[str, str]) -> Home:
    """The directory the environment asks for: ALGOTRENDY_HOME, else ~/.local/share/algotrendy."""
    if chosen := environment.get("ALGOTRENDY_HOME"):
        return Home(Path(chosen).expanduser().absolute())
    return Home(Path.home() / ".local" / "share" / "algotrendy")


@contextmanager
def locked(home: Home) -> Iterator[None]:
    """The home exists, is private and ours alone; Refusal when an instance or somebody's files are in it."""
    with sentences_for_files(home.root):
        if home.root.is_dir() and any(home.root.iterdir()) and not home.lock.exists():
            raise Refusal(f"{home.root} holds other files; set ALGOTRENDY_HOME to a folder that is empty or not there.")
        _make_private(home.root)
        lock = home.lock.open("a")
    with lock:
        _lock(home, lock.fileno())
        yield


@contextmanager
def occupied(home: Home) -> Iterator[None]:
    """The home is locked, has all its folders and secrets, and is left without sockets; Refusal otherwise."""
    with locked(home):
        with sentences_for_files(home.root):
            _refuse_a_full_disk(home.root)
            for folder in (home.data, home.logs, home.mesh_key.parent):
                _make_private(folder)
            _make_sockets_folder(home.sockets)
            _make_mesh_key(home.mesh_key)
        try:
            yield
        finally:
            home.running.unlink(missing_ok=True)
            shutil.rmtree(home.sockets, ignore_errors=True)


def write_atomically(path: Path, content: bytes) -> None:
    """Writes a private file (0600) that is there completely or not at all, also after a power cut."""
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder.stat().st_mode & 0o077:
        folder.chmod(0o700)


def _lock(home: Home, descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        other = home.what_runs()
        where = f" at {other['address']}" if "address" in other else ""
        who = f" (process {other['pid']})" if "pid" in other else ""
        raise Refusal(
            f"AlgoTrendy already runs in {home.root}{where}{who}; use that one, end it with Ctrl-C, "
            "or set ALGOTRENDY_HOME to another folder for a second one."
        ) from None


def _refuse_a_full_disk(root: Path) -> None:
    free = shutil.disk_usage(root).free
    if free < FREE_BYTES_TO_START:
        raise Refusal(
            f"The disk of {root} is full: {free >> 20} MB are free and {FREE_BYTES_TO_START >> 20} MB are needed; "
            "free some space or set ALGOTRENDY_HOME to a folder on another disk."
        )


def _make_sockets_folder(folder: Path) -> None:
    # Below /tmp somebody else could have made it first; whoever owns the folder could swap our sockets for his.
    if folder.is_symlink() or (folder.exists() and folder.stat().st_uid != os.getuid()):
        raise Refusal(f"{folder} belongs to somebody else; remove it or set ALGOTRENDY_HOME to a shorter path.")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)


def _make_mesh_key(path: Path) -> None:
    if not path.exists():
        write_atomically(path, secrets.token_bytes(MESH_KEY_BYTES))
    elif path.stat().st_size != MESH_KEY_BYTES:
        raise Refusal(f"{path} is damaged: it must hold {MESH_KEY_BYTES} bytes; remove it and a new one is made.")
