"""What a person may set for a local system, and what he is told when it is wrong."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.configuration import HOST, read_configuration
from deploy.local.home import Home
from deploy.local.refusal import Refusal


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        listener.listen()
        yield listener.getsockname()[1]


def test_a_free_port_is_chosen_when_none_is_set(home: Home) -> None:
    configuration = read_configuration(home, {})
    with socket.socket() as probe:
        probe.bind((HOST, configuration.port))


def test_a_taken_port_is_refused_by_its_number(home: Home, taken_port: int) -> None:
    with pytest.raises(Refusal, match=f"Port {taken_port} on 127.0.0.1 is taken"):
        read_configuration(home, {"ALGOTRENDY_PORT": str(taken_port)})


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "http", "8080 "])
def test_a_port_that_is_no_port_is_refused(home: Home, text: str) -> None:
    with pytest.raises(Refusal, match="is not a port"):
        read_configuration(home, {"ALGOTRENDY_PORT": text})


def test_settings_env_completes_the_environment_and_the_environment_wins(home: Home) -> None:
    home.settings.write_text("# mine\n\nALGOTRENDY_LOG_LEVEL=DEBUG\nALGOTRENDY_TRADING_DEMO=off\n")
    environment = read_configuration(home, {"ALGOTRENDY_LOG_LEVEL": "ERROR"}).environment
    assert environment["ALGOTRENDY_LOG_LEVEL"] == "ERROR"
    assert environment["ALGOTRENDY_TRADING_DEMO"] == "off"


@pytest.mark.parametrize("line", ["ALGOTRENDY_LOG_LEVEL", "log level=DEBUG", "PATH=/tmp", "{]"])
def test_a_damaged_line_of_settings_env_is_refused_by_its_number(home: Home, line: str) -> None:
    home.settings.write_text(f"ALGOTRENDY_LOG_LEVEL=INFO\n{line}\n")
    with pytest.raises(Refusal, match="settings.env, line 2 is not of the form ALGOTRENDY_NAME=value"):
        read_configuration(home, {})


def test_settings_env_that_is_no_text_is_refused(home: Home) -> None:
    home.settings.write_bytes(b"ALGOTRENDY_LOG_LEVEL=\xff\xfe\n")
    with pytest.raises(Refusal, match="settings.env is damaged: byte 21 is not text"):
        read_configuration(home, {})


def test_a_mistyped_setting_is_refused_by_its_name(home: Home) -> None:
    with pytest.raises(Refusal, match="ALGOTRENDY_POSTGRE_URL is not a setting; known are .*ALGOTRENDY_POSTGRES_URL"):
        read_configuration(home, {"ALGOTRENDY_POSTGRE_URL": "postgresql://localhost/x"})


def test_what_the_supervisor_decides_cannot_be_set(home: Home) -> None:
    with pytest.raises(Refusal, match="ALGOTRENDY_LISTEN cannot be set"):
        read_configuration(home, {"ALGOTRENDY_LISTEN": "unix:/tmp/mine.sock"})


@pytest.mark.parametrize("text", ["", "0", "-1", "nan", "inf", "many"])
def test_a_rate_limit_scale_that_is_no_factor_is_refused(home: Home, text: str) -> None:
    with pytest.raises(Refusal, match="ALGOTRENDY_RATE_LIMIT_SCALE=.* is not a factor"):
        read_configuration(home, {"ALGOTRENDY_RATE_LIMIT_SCALE": text})
