// The change log: who did what, the newest first; terms of the programme can be put back from here.
import { ask } from "../api.js";
import { when } from "../format.js";
import { loadSession } from "../session.js";
import { act } from "../ui/acts.js";
import { openDialog } from "../ui/dialog.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { detailOf } from "../ui/logged.js";
import { originalsOf } from "../ui/originals.js";
import { pageAt, walkedList } from "../ui/pager.js";
import { settled } from "../ui/settled.js";
import { emptyState } from "../ui/states.js";
import { undoable, undoing, undoneWords } from "../ui/terms-undone.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function changesPage({ query, signal }) {
  forStaff();
  const fetchPage = (place) => ask("staff-changes", place, { signal }).then((data) => data.auditLog);
  const [log, { program }] = await Promise.all([pageAt(query, fetchPage), ask("staff-programme", {}, { signal })]);
  return staffPage(
    t("nav.changes"),
    h("p.lead", t("audit.lead")),
    h(
      "section.card",
      { "data-test": "changes-log" },
      log.nodes.length
        ? walkedList({ connection: log, item: (entry) => row(entry, program) })
        : emptyState("list", t("audit.none"), t("audit.noneText")),
    ),
  );
}

function row(entry, program) {
  const changes = undoable(entry, program);
  return h(
    "li.tier-row",
    { "data-test": "change" },
    h(
      "div",
      h("strong.wrap-anywhere", deed(entry.action), " ", thing(entry.target)),
      entry.detail && h("div.small.wrap-anywhere", detailOf(entry)),
      h("div.small.muted.dotted", h("span", actor(entry)), h("span", when(entry.at))),
    ),
    changes.length > 0 &&
      h(
        "button.button.is-quiet.is-small",
        { type: "button", onclick: () => putBack(entry, program, changes) },
        icon("reply"),
        t("audit.undo"),
      ),
  );
}

/** A deed that has no words here yet is named as the log names it. */
function deed(action) {
  const key = action.replace(".", "_");
  const words = t(`audit.deed.${key}`);
  return words.endsWith(key) ? action : words;
}

const actor = ({ actor: person, apiKeyName }) =>
  person ? h("a", { href: `/m/${encodeURIComponent(person.handle)}` }, person.displayName) : apiKeyName || t("audit.portal");

function thing(target) {
  if (!target) return null;
  const { __typename: kind, id, name, title, displayName, handle, slug } = target;
  const words = name || title || displayName;
  const href = { Thread: `/t/${id}/${slug}`, Member: `/m/${encodeURIComponent(handle)}` }[kind];
  return words && (href ? h("a", { href }, words) : h("span", words));
}

/** What it was and what it will be is said before anything is put back. */
const putBack = ({ action, target }, program, changes) =>
  openDialog({
    title: t("audit.undoTitle"),
    body: (close) => [
      h("ul.pair-list", changes.map((change) => h("li", undoneWords(change)))),
      h("p.notice", icon("warning"), t("audit.undoText")),
      h(
        "div.dialog-actions",
        h("button.button.is-quiet", { type: "button", onclick: close, "data-first": true }, t("cancel")),
        h(
          "button.button.is-primary",
          {
            type: "button",
            onclick: async ({ currentTarget }) => {
              if (!(await UNDOES[action](currentTarget, undoing(changes), target ?? program))) return;
              await loadSession();
              await settled(close, t("audit.undone"));
            },
          },
          t("audit.undo"),
        ),
      ),
    ],
  });

/**
 * By deed: how its terms are put back. What a change has to name goes along: texts as they were written, not as they are
 * read in this language.
 * @type {Record<string, (button: HTMLButtonElement, terms: any, thing: any) => Promise<any>>}
 */
const UNDOES = {
  "programme.look": (button, terms) => act(button, "save-look", terms),
  "programme.save": async (button, terms, program) => {
    const { name, pointsName } = { ...program, ...(await originalsOf(program.id)) };
    return act(button, "save-program", { name, pointsName, pointsPerCurrencyUnit: program.pointsPerCurrencyUnit, ...terms });
  },
  "tier.save": async (button, terms, { id, slug, name, rank, qualifyingPoints, earnMultiplier }) => {
    const texts = await originalsOf(id);
    const benefits = (texts.benefits ?? "").split("\n").filter(Boolean);
    return act(button, "save-tier", { slug, name: texts.name ?? name, rank, qualifyingPoints, earnMultiplier, benefits, ...terms });
  },
  "reward.save": async (button, terms, { id, title, kind, cost }) => {
    const texts = await originalsOf(id);
    return act(button, "save-reward", { id, title: texts.title ?? title, description: texts.description ?? "", kind, cost, ...terms });
  },
  "rule.save": async (button, terms, { id, title, action }) =>
    act(button, "save-earn-rule", { id, title: (await originalsOf(id)).title ?? title, action, ...terms }),
};
