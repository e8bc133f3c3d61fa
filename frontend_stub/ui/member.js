// How people and their standing look: avatar, name, tier, badges.
import { t } from "../words/index.js";
import { h } from "./h.js";
import { icon } from "./icons.js";

const HUES = 10;

function hueOf(text) {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % HUES;
}

export function initials(name) {
  const words = name
    .trim()
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters =
    words.length > 1 ? [words[0], words.at(-1)].map((word) => [...word][0]) : [...(words[0] || "?")].slice(0, 2);
  return letters.join("").toLocaleUpperCase();
}

/** A round picture, or the initials on a colour that stays the same for a handle. */
export function avatar(member, size = "") {
  if (!member) return h("span.avatar.avatar-gone", { class: size, "aria-hidden": "true" }, "–");
  if (member.avatarUrl) {
    return h("img.avatar", { class: size, src: member.avatarUrl, alt: "", loading: "lazy", width: 40, height: 40 });
  }
  return h(
    "span.avatar",
    { class: `hue-${hueOf(member.handle)} ${size}`, "aria-hidden": "true" },
    initials(member.displayName),
  );
}

/** Somebody who was erased: there is a name to stand under what they wrote, and nobody behind it. */
const isFormer = ({ handle }) => /^former-[0-9a-f]{12}$/.test(handle);

export function memberName(member) {
  if (!member || isFormer(member)) return h("span.muted", t("member.erased"));
  return h("a.member-name", { href: `/m/${encodeURIComponent(member.handle)}` }, member.displayName);
}

function luminance(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Gives an element the tier's colour and, on it, black or white: whichever contrasts more (4.5 : 1 at least). */
export function paintTier(element, tier) {
  const colour = /^#[0-9a-f]{6}$/i.test(tier.colour) ? tier.colour : "#6b6259";
  element.classList.add("painted");
  element.style.setProperty("--tier", colour);
  element.style.setProperty("--on-tier", luminance(colour) > 0.179 ? "#000000" : "#ffffff");
  return element;
}

export function tierBadge(tier) {
  return tier && paintTier(h("span.tier", { "data-test": "tier" }, tier.name), tier);
}

/** The tier of somebody; the brand's own staff wear none. */
export const tierOf = (member) => !member?.isBrand && tierBadge(member?.tier);

export function roleBadges(member) {
  if (!member) return [];
  return [
    member.isBrand && h("span.role.is-brand", icon("check"), t("member.brand")),
    member.isModerator && h("span.role.is-moderator", icon("shield"), t("member.moderator")),
  ].filter(Boolean);
}

export const badgeList = (badges) =>
  badges?.length > 0 &&
  h(
    "ul.badges",
    { "aria-label": t("member.badges") },
    badges.map((badge) => h("li.badge", { title: badge.description }, badge.name)),
  );
