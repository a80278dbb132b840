"""Every setting of every service says what it means and what follows from it."""

from __future__ import annotations

import dataclasses
import importlib
import re

from services.shared.runtime.settings import ServiceSettings, variable_of
from tests.house.contract import SERVICES
from tests.house.every import each


def settings_class(service: str) -> type[ServiceSettings]:
    found: type[ServiceSettings] = importlib.import_module(f"services.{service}.settings").Settings
    return found


@each(SERVICES, str)
def test_every_setting_is_explained(service: str) -> None:
    assert issubclass(settings_class(service), ServiceSettings)
    for field in dataclasses.fields(settings_class(service)):
        words, variable = field.metadata.get("help", ""), variable_of(field.name, service)
        assert re.fullmatch(r"(?s)\S.{14,}[.)]", words), f"{variable}: {words!r} is no explanation"


def test_a_variable_means_one_thing() -> None:
    shared = {field.name for field in dataclasses.fields(ServiceSettings)}
    for service in SERVICES:
        own = [field for field in dataclasses.fields(settings_class(service)) if field.name not in shared]
        assert not {variable_of(field.name, service) for field in own} & {variable_of(name, service) for name in shared}
