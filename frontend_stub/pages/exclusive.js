// One release: open, or locked with when and for whom it opens.
import { ask } from "../api.js";
import { atMoment, money, when } from "../format.js";
import { refresh } from "../router.js";
import { currentViewer } from "../session.js";
import { copy } from "../ui/acts.js";
import { bookingBox } from "../ui/booking.js";
import { countdown } from "../ui/countdown.js";
import { cleanedHtml, h } from "../ui/h.js";
import { icon } from "../ui/icons.js";
import { offerNote } from "../ui/offer.js";
import { opensWhen } from "../ui/opening.js";
import { tierBadge } from "../ui/member.js";
import { t } from "../words/index.js";
import { stateChip } from "./exclusives.js";
import { there } from "./refusals.js";

export default async function exclusivePage({ params, signal }) {
  const release = there((await ask("exclusive-page", { slug: params.slug }, { signal })).exclusive);
  const locked = release.access.state === "LOCKED";
  return {
    title: release.title,
    content: [
      h(
        "nav.crumbs",
        { "aria-label": t("crumbs") },
        h("a", { href: "/exclusives" }, t("nav.exclusives")),
        h("span", { "aria-current": "page" }, release.title),
      ),
      h(
        "article.release-page",
        h(
          "header",
          h("div.thread-head", h("span.eyebrow", t(`exclusive.${release.kind}`)), stateChip(release.access)),
          h("h1", release.title),
          h("p.lead", release.teaser),
        ),
        locked ? lockedCard(release.access, signal) : [bookingBox(release), openBody(release)],
        windows(release.access),
      ),
    ],
    started: () => openWhenDue(release.access, signal),
  };
}

function lockedCard(access, signal) {
  const lead = !currentViewer()
    ? opensWhen(access)
    : access.opensAt
      ? [t("exclusive.opensForYou"), " ", h("strong", countdown(access.opensAt, signal)), h("br"), atMoment(access.opensAt)]
      : access.requiredTier
        ? t("exclusive.needsTier", { tier: access.requiredTier.name })
        : t("exclusive.notForYou");
  return h(
    "section.card.locked",
    { "data-test": "locked" },
    h("span.state-icon", icon("lock")),
    h("h2", t("exclusive.locked")),
    h("p", lead),
    access.requiredTier && h("p", t(access.opensAt ? "exclusive.earlier" : "exclusive.from"), " ", tierBadge(access.requiredTier)),
    currentViewer()
      ? h("a.button", { href: "/account/points" }, t("exclusive.seeTier"))
      : h(
          "div.form-actions.is-centred",
          h("a.button.is-primary", { href: "/join" }, t("nav.join")),
          h("a.button.is-quiet", { href: `/sign-in?next=${encodeURIComponent(location.pathname)}` }, t("nav.signIn")),
        ),
  );
}

const openBody = (release) =>
  h(
    "section.card.padded",
    cleanedHtml(h("div.prose.is-reading", { "data-test": "release-body" }), release.bodyHtml),
    offerNote(release.offer),
    release.saleCode &&
      h(
        "div.coupon-code",
        h("span", t("exclusive.code")),
        h("code", release.saleCode),
        h(
          "button.icon-button",
          { type: "button", "aria-label": t("rewards.copy"), onclick: () => copy(release.saleCode) },
          icon("copy"),
        ),
      ),
    release.product &&
      h(
        "a.product-note.card",
        { href: `/p/${encodeURIComponent(release.product.sku)}` },
        h("span.round", icon("bag")),
        h(
          "span",
          h("strong", release.product.title),
          release.product.price && h("span.muted", money(release.product.price)),
        ),
      ),
  );

const windows = ({ windows: steps, publicAt }) =>
  (steps.length > 0 || publicAt) &&
  h(
    "section.card.padded",
    h("h2", t("exclusive.windows")),
    h(
      "ol.timeline",
      { role: "list" },
      [...steps]
        .sort((a, b) => (a.opensAt < b.opensAt ? -1 : 1))
        .map(({ tier, opensAt }) => step(tierBadge(tier), opensAt)),
      publicAt && step(h("strong", t("exclusive.everyone")), publicAt),
    ),
  );

const step = (who, at) =>
  h(
    "li",
    { class: Date.parse(at) <= Date.now() ? "is-past" : "" },
    who,
    h("span", atMoment(at)),
    h("span.small.muted", when(at)),
  );

/** Somebody who waits on the page sees it open. */
function openWhenDue({ state, opensAt }, signal) {
  const wait = Date.parse(opensAt) - Date.now();
  if (state !== "LOCKED" || !opensAt || wait < 0 || wait > 24 * 3600_000) return;
  const timer = setTimeout(refresh, wait + 1000);
  signal.addEventListener("abort", () => clearTimeout(timer));
}
