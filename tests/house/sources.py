"""The repository's files as the house rules look at them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = ("services", "gateway", "deploy", "sdk")


@cache
def repository_files() -> list[Path]:
    """Every file that is or may be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [ROOT / name for name in sorted(set(listed.stdout.split("\0"))) if name and (ROOT / name).is_file()]


@cache
def python_files(*folders: str) -> list[Path]:
    """Every Python file below these folders."""
    return [
        file
        for file in repository_files()
        if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in folders and "gen" not in file.parts
    ]


@cache
def text(file: Path) -> str:
    """What a file says."""
    return file.read_text()


@cache
def tree(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(text(file), str(file))


def shown(file: Path) -> str:
    """A file's path as people name it."""
    return str(file.relative_to(ROOT))


@dataclass(frozen=True)
class Function:
    """A function somewhere in a file."""

    file: Path
    node: ast.FunctionDef | ast.AsyncFunctionDef

    @property
    def length(self) -> int:
        return (self.node.end_lineno or self.node.lineno) - self.node.lineno + 1

    def __str__(self) -> str:
        return f"{shown(self.file)}:{self.node.lineno} {self.node.name}"


def functions(*files: Path) -> Iterator[Function]:
    """Every function and method of these files."""
    for file in files:
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield Function(file, node)
