// Identity providers: who signs customers on. Administrators set them up, try them and switch them off.
import { ask, whole } from "../api.js";
import { atMoment } from "../format.js";
import { refresh } from "../router.js";
import { hasRole } from "../session.js";
import { act, copy } from "../ui/acts.js";
import { confirmDialog, openDialog } from "../ui/dialog.js";
import { field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { settled } from "../ui/settled.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function providersPage({ signal }) {
  forStaff();
  const { identityProviders } = whole(await ask("identity-providers", {}, { signal }));
  const isAdmin = hasRole("ADMIN");
  return staffPage(
    t("nav.providers"),
    h("p.lead", t("providers.lead")),
    !isAdmin && h("p.notice", icon("lock"), t("providers.adminsOnly")),
    h(
      "section.card",
      { "data-test": "providers" },
      h(
        "div.card-head",
        h("h2", t("providers.title")),
        isAdmin &&
          h(
            "div.hook-acts",
            button(t("providers.newOpenId"), "plus", () => editOpenId(null)),
            button(t("providers.newShop"), "plus", () => editShop(null)),
          ),
      ),
      identityProviders.length
        ? h("ul.list", { role: "list" }, identityProviders.map((provider) => row(provider, isAdmin)))
        : h("p.card-empty", t("providers.none")),
    ),
  );
}

const button = (label, symbol, onclick) =>
  h("button.button.is-quiet.is-small", { type: "button", onclick }, icon(symbol), label);

const isOpenId = ({ kind }) => kind === "OPENID_CONNECT";

function row(provider, isAdmin) {
  const { name, slug, isActive, issuer, source, redirectUri, backchannelLogoutUri, previousSecretUntil } = provider;
  const isChanging = previousSecretUntil && new Date(previousSecretUntil) > new Date();
  return h(
    "li.hook-row",
    { "data-test": "provider" },
    h(
      "div",
      h(
        "strong",
        name,
        " ",
        isActive ? h("span.chip.is-delivered", t("providers.on")) : h("span.chip.is-failed", t("providers.off")),
      ),
      h("div.small.muted", t(`providers.${provider.kind}`), " · ", h("code", slug), source && [" · ", h("code", source)]),
      issuer && h("div.small.wrap-anywhere", issuer),
      redirectUri && toRegister(t("providers.redirectUri"), redirectUri),
      backchannelLogoutUri && toRegister(t("providers.logoutUri"), backchannelLogoutUri),
      isChanging && h("div.small.muted", t("providers.bothGood"), " ", atMoment(previousSecretUntil)),
      h("div", { "data-test": "found", role: "status" }),
    ),
    isAdmin &&
      h(
        "div.hook-acts",
        button(t("providers.check"), "check", ({ currentTarget }) => check(currentTarget, provider)),
        button(t("providers.edit"), "edit", () => (isOpenId(provider) ? editOpenId : editShop)(provider)),
        provider.algorithm === "HS256" && button(t("providers.rotate"), "lock", () => rotate(provider)),
        isActive
          ? button(t("providers.switchOff"), "close", () => switchOff(provider))
          : button(t("providers.switchOn"), "up", ({ currentTarget }) => setActive(currentTarget, provider, true)),
        button(t("providers.delete"), "trash", () => remove(provider)),
      ),
  );
}

/** An address that is to be written down at the provider. */
const toRegister = (label, address) =>
  h(
    "div.small.wrap-anywhere",
    label,
    " ",
    h("code", address),
    " ",
    h(
      "button.button.is-quiet.is-small",
      { type: "button", onclick: () => copy(address), "aria-label": t("providers.copyOf", { label }) },
      icon("copy"),
    ),
  );

async function check(pressed, provider) {
  const found = pressed.closest("li").querySelector("[data-test=found]");
  const payload = await act(pressed, "check-identity-provider", { providerId: provider.id });
  if (!payload) return;
  // For who runs the portal, in the words of its command line.
  found.replaceChildren(
    payload.faults.length
      ? h("ul.small", payload.faults.map((fault) => h("li.wrap-anywhere", fault)))
      : h("p.small", t("providers.well")),
  );
}

const common = (provider) => [
  field({ name: "name", label: t("providers.name"), hint: t("providers.nameHint"), value: provider?.name, required: true, maxlength: 60 }),
  field({ name: "slug", label: t("providers.slug"), hint: t("providers.slugHint"), value: provider?.slug, required: true, maxlength: 40, spellcheck: "false", autocapitalize: "none" }),
];

