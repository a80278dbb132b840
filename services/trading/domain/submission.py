"""A request to submit an order: its identity, and whether a repeat of it is the same request."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields

from services.shared.model.errors import DomainError, FieldViolation, Reason
from services.shared.model.money import format_decimal
from services.shared.model.order import OrderTerms


@dataclass(frozen=True, slots=True)
class OrderRequest:
    """What a client (or a strategy) asks for."""

    account_id: str
    client_order_id: str
    terms: OrderTerms
    note: str = ""
    strategy_id: str | None = None

    def content(self) -> dict[str, str]:
        """Everything that makes two requests the same, by field path; equal numbers are equal however written."""
        values = {f"order.{field.name}": getattr(self.terms, field.name) for field in fields(self.terms)}
        values |= {"note": self.note, "strategy_id": self.strategy_id}
        return {
            name: format_decimal(value) if hasattr(value, "as_tuple") else str(value)
            for name, value in values.items()
            if value not in (None, "", False)
        }

    def digest(self) -> str:
        """SHA-256 of the content."""
        return hashlib.sha256(json.dumps(self.content(), sort_keys=True).encode()).hexdigest()


def require_same(request: OrderRequest, first: OrderRequest) -> None:
    """DomainError ID_REUSED naming the differing fields, unless both ask for the same."""
    ours, theirs = first.content(), request.content()
    differing = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
    if differing:
        raise id_reused("client_order_id", request.client_order_id, differing, ours)


def id_reused(field: str, value: str, differing: list[str], first: Mapping[str, str]) -> DomainError:
    """The error for an id that was used with another body."""
    named = ", ".join(differing)
    return DomainError(
        Reason.ID_REUSED,
        f"The {field} {value} was used before with other content; it differs in: {named}. Choose a new {field}.",
        violations=[FieldViolation(name, f"was {first.get(name, 'absent')!r} at first") for name in differing],
        differing_fields=named,
        reused_id=value,
    )
