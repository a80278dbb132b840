"""Which passwords a user may choose (NIST SP 800-63B, 5.1.1.2: length and a blocklist, no composition rules)."""

from __future__ import annotations

from services.shared.model.errors import DomainError, invalid_field

MIN_LENGTH = 12
MAX_BYTES = 1024
_MIN_DISTINCT = 5
# What people type when a form wants twelve characters. Compared without case and without what is appended to please it.
_WIDELY_KNOWN = frozenset(
    {
        "password", "passwordpassword", "passw0rd", "p@ssword", "p@ssw0rd", "qwertyuiop", "qwertyuiopasdf",
        "qwertyuiopasdfghjkl", "qwertyuiopasdfghjklzxcvbnm", "asdfghjkl", "zxcvbnm", "letmein", "iloveyou", "welcome",
        "administrator", "admin", "adminadmin", "changeme", "changemenow", "trustno", "trustnoone", "secret",
        "secretpassword", "mypassword", "correcthorsebatterystaple", "correct horse battery staple",
        "unbelievable", "monkey", "dragon", "football", "baseball", "superman", "batman", "princess", "sunshine",
        "starwars", "whatever", "algotrendy", "tradingtrading", "qazwsxedc", "qazwsxedcrfv", "abcdefghijkl",
        "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz", "onetwothreefour", "letmeinletmein", "iloveyouiloveyou",
    }
)  # fmt: skip
_SEQUENCES = ("abcdefghijklmnopqrstuvwxyz" * 2, "0123456789" * 8, "9876543210" * 8, "qwertyuiopasdfghjklzxcvbnm" * 2)
_DECORATION = "0123456789!?.,-_#$%&*+@ "


def check_new_password(password: str, user_name: str, field: str = "password") -> None:
    """Raises DomainError FIELD_INVALID naming `field` when the password is too short, too long or easily guessed."""
    if len(password) < MIN_LENGTH:
        raise _refused(field, f"must have {MIN_LENGTH} characters or more; a sentence is a good password")
    if len(password.encode()) > MAX_BYTES:
        raise _refused(field, f"must have {MAX_BYTES} bytes or less")
    if len(set(password)) < _MIN_DISTINCT:
        raise _refused(field, f"must have {_MIN_DISTINCT} different characters or more")
    plain = password.lower()
    core = plain.strip(_DECORATION)
    known = {plain, core, plain.replace(" ", "")} & _WIDELY_KNOWN
    if known or core == user_name.lower() or any(plain in sequence for sequence in _SEQUENCES) or _repeats(plain):
        raise _refused(field, "is one of the first that anybody would guess; choose another")


def _repeats(text: str) -> bool:
    """Whether the text is a shorter one several times over."""
    return text in (text + text)[1:-1]


def _refused(field: str, why: str) -> DomainError:
    return invalid_field(field, why)
