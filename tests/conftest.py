"""Fixtures and markers of every test: real servers, fresh for each test, and honest skips."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from deploy.local.postgres import Postgres
from deploy.local.valkey import Valkey
from tests.support.requirements import REQUIREMENTS, required
from tests.support.servers import running_postgres, running_valkey, short_directory
from tests.support.stack import System, new_system

_numbers = itertools.count(1)


def pytest_configure(config: pytest.Config) -> None:
    for name in REQUIREMENTS:
        config.addinivalue_line("markers", f"{name}: needs it on this machine; skipped, or failed with REQUIRE={name}")
    try:
        required()
    except ValueError as error:
        raise pytest.UsageError(str(error)) from error


@functools.cache
def _missing(name: str) -> str | None:
    return REQUIREMENTS[name]()


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in REQUIREMENTS:
        if item.get_closest_marker(name) and (reason := _missing(name)):
            if name in required():
                pytest.fail(f"REQUIRE={name}, but {reason}", pytrace=False)
            pytest.skip(f"{name}: {reason}")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """The run's PostgreSQL; use `postgres_url` for a database of your own in it."""
    with short_directory() as directory, running_postgres(directory) as server:
        yield server


@pytest.fixture(scope="session")
def valkey_server() -> Iterator[Valkey]:
    """The run's Valkey; use `valkey_url` for a database of your own in it."""
    with short_directory() as directory, running_valkey(directory) as server:
        yield server


def _fresh_database(server: Postgres) -> Iterator[str]:
    name = f"test_{next(_numbers)}"
    server.execute(f"create database {name} template template0")
    yield server.url(name)
    server.execute(f"drop database {name} with (force)")


@pytest.fixture
def postgres_url(postgres_server: Postgres) -> Iterator[str]:
    """An empty database for one test."""
    yield from _fresh_database(postgres_server)


@pytest.fixture(scope="module")
def module_postgres_url(postgres_server: Postgres) -> Iterator[str]:
    """An empty database that the tests of one module share."""
    yield from _fresh_database(postgres_server)


@pytest.fixture
def valkey_url(valkey_server: Valkey) -> str:
    """An empty Valkey database for one test."""
    return valkey_server.url(next(_numbers))


@pytest.fixture(scope="module")
def module_valkey_url(valkey_server: Valkey) -> str:
    """An empty Valkey database that the tests of one module share."""
    return valkey_server.url(next(_numbers))


@pytest.fixture
def data_directory() -> Iterator[Path]:
    """An empty folder with a short path, so that Unix sockets fit into it too."""
    with short_directory() as directory:
        yield directory


@pytest.fixture(scope="module")
def module_data_directory() -> Iterator[Path]:
    """An empty folder with a short path that the tests of one module share."""
    with short_directory() as directory:
        yield directory


@pytest.fixture(scope="session")
def system() -> Iterator[System]:
    """The whole system behind its gateway, one for the run; a test that changes its settings takes `new_system`."""
    with new_system() as running:
        yield running
