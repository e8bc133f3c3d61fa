"""`portal documents check` tries a manifest beforehand, and a server does not start with one that cannot be used."""

import json
from pathlib import Path

from tests.cli.running import portal


def test_a_manifest_is_tried_and_one_that_cannot_be_used_starts_no_server(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps({"a": "{viewer{id}}"}))
    bad.write_text(json.dumps({"a": "{nope}"}))
    why = f"{bad}: “a” cannot be run: Cannot query field 'nope' on type 'Query'. Did you mean 'node' or 'nodes'?\n"

    tried = portal("documents", "check", str(good))
    refused = portal("documents", "check", str(good), str(bad))
    served = portal("serve", PORTAL_DOCUMENTS=str(bad), PORTAL_DATABASE_URL=f"sqlite://{tmp_path}/portal.db")

    assert (tried.code, tried.out) == (0, "1 documents, and all of them can be run.\n")
    assert (refused.code, refused.err) == (1, f"{bad}: “a” stands for two documents.\n")
    assert (served.code, served.err) == (1, f"PORTAL_DOCUMENTS: {why}")
    assert not (tmp_path / "portal.db").exists()
