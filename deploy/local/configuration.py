"""What a person may set for a local system, from the environment and the home's settings.env."""

from __future__ import annotations

import dataclasses
import re
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from deploy.local.home import SERVICES, Home
from deploy.local.refusal import Refusal, sentences_for_files
from services.shared.runtime.settings import ServiceSettings

PREFIX = "ALGOTRENDY_"
PREFERRED_PORT = 8080
HOST = "127.0.0.1"
# The supervisor sets these itself for every service, so they cannot be chosen from outside.
_DECIDED_HERE = frozenset({"LISTEN", "METRICS_LISTEN", "MESH", "MESH_KEY_FILE", "DATA_DIRECTORY"})
_LINE = re.compile(r"(?P<name>[A-Z][A-Z0-9_]*)=(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Configuration:
    """One local system's settings."""

    port: int
    """Public port on 127.0.0.1; free when this was read."""
    postgres_url: str | None
    """A PostgreSQL to use instead of the embedded one."""
    valkey_url: str | None
    """A Valkey or Redis to use instead of the embedded one."""
    rate_limit_scale: float
    """What every rate limit of the gateway is multiplied with; 1 is what a public installation should have."""
    environment: Mapping[str, str]
    """What every service inherits."""

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"


def read_configuration(home: Home, environment: Mapping[str, str]) -> Configuration:
    """The environment, completed by settings.env (the environment wins); Refusal names what is wrong with it."""
    values = {**_settings_file(home.settings), **environment}
    _refuse_unknown(values)
    return Configuration(
        port=_port(values.get("ALGOTRENDY_PORT")),
        postgres_url=values.get("ALGOTRENDY_POSTGRES_URL"),
        valkey_url=values.get("ALGOTRENDY_VALKEY_URL"),
        rate_limit_scale=_scale(values.get("ALGOTRENDY_RATE_LIMIT_SCALE", "1")),
        environment=values,
    )


def _settings_file(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    with sentences_for_files(path):
        content = path.read_bytes()
    try:
        lines = content.decode().splitlines()
    except UnicodeDecodeError as error:
        raise Refusal(f"{path} is damaged: byte {error.start} is not text; correct the file or remove it.") from error
    values = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _LINE.fullmatch(line.strip())
        if match is None or not match["name"].startswith(PREFIX):
            raise Refusal(f"{path}, line {number} is not of the form {PREFIX}NAME=value; correct it or remove it.")
        values[match["name"]] = match["value"]
    return values


def _refuse_unknown(values: Mapping[str, str]) -> None:
    shared = {field.name.upper() for field in dataclasses.fields(ServiceSettings)}
    known = {"HOME", "PORT", "RATE_LIMIT_SCALE", *shared} - _DECIDED_HERE
    services = tuple(f"{PREFIX}{service.upper()}_" for service in SERVICES)
    for name in values:
        if not name.startswith(PREFIX) or name.startswith(services):
            continue
        if name.removeprefix(PREFIX) in _DECIDED_HERE:
            raise Refusal(f"{name} cannot be set for a local system, which chooses it itself; unset it.")
        if name.removeprefix(PREFIX) not in known:
            choices = ", ".join(sorted(PREFIX + each for each in known))
            raise Refusal(f"{name} is not a setting; known are {choices} and {PREFIX}<SERVICE>_… of each service.")


def _port(text: str | None) -> int:
    if text is None:
        return PREFERRED_PORT if _is_free(PREFERRED_PORT) else _any_free_port()
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Refusal(f"ALGOTRENDY_PORT={text} is not a port; choose a number from 1 to 65535.")
    if not _is_free(int(text)):
        raise Refusal(f"Port {text} on {HOST} is taken; stop what listens there or set ALGOTRENDY_PORT to another.")
    return int(text)


def _scale(text: str) -> float:
    try:
        scale = float(text)
    except ValueError:
        scale = 0.0
    if not 0.01 <= scale <= 10_000:
        raise Refusal(f"ALGOTRENDY_RATE_LIMIT_SCALE={text} is not a factor; choose a number from 0.01 to 10000.")
    return scale


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        # Connections that ended a moment ago must not make our own port look taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def _any_free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
