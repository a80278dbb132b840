"""Every service has the one anatomy, registers every gRPC service of its package, and forgets nothing."""

from __future__ import annotations

import ast
import re

from tests.house.contract import SERVICES, methods
from tests.house.every import each
from tests.house.not_implemented import LIST, not_implemented
from tests.house.sources import ROOT, Function, functions, python_files, shown, text, tree

ANATOMY = (
    "__init__.py",
    "__main__.py",
    "app.py",
    "settings.py",
    "ports.py",
    "domain",
    "adapters",
    "servicer",
    "use_cases",
)
grpc_services = sorted({(method.folder, method.service) for method in methods()})
servicer_files = [file for file in python_files("services") if re.search(r"services/\w+/servicer(/|\.py)", str(file))]
rpc_handlers = [found for found in functions(*servicer_files) if found.node.name[0].isupper()]


@each(SERVICES, str)
def test_a_service_has_the_anatomy(service: str) -> None:
    folder = ROOT / "services" / service
    missing = [name for name in ANATOMY if not (folder / name).exists() and not (folder / f"{name}.py").exists()]
    assert not missing, f"missing: {', '.join(missing)}"
    words = ast.get_docstring(tree(folder / "__init__.py"))
    assert words is not None, "__init__.py does not say what the service owns and never does"
    lines = [line for line in words.splitlines() if line.strip()]
    assert 3 <= len(lines) <= 6, f"__init__.py says it in {len(lines)} lines; 3 to 6 are asked for"


@each(grpc_services, ": ".join)
def test_a_grpc_service_is_registered_by_its_app(found: tuple[str, str]) -> None:
    folder, service = found
    files = [file for file in python_files("services") if shown(file).startswith(f"services/{folder}/app")]
    registered = any(f"add_{service}Servicer_to_server" in text(file) for file in files)
    assert registered, "no Registration in app.py"


def test_what_is_not_implemented_is_listed_and_nothing_else() -> None:
    listed, actual = LIST.read_text().split(), not_implemented()
    print(f"\n{len(actual)} of {len(methods())} RPCs are not implemented")
    assert listed == actual, "run: python -m tests.house.not_implemented"


@each(rpc_handlers, str)
def test_a_servicer_method_is_three_lines(handler: Function) -> None:
    body = handler.node.body[1:] if ast.get_docstring(handler.node) else handler.node.body
    assert len(body) <= 3, f"{len(body)} statements: from the wire, one use case, to the wire"
    assert not any(isinstance(node, ast.Try) for node in ast.walk(handler.node)), "errors are the runtime's"


def test_there_are_servicer_methods_to_check() -> None:
    assert len(rpc_handlers) > 20
