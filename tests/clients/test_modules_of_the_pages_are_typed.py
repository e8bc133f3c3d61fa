"""The modules of the pages, checked as TypeScript against what their queries take and answer; no build makes them."""

import json
from pathlib import Path

import pytest

from tests import page_types
from tests.clients.packages import FOLDER, run

pytestmark = pytest.mark.anyio
SLIPS = """import { ask, given, tell, whole } from "%(stub)s/api.js";
import { h } from "%(stub)s/ui/h.js";
export async function slips() {
  const { threads } = await ask("front-page", { first: 3 });
  threads.nodes[0].title.trim();
  // @ts-expect-error -- nobody asked for it
  threads.nodes[0].subtitle;
  // @ts-expect-error -- there is no such query
  await ask("front-pages");
  // @ts-expect-error -- the schema has no such reason
  await tell("report", { targetId: "x", reason: "BAD_TASTE" });
  // @ts-expect-error -- the input has no such field
  await tell("vote", { postId: "x", points: 3 });
  // @ts-expect-error -- a button has no pictures
  h("button.button").srcset;
  // @ts-expect-error -- a visitor has no account
  (await ask("account-summary")).viewer.loyalty;
  given((await ask("account-summary")).viewer).loyalty;
  whole(await ask("account-summary")).viewer.loyalty;
  // @ts-expect-error -- one of them is no number
  [1, "two"].map((/** @type {number} */ one) => one);
}
"""


async def test_every_module_goes_by_what_its_queries_answer(tmp_path: Path) -> None:
    """The slips prove that it is looked at: where one is not found, its expectation is the error."""
    page_types.write(tmp_path)
    (tmp_path / "slips.js").write_text(SLIPS % {"stub": page_types.STUB})
    config = {
        "extends": str(page_types.STUB / "jsconfig.json"),
        "include": [f"{page_types.STUB}/**/*.js", f"{page_types.STUB}/types/elements.d.ts", "*.d.ts", "*.js"],
        "exclude": [str(page_types.STUB / "service-worker.js")],
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps(config))
    (tmp_path / "node_modules").symlink_to(FOLDER)

    await run(tmp_path, "tsc", "-p", ".")
