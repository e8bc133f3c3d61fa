// What waits for the brand's staff: one entry for each kind and shop, with the way to where it is mended.
import { ask } from "../api.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { emptyState } from "../ui/states.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function alarmsPage({ signal }) {
  forStaff();
  const { alarms } = await ask("alarms", {}, { signal });
  return staffPage(
    t("nav.alarms"),
    h("p.lead", t("alarms.lead")),
    alarms.length
      ? h("section.card", h("ul.list", { role: "list" }, alarms.map(alarmRow)))
      : emptyState("check", t("alarms.none"), t("alarms.noneText")),
  );
}

const alarmRow = (alarm) =>
  h(
    "li.hook-row",
    { "data-test": "alarm" },
    h(
      "div",
      h("span.chip.is-failed", icon("warning"), t(`alarms.kind.${alarm.kind}`)),
      h("strong.wrap-anywhere", alarm.title),
      h("p.muted.wrap-anywhere", alarm.body),
    ),
    isElsewhere(alarm) && h("a.button.is-small", { href: alarm.url }, t(`alarms.go.${alarm.kind}`), icon("chevron")),
  );

/** What is mended outside the portal has its address here, where its words say what to do. */
const isElsewhere = ({ url }) => url !== location.pathname;
