// What buyers without an account asked to know: until when it is due, what is held, and that it was handed over.
import { ask } from "../api.js";
import { date, onDay, when } from "../format.js";
import { act, copy } from "../ui/acts.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { pretty, saveFile } from "../ui/files.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pageAt, waitFor, walkedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const ADDRESS = "/staff/data-requests";
const PRESSING = 7 * 86_400_000;

export default async function dataRequestsPage({ query, signal }) {
  forStaff();
  const isOpen = query.get("show") !== "answered";
  const fetchPage = (place) =>
    ask("customer-data-requests", { ...place, isOpen }, { signal }).then((data) => data.customerDataRequests);
  const requests = await pageAt(query, fetchPage);
  const pill = (words, href, isOn) => h("a.pill", { href, "aria-current": isOn ? "true" : null }, words);
  return staffPage(
    t("nav.dataRequests"),
    h("p.lead", t("requests.lead")),
    h(
      "nav.pills",
      { "aria-label": t("filter.label") },
      pill(t("requests.open"), ADDRESS, isOpen),
      pill(t("requests.answered"), `${ADDRESS}?show=answered`, !isOpen),
    ),
    requests.nodes.length
      ? h("section.card", walkedList({ connection: requests, item: requestRow }))
      : emptyState(
          "lock",
          isOpen ? t("requests.none") : t("requests.noneAnswered"),
          isOpen ? t("requests.noneText") : t("requests.noneAnsweredText"),
        ),
  );
}

function requestRow(request) {
  const { source, askedAt, dueAt, answeredAt, externalId } = request;
  return h(
    "li.hook-row",
    { "data-test": "data-request" },
    h(
      "div",
      h("strong.wrap-anywhere", whoIs(request), " ", !answeredAt && dueChip(dueAt)),
      h(
        "div.small.muted.dotted.wrap-anywhere",
        h("span", source),
        request.email && externalId && h("span", t("requests.number", { number: externalId })),
      ),
      h(
        "div.small.muted.dotted",
        h("span", t("requests.asked"), " ", onDay(askedAt)),
        answeredAt
          ? h("span", t("requests.answeredAt"), " ", onDay(answeredAt))
          : h("span", t("requests.due", { day: date(dueAt) }), " (", when(dueAt), ")"),
      ),
    ),
    !answeredAt && h("div.hook-acts", seeButton(request), answerButton(request)),
  );
}

function whoIs({ email, externalId, answeredAt }) {
  if (answeredAt) return t("requests.forgotten");
  return email ?? (externalId ? t("requests.somebody", { number: externalId }) : t("requests.nameless"));
}

function dueChip(dueAt) {
  const left = Date.parse(dueAt) - Date.now();
  if (left < 0) return h("span.chip.is-failed", icon("warning"), t("requests.isOverdue"));
  return left < PRESSING && h("span.chip.is-waiting", icon("clock"), t("requests.isPressing"));
}

const seeButton = (request) =>
  h(
    "button.button.is-small",
    {
      type: "button",
      "aria-label": t("requests.seeOf", { who: whoIs(request) }),
      onclick: (event) => see(request, event.currentTarget),
    },
    icon("eye"),
    t("requests.see"),
  );

/** Asked for only now: it is gathered from everywhere for each request. */
async function see(request, button) {
  const found = await waitFor(button, () => ask("customer-data", { id: request.id }));
  if (!found) return;
  if (!found.node?.data) {
    toast(t("requests.gone"), "danger");
    return;
  }
  const text = pretty(found.node.data);
  openDialog({
    title: t("requests.seeOf", { who: whoIs(request) }),
    kind: "is-wide",
    body: (close) => [
      h("p.muted", t("requests.seeText")),
      h("pre.small.wrap-anywhere.is-quoted", { tabindex: "0", "data-test": "held" }, text),
      h(
        "div.dialog-actions",
        h("button.button.is-quiet", { type: "button", onclick: close }, t("close")),
        h("button.button.is-quiet", { type: "button", onclick: () => copy(text) }, icon("copy"), t("copy")),
        h(
          "button.button.is-primary",
          { type: "button", "data-first": true, onclick: () => saveFile("data.json", text, "application/json") },
          t("requests.save"),
        ),
      ),
    ],
  });
}

const answerButton = (request) =>
  h(
    "button.button.is-quiet.is-small",
    {
      type: "button",
      "aria-label": t("requests.answerOf", { who: whoIs(request) }),
      onclick: () => answer(request),
    },
    icon("check"),
    t("requests.answer"),
  );

const answer = (request) =>
  confirmDialog({
    title: t("requests.answerTitle"),
    text: `${whoIs(request)}: ${t("requests.answerText")}`,
    yes: t("requests.answer"),
    onYes: async (close, button) => {
      if (!(await act(button, "answer-customer-data-request", { requestId: request.id }))) return;
      await settled(close, t("requests.done"));
    },
  });
