"""TypeScript for the dashboard (protoc-gen-es); Node is a tool of the developer, nothing that runs needs it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from protos.generation.compiler import compile_protos
from protos.generation.imports import GOOGLE_FILES
from protos.generation.places import BUILD, contract_files
from protos.generation.python_code import RULES

MANIFEST = Path(__file__).parent / "web_plugin"
INSTALLED = BUILD / "generators/web"


def obstacle() -> str | None:
    """Why TypeScript cannot be generated here; None where it can."""
    return None if shutil.which("npm") else "npm is not installed"


def generate_web(out: Path) -> None:
    """Writes the modules, those of imported protos included: error details are read in the browser too."""
    out.mkdir(parents=True, exist_ok=True)
    outputs = [f"--plugin=protoc-gen-es={_plugin()}", f"--es_out={out}", "--es_opt=target=ts"]
    compile_protos(outputs, [*contract_files(), RULES, *GOOGLE_FILES])


def _plugin() -> Path:
    """The plugin as pinned by the lock file, installed into the build folder once per lock file."""
    lock, stamp = MANIFEST / "package-lock.json", INSTALLED / "installed-lock.json"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        INSTALLED.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copyfile(MANIFEST / name, INSTALLED / name)
        subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=INSTALLED, check=True
        )
        shutil.copyfile(lock, stamp)
    return INSTALLED / "node_modules/.bin/protoc-gen-es"
