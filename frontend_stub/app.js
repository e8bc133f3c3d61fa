// Starts the forum: asks who is here, draws the frame, and hands each address to its page.
import { isAborted, ServerFault } from "./api.js";
import { dateTime, keepTimesFresh } from "./format.js";
import { startServiceWorker, wantsKept } from "./offline.js";
import { go, refresh, route, startRouter } from "./router.js";
import { currentProgram, currentViewer, loadSession, sessionChanged } from "./session.js";
import { closeDialogs, isDialogOpen } from "./ui/dialog.js";
import { h, fill } from "./ui/h.js";
import { drawShell, followNotifications, main, markPlace } from "./ui/shell.js";
import { failure, notFound, skeleton } from "./ui/states.js";
import { icon } from "./ui/icons.js";
import { listenToKeys } from "./ui/keys.js";
import { termsAsked } from "./ui/terms-asked.js";
import { announce } from "./ui/toast.js";
import { speakOfStaff, t } from "./words/index.js";
import { NotThere, SignInNeeded } from "./pages/refusals.js";

route("/", () => import("./pages/front.js"));
route("/c/:slug", () => import("./pages/category.js"));
route("/t/:id/:slug?", () => import("./pages/thread.js"));
route("/new", () => import("./pages/new-thread.js"));
route("/p", () => import("./pages/products.js"));
route("/p/:sku", () => import("./pages/product.js"));
route("/m/:handle", () => import("./pages/member.js"));
route("/offline", () => import("./pages/offline.js"));
route("/search", () => import("./pages/search.js"));
route("/join", () => import("./pages/join.js"));
route("/sign-in", () => import("./pages/sign-in.js"));
route("/verify", () => import("./pages/verify.js"));
route("/forgot", () => import("./pages/forgot.js"));
route("/reset", () => import("./pages/reset.js"));
route("/consent", () => import("./pages/consent.js"));
route("/confirm-address", () => import("./pages/confirm-address.js"));
route("/keep-address", () => import("./pages/keep-address.js"));
route("/mute/:token", () => import("./pages/mute.js"));
route("/unsubscribe/:token", () => import("./pages/unsubscribe.js"));
route("/appeal/:reference", () => import("./pages/appeal.js"));
route("/account", () => import("./pages/account-overview.js"));
route("/account/points", () => import("./pages/account-points.js"));
route("/account/statement", () => import("./pages/account-statement.js"));
route("/account/rewards", () => import("./pages/account-rewards.js"));
route("/account/referrals", () => import("./pages/account-referrals.js"));
route("/account/bookmarks", () => import("./pages/account-bookmarks.js"));
route("/account/notification-settings", () => import("./pages/account-notification-settings.js"));
route("/account/notifications", () => import("./pages/account-notifications.js"));
route("/account/drafts", () => import("./pages/account-drafts.js"));
route("/account/decisions", () => import("./pages/account-decisions.js"));
route("/account/settings", () => import("./pages/account-settings.js"));
route("/surveys/:id", () => import("./pages/survey.js"));
route("/exclusives", () => import("./pages/exclusives.js"));
route("/exclusives/:slug", () => import("./pages/exclusive.js"));
route("/how-it-works", () => import("./pages/how-it-works.js"));
route("/leaderboard", () => import("./pages/leaderboard.js"));
route("/moderation/fair-play", () => import("./pages/fair-play.js"));
route("/moderation/transparency", () => import("./pages/transparency.js"));
route("/moderation/replies", () => import("./pages/saved-replies.js"));
route("/moderation", () => import("./pages/moderation.js"));
route("/staff", () => import("./pages/staff.js"));
route("/staff/programme", () => import("./pages/staff-programme.js"));
route("/staff/alarms", () => import("./pages/staff-alarms.js"));
route("/staff/look", () => import("./pages/staff-look.js"));
route("/staff/changes", () => import("./pages/staff-changes.js"));
route("/staff/products", () => import("./pages/staff-products.js"));
route("/staff/coupon-cases", () => import("./pages/staff-coupon-cases.js"));
route("/staff/orders", () => import("./pages/staff-orders.js"));
route("/staff/fair-play", () => import("./pages/staff-fair-play.js"));
route("/staff/screening", () => import("./pages/staff-screening.js"));
route("/staff/categories", () => import("./pages/staff-categories.js"));
route("/staff/data-requests", () => import("./pages/staff-data-requests.js"));
route("/staff/translations", () => import("./pages/staff-translations.js"));
route("/staff/reviews", () => import("./pages/staff-reviews.js"));
route("/staff/rates", () => import("./pages/staff-rates.js"));
route("/insights", () => import("./pages/insights.js"));
route("/staff/rules", () => import("./pages/staff-rules.js"));
route("/staff/releases", () => import("./pages/staff-releases.js"));
route("/staff/campaigns", () => import("./pages/staff-campaigns.js"));
route("/staff/referrals", () => import("./pages/staff-referrals.js"));
route("/staff/partners", () => import("./pages/staff-partners.js"));
route("/staff/rewards", () => import("./pages/staff-rewards.js"));
route("/staff/coupons", () => import("./pages/staff-coupons.js"));
route("/staff/deliveries", () => import("./pages/staff-deliveries.js"));
route("/staff/keys", () => import("./pages/staff-keys.js"));
route("/staff/sign-on", () => import("./pages/staff-providers.js"));
route("/staff/webhooks", () => import("./pages/staff-webhooks.js"));
route("/staff/care", () => import("./pages/staff-care.js"));
route("/staff/customers", () => import("./pages/staff-customers.js"));
route("/staff/customers/:id", () => import("./pages/staff-customer.js"));
route("/staff/segments", () => import("./pages/staff-segments.js"));
route("/staff/holdouts", () => import("./pages/staff-holdouts.js"));
route("/staff/offers", () => import("./pages/staff-offers.js"));
route("/staff/simulations", () => import("./pages/staff-simulations.js"));
route("/staff/surveys", () => import("./pages/staff-surveys.js"));
route("/staff/surveys/:id", () => import("./pages/staff-survey.js"));
route("/staff/members", () => import("./pages/staff-members.js"));

