// What the pages look like, as the brand's staff set it: logo, colour, first and last words, and the links of the law.
import { ask, upload } from "../api.js";
import { number } from "../format.js";
import { loadSession } from "../session.js";
import { checkbox, field, mutationForm } from "../ui/form.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { originalsOf } from "../ui/originals.js";
import { refresh } from "../router.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

const OWN = "#1f5a4b"; // of tokens.css, where none is set
const LINKS = ["imprintUrl", "privacyUrl", "termsUrl", "contactUrl", "cookiesUrl"];

export default async function lookPage({ signal }) {
  forStaff();
  const { program, termsAcceptance } = await ask("staff-look", {}, { signal });
  const written = { ...program, ...(await originalsOf(program.id)) };
  return staffPage(
    t("nav.look"),
    h("p.lead", t("look.lead")),
    h("section.card.padded", { "data-test": "look" }, form(written, termsAcceptance)),
  );
}

const group = (title, text, ...fields) =>
  h("fieldset.terms", h("legend", h("h2", t(title))), h("p.small.muted", t(text)), ...fields);

const form = (program, acceptance) =>
  mutationForm({
    mutation: "save-look",
    submit: t("save"),
    children: [
      group(
        "look.brand",
        "look.brandText",
        program.logoUrl && h("img.logo-shown", { src: program.logoUrl, alt: t("look.logoNow") }),
        field({ name: "logo", label: t("look.logo"), type: "file", accept: "image/png,image/jpeg,image/webp", hint: t("look.logoHint"), optional: true }),
        program.logoUrl && checkbox({ name: "noLogo", label: t("look.noLogo") }),
        field({ name: "accent", label: t("look.accent"), type: "color", value: program.accent ?? OWN, hint: t("look.accentHint") }),
        program.accent && checkbox({ name: "noAccent", label: t("look.noAccent") }),
      ),
      group(
        "look.words",
        "look.wordsText",
        field({ name: "heroTitle", label: t("look.heroTitle"), value: program.heroTitle ?? "", maxlength: 120, optional: true }),
        field({ name: "heroText", label: t("look.heroText"), type: "textarea", value: program.heroText ?? "", maxlength: 500, optional: true }),
        field({ name: "footerText", label: t("look.footerText"), type: "textarea", value: program.footerText ?? "", maxlength: 500, optional: true }),
      ),
      group(
        "look.links",
        "look.linksText",
        LINKS.map((name) => field({ name, label: t(`look.${name}`), type: "url", value: program[name] ?? "", optional: true, placeholder: "https://" })),
        field({ name: "termsVersion", label: t("look.termsVersion"), value: program.termsVersion ?? "", maxlength: 40, hint: t("look.termsVersionHint"), optional: true }),
        checkbox({ name: "termsAreAskedAnew", label: t("look.termsAreAskedAnew"), checked: program.termsAreAskedAnew }),
        h(
          "p.small.muted",
          { "data-test": "terms-acceptance" },
          t("look.termsAreAskedAnewHint"),
          acceptance && [" ", acceptanceWords(program.termsVersion, acceptance)],
        ),
      ),
      h("p.notice", icon("globe"), h("span", t("look.translated"), " ", h("a", { href: "/staff/translations?kind=Program" }, t("nav.translations")))),
    ],
    input: async ({ logo, noLogo, accent, noAccent, ...said }) => ({
      ...said,
      ...(await logoOf(noLogo)),
      accent: noAccent || (!program.accent && accent === OWN) ? null : accent,
    }),
    done: async () => {
      await loadSession();
      showColours();
      await refresh();
      toast(t("saved"));
    },
  });

const acceptanceWords = (version, { accepted, members }) =>
  t("look.termsAcceptance", { version, accepted: number(accepted), members: t("look.members", { count: members }) });

/** A new one is uploaded first; what is not touched is not said. */
async function logoOf(isNoMore) {
  const [file] = document.querySelector("[data-test=look] input[type=file]").files;
  if (file) return { logoMediaId: (await upload(file)).id };
  return isNoMore ? { logoMediaId: null } : {};
}

/** The sheet with the brand's colour is loaded anew; until it has come the old one stands. */
function showColours() {
  const link = document.querySelector("link#look");
  if (link) link.href = `/look.css?${Date.now()}`;
}
