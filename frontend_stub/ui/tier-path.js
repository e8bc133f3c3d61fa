// The tiers as a path: which are behind one, where one is, what each of them asks for.
import { money } from "../format.js";
import { currentProgram } from "../session.js";
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";
import { paintTier } from "./member.js";

/** Nothing where there is no path: fewer than two tiers. */
export function tierPath(tiers, tier, basis) {
  if (tiers.length < 2) return null;
  const here = tiers.findIndex(({ id }) => id === tier?.id);
  const asks = ({ qualifyingPoints }) =>
    basis === "SPEND"
      ? t("tierPath.spent", { amount: money({ amount: qualifyingPoints, currency: currentProgram().currency }) })
      : t("tierPath.from", { count: qualifyingPoints });
  const step = (one, at) =>
    paintTier(
      h(
        "li",
        { class: at < here ? "is-behind" : at === here ? "is-here" : "", "aria-current": at === here ? "step" : null },
        h("span.tier-step", at <= here && icon("check")),
        h("strong", one.name),
        h("span.small.muted", asks(one)),
      ),
      one,
    );
  return h(
    "section.card.padded",
    { "data-test": "tier-path" },
    h("h2", t("tierPath.title")),
    h("ol.tier-path", { role: "list" }, tiers.map(step)),
  );
}
