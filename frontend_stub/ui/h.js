// Makes elements. Everything said on a page passes through here as text, never as markup.
import { frameWide } from "./sideways.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * `h("p.note", {id: "x", onclick: f}, "text", child, [more], null)`: falsy children are left out.
 * @template {string} Selector
 * @param {Selector} selector
 * @param {any} [props] properties, or the first child
 * @param {...any} children
 * @returns {ElementOf<Selector>}
 */
export function h(selector, props, ...children) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  const isProps = props && typeof props === "object" && !(props instanceof Node) && !Array.isArray(props);
  if (isProps) Object.entries(props).forEach(([name, value]) => set(element, name, value));
  append(element, isProps ? children : [props, ...children]);
  return /** @type {any} */ (element);
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "class") element.className = `${element.className} ${value}`.trim();
  else if (name === "value") element.value = value;
  else if (name === "href" || name === "src") element.setAttribute(name, safeAddress(value));
  else element.setAttribute(name, value === true ? "" : String(value));
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Addresses that come from data may lead to a page or a picture, never to a script. */
export function safeAddress(value) {
  const text = String(value);
  if (text.startsWith("data:image/")) return text;
  try {
    const { protocol } = new URL(text, location.origin);
    return ["http:", "https:", "mailto:"].includes(protocol) ? text : "#";
  } catch {
    return "#";
  }
}

export function svg(tag, props, ...children) {
  const element = document.createElementNS(SVG, tag);
  Object.entries(props || {}).forEach(([name, value]) => element.setAttribute(name, String(value)));
  children.flat().forEach((child) => element.append(child));
  return element;
}

/** Puts new content in place of what an element held. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

/** The one place where markup enters the page: only for HTML that the server has already cleaned. */
export function cleanedHtml(element, html) {
  element.innerHTML = html || "";
  for (const link of element.querySelectorAll("a[href]")) {
    if (link.origin !== location.origin) {
      link.target = "_blank";
      link.rel = "noopener nofollow ugc";
    }
  }
  for (const image of element.querySelectorAll("img")) image.loading = "lazy";
  frameWide(element);
  return element;
}
