"""What `pip-audit` found in a lock file, in a sentence for each advisory; exit status 1 where there is one.

    python -m tests.advisories LOCK REPORT

REPORT is its JSON. One that is empty, or in which nothing was audited, means that no database of advisories was in
reach.
"""

import json
import sys
from pathlib import Path


def main(lock: str, report: str) -> int:
    try:
        packages = json.loads(Path(report).read_text())["dependencies"]
    except ValueError:
        packages = []
    audited = [package for package in packages if "vulns" in package]
    if not audited:
        print(f"{lock}: not audited, no database of advisories could be reached")
        return 0
    found = [
        f"{lock}: {package['name']} {package['version']} has {known['id']},"
        f" mended in {', '.join(known['fix_versions']) or 'no version yet'}"
        for package in audited
        for known in package["vulns"]
    ]
    print("\n".join(found) or f"{lock}: {len(audited)} packages, no known vulnerability")
    left = len(packages) - len(audited)
    if left:
        print(f"{lock}: {left} packages are unknown to the database of advisories")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
