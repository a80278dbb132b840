"""What importing the client brings along."""

from __future__ import annotations

import subprocess
import sys

# The client is for people's own programs: none of the servers' libraries, and nothing that a script waits for in vain.
SERVER_SIDE = {"services", "gateway", "deploy", "asyncpg", "duckdb", "redis", "ccxt", "uvloop", "protovalidate", "jwt"}
COMMAND_LINE = {"typer", "rich", "click"}
HEAVY = {"numpy", "pandas"}


def imported_by(statement: str) -> set[str]:
    program = f"import sys; {statement}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    # Isolated, so that nothing is imported because of where the tests run.
    done = subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_the_client_needs_none_of_the_servers_libraries() -> None:
    assert imported_by("import algotrendy_sdk.client") & (SERVER_SIDE | COMMAND_LINE) == set()


def test_a_token_for_curl_does_not_wait_for_numpy() -> None:
    assert imported_by("import algotrendy_sdk.command_line.main") & (SERVER_SIDE | HEAVY) == set()


def test_bars_are_there_when_asked_for() -> None:
    assert "numpy" in imported_by("from algotrendy_sdk import Bars")
