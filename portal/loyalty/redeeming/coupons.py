"""Coupon codes: 80 bits that a person can read out and type, whatever the case and the dashes."""

import secrets

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 4, 4
_MEANT = str.maketrans("OIL", "011")
LENGTH = _GROUPS * _GROUP


def new_code() -> str:
    """A fresh code in groups of four: sixteen letters of thirty-two, too many to guess (P10)."""
    return _grouped("".join(secrets.choice(_LETTERS) for _ in range(LENGTH)))


def spelt(code: str) -> str | None:
    """``code`` as it is stored, however it was typed; None when it cannot be one."""
    letters = "".join(one for one in code.upper() if one.isalnum()).translate(_MEANT)
    if len(letters) != LENGTH or any(one not in _LETTERS for one in letters):
        return None
    return _grouped(letters)


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))
