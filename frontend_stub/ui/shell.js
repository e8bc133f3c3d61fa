// The frame around every page: header, navigation, account menu, footer.
import { listen } from "../live.js";
import { ask } from "../api.js";
import { compact, number } from "../format.js";
import { go, refresh } from "../router.js";
import {
  chooseLanguage,
  currentProgram,
  currentViewer,
  isStaff,
  moderatesSomewhere,
  onViewerChange,
  sessionChanged,
  updateBalance,
  updateViewer,
} from "../session.js";
import { currentLanguage, LANGUAGES, t } from "../words/index.js";
import { act } from "./acts.js";
import { bell } from "./bell.js";
import { openDialog } from "./dialog.js";
import { keepingFocus } from "./focus.js";
import { fill, h } from "./h.js";
import { icon, mark } from "./icons.js";
import { fillKeyed } from "./keyed.js";
import { showKeys } from "./keys.js";
import { legalLinks } from "./legal.js";
import { avatar, tierBadge } from "./member.js";
import { searchForm, searchLink } from "./search.js";
import { themeButton } from "./theme.js";
import { announce, polite, toast, toasts } from "./toast.js";

export const main = h("main.main", { id: "main", tabindex: "-1" });
const header = h("header.top");
const footer = h("footer.foot");

const places = () =>
  [
    ["/", t("nav.forum"), "chat"],
    ["/p", t("nav.products"), "bag"],
    ["/exclusives", t("nav.exclusives"), "spark"],
    ["/leaderboard", t("nav.leaderboard"), "trophy"],
    moderatesSomewhere() && ["/moderation", t("nav.moderation"), "shield"],
    isStaff() && ["/staff/alarms", t("nav.staff"), "chart"],
  ].filter((place) => place !== false);

/** On a narrow screen the header has no room for the way in. */
const entrances = () => (currentViewer() ? [] : [["/sign-in", t("nav.signIn"), "user"]]);

export function drawShell(root) {
  fill(root, h("a.skip", { href: "#main" }, t("skip")), header, main, footer, polite, toasts);
  drawFrame();
  onViewerChange(drawFrame);
}

/** Draws of the frame what has changed: what somebody opened or typed there meanwhile stays. */
function drawFrame() {
  if (!header.isConnected) return;
  if (!header.firstChild) header.append(h("div.top-in", h("div.top-end")));
  const inside = header.querySelector(".top-in");
  const end = inside.querySelector(".top-end");
  fillKeyed(inside, [brandPiece(), navigationPiece(), { key: "end", draw: () => end }], PIECES);
  fillKeyed(end, [...searchPieces(), ...personal(), menuPiece()], PIECES);
  fillKeyed(footer, [{ key: "footing", of: [currentLanguage(), currentProgram()], draw: footing }], PIECES);
  document.querySelector(".skip").textContent = t("skip");
  markPlace(location.pathname);
}

/**
 * A piece of the frame: what it shows, in `of`, and how it is drawn.
 * @typedef {{key: string, of?: unknown, draw: (piece: Piece) => HTMLElement}} Piece
 */
const PIECES = {
  key: (/** @type {Piece} */ { key }) => key,
  state: (/** @type {Piece} */ { of }) => of ?? null,
  draw: (/** @type {Piece} */ piece) => piece.draw(piece),
};

function brandPiece() {
  const { logoUrl, name } = currentProgram();
  const draw = () =>
    h("a.brand", { href: "/" }, logoUrl ? h("img.brand-logo", { src: logoUrl, alt: "" }) : mark(), h("span.brand-name", name));
  return { key: "brand", of: [logoUrl, name], draw };
}

const link = (/** @type {string[]} */ [href, words, iconName]) => h("a.nav-link", { href }, icon(iconName), h("span", words));
const navigationPiece = () => ({
  key: "navigation",
  of: places(),
  draw: () => h("nav.nav", { "aria-label": t("nav.label") }, places().map(link)),
});

function searchPieces() {
  const typed = header.querySelector("input")?.value ?? "";
  return [
    { key: "search", of: currentLanguage(), draw: () => searchForm(typed) },
    { key: "search-link", of: currentLanguage(), draw: searchLink },
  ];
}

function personal() {
  const viewer = currentViewer();
  const of = [currentLanguage(), viewer];
  if (viewer) return [{ key: "bell", of, draw: bell }, { key: `account ${viewer.member.handle}`, of, draw: account }];
  const way = (kind, href, words) => ({ key: href, of, draw: () => h(`a.button.${kind}`, { href }, words) });
  return [way("is-quiet.top-sign-in", "/sign-in", t("nav.signIn")), way("is-primary.top-join", "/join", t("nav.join"))];
}

function account() {
  const menu = h("div.menu", { id: "account-menu", popover: "auto" });
  menu.addEventListener("click", ({ target }) => /** @type {Element} */ (target).closest("a") && menu.hidePopover());
  const button = h("button.account-button", { type: "button", popovertarget: "account-menu", "data-test": "account-menu" });
  const element = h("div.account", button, menu);
  element.redraw = () => {
    const viewer = currentViewer();
    fill(
      button,
      h("span.sr-only", `${t("nav.account")} `),
      avatar(viewer.member),
      h("span.account-points", icon("coin"), compact(viewer.loyalty.available)),
    );
    keepingFocus(menu, () => fill(menu, inAccountMenu(viewer)));
  };
  element.redraw();
  return element;
}

