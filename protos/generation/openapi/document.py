"""The OpenAPI 3.1 document of the whole contract, as one JSON file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from protos.generation.compiler import describe
from protos.generation.openapi.contract import Contract
from protos.generation.openapi.errors import ErrorResponses
from protos.generation.openapi.operations import Operations
from protos.generation.openapi.schemas import Schemas
from protos.generation.places import contract_files

ABOUT = """The contract of AlgoTrendy as JSON over HTTP, generated from its protos.

Every call needs `authorization: Bearer …` unless its security is empty; `x-permission` is what the token must hold.
Streams are Server-Sent Events with `accept: text/event-stream`; an event's id is its resume token, so that
`Last-Event-ID` resumes. Prices, quantities and money are decimal texts. Unknown fields are refused."""
ERROR = {
    "type": "object",
    "description": "Why a call failed (google.rpc.Status).",
    "required": ["code", "message"],
    "properties": {
        "code": {"type": "integer", "format": "int32", "description": "The gRPC status code."},
        "message": {"type": "string", "description": "What happened and what to do next, for people."},
        "details": {
            "type": "array",
            "description": "google.rpc.ErrorInfo always; BadRequest names fields; RetryInfo says how long to wait.",
            "items": {"type": "object", "properties": {"@type": {"type": "string"}}, "additionalProperties": True},
        },
    },
}


def generate_openapi(out: Path) -> None:
    """Writes algotrendy.json below `out`."""
    out.mkdir(parents=True, exist_ok=True)
    document = openapi(Contract(describe([*contract_files(), "google/rpc/error_details.proto"])))
    (out / "algotrendy.json").write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def openapi(contract: Contract) -> dict[str, Any]:
    """The document as plain data; ValueError where two RPCs claim one path."""
    schemas = Schemas(contract)
    errors = ErrorResponses(contract, contract.enum("algotrendy.types.v1.ErrorReason"))
    operations = Operations(contract, schemas, errors)
    paths: dict[str, dict[str, Any]] = {}
    for service in contract.services:
        for method in service.methods:
            for path, verb, operation in operations.of(method):
                if verb in paths.setdefault(path, {}):
                    raise ValueError(f"{verb} {path} belongs to {paths[path][verb]['operationId']} already")
                paths[path][verb] = operation
    schemas.components["Error"] = ERROR
    return {
        "openapi": "3.1.0",
        "info": {"title": "AlgoTrendy", "version": "v1", "description": ABOUT, "license": {"name": "Apache-2.0"}},
        "servers": [{"url": "/"}],
        "tags": [{"name": s.name, "description": contract.comment(s)} for s in contract.services],
        "paths": dict(sorted(paths.items())),
        "components": {
            "responses": dict(sorted(errors.components.items())),
            "schemas": dict(sorted(schemas.components.items())),
            "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
    }
