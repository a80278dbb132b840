"""Signing in and out: setup, login, logout, token, status."""

from __future__ import annotations

import secrets
import sys
from typing import Annotated

import typer

from algotrendy.auth.v1 import rule_pb2, token_pb2
from algotrendy_sdk.client import connect
from algotrendy_sdk.command_line.output import Output, OutputOption, rows, say
from algotrendy_sdk.errors import AlgoTrendyError, NotSignedInError, UnavailableError
from algotrendy_sdk.profile import Profile, ProfileFile, default_profile_path
from algotrendy_sdk.session import with_tokens

# Enough for a system on the same machine; a person is waiting.
PATIENCE_SECONDS = 10.0
STATUS_PATIENCE_SECONDS = 5.0

AddressOption = Annotated[
    str, typer.Option(help="Where the system is, such as http://127.0.0.1:8080; not needed on the machine it runs on.")
]
PasswordStdin = Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")]


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    for command in (setup, login, logout, token, status):
        app.command()(command)


def setup(
    setup_token: Annotated[str, typer.Argument(metavar="TOKEN", help="The one-time token that the system printed.")],
    user_name: Annotated[str, typer.Option(help="What the administrator signs in as.")] = "admin",
    password_stdin: PasswordStdin = False,
    address: AddressOption = "",
) -> None:
    """Make the administrator of a fresh system, and sign in.

    Asks for a password. Where there is no terminal to ask on, a random one is made and printed once.
    """
    password, made = _new_password(password_stdin)
    with connect(address, signed_in=False, timeout=PATIENCE_SECONDS) as client:
        _remember(client.auth.redeem_setup_token(setup_token, password, user_name), address)
    say(f"You are {user_name}, the administrator, and signed in.")
    if made:
        say(f"Your password, shown once: {password}")


def login(
    user_name: Annotated[str, typer.Option(help="Who you are.")] = "admin",
    password_stdin: PasswordStdin = False,
    address: AddressOption = "",
) -> None:
    """Sign in; programs and `algotrendy` on this machine are signed in too, until you log out."""
    password = _read_password() if password_stdin else typer.prompt("Password", hide_input=True, err=True)
    with connect(address, signed_in=False, timeout=PATIENCE_SECONDS) as client:
        _remember(client.auth.login(user_name, password), address)
    say(f"You are signed in as {user_name}.")


def logout() -> None:
    """Sign out: the session ends here and on the server."""
    file = ProfileFile(default_profile_path())
    try:
        with connect(timeout=PATIENCE_SECONDS) as client:
            client.auth.logout()
    except NotSignedInError:
        say("You were not signed in.")
    except UnavailableError as error:
        say(f"{error.message} The session is forgotten here; on the server it ends by itself.")
    finally:
        file.remove()


def token() -> None:
    """Print an access token that is valid now, for curl: -H "Authorization: Bearer $(algotrendy token)"."""
    with connect(timeout=PATIENCE_SECONDS) as client:
        fresh = client.connection.tokens.token()
    if not fresh:
        raise NotSignedInError("TOKEN_INVALID", "The session has ended.")
    print(fresh)


def status(output: OutputOption = Output.TABLE) -> None:
    """Show which system is meant, whether it answers, and who is signed in."""
    with connect(signed_in=False, timeout=STATUS_PATIENCE_SECONDS) as anybody:
        options = anybody.auth.sign_in_options()
        facts = {"address": anybody.connection.address, "answers": "yes", "signed_in_as": "", "roles": ""}
    if options.setup_needed:
        facts["signed_in_as"] = "nobody yet: run `algotrendy setup TOKEN` with the token that the system printed"
    else:
        facts.update(_who(facts["signed_in_as"]))
    rows(list(facts), [facts], output)


def _who(nobody: str) -> dict[str, str]:
    try:
        with connect(timeout=STATUS_PATIENCE_SECONDS) as client:
            me = client.auth.who_am_i()
    except AlgoTrendyError as error:
        return {"signed_in_as": f"nobody ({error.message})"}
    roles = ", ".join(rule_pb2.Role.Name(role).removeprefix("ROLE_") for role in me.user.roles)
    return {"signed_in_as": me.user.user_name, "roles": roles}


def _remember(tokens: token_pb2.Tokens, address: str) -> None:
    ProfileFile(default_profile_path()).write(with_tokens(Profile(address=address), tokens))


def _new_password(from_stdin: bool) -> tuple[str, bool]:
    """A new password, and whether it was made here."""
    if from_stdin:
        return _read_password(), False
    if not sys.stdin.isatty():
        return secrets.token_urlsafe(18), True
    asked: str = typer.prompt(
        "New password (12 characters or more)", hide_input=True, confirmation_prompt=True, err=True
    )
    return asked, False


def _read_password() -> str:
    return sys.stdin.readline().rstrip("\r\n")
