"""Every reason of the contract is one that the code knows and raises."""

from __future__ import annotations

import re

from algotrendy.types.v1 import error_pb2
from services.shared.model.errors import Reason
from tests.house.sources import python_files, shown

# Reasons that clients may already handle and whose first use comes with the named work.
AWAITED = {
    "MFA_REQUIRED": "second factors",
    "RESUME_TOKEN_EXPIRED": "journals that are cut off behind a retention time",
}
# Here every reason is named, raised or not: its definition, and its status on the wire.
TABLES = {"services/shared/model/errors.py", "services/shared/runtime/errors.py"}


def raised() -> set[str]:
    files = [file for file in python_files("services", "gateway", "deploy") if shown(file) not in TABLES]
    text = "\n".join(file.read_text() for file in files)
    # Envoy answers some by itself: the gateway writes those as JSON.
    gateway = "\n".join(file.read_text() for file in files if shown(file).startswith("gateway/"))
    named = {name for name in Reason.__members__ if re.search(rf"[\"']{name}[\"']", gateway)}
    return named | set(re.findall(r"(?<!is )(?<!is not )\bReason\.([A-Z_]+)\b", text))


def test_the_contract_and_the_code_have_the_same_reasons() -> None:
    prefix = "ERROR_REASON_"
    names = [value.name for value in error_pb2.ErrorReason.DESCRIPTOR.values if value.number]
    contract = {name.removeprefix(prefix) for name in names}
    assert contract == {reason.value for reason in Reason}


def test_every_reason_is_raised_somewhere_or_awaited() -> None:
    assert sorted(set(Reason.__members__) - raised() - set(AWAITED)) == []


def test_what_is_awaited_is_not_there_yet() -> None:
    assert sorted(raised() & set(AWAITED)) == []
