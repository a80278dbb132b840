"""The client and the command line against a real AuthService."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from algotrendy_sdk import NotSignedInError, OutcomeUnknownError, UnavailableError, connect
from algotrendy_sdk.profile import Profile, ProfileFile, default_profile_path
from algotrendy_sdk.session import with_tokens
from tests.integration.auth.installation import PASSWORD, Auth


async def command(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the command line as a user would, without a terminal."""
    program = [sys.executable, "-c", "from algotrendy_sdk.command_line import main; main()", *arguments]
    return await asyncio.to_thread(
        subprocess.run, program, input=typed, capture_output=True, text=True, env=dict(os.environ), timeout=60
    )


def last_line(text: str) -> str:
    return text.strip().splitlines()[-1]


async def sign_in(auth: Auth) -> None:
    done = await command("setup", auth.setup_file.read_text(), "--password-stdin", typed=f"{PASSWORD}\n")
    assert done.returncode == 0, done.stderr


async def test_setup_signs_the_administrator_in_and_the_token_works(auth: Auth) -> None:
    await sign_in(auth)
    printed = await command("token")
    assert (await auth.who_am_i(printed.stdout.strip())).user.user_id == "admin"
    assert default_profile_path().stat().st_mode & 0o777 == 0o600


async def test_setup_without_a_terminal_makes_a_password_and_prints_it_once(auth: Auth) -> None:
    done = await command("setup", auth.setup_file.read_text())
    assert done.returncode == 0, done.stderr
    password = last_line(done.stderr).removeprefix("Your password, shown once: ")
    assert len(password) >= 24
    assert (await auth.login(password=password)).user_id == "admin"


async def test_a_second_setup_says_that_there_is_an_administrator(auth: Auth) -> None:
    token = auth.setup_file.read_text()
    await sign_in(auth)
    again = await command("setup", token)
    assert again.returncode == 1
    assert "administrator already" in again.stderr
    assert "Traceback" not in again.stderr


async def test_an_easy_password_is_named_as_the_field_at_fault(auth: Auth) -> None:
    done = await command("setup", auth.setup_file.read_text(), "--password-stdin", typed="short\n")
    assert done.returncode == 1
    assert "password" in done.stderr
    assert auth.setup_file.exists()


async def test_a_wrong_password_exits_with_4_and_tells_nothing_more(auth: Auth) -> None:
    await sign_in(auth)
    done = await command("login", "--password-stdin", typed="a red fox in april\n")
    assert done.returncode == 4
    assert done.stderr.strip() == "The user name or the password is wrong."


async def test_logout_ends_the_session_here_and_there(auth: Auth) -> None:
    await sign_in(auth)
    token = (await command("token")).stdout.strip()
    assert (await command("logout")).returncode == 0
    assert not default_profile_path().exists()
    after = await command("token")
    assert after.returncode == 4
    assert "algotrendy login" in after.stderr
    with pytest.raises(NotSignedInError), connect(token=token) as client:
        await asyncio.to_thread(client.auth.who_am_i)


async def test_status_says_who_is_signed_in_as_json_too(auth: Auth) -> None:
    before = await command("status")
    assert "algotrendy setup TOKEN" in before.stdout
    await sign_in(auth)
    facts = json.loads((await command("status", "--output", "json")).stdout)
    assert facts["signed_in_as"] == "admin"
    assert facts["roles"] == "ADMIN"


async def test_a_system_that_is_away_is_said_so_with_exit_code_6(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("ALGOTRENDY_ADDRESS", f"unix:{home}/nobody.sock")
    done = await command("status")
    assert done.returncode == 6
    assert "make run" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["order", "submit", "long", "1", "NASDAQ:AAPL"], "BUY, SELL"),
        (["backtest", "run", "rsi", "X", "-p", "a"], "name="),
    ],
)
async def test_wrong_use_exits_with_2_and_says_what_is_right(auth: Auth, arguments: Sequence[str], said: str) -> None:
    await sign_in(auth)
    done = await command(*arguments)
    assert done.returncode == 2, done.stderr
    assert said in done.stderr


async def test_the_address_comes_from_the_system_that_runs_on_this_machine(
    auth: Auth, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ALGOTRENDY_ADDRESS")
    with pytest.raises(UnavailableError, match="make run"):
        connect(signed_in=False)
    (home / "home").mkdir()
    (home / "home" / "running.json").write_text(json.dumps({"address": auth.running.address}))
    with connect(signed_in=False) as client:
        assert (await asyncio.to_thread(client.auth.sign_in_options)).setup_needed


async def test_an_expired_token_is_renewed_without_anybody_noticing(auth: Auth) -> None:
    file = await signed_in_profile(auth, expired=True)
    before = file.read()
    with connect() as client:
        assert (await asyncio.to_thread(client.auth.who_am_i)).user.user_id == "admin"
    after = file.read()
    assert before is not None
    assert after is not None
    assert after.access_token != before.access_token
    assert after.session_id == before.session_id


async def test_many_threads_and_programs_renew_one_session_once(auth: Auth) -> None:
    await signed_in_profile(auth, expired=True)
    clients = [connect() for _ in range(2)]
    ready = threading.Barrier(16)

    def ask(number: int) -> str:
        ready.wait(10)
        return clients[number % 2].auth.who_am_i().user.user_id

    # Threads of their own: the default pool of a small machine is smaller than the barrier.
    with ThreadPoolExecutor(16) as pool:
        loop = asyncio.get_running_loop()
        answers = await asyncio.gather(*(loop.run_in_executor(pool, ask, number) for number in range(16)))
    for client in clients:
        client.close()
    assert answers == ["admin"] * 16
    [session] = await auth.rows("select * from sessions")
    assert session["generation"] == 1
    assert session["end_time"] is None


async def test_a_session_that_was_ended_elsewhere_asks_for_a_new_sign_in(auth: Auth) -> None:
    await signed_in_profile(auth)
    with connect() as here, connect() as there:
        await asyncio.to_thread(there.auth.logout)
        with pytest.raises(NotSignedInError):
            await asyncio.to_thread(here.auth.who_am_i)


async def test_a_call_that_cannot_be_answered_ends_with_its_deadline(home: Path) -> None:
    with connect(f"unix:{home}/nobody.sock", token="t", timeout=0.5) as client, pytest.raises(OutcomeUnknownError):
        await asyncio.wait_for(asyncio.to_thread(client.auth.who_am_i), 5)


async def signed_in_profile(auth: Auth, *, expired: bool = False) -> ProfileFile:
    """Signs in and writes the profile; an expired one holds a token of the past."""
    file = ProfileFile(default_profile_path())
    profile = with_tokens(Profile(), await auth.set_up())
    file.write(replace(profile, access_expires=0.0) if expired else profile)
    return file