const sourceField = (provider) =>
  field({ name: "source", label: t("providers.source"), hint: t("providers.sourceHint"), value: provider?.source, optional: true, maxlength: 60 });

/** Which one is meant, or a key for a new one, so that a repetition makes no second. */
const meant = (provider, once) => (provider ? { id: provider.id } : { idempotencyKey: once });

function editOpenId(provider) {
  const once = crypto.randomUUID();
  openDialog({
    title: provider ? provider.name : t("providers.newOpenId"),
    body: (close) =>
      mutationForm({
        mutation: "save-open-id-provider",
        submit: t("save"),
        children: [
          common(provider),
          field({ name: "issuer", label: t("providers.issuer"), hint: t("providers.issuerHint"), value: provider?.issuer, required: true, maxlength: 500, inputmode: "url", placeholder: "https://" }),
          field({ name: "clientId", label: t("providers.clientId"), value: provider?.clientId, required: true, maxlength: 255 }),
          field({ name: "clientSecret", label: t("providers.clientSecret"), hint: provider?.hasClientSecret && t("providers.secretStays"), type: "password", autocomplete: "off", optional: true, maxlength: 500 }),
          field({ name: "customerClaim", label: t("providers.customerClaim"), hint: t("providers.customerClaimHint"), value: provider?.customerClaim, optional: true, maxlength: 60 }),
          sourceField(provider),
        ],
        input: ({ clientSecret, ...values }) => ({ ...values, ...(clientSecret && { clientSecret }), ...meant(provider, once) }),
        done: async () => {
          await settled(close, t("saved"));
        },
      }),
  });
}

function editShop(provider) {
  const once = crypto.randomUUID();
  const hasOwnKey = provider?.algorithm === "EDDSA";
  openDialog({
    title: provider ? provider.name : t("providers.newShop"),
    body: (close) =>
      mutationForm({
        mutation: "save-shop-sign-on",
        submit: t("save"),
        children: [
          common(provider),
          !provider &&
            select({ name: "algorithm", label: t("providers.algorithm"), value: "HS256", options: [["HS256", t("providers.madeHere")], ["EDDSA", t("providers.ownKey")]] }),
          (!provider || hasOwnKey) &&
            field({ name: "publicKey", label: t("providers.publicKey"), hint: t("providers.publicKeyHint"), type: "textarea", value: provider?.publicKey, optional: !hasOwnKey }),
          sourceField(provider),
        ],
        input: ({ algorithm, publicKey, ...values }) => ({
          ...values,
          ...(algorithm && { algorithm }),
          ...(publicKey && { publicKey }),
          ...meant(provider, once),
        }),
        done: async ({ secret }) => {
          await settled(close);
          if (secret) showSecret(secret);
          else toast(t("saved"));
        },
      }),
  });
}

const rotate = (provider) =>
  confirmDialog({
    title: t("providers.rotate"),
    text: t("providers.rotateText"),
    yes: t("providers.rotate"),
    kind: "primary",
    onYes: async (close, pressed) => {
      const payload = await act(pressed, "rotate-sign-on-secret", { providerId: provider.id });
      if (!payload) return;
      await settled(close);
      showSecret(payload.secret);
    },
  });

async function setActive(pressed, provider, isActive) {
  const mutation = isOpenId(provider) ? "save-open-id-provider" : "save-shop-sign-on";
  if (!(await act(pressed, mutation, { id: provider.id, isActive }))) return false;
  await refresh();
  return true;
}

const switchOff = (provider) =>
  confirmDialog({
    title: t("providers.switchOff"),
    text: t("providers.switchOffText", { name: provider.name }),
    yes: t("providers.switchOff"),
    onYes: async (close, pressed) => {
      if (await setActive(pressed, provider, false)) close();
    },
  });

const remove = (provider) =>
  confirmDialog({
    title: t("providers.delete"),
    text: t("providers.deleteText", { name: provider.name }),
    yes: t("providers.delete"),
    onYes: async (close, pressed) => {
      if (!(await act(pressed, "delete-identity-provider", { providerId: provider.id }))) return;
      await settled(close);
    },
  });

function showSecret(secret) {
  openDialog({
    title: t("providers.secret"),
    body: (close) => [
      h("p", t("providers.secretText")),
      h("p", h("code.wrap-anywhere", { "data-test": "secret" }, secret)),
      h(
        "div.dialog-actions",
        h("button.button.is-quiet", { type: "button", onclick: () => copy(secret), "data-first": true }, icon("copy"), t("copy")),
        h("button.button.is-primary", { type: "button", onclick: close }, t("providers.kept")),
      ),
    ],
  });
}
