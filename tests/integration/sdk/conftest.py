"""A signed-in client of a real AuthService, in a home of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from services.auth.app import build
from tests.integration.auth.installation import Auth, auth_settings
from tests.support.services import running_service


@pytest.fixture(autouse=True)
def home(data_directory: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment of a user who has nothing yet."""
    for name in ("ADDRESS", "TOKEN", "ACCOUNT", "PROFILE"):
        monkeypatch.delenv(f"ALGOTRENDY_{name}", raising=False)
    monkeypatch.setenv("ALGOTRENDY_HOME", str(data_directory / "home"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(data_directory / "config"))
    return data_directory


@pytest_asyncio.fixture
async def auth(home: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Auth]:
    """A fresh installation that the environment points at."""
    async with running_service("auth", auth_settings(home, postgres_url), build) as running:
        monkeypatch.setenv("ALGOTRENDY_ADDRESS", running.address)
        yield Auth(running, home, postgres_url)
