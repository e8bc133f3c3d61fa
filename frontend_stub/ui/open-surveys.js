// The surveys that wait for one's answer, as a card; none where none does.
import { t } from "../words/index.js";
import { h } from "./h.js";

const MOST = 3;

export function openSurveys(surveys) {
  const waiting = surveys.filter((survey) => !survey.viewerHasAnswered).slice(0, MOST);
  return (
    waiting.length > 0 &&
    h(
      "section.card",
      { "data-test": "open-surveys" },
      h("div.card-head", h("h2", t("surveys.yours"))),
      h("ul.list", { role: "list" }, waiting.map(row)),
    )
  );
}

const row = ({ id, title, points }) =>
  h(
    "li.tier-row",
    h(
      "div",
      h("a.wrap-anywhere", { href: `/surveys/${id}` }, h("strong", title)),
      points > 0 && h("div.small.muted", t("surveys.worth", { count: points })),
    ),
  );
