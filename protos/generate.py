"""Generates everything under gen/ from the contract; `make gen` runs it, and CI proves that gen/ is current.

generate.py              everything
generate.py trading      Python of one package and the descriptor set: the fast path while a proto is being written
generate.py --check      generates into a temporary folder and fails where gen/ differs
generate.py --imports    only unpacks what our protos import into the build folder, for buf
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from protos.generation.descriptor_set import generate_descriptor_set
from protos.generation.imports import unpack_imports
from protos.generation.outputs import OUTPUTS, Output, differences, replace
from protos.generation.places import GEN, PROGRAMS
from protos.generation.python_code import generate_python


def must_not_skip() -> bool:
    """Whether an output that cannot be generated here is a failure: in CI, and where REQUIRE names `gen`."""
    return os.environ.get("CI") == "true" or "gen" in os.environ.get("REQUIRE", "").split(",")


def possible_outputs() -> list[Output]:
    """The outputs that this machine can generate; says why for the others, or exits where none may be skipped."""
    obstacles = {output.name: output.obstacle() for output in OUTPUTS}
    for name, obstacle in obstacles.items():
        if obstacle and must_not_skip():
            sys.exit(f"gen/{name} cannot be generated: {obstacle}")
        if obstacle:
            print(f"gen/{name} is left as it is: {obstacle}")
    return [output for output in OUTPUTS if not obstacles[output.name]]


def generate_all(check: bool) -> int:
    """Generates everything beside gen/ first, so that a failure leaves gen/ whole; the exit code."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        outputs = possible_outputs()
        # Plugins are programs of one thread; side by side they take half the time.
        with ProcessPoolExecutor() as pool:
            running = [pool.submit(output.generate, Path(folder) / output.name) for output in outputs]
        for done in running:
            done.result()
        for output in outputs:
            found += differences(Path(folder) / output.name, GEN / output.name)
            if not check:
                replace(Path(folder) / output.name, GEN / output.name)
    print("\n".join(f"gen/{line}" for line in found) if check else f"{len(found)} files under gen/ have changed")
    return 1 if check and found else 0


def main() -> int:
    """Reads the arguments and generates; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", nargs="?", help="only Python of this package, and the descriptor set")
    parser.add_argument("--check", action="store_true", help="say what is out of date and fail; change nothing")
    parser.add_argument("--imports", action="store_true", help="only unpack the imported protos")
    arguments = parser.parse_args()
    # Plugins are found by name, and they find their own tools so, whether or not the environment is activated.
    os.environ["PATH"] = f"{PROGRAMS}{os.pathsep}{os.environ.get('PATH', '')}"
    unpack_imports()
    if arguments.imports:
        return 0
    if arguments.package:
        generate_python(GEN / "python", arguments.package)
        generate_descriptor_set(GEN / "algotrendy.binpb")
        return 0
    return generate_all(arguments.check)


if __name__ == "__main__":
    sys.exit(main())