const inAccountMenu = (viewer) => [
  h(
    "div.menu-head",
    avatar(viewer.member, "is-large"),
    h("div", h("strong", viewer.member.displayName), h("div.muted", `@${viewer.member.handle}`)),
  ),
  h("div.menu-points", h("span", t("points.count", { count: viewer.loyalty.available })), tierBadge(viewer.loyalty.tier)),
  accountLinks().map(([href, words, iconName]) => h("a.menu-link", { href }, icon(iconName), words)),
  h(
    "button.menu-link",
    { type: "button", onclick: (event) => signOut(event.currentTarget) },
    icon("out"),
    t("nav.signOut"),
  ),
];

export const accountLinks = () => [
  ["/account", t("account.overview"), "user"],
  ["/account/points", t("account.points"), "coin"],
  ["/account/rewards", t("account.rewards"), "gift"],
  ["/account/referrals", t("account.referrals"), "users"],
  ["/account/notifications", t("account.notifications"), "bell"],
  ["/account/bookmarks", t("account.bookmarks"), "bookmark"],
  ["/account/drafts", t("account.drafts"), "edit"],
  ["/account/decisions", t("account.decisions"), "shield"],
  ["/account/settings", t("account.settings"), "settings"],
];

async function signOut(button) {
  const done = await act(button, "logout");
  if (!done) return;
  if (done.providerSignOutUrl) {
    location.assign(done.providerSignOutUrl); // it sends people back to the front page
    return;
  }
  await sessionChanged();
  toast(t("signedOut"));
  go("/");
}

const menuPiece = () => ({
  key: "menu",
  of: currentLanguage(),
  draw: () =>
    h(
      "button.icon-button.menu-button",
      { type: "button", "aria-label": t("nav.menu"), onclick: openMenu, "data-test": "menu" },
      icon("menu"),
    ),
});

function openMenu() {
  openDialog({
    title: currentProgram().name,
    kind: "is-drawer",
    body: (close) =>
      h(
        "div",
        { onclick: (event) => event.target.closest("a") && close() },
        h("nav.drawer-nav", { "aria-label": t("nav.label") }, [...places(), ...entrances()].map(link)),
        h("div.drawer-end", languageSelect(close), themeButton()),
      ),
  });
}

function languageSelect(before = () => {}) {
  const control = h(
    "select.input.is-small",
    { "aria-label": t("language"), "data-test": "language" },
    LANGUAGES.map(([code, words]) =>
      h("option", { value: code, lang: code, selected: code === currentLanguage() }, words),
    ),
  );
  control.addEventListener("change", async () => {
    before();
    await chooseLanguage(control.value).catch(() => {});
    drawFrame();
    refresh();
  });
  return h("span.language", icon("globe"), control);
}

function footing() {
  const program = currentProgram();
  const rate = t("footer.rate", { points: number(program.pointsPerCurrencyUnit), currency: program.currency });
  return h(
    "div.foot-in",
    h(
      "div.foot-words",
      h("strong", program.name),
      program.footerText && h("p.foot-text", program.footerText),
      h("p.muted", rate),
    ),
    legalNav(program),
    h("div.foot-end", h("button.text-button", { type: "button", onclick: showKeys }, t("shortcuts.title")), languageSelect(), themeButton()),
  );
}

function legalNav(program) {
  const links = [...legalLinks(program), ["/how-it-works", t("nav.howItWorks")]];
  return h("nav.foot-links", { "aria-label": t("legal.label") }, links.map(([href, words]) => h("a", { href }, words)));
}

/** Marks the place in the navigation. */
export function markPlace(path) {
  const root = `/${path.split("/")[1]}`;
  const shown = { "/c": "/", "/t": "/", "/new": "/", "/staff": "/staff/alarms", "/insights": "/staff/alarms" }[root] ?? root;
  for (const anchor of document.querySelectorAll(".nav-link")) {
    if (anchor.getAttribute("href") === shown) anchor.setAttribute("aria-current", "page");
    else anchor.removeAttribute("aria-current");
  }
}

let following = null;

/** Keeps the count at the bell and the balance true while somebody is signed in. */
export function followNotifications() {
  onViewerChange(follow);
  follow(currentViewer());
}

function follow(viewer) {
  const handle = viewer?.member.handle || null;
  if (handle === (following?.handle ?? null)) return;
  following?.stop.abort();
  following = handle && { handle, stop: new AbortController() };
  if (!handle) return;
  const { signal } = following.stop;
  const onGap = () =>
    ask("unread-count").then(
      ({ viewer: now }) => now && updateViewer({ unreadNotificationCount: now.unreadNotificationCount }),
    );
  listen(
    "notification-received",
    {},
    { signal, onGap, onData: ({ notificationReceived }) => received(notificationReceived) },
  );
  listen("points-changed", {}, { signal, onData: ({ pointsChanged }) => updateBalance(pointsChanged) });
}

function received(notification) {
  updateViewer({ unreadNotificationCount: currentViewer().unreadNotificationCount + 1 });
  toast(notification.title);
  announce(notification.title);
  dispatchEvent(new CustomEvent("portal:notification", { detail: notification }));
}
