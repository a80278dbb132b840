"""Names, sizes, words and habits that hold over the whole repository."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.house.every import each
from tests.house.sources import ROOT, WRITTEN, Function, functions, python_files, repository_files, shown, text, tree

MOST_LINES_OF_A_FILE, MOST_LINES_OF_A_FUNCTION = 400, 70
NOT_A_NOUN = {"utils", "util", "helpers", "helper", "common", "misc", "base", "stuff", "manager"}
MAY_NAME_STATUS_CODES = {"services/shared/runtime/errors.py", "services/shared/runtime/client.py"}
# Written in parts, so that this file passes its own test.
LATER = "TO" + "DO"
FIX = "FIX" + "ME"
DUTY = "XX" + "X"
PLACES = [r"/(home|root|Users)/" + r"[a-z]", "/" + "work/", r"\.\./" + "shared", r"\.\./" + r"\.library"]
REGISTRIES = [
    ("pypi", "org"),
    ("files.pythonhosted", "org"),
    ("registry.npmjs", "org"),
    ("proxy.golang", "org"),
    ("index.crates", "io"),
]
TEXT = {".py", ".proto", ".md", ".toml", ".yaml", ".yml", ".txt", ".sql", ".json", ".ts", ".tsx", ".lua", ".sh", ""}
written = python_files(*WRITTEN)
everything = python_files(*WRITTEN, "tests", "protos")
# What is generated repeats the contract, which is looked at itself.
texts = [file for file in repository_files() if file.suffix in TEXT and not shown(file).startswith("gen/")]


@each(everything, shown)
def test_a_module_says_in_one_sentence_what_lives_here(file: Path) -> None:
    if not text(file).strip():
        return
    words = ast.get_docstring(tree(file))
    assert words is not None, "no module docstring"
    assert words.split("\n\n")[0].rstrip().endswith((".", ":")), "its first paragraph is no sentence"


@each([file for file in everything if file.name != "__init__.py"], shown)
def test_a_module_postpones_its_annotations(file: Path) -> None:
    assert "from __future__ import annotations" in text(file)


@each(everything, shown)
def test_a_module_is_named_for_what_it_holds(file: Path) -> None:
    assert not {file.stem, *file.relative_to(ROOT).parts} & NOT_A_NOUN, "find the noun that hides behind this name"


@each(written, shown)
def test_a_file_is_short(file: Path) -> None:
    lines = len(text(file).splitlines())
    assert lines <= MOST_LINES_OF_A_FILE, f"{lines} lines; at most {MOST_LINES_OF_A_FILE}"


@each(list(functions(*written)), str)
def test_a_function_fits_a_screen(function: Function) -> None:
    assert function.length <= MOST_LINES_OF_A_FUNCTION, f"{function.length} lines; at most {MOST_LINES_OF_A_FUNCTION}"


@each(python_files("services"), shown)
def test_status_codes_appear_where_errors_are_translated_and_nowhere_else(file: Path) -> None:
    if shown(file) not in MAY_NAME_STATUS_CODES:
        assert "StatusCode" not in text(file), "raise a DomainError instead"


@each(texts, shown)
def test_nothing_is_left_for_later(file: Path) -> None:
    found = re.search(rf"\b({LATER}|{FIX}|{DUTY})\b", text(file))
    assert found is None, f"{found and found[0]}: do it or open an issue"


@each(texts, shown)
def test_no_file_names_the_place_where_it_was_written(file: Path) -> None:
    words = text(file)
    for pattern in PLACES:
        found = re.search(pattern, words)
        assert found is None, f"names {found and found[0]}"


@each(texts, shown)
def test_no_file_names_a_package_registry(file: Path) -> None:
    words = text(file)
    for parts in REGISTRIES:
        assert ".".join(parts) not in words, f"names {'.'.join(parts)}"


def test_import_rules_cover_every_service() -> None:
    contracts = (ROOT / ".importlinter").read_text()
    for folder in (ROOT / "services").iterdir():
        if (folder / "app.py").exists():
            assert f"services.{folder.name}.domain" in contracts
    assert contracts.count("exhaustive = True") == 2
