"""Parameters of strategies: their types, bounds and defaults, and reading them from text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from services.shared.model.errors import DomainError, FieldViolation, Reason

Value = int | float | bool | str

FIELD = "strategy.parameters"


class ParameterType(StrEnum):
    """The type of a parameter's value."""

    INTEGER = "INTEGER"
    NUMBER = "NUMBER"
    BOOLEAN = "BOOLEAN"
    CHOICE = "CHOICE"


@dataclass(frozen=True, slots=True)
class ParameterSpec:
    """A parameter: `default` in its spelling, bounds (both included) for numbers, `choices` for a CHOICE.

    `description` says what it does, and its unit.
    """

    name: str
    type: ParameterType
    default: str
    description: str
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()

    def read(self, text: str) -> Value:
        """The typed value that `text` writes; DomainError FIELD_INVALID names the parameter and what it allows."""
        match self.type:
            case ParameterType.BOOLEAN:
                return self._boolean(text)
            case ParameterType.CHOICE:
                return self._choice(text)
            case _:
                return self._number(text)

    def _boolean(self, text: str) -> bool:
        if text not in {"true", "false"}:
            raise parameter_error(self.name, f"{text!r} is not 'true' or 'false'")
        return text == "true"

    def _choice(self, text: str) -> str:
        if text not in self.choices:
            raise parameter_error(self.name, f"{text!r} is not one of {', '.join(self.choices)}")
        return text

    def _number(self, text: str) -> int | float:
        whole = self.type is ParameterType.INTEGER
        try:
            value: int | float = int(text) if whole else float(text)
        except ValueError:
            raise parameter_error(self.name, f"{text!r} is not a {'whole ' if whole else ''}number") from None
        if not math.isfinite(value) or not self._within(value):
            raise parameter_error(self.name, f"{text} is not from {self.minimum:g} to {self.maximum:g}")
        return value

    def _within(self, value: float) -> bool:
        return (self.minimum is None or value >= self.minimum) and (self.maximum is None or value <= self.maximum)


def parameter_error(name: str, description: str) -> DomainError:
    """The error for one parameter: FIELD_INVALID at `strategy.parameters.<name>`."""
    field = f"{FIELD}.{name}"
    return DomainError(
        Reason.FIELD_INVALID,
        f"{field}: {description}.",
        violations=(FieldViolation(field, description),),
        parameter=name,
    )


def read_parameters(specs: Sequence[ParameterSpec], given: Mapping[str, str]) -> dict[str, Value]:
    """A typed value for each of `specs`, its default where `given` has none.

    DomainError FIELD_INVALID for unknown names and bad values.
    """
    known = {spec.name for spec in specs}
    for name in given:
        if name not in known:
            exist = ", ".join(sorted(known)) or "none"
            raise parameter_error(name, f"there is no parameter {name!r}; there are: {exist}")
    return {spec.name: spec.read(given.get(spec.name, spec.default)) for spec in specs}


def spell(value: Value) -> str:
    """The canonical spelling of a value: equal values have equal spellings, whatever was typed (`30`, `30.0`)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
