// Other terms, tried on what happened: asking for it, how far it has come, and what came out. Nothing is saved by it.
import { ask, NetworkFailure, whole } from "../api.js";
import { calendarDay, dateTime, number, share } from "../format.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { progressBar } from "../ui/progress.js";
import { simulationForm } from "../ui/simulation-form.js";
import { simulationResult } from "../ui/simulation-result.js";
import { linesOf, triedIn } from "../ui/tried-terms.js";
import { t } from "../words/index.js";
import { NotThere } from "./refusals.js";
import { forStaff, staffPage } from "./staff-frame.js";

const PAUSE = 3000;
const CHIPS = { DONE: "is-delivered", REFUSED: "is-failed" };

export default async function simulationsPage({ query, signal }) {
  forStaff();
  const id = query.get("id");
  return id ? onePage(id, signal) : listPage(triedIn(query), signal);
}

async function listPage(tried, signal) {
  const { simulations, program } = whole(await ask("staff-simulations", {}, { signal }));
  return staffPage(
    t("nav.simulations"),
    h("div", h("p.lead", t("simulations.lead")), h("p.hint", t("simulations.leavesOut"))),
    h("section.card.padded", { "data-test": "simulation-form" }, simulationForm(program, tried)),
    h(
      "section.card",
      h("div.card-head", h("h2", t("simulations.earlier"))),
      simulations.length ? h("ul.list", { role: "list" }, simulations.map(row)) : h("p.card-empty", t("simulations.none")),
    ),
  );
}

const row = (simulation) =>
  h(
    "li.tier-row",
    { "data-test": "simulation-row" },
    h(
      "div",
      h("a", { href: `/staff/simulations?id=${encodeURIComponent(simulation.id)}` }, h("strong", daysOf(simulation))),
      " ",
      chip(simulation),
      h("div.small.muted.wrap-anywhere", [...linesOf(simulation.terms), dateTime(simulation.askedAt)].join(" · ")),
    ),
  );

const daysOf = ({ startsOn, endsOn }) => t("simulations.span", { from: calendarDay(startsOn), to: calendarDay(endsOn) });
const chip = ({ state }) => h("span.chip", { class: CHIPS[state] }, t(`simulations.state_${state}`));
const isOver = ({ state }) => state === "DONE" || state === "REFUSED";

async function onePage(id, signal) {
  const { node } = await ask("simulation", { id }, { signal });
  if (!node?.state) throw new NotThere();
  const place = h("div.simulation-page", parts(node));
  const page = staffPage(
    t("nav.simulations"),
    h("div.page-head", h("p.lead", t("simulations.lead")), h("a.button.is-small", { href: "/staff/simulations" }, icon("plus"), t("simulations.again"))),
    place,
  );
  return { ...page, started: () => isOver(node) || watch(place, id, signal) };
}

function parts(simulation) {
  return [asked(simulation), simulation.state === "DONE" && simulationResult(simulation)].filter(Boolean).flat();
}

/** What is tried on which days, how far it is, and why nothing came out of it where that is so. */
function asked(simulation) {
  const { askedAt, askedBy, terms, state, progress, done, members, refusal } = simulation;
  const lines = linesOf(terms);
  return h(
    "section.card.padded.simulation",
    { "data-test": "simulation" },
    h("h2", daysOf(simulation), " ", chip(simulation)),
    h("p.small.muted", [dateTime(askedAt), askedBy?.displayName].filter(Boolean).join(" · ")),
    lines.length > 0 ? h("ul", lines.map((line) => h("li.wrap-anywhere", line))) : h("p", t("simulations.asToday")),
    !isOver(simulation) && [progressBar(progress, t("simulations.progress")), h("p.small.muted", t("simulations.done", { done: number(done), members: number(members), share: share(progress) }))],
    state === "REFUSED" && h("p.notice", { "data-test": "refusal" }, refusal),
  );
}

/** Asks again until it is over, or the page is left. */
function watch(place, id, signal) {
  let timer;
  const later = () => {
    timer = setTimeout(look, PAUSE);
  };
  const look = async () => {
    try {
      const { node } = await ask("simulation", { id }, { signal });
      if (signal.aborted || !node) return;
      fill(place, parts(node));
      if (!isOver(node)) later();
    } catch (error) {
      if (!signal.aborted && error instanceof NetworkFailure) later();
    }
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  later();
}
