"""The `algotrendy` command."""

from __future__ import annotations

from algotrendy_sdk.command_line.main import main

__all__ = ["main"]
