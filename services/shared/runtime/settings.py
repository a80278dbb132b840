"""Settings: one frozen class per service, read from the environment once; a wrong one ends the start with its name."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

PREFIX = "ALGOTRENDY_"
SERVICES = ("AUTH", "MARKETDATA", "TRADING", "RISK", "BACKTEST", "ML")
_TRUE, _FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}

SettingsType = TypeVar("SettingsType", bound="ServiceSettings")


class SettingsError(Exception):
    """A setting is missing, unknown or malformed; the message names the variable and what it must be."""


class Secret:
    """A text that does not print."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The text itself; call it where it is used and nowhere else."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)


def setting(
    *, help: str, default: Any = dataclasses.MISSING, minimum: float | None = None, maximum: float | None = None
) -> Any:
    """One setting: its meaning with unit and consequence, its default (none: it must be given) and its bounds."""
    return field(default=default, metadata={"help": help, "minimum": minimum, "maximum": maximum})


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceSettings:
    """What every service needs; its variables have no service name in them (`ALGOTRENDY_POSTGRES_URL`)."""

    listen: str = setting(help="Where this service serves gRPC: `unix:/path` or `host:port`.")
    metrics_listen: str = setting(default="", help="Unix socket path for Prometheus metrics; empty serves none.")
    mesh: str = setting(
        help="The gateway's mesh listener, the one address a service knows: `unix:/path` or `host:port`."
    )
    mesh_key_file: Path = setting(help="File with the key by which services prove to each other who they are.")
    postgres_url: Secret = setting(help="PostgreSQL, as `postgresql://user:password@host:port/database`.")
    valkey_url: Secret = setting(help="Valkey or Redis, as `redis://host:port/0` or `unix:///path`.")
    data_directory: Path = setting(help="Folder for this system's files (time series, artefacts).")
    log_level: str = setting(default="INFO", help="DEBUG, INFO, WARNING or ERROR.")
    log_format: str = setting(default="json", help="`json` for machines, `pretty` for a terminal.")
    postgres_connections: int = setting(
        default=8, minimum=1, maximum=200, help="Most connections this service opens; more callers wait their turn."
    )
    max_concurrent_calls: int = setting(
        default=256, minimum=1, help="Most unary calls served at once; more are refused with RESOURCE_EXHAUSTED."
    )
    max_streams: int = setting(default=2000, minimum=1, help="Most streams open at once over all users.")
    max_streams_per_user: int = setting(
        default=100, minimum=1, help="Most streams one user may have open on a service."
    )
    call_timeout: timedelta = setting(
        default=timedelta(seconds=30),
        help="Longest time, in seconds, a unary call may take when its client set no deadline.",
    )
    drain_grace: timedelta = setting(
        default=timedelta(seconds=5), help="Seconds that calls in flight get to finish when the service stops."
    )


def read_settings(cls: type[SettingsType], service: str, environment: Mapping[str, str]) -> SettingsType:
    """The settings of a service; raises SettingsError that names every unknown, missing or malformed variable."""
    hints = typing.get_type_hints(cls)
    shared = {entry.name for entry in dataclasses.fields(ServiceSettings)}
    own = f"{PREFIX}{service.upper()}_"
    faults = _unknown(cls, own, shared, environment)
    values: dict[str, Any] = {}
    for entry in dataclasses.fields(cls):
        variable = variable_of(entry.name, service)
        text = environment.get(own + entry.name.upper(), environment.get(variable))
        if text is None:
            if entry.default is dataclasses.MISSING:
                faults.append(f"{variable} is missing: {entry.metadata['help']}")
            continue
        try:
            values[entry.name] = _bounded(_parse(text, hints[entry.name]), entry)
        except (ValueError, InvalidOperation) as error:
            faults.append(f"{variable}={text!r} is not valid: {error}. {entry.metadata['help']}")
    if faults:
        raise SettingsError("\n".join(faults))
    return cls(**values)


def variable_of(name: str, service: str) -> str:
    """The environment variable of a setting: shared ones carry no service name."""
    shared = {entry.name for entry in dataclasses.fields(ServiceSettings)}
    return f"{PREFIX}{name.upper()}" if name in shared else f"{PREFIX}{service.upper()}_{name.upper()}"


def _unknown(cls: type[ServiceSettings], own: str, shared: set[str], environment: Mapping[str, str]) -> list[str]:
    known = {own + entry.name.upper() for entry in dataclasses.fields(cls)}
    names = ", ".join(sorted(known - {own + name.upper() for name in shared}))
    return [
        f"{variable} is not a setting of this service; known are: {names}"
        for variable in sorted(environment)
        if variable.startswith(own) and variable not in known
    ]


def _parse(text: str, hint: Any) -> Any:
    if typing.get_origin(hint) in {types.UnionType, typing.Union}:
        return _parse(text, next(option for option in typing.get_args(hint) if option is not type(None)))
    if typing.get_origin(hint) is tuple:
        return tuple(_parse(part.strip(), typing.get_args(hint)[0]) for part in text.split(",") if part.strip())
    if hint is bool:
        return _parse_bool(text)
    if hint is timedelta:
        return timedelta(seconds=float(text))
    if hint in {str, int, float, Decimal, Path, Secret} or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return hint(text)
    raise TypeError(f"settings of type {hint} cannot be read from the environment")


def _parse_bool(text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError("write on or off")


def _bounded(value: Any, entry: dataclasses.Field[Any]) -> Any:
    minimum, maximum = entry.metadata["minimum"], entry.metadata["maximum"]
    if minimum is not None and value < minimum:
        raise ValueError(f"the least is {minimum}")
    if maximum is not None and value > maximum:
        raise ValueError(f"the most is {maximum}")
    return value
