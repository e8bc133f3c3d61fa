// Fields that name a thing: what fits is looked up while somebody types, and chosen by keyboard or pointer.
import { ask, given } from "../api.js";
import { date, money } from "../format.js";
import { t } from "../words/index.js";
import { field } from "./form.js";
import { h } from "./h.js";
import { lookingUp } from "./looking-up.js";
import { suggesting } from "./suggesting.js";
import { announce } from "./toast.js";

const PAUSE = 200;
const MOST = 6;

/**
 * Offers under a field what `find(typed, signal)` gives, as `{value, name}`: the value is what the field then holds.
 * Of several, between commas, it is about the one that is being typed (`isList`). What is typed in full is taken as well.
 * @param {HTMLElement} box
 * @param {(typed: string, signal: AbortSignal) => Promise<{value: string, name: string}[]>} find
 * @param {{isList?: boolean, known?: {value: string, name: string} | null, fromFirst?: boolean, chosen?: (one: {value: string, name: string}) => void}} [how]
 */
export function choosing(box, find, { isList = false, known = null, fromFirst = false, chosen } = {}) {
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  const { list, show, hide } = suggesting(input, {
    label: t("choosing.choices"),
    words: ({ value, name }) => [name, name !== value && value],
    take,
    close,
    shown: (isOpen) => input.setAttribute("aria-expanded", String(isOpen)),
  });
  const named = h("p.hint.chosen", { "data-test": "chosen", hidden: true });
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocomplete: "off" }))
    input.setAttribute(name, value);

  const typed = () => (isList ? (input.value.split(",").at(-1) ?? "") : input.value).trim();

  function say(one) {
    const isNamed = Boolean(one && !isList && one.name !== input.value && one.value === input.value.trim());
    named.hidden = !isNamed;
    named.textContent = isNamed ? one.name : "";
  }

  const looking = lookingUp({
    pause: PAUSE,
    find: async (wanted, signal) => (wanted || fromFirst ? find(wanted, signal) : []),
    holds: (wanted) => typed() === wanted && document.activeElement === input,
    found: offer,
  });

  function close() {
    looking.stop();
    hide();
  }

  function take(one) {
    const before = isList ? input.value.split(",").slice(0, -1).map((part) => part.trim()) : [];
    input.value = [...before, one.value].join(", ");
    close();
    say(one);
    chosen?.(one);
    input.focus();
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function offer(answer, wanted) {
    const found = answer.slice(0, MOST);
    say(found.find(({ value }) => value === wanted));
    if (!found.length || (found.length === 1 && found[0].value === wanted)) return close();
    show(found);
    announce(t("choosing.fit", { count: found.length }));
  }

  input.addEventListener("input", () => {
    say(null);
    looking.begin(typed());
  });
  if (fromFirst) input.addEventListener("focus", () => looking.now(typed()));
  input.addEventListener("blur", close);
  input.after(list, named);
  say(known);
  return box;
}

const products = async (query, signal) =>
  (await ask("products", { first: MOST, query }, { signal })).products.nodes.map(({ sku, title }) => ({ value: sku, name: title }));

/** A product, held by its number; the title of the one that is chosen stands beneath. */
export const productField = (/** @type {any} */ { product = null, chosen, ...of }) =>
  choosing(field({ value: product?.sku ?? "", ...of }), products, { known: product && { value: product.sku, name: product.title }, chosen });

/** Several products, by their numbers, between commas. */
export const productsField = (/** @type {any} */ of) => choosing(field(of), products, { isList: true });

const orders = async (asked, signal) =>
  ((await ask("find-orders", asked, { signal })).findOrders ?? []).map((one) => ({
    value: one.externalId,
    name: [one.number ?? one.externalId, one.member?.displayName, date(one.placedAt), money(one.total)].filter(Boolean).join(" · "),
  }));

/**
 * An order, for staff, held by the shop's number: of those of whom `couponCode()` belongs to, the newest first; while no
 * code is written, and for an order of somebody else, by the number that its buyer knows or the shop's.
 */
export const orderField = (/** @type {any} */ { couponCode, ...of }) =>
  choosing(
    field(of),
    async (typed, signal) => {
      const code = couponCode();
      const theirs = code ? await orders({ couponCode: code }, signal) : [];
      const fitting = theirs.filter(({ value, name }) => `${value} ${name}`.toLowerCase().includes(typed.toLowerCase()));
      return fitting.length || !typed ? fitting : orders({ number: typed }, signal);
    },
    { fromFirst: true },
  );

const members = async (search, signal) =>
  given((await ask("find-members", { search: search.replace(/^@/, "") }, { signal })).findMembers).map(({ member }) => ({ value: member.handle, name: member.displayName }));

/** A member, for staff: by name, handle or the whole address; held by the handle. */
export const memberField = (/** @type {any} */ of) => choosing(field({ autocapitalize: "none", ...of }), members);

const buyers = async (search, signal) =>
  given((await ask("find-members", { search: search.replace(/^@/, "") }, { signal })).findMembers)
    .flatMap(({ email, member }) => (email ? [{ value: email, name: `${member.displayName} (@${member.handle})` }] : []));

/** The address of who bought, for staff: a member is found by name, handle or address; a guest's address is typed in full. */
export const buyerField = (/** @type {any} */ of) =>
  choosing(field({ type: "email", inputmode: "email", autocapitalize: "none", maxlength: 254, ...of }), buyers);
