// What other systems are told: their endpoints, and the log of what was sent to them.
import { ask, whole } from "../api.js";
import { atMoment, when } from "../format.js";
import { go, refresh } from "../router.js";
import { act, copy } from "../ui/acts.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { pretty } from "../ui/files.js";
import { checkbox, field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { pagedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const STATES = ["DELIVERED", "WAITING", "FAILED"];

export default async function webhooksPage({ query, signal }) {
  forStaff();
  const state = STATES.includes(query.get("state")) ? query.get("state") : null;
  const fetchPage = (after) =>
    ask("webhook-deliveries", { first: 20, after, state }, { signal }).then((data) => data.webhookDeliveries);
  const [{ webhookEndpoints: endpoints, webhookTopics: topics }, deliveries] = await Promise.all([
    ask("webhook-page", {}, { signal }).then(whole),
    fetchPage(null),
  ]);
  return staffPage(
    t("nav.webhooks"),
    h("p.lead", t("webhooks.lead")),
    endpointsCard(endpoints, topics),
    endpoints.length > 0 && deliveriesCard(deliveries, state, fetchPage),
  );
}

const endpointsCard = (endpoints, topics) =>
  h(
    "section.card",
    { "data-test": "endpoints" },
    h(
      "div.card-head",
      h("h2", t("webhooks.endpoints")),
      h("button.button.is-small", { type: "button", onclick: () => edit(null, topics) }, icon("plus"), t("webhooks.new")),
    ),
    endpoints.length
      ? h("ul.list", { role: "list" }, endpoints.map((one) => endpointRow(one, topics)))
      : h("p.card-empty", t("webhooks.none")),
  );

function endpointRow(endpoint, topics) {
  const input = { endpointId: endpoint.id };
  const button = (words, symbol, onclick) =>
    h("button.button.is-quiet.is-small", { type: "button", onclick }, icon(symbol), words);
  return h(
    "li.hook-row",
    { "data-test": "endpoint" },
    h(
      "div",
      h("strong", endpoint.description, " ", health(endpoint)),
      h("div.small.wrap-anywhere", endpoint.url),
      h("div.small.muted", endpoint.topics.join(" · ")),
      endpoint.disabledBecause && h("p.notice", icon("warning"), endpoint.disabledBecause),
      endpoint.previousSecretUntil &&
        new Date(endpoint.previousSecretUntil) > new Date() &&
        h("div.small.muted", t("webhooks.bothSign"), " ", atMoment(endpoint.previousSecretUntil)),
    ),
    h(
      "div.hook-acts",
      button(t("webhooks.edit"), "edit", () => edit(endpoint, topics)),
      button(t("webhooks.test"), "up", async (event) => {
        if (!(await act(event.currentTarget, "send-test-webhook", input))) return;
        toast(t("webhooks.tested"));
        await refresh();
      }),
      button(t("webhooks.replayFailed"), "reply", async (event) => {
        const payload = await act(event.currentTarget, "replay-failed-webhooks", input);
        if (!payload) return;
        toast(t("webhooks.replayedMany", { count: payload.replayed }));
        await refresh();
      }),
      button(t("webhooks.rotate"), "lock", () => rotate(endpoint)),
      button(t("webhooks.delete"), "trash", () => remove(endpoint)),
    ),
  );
}

function health({ isActive, failingSince }) {
  if (!isActive) return h("span.chip.is-failed", t("webhooks.off"));
  return failingSince
    ? h("span.chip.is-waiting", t("webhooks.failing"))
    : h("span.chip.is-delivered", t("webhooks.on"));
}

function edit(endpoint, topics) {
  openDialog({
    title: endpoint ? endpoint.description : t("webhooks.new"),
    body: (close) =>
      mutationForm({
        mutation: "save-webhook-endpoint",
        submit: t("save"),
        children: [
          field({ name: "description", label: t("webhooks.description"), value: endpoint?.description, required: true, maxlength: 200 }),
          field({ name: "url", label: t("webhooks.url"), value: endpoint?.url, required: true, maxlength: 500, inputmode: "url", placeholder: "https://" }),
          h(
            "fieldset.terms",
            { "data-field": "topics" },
            h("legend.label", t("webhooks.topics")),
            topics.map((topic) =>
              checkbox({ name: `topic:${topic}`, label: topic, checked: endpoint ? endpoint.topics.includes(topic) : false }),
            ),
            h("p.field-error", { hidden: true }),
          ),
          checkbox({ name: "isActive", label: t("webhooks.isActive"), checked: endpoint?.isActive ?? true }),
        ],
        input: ({ description, url, isActive, ...boxes }) => ({
          id: endpoint?.id,
          description: description ?? "",
          url: url ?? "",
          isActive,
          topics: topics.filter((topic) => boxes[`topic:${topic}`]),
        }),
        done: async ({ secret }) => {
          await settled(close);
          if (secret) showSecret(secret);
          else toast(t("saved"));
        },
      }),
  });
}

const rotate = (endpoint) =>
  confirmDialog({
    title: t("webhooks.rotate"),
    text: t("webhooks.rotateText"),
    yes: t("webhooks.rotate"),
    kind: "primary",
    onYes: async (close, button) => {
      const payload = await act(button, "rotate-webhook-secret", { endpointId: endpoint.id });
      if (!payload) return;
      await settled(close);
      showSecret(payload.secret);
    },
  });

const remove = (endpoint) =>
  confirmDialog({
    title: t("webhooks.delete"),
    text: t("webhooks.deleteText", { name: endpoint.description }),
    yes: t("webhooks.delete"),
    onYes: async (close, button) => {
      if (!(await act(button, "delete-webhook-endpoint", { endpointId: endpoint.id }))) return;
      await settled(close);
    },
  });

function showSecret(secret) {
  openDialog({
    title: t("webhooks.secret"),
    body: (close) => [
      h("p", t("webhooks.secretText")),
      h("p", h("code.wrap-anywhere", { "data-test": "secret" }, secret)),
      h(
        "div.dialog-actions",
        h("button.button.is-quiet", { type: "button", onclick: () => copy(secret), "data-first": true }, icon("copy"), t("copy")),
        h("button.button.is-primary", { type: "button", onclick: close }, t("webhooks.kept")),
      ),
    ],
  });
}

const deliveriesCard = (deliveries, state, fetchPage) =>
  h(
    "section.card",
    { "data-test": "deliveries" },
    h("div.card-head", h("h2", t("webhooks.deliveries")), stateFilter(state)),
    deliveries.nodes.length
      ? pagedList({ connection: deliveries, item: deliveryRow, more: fetchPage })
      : emptyState("list", t("webhooks.nothing"), t("webhooks.nothingText")),
  );

function stateFilter(chosen) {
  const options = [["", t("webhooks.any")], ...STATES.map((key) => [key, t(`webhooks.${key}`)])];
  const control = h(
    "select.input.is-small",
    { "aria-label": t("webhooks.state") },
    options.map(([key, words]) => h("option", { value: key, selected: key === (chosen || "") }, words)),
  );
  control.addEventListener("change", () => go(`/staff/webhooks${control.value && `?state=${control.value}`}`));
  return control;
}

function deliveryRow(delivery) {
  const said = delivery.status ? `${delivery.status} ${delivery.answer ?? ""}` : delivery.answer;
  return h(
    "li.hook-row",
    { "data-test": "delivery" },
    h(
      "div",
      h("strong", delivery.topic, " ", h("span.chip", { class: `is-${delivery.state.toLowerCase()}` }, t(`webhooks.${delivery.state}`))),
      h(
        "div.small.muted",
        when(delivery.createdAt),
        " · ",
        t("webhooks.attempts", { count: delivery.attempts }),
        delivery.nextAttemptAt && delivery.attempts > 0 && [" · ", t("webhooks.next"), " ", atMoment(delivery.nextAttemptAt)],
      ),
      said && h("div.small.wrap-anywhere", said),
      h("details.small", h("summary.wrap-anywhere", delivery.messageId), h("pre.wrap-anywhere", pretty(delivery.body))),
    ),
    h(
      "button.button.is-quiet.is-small",
      {
        type: "button",
        "aria-label": t("webhooks.replayOf", { id: delivery.messageId }),
        onclick: async (event) => {
          if (!(await act(event.currentTarget, "replay-webhook-delivery", { deliveryId: delivery.id }))) return;
          toast(t("webhooks.replayed"));
          await refresh();
        },
      },
      icon("reply"),
      t("webhooks.replay"),
    ),
  );
}
