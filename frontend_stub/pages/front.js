// The front page: what is being talked about, with filters, categories and what else goes on.
import { ask, given } from "../api.js";
import { number } from "../format.js";
import { currentProgram, currentViewer } from "../session.js";
import { emptyState } from "../ui/states.js";
import { fill, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { avatar, memberName, paintTier, tierBadge } from "../ui/member.js";
import { opensWhen } from "../ui/opening.js";
import { pagedList } from "../ui/pager.js";
import { progressBar } from "../ui/progress.js";
import { categoryPath, choiceFrom, filterBar, filterOf, threadRow } from "../ui/threads.js";
import { t } from "../words/index.js";

const PAGE = 20;

export default async function frontPage({ query, signal }) {
  const choice = choiceFrom(query);
  const variables = { first: PAGE, filter: filterOf(choice), orderBy: choice.orderBy };
  const { threads, categories } = await ask("front-page", variables, { signal });
  const more = (after) => ask("front-page", { ...variables, after, isFirst: false }, { signal }).then((data) => data.threads);
  const aside = h("div.aside-late");
  const content = [
    currentViewer() ? null : welcome(),
    h(
      "div.columns",
      h(
        "section.column-main",
        { "aria-labelledby": "front-title" },
        h(
          "div.page-head",
          h("h1", { id: "front-title" }, t("front.title")),
          h("a.button.is-primary", { href: "/new" }, icon("plus"), t("thread.new")),
        ),
        filterBar("/", choice),
        threads.nodes.length
          ? h("div.card", pagedList({ connection: threads, item: threadRow, more, tag: "ul.list.threads" }))
          : nothing(),
      ),
      h(
        "aside.column-aside",
        { "aria-label": t("front.aside") },
        currentViewer() && standing(signal),
        categoryCard(categories),
        aside,
      ),
    ),
  ];
  return { title: t("front.title"), content, started: () => drawAside(aside, signal) };
}

const nothing = () =>
  emptyState("chat", t("front.empty.title"), t("front.empty.text"), h("a.button", { href: "/" }, t("filter.all")));

function welcome() {
  const { name, pointsName, heroTitle, heroText } = currentProgram();
  return h(
    "section.welcome",
    h(
      "div.welcome-words",
      h("h2.welcome-title", heroTitle || t("welcome.title", { name })),
      h("p", heroText || t("welcome.text", { points: pointsName })),
      h(
        "div.welcome-actions",
        h("a.button.is-primary.is-large", { href: "/join" }, t("nav.join")),
        h("a.button.is-quiet.is-large", { href: "/exclusives" }, t("welcome.look")),
      ),
    ),
    h(
      "ul.welcome-list",
      [
        ["chat", "ask"],
        ["coin", "earn"],
        ["gift", "redeem"],
        ["spark", "early"],
      ].map(([name, key]) =>
        h(
          "li",
          h("span.round", icon(name)),
          h("div", h("strong", t(`welcome.${key}`)), h("span.muted", t(`welcome.${key}.text`))),
        ),
      ),
    ),
  );
}

function standing(signal) {
  const card = h(
    "section.card.standing",
    { "aria-label": t("account.points") },
    h("span.bone.bone-wide"),
    h("span.bone.bone-short"),
  );
  ask("account-summary", {}, { signal })
    .then(({ viewer }) => {
      const { available, pending, tier, tierProgress } = given(viewer).loyalty;
      const next = tierProgress.nextTier;
      fill(
        card,
        h(
          "div.standing-top",
          h("div", h("div.eyebrow", t("points.available")), h("div.standing-points", number(available))),
          tierBadge(tier),
        ),
        pending > 0 && h("p.muted", t("points.pendingNote", { count: pending })),
        progressBar(tierProgress.fraction, t("tier.progress"), next || tier),
        h(
          "p.small",
          next ? t("tier.toNext", { count: tierProgress.pointsToNextTier, tier: next.name }) : t("tier.top"),
        ),
        h("a.card-link", { href: "/account/rewards" }, t("account.rewards"), icon("chevron")),
      );
    })
    .catch(() => card.remove());
  return card;
}

function categoryCard(categories) {
  const roots = categories.filter(({ parent }) => !parent);
  const line = (category) =>
    h(
      "li",
      h(
        "a.category-link",
        { href: categoryPath(category) },
        h(
          "span.category-name",
          category.name,
          category.requiredTier &&
            paintTier(
              h("span.tier-dot", { title: t("category.for", { tier: category.requiredTier.name }) }),
              category.requiredTier,
            ),
        ),
        h("span.count", number(category.threadCount)),
      ),
    );
  const children = (root) => categories.filter(({ parent }) => parent?.id === root.id);
  return h(
    "nav.card.aside-card",
    { "aria-labelledby": "categories-title" },
    h("h2.aside-title", { id: "categories-title" }, t("categories")),
    h(
      "ul.category-list",
      roots.map((root) => [
        line(root),
        children(root).length > 0 && h("li", h("ul.category-list.is-nested", children(root).map(line))),
      ]),
    ),
  );
}

async function drawAside(aside, signal) {
  const data = await ask("front-aside", {}, { signal }).catch(() => null);
  if (!data) return;
  fill(
    aside,
    data.exclusives.nodes.length > 0 &&
      h(
        "section.card.aside-card",
        h("h2.aside-title", t("nav.exclusives")),
        h("ul.release-list", data.exclusives.nodes.map(releaseLine)),
      ),
    data.leaderboard.length > 0 &&
      h(
        "section.card.aside-card",
        h("h2.aside-title", t("front.leaders")),
        h("ol.leader-list", data.leaderboard.map(leaderLine)),
        h("a.card-link", { href: "/leaderboard" }, t("nav.leaderboard"), icon("chevron")),
      ),
  );
}

function releaseLine({ slug, title, kind, access }) {
  const open = access.state !== "LOCKED";
  return h(
    "li",
    h(
      "a",
      { href: `/exclusives/${encodeURIComponent(slug)}` },
      h("span.eyebrow", t(`exclusive.${kind}`)),
      h("span.release-name", title),
      h(
        "span.small.muted",
        icon(open ? "unlock" : "lock"),
        " ",
        open
          ? t(`access.${access.state}`)
          : opensWhen(access),
      ),
    ),
  );
}

const leaderLine = ({ rank, member, value }) =>
  h("li", h("span.rank", rank), avatar(member, "is-small"), memberName(member), h("span.count", number(value)));
