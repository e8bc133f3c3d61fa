// Posts that I keep, the latest kept first.
import { ask } from "../api.js";
import { when } from "../format.js";
import { h } from "../ui/h.js";
import { memberName } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { emptyState, toForum } from "../ui/states.js";
import { threadPath } from "../ui/threads.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

const LONGEST = 240;

export default async function accountBookmarksPage({ signal }) {
  signedIn();
  const fetchPage = async (after) => me((await ask("account-bookmarks", { first: 20, after }, { signal })).viewer).bookmarks;
  const connection = await fetchPage(null);
  return accountPage(
    t("account.bookmarks"),
    connection.nodes.length
      ? pagedList({ connection, item: keptRow, more: fetchPage, tag: "ul.kept-list" })
      : emptyState("bookmark", t("bookmarks.empty"), t("bookmarks.emptyText"), toForum()),
  );
}

const keptRow = (post) =>
  h(
    "li.card.kept",
    { "data-test": "kept" },
    h("h2.aside-title", h("a", { href: `${threadPath(post.thread)}#post-${post.number}` }, post.thread.title)),
    h("p.kept-text", post.bodyMarkdown.slice(0, LONGEST)),
    h("p.muted.small", memberName(post.author), " · ", when(post.createdAt)),
  );
