"""What is kept of a run: its history and the words of its servers, where they can be read after it has failed."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

RUNS = Path(tempfile.gettempdir()) / "portal-failed-runs"
_FOLDER: pytest.StashKey[Path] = pytest.StashKey()
_HAS_FAILED: pytest.StashKey[bool] = pytest.StashKey()


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder for this run; it stays when the test fails, and the report says where it is."""
    RUNS.mkdir(exist_ok=True)
    name = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)[:80]
    folder = Path(tempfile.mkdtemp(prefix=f"{time.strftime('%Y%m%d-%H%M%S')}-{name}-", dir=RUNS))
    request.node.stash[_FOLDER] = folder
    yield folder
    if not request.node.stash.get(_HAS_FAILED, False):
        shutil.rmtree(folder, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[Any]) -> Any:
    """Tell with a failure where the run is kept, and what its servers said last."""
    report: pytest.TestReport = yield
    folder = item.stash.get(_FOLDER, None)
    if report.failed and folder is not None:
        item.stash[_HAS_FAILED] = True
        report.sections.append(("kept", str(folder)))
        report.sections += [(log.name, log.read_text()[-8000:]) for log in sorted(folder.glob("*.log"))]
    return report
