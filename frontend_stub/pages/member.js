// What the community sees of one person.
import { ask } from "../api.js";
import { number, onDay } from "../format.js";
import { currentViewer, isModerator } from "../session.js";
import { failureText } from "../ui/acts.js";
import { h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { avatar, badgeList, roleBadges, tierOf } from "../ui/member.js";
import { pagedList } from "../ui/pager.js";
import { reportDialog } from "../ui/report.js";
import { sanctionDialog } from "../ui/sanction.js";
import { toast } from "../ui/toast.js";
import { threadRow } from "../ui/threads.js";
import { t } from "../words/index.js";
import { there } from "./refusals.js";

export default async function memberPage({ params, signal }) {
  const fetchPage = async (after) =>
    there((await ask("member-page", { handle: params.handle, first: 15, after }, { signal })).member);
  const member = await fetchPage(null);
  const isSelf = currentViewer()?.member.id === member.id;
  const figures = [
    ["postCount", "member.posts"],
    ["acceptedAnswerCount", "member.accepted"],
    ["helpfulCount", "member.helpful"],
  ];
  return {
    title: member.displayName,
    content: [
      h(
        "section.card.profile",
        avatar(member, "is-huge"),
        h(
          "div.profile-main",
          h("h1", member.displayName),
          h("div.post-names", h("span.muted", `@${member.handle}`), tierOf(member), roleBadges(member)),
          member.bio && h("p", member.bio),
          h("p.small.muted", t("member.joined"), " ", onDay(member.joinedAt)),
          badgeList(member.badges),
        ),
        h(
          "dl.code-figures",
          figures.map(([key, words]) => h("div", h("dd", number(member[key])), h("dt", t(words)))),
        ),
        isSelf
          ? h("a.button.is-quiet.is-small", { href: "/account/settings" }, icon("edit"), t("settings.profile"))
          : h(
              "button.button.is-quiet.is-small",
              { type: "button", onclick: () => reportDialog(member.id, t("report.member")) },
              icon("flag"),
              t("report.open"),
            ),
        !isSelf && isModerator() &&
          h(
            "button.button.is-quiet.is-small",
            { type: "button", onclick: () => sanctionDialog(member).catch((error) => toast(failureText(error))) },
            icon("shield"),
            t("sanction.open"),
          ),
      ),
      h("h2", t("member.threads")),
      member.threads.nodes.length
        ? h(
            "div.card",
            pagedList({
              connection: member.threads,
              item: (thread) => threadRow({ ...thread, author: member }),
              tag: "ul.list.threads",
              more: async (after) => (await fetchPage(after)).threads,
            }),
          )
        : h("div.card.card-empty", h("p", t("member.noThreads"))),
    ],
  };
}
