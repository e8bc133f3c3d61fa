// Lists that grow by keyset pages.
import { t } from "../words/index.js";
import { failureText } from "./acts.js";
import { h } from "./h.js";
import { toast } from "./toast.js";

/**
 * A list and, while there is more, a button for it.
 * `connection` is the first page, `item(node)` makes a row, `more(after)` asks for the next connection.
 */
export function pagedList({ connection, item, more, tag = "ul.list", label = t("more") }) {
  const list = h(tag, { role: "list" }, connection.nodes.map(item));
  const button = h("button.button.is-quiet.more", { type: "button", "data-test": "more" }, label);
  let cursor = connection.pageInfo;
  button.hidden = !cursor.hasNextPage;
  button.addEventListener("click", async () => {
    const page = await waitFor(button, () => more(cursor.endCursor));
    if (!page) return;
    const rows = page.nodes.map(item);
    list.append(...rows);
    cursor = page.pageInfo;
    button.hidden = !cursor.hasNextPage;
    rows[0]?.querySelector("a, button")?.focus({ preventScroll: true });
  });
  return h("div.paged", list, button);
}

/** Runs a fetch for a button: once at a time, with the failure told. */
export async function waitFor(button, fetchMore) {
  if (button.ariaBusy === "true") return null;
  button.ariaBusy = "true";
  try {
    return await fetchMore();
  } catch (error) {
    if (error.name !== "AbortError") toast(failureText(error), "danger");
    return null;
  } finally {
    button.ariaBusy = "false";
  }
}
