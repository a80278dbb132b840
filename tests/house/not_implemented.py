"""What the contract promises and no servicer serves yet: `python -m tests.house.not_implemented` writes the list."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from types import ModuleType

from tests.house.contract import Method, files, methods

LIST = Path(__file__).with_name("not_implemented.txt")


@cache
def generated_servicers() -> dict[str, type]:
    """The generated base class of every gRPC service, by the service's full name."""
    found = {}
    for file in files():
        if not file.service:
            continue
        module = importlib.import_module(file.name.removesuffix(".proto").replace("/", ".") + "_pb2_grpc")
        for service in file.service:
            found[f"{file.package}.{service.name}"] = getattr(module, f"{service.name}Servicer")
    return found


@cache
def written_modules(folder: str) -> tuple[ModuleType, ...]:
    """The modules of a service that may hold servicers."""
    package = importlib.import_module(f"services.{folder}.servicer")
    below = pkgutil.walk_packages(getattr(package, "__path__", []), f"{package.__name__}.")
    return (package, *(importlib.import_module(found.name) for found in below))


def is_served(method: Method) -> bool:
    """Whether some servicer of the service has the method itself."""
    written_modules(method.folder)
    base = generated_servicers()[f"{method.package}.{method.service}"]
    return any(getattr(servicer, method.name) is not getattr(base, method.name) for servicer in _below(base))


def not_implemented() -> list[str]:
    """The paths of every RPC that answers NOT_IMPLEMENTED, sorted."""
    return sorted(method.path for method in methods() if not is_served(method))


def _below(base: type) -> list[type]:
    children: list[type] = base.__subclasses__()
    return [found for child in children for found in (child, *_below(child))]


if __name__ == "__main__":
    LIST.write_text("".join(f"{path}\n" for path in not_implemented()))
    print(f"{len(not_implemented())} of {len(methods())} RPCs are not implemented; see {LIST}")
