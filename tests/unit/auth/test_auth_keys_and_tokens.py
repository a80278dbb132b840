"""Keys on disk, tokens signed with them, and passwords hashed."""

from __future__ import annotations

import asyncio
from pathlib import Path

import jwt
import pytest
from argon2 import PasswordHasher, extract_parameters

from services.auth.adapters.argon2_passwords import Argon2Passwords
from services.auth.adapters.es256_tokens import Es256Tokens
from services.auth.adapters.key_files import open_folder, signing_key, symmetric_key
from services.auth.adapters.setup_token_file import PrivateSetupTokenFile
from services.shared.model.errors import DomainError, Reason
from services.shared.runtime.settings import SettingsError


def test_a_key_survives_a_restart_and_nobody_else_can_read_it(tmp_path: Path) -> None:
    folder = open_folder(tmp_path)
    first = symmetric_key(folder / "audit.key")
    assert symmetric_key(folder / "audit.key") == first
    assert (folder / "audit.key").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in folder.iterdir()] == ["audit.key"]


def test_a_damaged_key_ends_the_start_naming_the_file(tmp_path: Path) -> None:
    for name, read in (("audit.key", symmetric_key), ("signing-key.pem", signing_key)):
        (tmp_path / name).write_bytes(b"half")
        with pytest.raises(SettingsError, match=name):
            read(tmp_path / name)


def test_a_token_verifies_with_the_published_key_of_its_kid(tmp_path: Path) -> None:
    tokens = Es256Tokens([signing_key(tmp_path / "a.pem"), signing_key(tmp_path / "b.pem")])
    token = tokens.sign({"sub": "u"})
    header = jwt.get_unverified_header(token)
    published = {key["kid"]: key for key in tokens.public_keys()}
    assert header["alg"] == "ES256"
    assert header["typ"] == "at+jwt"
    assert jwt.decode(token, jwt.PyJWK(dict(published[header["kid"]])).key, algorithms=["ES256"]) == {"sub": "u"}


def test_the_next_key_is_published_before_it_signs(tmp_path: Path) -> None:
    tokens = Es256Tokens([signing_key(tmp_path / "a.pem"), signing_key(tmp_path / "b.pem")])
    assert len({key["kid"] for key in tokens.public_keys()}) == 2
    assert all(set(key) == {"kty", "crv", "x", "y", "use", "alg", "kid"} for key in tokens.public_keys())


def test_the_setup_token_waits_in_a_file_that_only_its_owner_reads(tmp_path: Path) -> None:
    file = PrivateSetupTokenFile(tmp_path / "setup-token")
    assert file.read() is None
    file.write("alg_setup_x")
    assert file.read() == "alg_setup_x"
    assert (tmp_path / "setup-token").stat().st_mode & 0o777 == 0o600
    file.remove()
    file.remove()
    assert file.read() is None


async def test_passwords_are_hashed_with_the_parameters_that_owasp_asks_for() -> None:
    passwords = Argon2Passwords(threads=1, queue=1)
    stored = await passwords.hash("a red fox in march")
    parameters = extract_parameters(stored)
    assert (parameters.memory_cost, parameters.time_cost, parameters.parallelism) == (19456, 2, 1)
    assert stored.startswith("$argon2id$")
    assert (await passwords.verify("a red fox in march", stored)).right
    assert not (await passwords.verify("a red fox in april", stored)).right
    passwords.close()


async def test_a_hash_of_former_strength_is_replaced_on_sign_in() -> None:
    passwords = Argon2Passwords(threads=1, queue=1)
    weak = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash("a red fox in march")
    verdict = await passwords.verify("a red fox in march", weak)
    assert verdict.better_hash is not None
    assert extract_parameters(verdict.better_hash).memory_cost == 19456
    passwords.close()


async def test_an_unknown_user_is_never_right_not_even_with_the_password_nobody_has() -> None:
    passwords = Argon2Passwords(threads=1, queue=1)
    assert not (await passwords.verify("anything at all", None)).right
    passwords.close()


async def test_sign_ins_beyond_the_queue_are_refused_and_the_others_served() -> None:
    passwords = Argon2Passwords(threads=1, queue=2)
    outcomes = await asyncio.gather(*(passwords.hash(f"a red fox {n}") for n in range(6)), return_exceptions=True)
    refused = [outcome for outcome in outcomes if isinstance(outcome, DomainError)]
    assert len(refused) == 3
    assert {error.reason for error in refused} == {Reason.RATE_LIMITED}
    assert await passwords.hash("there is room again")
    passwords.close()
