// What shops delivered: whether it was applied, why it was not, and applying it again or setting it aside.
import { ask } from "../api.js";
import { when } from "../format.js";
import { go, refresh } from "../router.js";
import { act } from "../ui/acts.js";
import { openDialog } from "../ui/dialog.js";
import { pretty } from "../ui/files.js";
import { field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pageAt, walkedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const STATES = ["NOT_UNDERSTOOD", "FAILED", "WAITING", "APPLIED", "IGNORED", "DISMISSED"];
const UNFINISHED = ["NOT_UNDERSTOOD", "FAILED"];
const CHIPS = { APPLIED: "is-delivered", WAITING: "is-waiting", NOT_UNDERSTOOD: "is-failed", FAILED: "is-failed" };

export default async function deliveriesPage({ query, signal }) {
  forStaff();
  const state = STATES.includes(query.get("state")) ? query.get("state") : null;
  const fetchPage = (place) => ask("shop-deliveries", { ...place, state }, { signal }).then((data) => data.shopDeliveries);
  const deliveries = await pageAt(query, fetchPage);
  return staffPage(
    t("nav.deliveries"),
    h("p.lead", t("deliveries.lead")),
    h(
      "section.card",
      h("div.card-head", stateFilter(state)),
      deliveries.nodes.length
        ? walkedList({ connection: deliveries, item: deliveryRow })
        : emptyState("list", t("deliveries.nothing"), t("deliveries.nothingText")),
    ),
  );
}

function stateFilter(chosen) {
  const options = [["", t("deliveries.any")], ...STATES.map((key) => [key, t(`deliveries.${key}`)])];
  const control = h(
    "select.input.is-small",
    { "aria-label": t("deliveries.state") },
    options.map(([key, words]) => h("option", { value: key, selected: key === (chosen || "") }, words)),
  );
  control.addEventListener("change", () => go(`/staff/deliveries${control.value && `?state=${control.value}`}`));
  return control;
}

function deliveryRow(delivery) {
  const topic = delivery.topic || t("deliveries.unread");
  return h(
    "li.hook-row",
    { "data-test": "delivery" },
    h(
      "div",
      h("strong", topic, " ", h("span.chip", { class: CHIPS[delivery.state] ?? "" }, t(`deliveries.${delivery.state}`))),
      h(
        "div.small.muted.wrap-anywhere",
        when(delivery.receivedAt),
        ` · ${delivery.source} · `,
        t("deliveries.attempts", { count: delivery.attempts }),
      ),
      delivery.note && h("p.notice", icon("warning"), delivery.note),
      delivery.body && h("details.small", h("summary", t("deliveries.body")), h("pre.wrap-anywhere", pretty(delivery.body))),
    ),
    h("div.hook-acts", mayGoOn(delivery) && again(delivery, topic), isUndecided(delivery) && setAside(delivery, topic)),
  );
}

const isUndecided = ({ state, awaitsRateOf }) => UNFINISHED.includes(state) || Boolean(awaitsRateOf);

/** What was set aside may be applied after all, as long as it is known what it said. */
const mayGoOn = (delivery) => delivery.body !== null && (isUndecided(delivery) || delivery.state === "DISMISSED");

const setAside = (delivery, topic) =>
  h(
    "button.button.is-quiet.is-small",
    { type: "button", "aria-label": t("deliveries.dismissOf", { topic }), onclick: () => dismissDialog(delivery) },
    t("deliveries.dismiss"),
  );

const dismissDialog = (delivery) =>
  openDialog({
    title: t("deliveries.dismiss"),
    body: (close) =>
      mutationForm({
        mutation: "dismiss-shop-delivery",
        submit: t("deliveries.dismiss"),
        children: [
          h("p", t("deliveries.dismissText")),
          field({ name: "note", label: t("deliveries.dismissNote"), required: true, maxlength: 300 }),
        ],
        input: ({ note }) => ({ deliveryId: delivery.id, note }),
        done: async () => {
          await settled(close, t("deliveries.dismissed"));
        },
      }),
  });

const again = (delivery, topic) =>
  h(
    "button.button.is-quiet.is-small",
    {
      type: "button",
      "aria-label": t("deliveries.againOf", { topic }),
      onclick: async (event) => {
        if (!(await act(event.currentTarget, "repeat-shop-delivery", { deliveryId: delivery.id }))) return;
        toast(t("deliveries.repeated"));
        await refresh();
      },
    },
    icon("reply"),
    t("deliveries.again"),
  );
