// How moderation works here and what puts lists in order, as the server says it of what is set up.
import { ask } from "../api.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

export default async function howItWorksPage({ signal }) {
  const { program } = await ask("how-it-works", {}, { signal });
  return {
    title: t("nav.howItWorks"),
    content: [
      h("h1", t("nav.howItWorks")),
      part(t("houseRules.moderation"), program.moderationRules),
      part(t("houseRules.order"), program.orderingRules),
    ],
  };
}

const part = (title, sentences) =>
  h("section.card.padded", { "data-test": "house-rules" }, h("h2", title), h("ul.prose", sentences.map((one) => h("li", one))));
