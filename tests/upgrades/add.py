"""Adds the newest migration to the list of those that never change again: `python -m tests.upgrades.add`."""

import sys

from tests.upgrades.landed import History, HistoryChanged


def main() -> int:
    try:
        added = History().add_new()
    except HistoryChanged as changed:
        sys.stderr.write(f"{changed}\n")
        return 1
    sys.stdout.write("".join(f"Added {path}.\n" for path in added) or "Nothing is new.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
