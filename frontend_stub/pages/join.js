// Joining, also by somebody's invitation.
import { ask } from "../api.js";
import { currentLanguage, t } from "../words/index.js";
import { checkbox, field, mutationForm, Refusal } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { rewardWords } from "../ui/rewards.js";
import { entrance, outcome, waysIn } from "./entrance.js";

export default async function joinPage({ query, signal }) {
  const referralToken = query.get("ref");
  const code = query.get("code");
  const { signOnOptions } = await ask("sign-on-options", {}, { signal });
  const brought = { ...(referralToken && { ref: referralToken }), ...(code && { code }) };
  const invitation = code ? await invitationOf(code, signal) : referralToken && tokenNote();
  const form = mutationForm({
    mutation: "register",
    submit: t("join.submit"),
    children: [
      invitation,
      field({ name: "email", label: t("form.emailLabel"), type: "email", autocomplete: "email", required: true }),
      field({
        name: "password",
        label: t("form.password"),
        type: "password",
        autocomplete: "new-password",
        required: true,
        minlength: 10,
        hint: t("form.passwordHint"),
      }),
      h(
        "div.field-pair",
        field({
          name: "handle",
          label: t("form.handle"),
          autocomplete: "username",
          autocapitalize: "none",
          spellcheck: "false",
          required: true,
          hint: t("form.handleHint"),
        }),
        field({
          name: "displayName",
          label: t("form.displayName"),
          autocomplete: "name",
          optional: true,
          hint: t("form.displayNameHint"),
        }),
      ),
      !referralToken &&
        field({ name: "referralCode", label: t("join.code"), value: code || "", autocomplete: "off", optional: true }),
      checkbox({ name: "newsletter", label: t("join.newsletter") }),
    ],
    input: async (values) => {
      if (values.referralCode) await known(values.referralCode);
      return { ...values, locale: currentLanguage(), ...(referralToken && { referralToken }) };
    },
    done: (_, element) => {
      const mailbox = element.elements.email.value.trim();
      const again = h("a", { href: "/join", onclick: (event) => (event.preventDefault(), location.reload()) }, t("join.again"));
      const wait = outcome("check", t("join.mailTitle"), t("join.mailText", { mailbox }), h("p.muted", t("join.mailHint"), " ", again));
      fill(element.closest(".ways-in"), wait);
    },
  });
  return entrance(
    t("join.title"),
    t("join.text"),
    h("div.ways-in", ...waysIn(signOnOptions, { next: "/", ...brought }), form),
    h("p", t("join.already"), " ", h("a", { href: "/sign-in" }, t("nav.signIn"))),
  );
}

const tokenNote = () => h("p.invitation", icon("gift"), h("span", t("join.invited")));

/** Raises Refusal for a code that is nobody's: typed wrongly, it would bring nobody anything. */
async function known(code) {
  const { referralCode } = await ask("referral-code", { code });
  if (!referralCode) throw new Refusal("referralCode", t("join.codeUnknown"));
}

/** Who invites, and what one gets; a code that is not known is left to the form to refuse. */
async function invitationOf(code, signal) {
  const { referralCode } = await ask("referral-code", { code }, { signal });
  if (!referralCode) return null;
  const mine = referralCode.campaign.rewards.filter(({ side }) => side === "REFEREE").map(rewardWords);
  return h(
    "div.invitation",
    { "data-test": "invitation" },
    icon("gift"),
    h(
      "div",
      h("strong", t("join.invitedBy", { name: referralCode.owner.displayName })),
      mine.length > 0 && h("p", t("join.youGet", { reward: mine.join(", ") })),
    ),
  );
}
