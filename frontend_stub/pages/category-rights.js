// Who may do what in a category: its terms, and a matrix of exceptions, whose cells say may, may not, or nothing.
import { select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { t } from "../words/index.js";

const ABILITIES = ["SEE", "OPEN", "START", "REPLY"];
const AUDIENCES = ["EVERYONE", "CUSTOMER", "BRAND", "MODERATOR", "ADMIN"];
const TERMS = { SEE: "whoCanSee", OPEN: "whoCanOpen", START: "whoCanPost", REPLY: "whoCanReply" };
const CELL = "right ";

/** The fields; `rightsFrom` makes of them what `saveCategory` takes. */
export function rightsFields(category, tiers) {
  const terms = category?.terms ?? { whoCanSee: "EVERYONE", whoCanOpen: "EVERYONE", whoCanPost: "CUSTOMER", whoCanReply: "CUSTOMER" };
  const holders = [
    ...AUDIENCES.slice(0, -1).map((audience) => [audience, t(`rights.holder.${audience}`)]),
    ...tiers.map(({ slug, name }) => [`tier:${slug}`, t("rights.tier", { tier: name })]),
  ];
  return h(
    "details.rights",
    { "data-test": "rights" },
    h("summary", t("rights.title")),
    h("p.hint", t("rights.hint")),
    h(
      "div.field-pair",
      ABILITIES.map((ability) =>
        select({
          name: TERMS[ability],
          label: t(`rights.${ability}`),
          value: terms[TERMS[ability]],
          // Writing is for those who are signed in.
          options: AUDIENCES.slice(ability === "SEE" || ability === "OPEN" ? 0 : 1).map((one) => [one, t(`rights.audience.${one}`)]),
        }),
      ),
      select({
        name: "requiredTierSlug",
        label: t("rights.requiredTier"),
        value: category?.requiredTier?.slug ?? "",
        options: [["", t("rights.noTier")], ...tiers.map(({ slug, name }) => [slug, t("rights.tier", { tier: name })])],
      }),
    ),
    h("p.label", t("rights.exceptions")),
    h("p.hint", t("rights.exceptionsHint")),
    matrix(holders, category?.terms?.exceptions ?? []),
  );
}

function matrix(holders, exceptions) {
  const said = new Map(exceptions.map((one) => [`${one.ability} ${one.audience ?? `tier:${one.tier.slug}`}`, one.denied]));
  return h(
    "div.rights-matrix",
    { tabindex: 0, role: "region", "aria-label": t("rights.exceptions") },
    h(
      "table",
      h("thead", h("tr", h("td"), ABILITIES.map((ability) => h("th", { scope: "col" }, t(`rights.short.${ability}`))))),
      h(
        "tbody",
        holders.map(([holder, words]) =>
          h("tr", h("th", { scope: "row" }, words), ABILITIES.map((ability) => h("td", cell(ability, holder, words, said.get(`${ability} ${holder}`))))),
        ),
      ),
    ),
  );
}

const cell = (ability, holder, words, denied) =>
  h(
    "select.input",
    { name: `${CELL}${ability} ${holder}`, "aria-label": t("rights.cell", { who: words, what: t(`rights.short.${ability}`) }) },
    [
      ["", "–"],
      ["may", t("rights.may")],
      ["not", t("rights.mayNot")],
    ].map(([key, label]) => h("option", { value: key, selected: key === (denied === undefined ? "" : denied ? "not" : "may") }, label)),
  );

/**
 * Of the values of the form: the rest as it is, and the cells of the matrix as exceptions.
 * @returns {any}
 */
export function rightsFrom(values) {
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(CELL)));
  const exceptions = Object.entries(values)
    .filter(([name, said]) => name.startsWith(CELL) && said)
    .map(([name, said]) => {
      const [ability, holder] = name.slice(CELL.length).split(" ");
      const whom = holder.startsWith("tier:") ? { tierSlug: holder.slice("tier:".length) } : { audience: holder };
      return { ability, ...whom, denied: said === "not" };
    });
  return { ...rest, exceptions };
}
