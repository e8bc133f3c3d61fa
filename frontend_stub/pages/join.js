// Joining, also by somebody's invitation.
import { ask } from "../api.js";
import { currentLanguage, t } from "../words/index.js";
import { act } from "../ui/acts.js";
import { checkbox, field, mutationForm, Refusal } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { invitationIn, invitationOf, isOver, overNote } from "../ui/invitation.js";
import { consentLine } from "../ui/legal.js";
import { lookingUp } from "../ui/looking-up.js";
import { currentProgram, loadSession } from "../session.js";
import { toast } from "../ui/toast.js";
import { entrance, outcome, waysIn } from "./entrance.js";

const PAUSE = 500;

export default async function joinPage({ query, signal }) {
  const { ref: referralToken, code } = invitationIn(query);
  const { signOnOptions } = await ask("sign-on-options", {}, { signal });
  const brought = { ...(referralToken && { ref: referralToken }), ...(code && { code }) };
  const invitation = (code && (await invitationOf(code, signal))) || (referralToken && tokenNote()) || (isOver(query) && overNote());
  let said;
  let { termsVersion } = currentProgram();
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
      !referralToken && codeField(code),
      checkbox({ name: "newsletter", label: t("join.newsletter") }),
      h(
        "div.field",
        { "data-field": "termsVersion" },
        h("div", { "data-consent": true }, consentLine(currentProgram())),
        h("p.field-error", { role: "alert", hidden: true }),
      ),
    ],
    input: async (values) => {
      if (values.referralCode) await known(values.referralCode);
      said = { ...values, termsVersion: termsVersion ?? "", locale: currentLanguage(), ...(referralToken && { referralToken, referralCode: code }) };
      return said;
    },
    // Other terms hold by now: they are shown, what was typed stays, and the next attempt agrees to these.
    refused: async (errors, element) => {
      if (!errors.some(({ field: path }) => path?.[0] === "termsVersion")) return;
      await loadSession();
      ({ termsVersion } = currentProgram());
      fill(element.querySelector("[data-consent]"), consentLine(currentProgram()));
    },
    done: (_, element) => fill(element.closest(".ways-in"), waiting(element, said)),
  });
  return entrance(
    t("join.title"),
    t("join.text"),
    h("div.ways-in", ...waysIn(signOnOptions, { next: "/", ...brought }), form),
    h("p", t("join.already"), " ", h("a", { href: "/sign-in" }, t("nav.signIn"))),
  );
}

/** What is left to do: open the mail, have it sent once more, or put the address right. */
function waiting(form, said) {
  const again = h("button.button.is-quiet", { type: "button" }, t("join.sendAgain"));
  const { termsVersion: _, ...mailed } = said; // agreed to before: terms that are new since stop no mail
  again.addEventListener("click", async () => {
    if (await act(again, "register", mailed)) toast(t("join.sentAgain"));
  });
  const back = h("button.button.is-quiet", { type: "button" }, t("join.again"));
  const box = outcome(
    "check",
    t("join.mailTitle"),
    t("join.mailText", { mailbox: said.email }),
    [h("p.muted", t("join.mailHint")), h("div.form-actions", again, back)],
  );
  back.addEventListener("click", () => {
    box.replaceWith(form);
    form.elements.email.focus();
  });
  return box;
}

const tokenNote = () => h("p.invitation", icon("gift"), h("span", t("join.invited")));

/** Whose a code is stands beneath it as soon as it is typed, with what it brings; or that it is nobody's. */
function codeField(code) {
  const box = field({ name: "referralCode", label: t("join.code"), value: code || "", autocomplete: "off", optional: true });
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const said = h("div", { role: "status", "data-test": "code-note" });
  const looking = lookingUp({
    pause: PAUSE,
    find: async (typed, signal) => (typed ? [(await invitationOf(typed, signal)) ?? h("p.hint", t("join.codeUnknown"))] : []),
    holds: (typed) => input.value.trim() === typed,
    found: (notes) => fill(said, notes),
  });
  input.addEventListener("input", () => {
    fill(said);
    looking.begin(input.value.trim());
  });
  box.append(said);
  return box;
}

/** Raises Refusal for a code that is nobody's: typed wrongly, it would bring nobody anything. */
async function known(code) {
  const { referralCode } = await ask("referral-code", { code });
  if (!referralCode) throw new Refusal("referralCode", t("join.codeUnknown"));
}
