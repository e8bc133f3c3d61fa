// API keys of the shop's back ends: made and copied once, and revoked.
import { ask, whole } from "../api.js";
import { atMoment, when } from "../format.js";
import { act, copy } from "../ui/acts.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { checkbox, field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { settled } from "../ui/settled.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

/** @type {Array<ApiScope>} */
const SCOPES = [
  "ORDERS_WRITE",
  "COUPONS_WRITE",
  "INTERACTIONS_WRITE",
  "CUSTOMERS_READ",
  "INSIGHTS_READ",
  "CATALOG_WRITE",
];
const DAY = 24 * 60 * 60 * 1000;

export default async function keysPage({ signal }) {
  forStaff();
  const { apiKeys } = whole(await ask("api-keys-page", {}, { signal }));
  return staffPage(
    t("nav.keys"),
    h("p.lead", t("keys.lead")),
    h(
      "section.card",
      { "data-test": "keys" },
      h(
        "div.card-head",
        h("h2", t("keys.title")),
        h("button.button.is-small", { type: "button", onclick: make }, icon("plus"), t("keys.new")),
      ),
      apiKeys.length ? h("ul.list", { role: "list" }, apiKeys.map(keyRow)) : h("p.card-empty", t("keys.none")),
    ),
  );
}

function keyRow(key) {
  const isOver = key.revokedAt || (key.expiresAt && new Date(key.expiresAt) <= new Date());
  return h(
    "li.hook-row",
    { "data-test": "key" },
    h(
      "div",
      h("strong", key.name, " ", state(key, isOver)),
      h("div.small", h("code", `${key.prefix}…`)),
      h("div.small", key.scopes.map((scope) => t(`keys.${scope}`)).join(" · ")),
      h(
        "div.small.muted",
        t("keys.made"),
        " ",
        when(key.createdAt),
        key.createdBy && ` · ${key.createdBy.displayName}`,
        " · ",
        key.lastUsedAt ? [t("keys.used"), " ", when(key.lastUsedAt)] : t("keys.unused"),
        key.expiresAt && !key.revokedAt && [" · ", t("keys.ends"), " ", atMoment(key.expiresAt)],
        key.revokedAt && [" · ", t("keys.revokedAt"), " ", when(key.revokedAt)],
        key.revokedBy && ` · ${key.revokedBy.displayName}`,
      ),
    ),
    !key.revokedAt &&
      h(
        "div.hook-acts",
        h(
          "button.button.is-quiet.is-small",
          { type: "button", onclick: () => revoke(key), "aria-label": t("keys.revokeOf", { name: key.name }) },
          icon("trash"),
          t("keys.revoke"),
        ),
      ),
  );
}

function state({ revokedAt }, isOver) {
  if (revokedAt) return h("span.chip.is-failed", t("keys.revoked"));
  return isOver ? h("span.chip.is-waiting", t("keys.over")) : h("span.chip.is-delivered", t("keys.good"));
}

function make() {
  const once = crypto.randomUUID();
  openDialog({
    title: t("keys.new"),
    body: (close) =>
      mutationForm({
        mutation: "create-api-key",
        submit: t("keys.make"),
        children: [
          field({ name: "name", label: t("keys.name"), hint: t("keys.nameHint"), required: true, maxlength: 80 }),
          h(
            "fieldset.terms",
            { "data-field": "scopes" },
            h("legend.label", t("keys.scopes")),
            SCOPES.map((scope) => checkbox({ name: scope, label: t(`keys.${scope}`) })),
            h("p.field-error", { hidden: true }),
          ),
          select({
            name: "days",
            label: t("keys.end"),
            value: "",
            options: [
              ["", t("keys.never")],
              ...["30", "90", "365"].map((days) => [days, t("keys.days", { count: Number(days) })]),
            ],
          }),
        ],
        input: ({ name, days, ...boxes }) => ({
          name: name ?? "",
          scopes: SCOPES.filter((scope) => boxes[scope]),
          expiresAt: days ? endAfter(once, days) : null,
          idempotencyKey: once,
        }),
        done: async ({ secret }) => {
          await settled(close);
          showSecret(secret);
        },
      }),
  });
}

// Of one form the same end, however often it is sent: a repetition is the same wish.
const ends = new Map();
function endAfter(once, days) {
  const wish = `${once} ${days}`;
  if (!ends.has(wish)) ends.set(wish, new Date(Date.now() + days * DAY).toISOString());
  return ends.get(wish);
}

const revoke = (key) =>
  confirmDialog({
    title: t("keys.revoke"),
    text: t("keys.revokeText", { name: key.name }),
    yes: t("keys.revoke"),
    onYes: async (close, button) => {
      if (!(await act(button, "revoke-api-key", { apiKeyId: key.id }))) return;
      await settled(close);
    },
  });

function showSecret(secret) {
  openDialog({
    title: t("keys.secret"),
    body: (close) => [
      h("p", secret ? t("keys.secretText") : t("keys.secretGone")),
      secret && h("p", h("code.wrap-anywhere", { "data-test": "secret" }, secret)),
      h(
        "div.dialog-actions",
        secret &&
          h("button.button.is-quiet", { type: "button", onclick: () => copy(secret), "data-first": true }, icon("copy"), t("copy")),
        h("button.button.is-primary", { type: "button", onclick: close }, secret ? t("keys.kept") : t("close")),
      ),
    ],
  });
}