/** A page module's default export takes a place and gives `{title, content, started?}`. */
async function render(place, { isNew, isAgain, isFirst }) {
  const { signal } = place;
  const isHeard = main.contains(document.activeElement) || isDialogOpen();
  markPlace(location.pathname);
  keptOf = null;
  if (!isAgain) closeDialogs();
  const waiting = setTimeout(() => fill(main, skeleton(location.pathname)), isFirst ? 0 : 140);
  const page = await pageOf(place).catch((error) => refusal(error, signal));
  clearTimeout(waiting);
  if (signal.aborted || !page) return;
  fill(main, h("div.page", keptNote(), termsAsked(), page.content));
  closeDialogs(); // what was asked of the page before; until now nobody could ask it again
  document.title = title(page.title);
  if (isNew && !isFirst) greet(page.title);
  else if (isHeard) focusHeading();
  main
    .querySelector(":is(.side-nav, .staff-nav) [aria-current]")
    ?.scrollIntoView({ block: "nearest", inline: "center", behavior: "instant" });
  page.started?.();
}

async function pageOf(place) {
  if (!place.load) throw new NotThere();
  const [{ default: page }] = await Promise.all([place.load(), FOR_STAFF.test(location.pathname) && speakOfStaff()]);
  return page(place);
}

function refusal(error, signal) {
  if (signal.aborted || isAborted(error)) return null;
  if (error instanceof SignInNeeded) {
    toSignIn();
    return null;
  }
  if (error instanceof NotThere) return notFound();
  if (!(error instanceof ServerFault)) console.error(error);
  return failure(error, refresh);
}

/** Where the session ended while the page was open, the frame has to learn of it first. */
async function toSignIn() {
  const next = encodeURIComponent(location.pathname + location.search);
  if (currentViewer()) await sessionChanged().catch(() => {});
  go(`/sign-in?next=${next}`, { replace: true });
}

const FOR_STAFF = /^\/(staff|moderation|insights)\b/;

const title = (words) => [words, currentProgram()?.name].filter(Boolean).join(" · ");

/** After a change of page: focus goes to its heading, as a full load would begin at the top. */
function greet(words) {
  focusHeading();
  announce(words);
}

/** Where what had the focus is drawn anew, the keyboard goes on from the page's heading and not from the header. */
function focusHeading() {
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

async function start() {
  try {
    await loadSession();
  } catch (error) {
    fill(document.getElementById("app"), h("main.lone", failure(error, () => location.reload()).content));
    return;
  }
  drawShell(document.getElementById("app"));
  followNotifications();
  keepTimesFresh();
  listenToKeys();
  await startRouter(render);
}

/** What is shown without a connection says of when it is. */
let keptOf = null;
addEventListener("portal:kept", ({ detail: { name, at } }) => {
  if (name !== "session") keptOf = at;
});
const keptNote = () => keptOf && h("p.notice", { role: "status", "data-test": "kept-note" }, icon("clock"), t("offline.asOf", { moment: dateTime(keptOf) }));

start().then(() => (wantsKept() ? startServiceWorker() : undefined));
