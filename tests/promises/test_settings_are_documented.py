"""The README's table of settings is the whole of them."""

import re
from pathlib import Path

from portal.settings import Settings

README = (Path(__file__).parents[2] / "README.md").read_text()


def test_every_setting_stands_in_the_readme_with_its_description() -> None:
    for name, field in Settings.model_fields.items():
        assert re.search(
            rf"^\| `PORTAL_{name.upper()}` \|.*\| {re.escape(field.description or '')} \|$", README, re.MULTILINE
        ), name


def test_the_readme_names_no_setting_that_is_gone() -> None:
    named = set(re.findall(r"`PORTAL_([A-Z_]+)`", README))

    assert named == {name.upper() for name in Settings.model_fields}
