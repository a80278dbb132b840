"""Which failures an RPC can answer with, from its rule and its request; the reasons' comments hold their codes."""

from __future__ import annotations

from typing import Any

from google.protobuf.descriptor import EnumDescriptor, MethodDescriptor

from protos.generation.openapi.contract import Contract

HTTP_STATUS = {
    "INVALID_ARGUMENT": "400",
    "OUT_OF_RANGE": "400",
    "FAILED_PRECONDITION": "400",
    "UNAUTHENTICATED": "401",
    "PERMISSION_DENIED": "403",
    "NOT_FOUND": "404",
    "ALREADY_EXISTS": "409",
    "ABORTED": "409",
    "RESOURCE_EXHAUSTED": "429",
    "INTERNAL": "500",
    "UNIMPLEMENTED": "501",
    "UNAVAILABLE": "503",
    "DEADLINE_EXCEEDED": "504",
}
ALWAYS = ("INTERNAL", "RATE_LIMITED", "TOO_MANY_CALLS", "DEPENDENCY_UNAVAILABLE", "DRAINING", "DEADLINE_PASSED")


def reasons_of(method: MethodDescriptor, rule: Any, in_path: bool) -> list[str]:
    """Reasons that any caller of this RPC has to expect; its comment names those of its own."""
    request = method.input_type.fields_by_name
    found = list(ALWAYS)
    found += [] if rule.open else ["TOKEN_MISSING", "TOKEN_INVALID", "PERMISSION_MISSING"]
    found += ["MFA_REQUIRED"] if rule.mfa else []
    found += ["FIELD_INVALID"] if request else []
    found += ["NOT_FOUND"] if in_path else []
    found += ["ID_REUSED"] if _is_keyed(rule) else []
    found += ["ETAG_MISMATCH"] if "etag" in request else []
    found += ["TOKEN_MALFORMED"] if {"page_token", "resume_token"} & set(request) else []
    found += ["RESUME_TOKEN_EXPIRED", "READER_TOO_SLOW"] if "resume_token" in request else []
    return found


def _is_keyed(rule: Any) -> bool:
    values = rule.DESCRIPTOR.fields_by_name["idempotency"].enum_type.values_by_number
    return bool(values[rule.idempotency].name == "IDEMPOTENCY_KEYED")


class ErrorResponses:
    """Error responses by name for `#/components/responses`: few combinations of reasons serve all operations."""

    def __init__(self, contract: Contract, reasons: EnumDescriptor) -> None:
        self._contract = contract
        self._reasons = reasons
        self.components: dict[str, Any] = {}

    def references(self, reasons: list[str]) -> dict[str, Any]:
        """How an operation refers to its error responses, by HTTP status."""
        by_status: dict[str, dict[str, str]] = {}
        for reason in reasons:
            comment = self._contract.comment(self._reasons.values_by_name[f"ERROR_REASON_{reason}"])
            code, _, meaning = comment.partition(". ")
            by_status.setdefault(HTTP_STATUS[code], {})[reason] = " ".join(meaning.split())
        return {status: self._reference(status, found) for status, found in sorted(by_status.items())}

    def _reference(self, status: str, found: dict[str, str]) -> dict[str, str]:
        name = ".".join([status, *sorted(found)])
        self.components[name] = {
            "description": "\n".join(f"- `{reason}`: {meaning}" for reason, meaning in sorted(found.items())),
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
            "x-error-reasons": sorted(found),
        }
        return {"$ref": f"#/components/responses/{name}"}
