// What I have begun to write and not sent: to go on with where it belongs, or to throw away.
import { ask } from "../api.js";
import { when } from "../format.js";
import { go } from "../router.js";
import { act } from "../ui/acts.js";
import { discardDraft } from "../ui/composer.js";
import { confirmDialog } from "../ui/dialog.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList, waitFor } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState, toForum } from "../ui/states.js";
import { threadPath } from "../ui/threads.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { me, signedIn } from "./refusals.js";

/** Where each is gone on with; the post of a change has to be asked for its thread first. */
const ADDRESSES = {
  REPLY: (key) => `/t/${encodeURIComponent(key)}#reply`,
  THREAD: (key) => `/new?category=${encodeURIComponent(key)}`,
  QUESTION: (key) => `/p/${encodeURIComponent(key)}?write=question`,
  REVIEW: (key) => `/p/${encodeURIComponent(key)}?write=review`,
};

export default async function accountDraftsPage({ signal }) {
  signedIn();
  const fetchPage = async (after) => me((await ask("account-drafts", { first: 20, after }, { signal })).viewer).drafts;
  const connection = await fetchPage(null);
  return accountPage(
    t("account.drafts"),
    h("p.lead", t("drafts.lead")),
    connection.nodes.length
      ? pagedList({ connection, item: draftRow, more: fetchPage, tag: "ul.kept-list" })
      : emptyState("edit", t("drafts.empty"), t("drafts.emptyText"), toForum()),
  );
}

function draftRow(draft) {
  const { place, placeTitle, title, bodyMarkdown, savedAt } = draft;
  const heading = placeTitle ?? t("drafts.noPlace");
  return h(
    "li.card.kept",
    { "data-test": "draft" },
    h("p.small.muted.dotted", h("span", t(`drafts.place.${place}`)), when(savedAt)),
    h("h2.aside-title.wrap-anywhere", heading),
    title && h("p.wrap-anywhere", h("strong", title)),
    bodyMarkdown && h("div.kept-text.draft-text", { tabindex: 0, role: "region", "aria-label": t("drafts.text", { name: heading }) }, bodyMarkdown),
    placeTitle === null && h("p.small.muted", t("drafts.noPlaceText")),
    h(
      "div.form-actions",
      placeTitle !== null && goOn(draft),
      h(
        "button.button.is-quiet.is-small",
        { type: "button", "aria-label": t("drafts.discardOf", { name: heading }), onclick: () => discard(draft) },
        icon("trash"),
        t("drafts.discard"),
      ),
    ),
  );
}

function goOn({ place, placeKey, placeTitle }) {
  const label = t("drafts.goOnOf", { name: placeTitle });
  const inside = [icon("edit"), t("drafts.goOn")];
  if (place in ADDRESSES) return h("a.button.is-small", { href: ADDRESSES[place](placeKey), "aria-label": label }, inside);
  return h("button.button.is-small", { type: "button", "aria-label": label, onclick: (event) => toPost(event.currentTarget, placeKey) }, inside);
}

async function toPost(pressed, id) {
  const found = await waitFor(pressed, () => ask("post-place", { id }));
  if (!found) return;
  if (!found.node?.thread) toast(t("drafts.noPlaceText"), "danger");
  else go(`${threadPath(found.node.thread)}?edit=${found.node.number}#post-${found.node.number}`);
}

const discard = ({ place, placeKey, bodyMarkdown }) =>
  confirmDialog({
    title: t("drafts.discardTitle"),
    text: t("drafts.discardText"),
    yes: t("drafts.discard"),
    onYes: async (close, pressed) => {
      if (!(await act(pressed, "delete-draft", { place, placeKey }))) return;
      discardDraft(bodyMarkdown);
      await settled(close, t("drafts.discarded"));
    },
  });
