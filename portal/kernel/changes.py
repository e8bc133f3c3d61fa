"""What is another value now, in a line for the audit trail."""

from collections.abc import Mapping


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> str:
    """``cost: 500 → 400, stock: None → 10``: of all that ``after`` names, what was otherwise before."""
    return ", ".join(f"{name}: {before.get(name)} → {new}" for name, new in after.items() if before.get(name) != new)
