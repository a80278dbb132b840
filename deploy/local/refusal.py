"""Why the system does not start: one sentence for the person who typed the command."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

EXIT_REFUSED = 2


class Refusal(Exception):  # noqa: N818  it reads as what it is
    """The system cannot start as asked; the message is one sentence that says why and what to do."""


@contextmanager
def sentences_for_files(place: Path) -> Iterator[None]:
    """Turns what the file system refuses inside the block into a Refusal that names the place."""
    try:
        yield
    except OSError as error:
        where = error.filename or place
        match error.errno:
            case errno.ENOSPC | errno.EDQUOT:
                text = f"The disk of {place} is full; free some space and start again."
            case errno.EACCES | errno.EPERM | errno.EROFS:
                text = f"No permission to write {where}; make it writable or set ALGOTRENDY_HOME to another folder."
            case errno.ENOTDIR | errno.EEXIST:
                text = f"{where} is in the way: a file stands where a folder is needed; move it or set ALGOTRENDY_HOME."
            case _:
                text = f"{place} cannot be used: {error.strerror} ({where})."
        raise Refusal(text) from error
