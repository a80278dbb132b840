"""All outputs: made anew in a folder beside, then compared with the committed ones or put in their place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from protos.generation import web_code
from protos.generation.descriptor_set import generate_descriptor_set
from protos.generation.openapi.document import generate_openapi
from protos.generation.python_code import generate_python
from protos.generation.sdk_code import generate_sdk


@dataclass(frozen=True, slots=True)
class Output:
    """One kind of output: its name below gen/, what writes it there, and why that may be impossible on this machine."""

    name: str
    generate: Callable[[Path], None]
    obstacle: Callable[[], str | None] = lambda: None


OUTPUTS = (
    Output("python", generate_python),
    Output("sdk", generate_sdk),
    Output("web", web_code.generate_web, web_code.obstacle),
    Output("openapi", generate_openapi),
    Output("algotrendy.binpb", generate_descriptor_set),
)


def files_of(place: Path) -> dict[Path, bytes]:
    """Every file at or below a place by its relative path; Python's caches are nobody's output."""
    if place.is_file():
        return {Path(): place.read_bytes()}
    found = (path for path in place.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(place): path.read_bytes() for path in sorted(found)}


def differences(fresh: Path, committed: Path) -> Iterator[str]:
    """What would change, one sentence a file."""
    new, old = files_of(fresh), files_of(committed)
    for path in sorted(new.keys() | old.keys()):
        if path not in old:
            yield f"{Path(committed.name) / path} is missing"
        elif path not in new:
            yield f"{Path(committed.name) / path} is not generated any more"
        elif new[path] != old[path]:
            yield f"{Path(committed.name) / path} is out of date"


def replace(fresh: Path, committed: Path) -> None:
    """Makes the committed place equal to the fresh one, touching only what differs: others may be importing it."""
    new, old = files_of(fresh), files_of(committed)
    for path, content in new.items():
        if old.get(path) != content:
            (committed / path).parent.mkdir(parents=True, exist_ok=True)
            (committed / path).write_bytes(content)
    for path in old.keys() - new.keys():
        (committed / path).unlink()
