// Lists by keyset pages: those that grow, and those that are walked both ways.
import { isAborted, ServerFault } from "../api.js";
import { readdress } from "../router.js";
import { t } from "../words/index.js";
import { toastRefusal } from "./acts.js";
import { h } from "./h.js";
import { toast } from "./toast.js";

const STALE = "INVALID_CURSOR";
const SIZE = 20;

/**
 * A list and, while there is more, a button for it.
 * `connection` is the first page, `item(node)` makes a row, `more(after)` asks for the next connection.
 * Where the server no longer knows the cursor, the list begins again.
 */
export function pagedList({ connection, item, more, tag = "ul.list", label = t("more") }) {
  const list = h(tag, { role: "list" }, connection.nodes.map(item));
  const button = h("button.button.is-quiet.more", { type: "button", "data-test": "more" }, label);
  let cursor = connection.pageInfo;
  button.hidden = !cursor.hasNextPage;
  button.addEventListener("click", async () => {
    const found = await waitFor(button, () => following(more, cursor.endCursor));
    if (!found) return;
    const rows = found.page.nodes.map(item);
    if (found.isAnew) {
      list.replaceChildren();
      toast(t("list.anew"));
    }
    list.append(...rows);
    cursor = found.page.pageInfo;
    button.hidden = !cursor.hasNextPage;
    rows[0]?.querySelector("a, button")?.focus({ preventScroll: !found.isAnew });
  });
  return h("div.paged", list, button);
}

const isStale = (error) => error instanceof ServerFault && error.code === STALE;

async function following(more, cursor) {
  try {
    return { page: await more(cursor), isAnew: false };
  } catch (error) {
    if (!isStale(error)) throw error;
    return { page: await more(null), isAnew: true };
  }
}

/**
 * The page of a list that an address names by `?after=` or `?before=`; `fetchPage` takes the variables of a connection.
 * Where that place is no more, or nothing is left there, it is the first page, and the address says so.
 */
export async function pageAt(query, fetchPage) {
  const [after, before] = [query.get("after"), query.get("before")];
  if (!after && !before) return fetchPage({ first: SIZE });
  try {
    const page = await fetchPage(before ? { last: SIZE, before } : { first: SIZE, after });
    if (page.nodes.length) return page;
  } catch (error) {
    if (!isStale(error)) throw error;
  }
  readdress(addressOf({}));
  return fetchPage({ first: SIZE });
}

/** A page of a list, with the ways to the pages before and after it: links, so that each has an address. */
export function walkedList({ connection, item, tag = "ul.list" }) {
  const { hasPreviousPage, startCursor, hasNextPage, endCursor } = connection.pageInfo;
  const way = (rel, words, cursor) => h("a.button.is-quiet", { href: addressOf(cursor), rel }, words);
  return h(
    "div.paged",
    h(tag, { role: "list" }, connection.nodes.map(item)),
    (hasPreviousPage || hasNextPage) &&
      h(
        "nav.walk",
        { "aria-label": t("list.pages") },
        hasPreviousPage && way("prev", t("list.newer"), { before: startCursor }),
        hasNextPage && way("next", t("list.older"), { after: endCursor }),
      ),
  );
}

/** The present address at another place of its list; its filters stay. */
function addressOf(cursor) {
  const query = new URLSearchParams(location.search);
  query.delete("after");
  query.delete("before");
  for (const [name, value] of Object.entries(cursor)) query.set(name, value);
  return query.size ? `${location.pathname}?${query}` : location.pathname;
}

/** Runs a fetch for a button: once at a time, with the failure told. */
export async function waitFor(button, fetchMore) {
  if (button.ariaBusy === "true") return null;
  button.ariaBusy = "true";
  try {
    return await fetchMore();
  } catch (error) {
    if (!isAborted(error)) toastRefusal(error);
    return null;
  } finally {
    button.ariaBusy = "false";
  }
}
