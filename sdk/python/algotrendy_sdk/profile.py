"""What `algotrendy login` remembers: a file of mode 0600 that only its owner can read."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no flock; there one process at a time is the user's care.
    fcntl = None  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Profile:
    """A signed-in session. `address` is empty when the system on this machine is meant, wherever it listens."""

    address: str = ""
    user_id: str = ""
    session_id: str = ""
    access_token: str = ""
    access_expires: float = 0.0
    refresh_token: str = ""
    account_id: str = ""


class ProfileFile:
    """The profile on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Profile | None:
        """The profile, or None when there is none. Raises ValueError naming the file when it is damaged."""
        try:
            text = self.path.read_text()
        except FileNotFoundError:
            return None
        try:
            known = {name: value for name, value in json.loads(text).items() if name in Profile.__dataclass_fields__}
            return Profile(**known)
        except (ValueError, AttributeError, TypeError) as error:
            raise ValueError(f"{self.path} is damaged; remove it and run `algotrendy login`") from error

    def write(self, profile: Profile) -> None:
        """Replaces the profile in one step; nobody but its owner can read it at any moment."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as stream:
            json.dump(asdict(profile), stream, indent=1)
        draft.replace(self.path)

    def remove(self) -> None:
        """Forgets the profile; no error when there is none."""
        self.path.unlink(missing_ok=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """One process at a time: a refresh token works once, and two programs may want to refresh it together."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self.path.with_suffix(".lock").open("w") as lock:
            if fcntl is not None:
                fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def default_profile_path() -> Path:
    """ALGOTRENDY_PROFILE, else `profile.json` in the user's configuration folder."""
    if chosen := os.environ.get("ALGOTRENDY_PROFILE"):
        return Path(chosen).expanduser()
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return folder / "algotrendy" / "profile.json"


def address_on_this_machine() -> str:
    """Where the system that `make run` started here listens; empty when none runs."""
    home = Path(os.environ.get("ALGOTRENDY_HOME") or Path.home() / ".local" / "share" / "algotrendy")
    try:
        running = json.loads((home.expanduser() / "running.json").read_text())
        return str(running["address"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""
