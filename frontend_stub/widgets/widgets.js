// Widgets for a shop's own pages: custom elements in one script, from another origin, without cookies. WIDGETS.md says how.
// They ask the API as whoever `portal-session` signed on, or as a visitor; the token lives in memory and nowhere else.

const HOME = new URL(import.meta.url).origin;
const FIVE_SECONDS = 5_000;

const WORDS = {
  en: {
    questions: "Questions about this product", noQuestions: "Nobody has asked yet.", ask: "Ask a question", allQuestions: "All questions",
    replies: (count) => (count === 1 ? "1 reply" : `${count} replies`), solved: "solved",
    reviews: "Reviews", noReviews: "Nobody has reviewed it yet.", allReviews: "All reviews", write: "Write a review",
    rating: (average, count) => `${average} of 5 stars, ${count === 1 ? "1 review" : `${count} reviews`}`, stars: (count) => `${count} of 5 stars`,
    verified: "bought here", incentivised: "points were given for it",
    points: (count, name) => `${count} ${name}`, pending: (count) => `${count} more on the way`, tier: (name) => `Tier: ${name}`, redeem: "Redeem",
    joinPoints: (name) => `Collect ${name} with what you buy.`, join: "Join",
    invite: "Invite a friend", inviteText: "Send this link. What both of you get is said there.", copy: "Copy link", copied: "Copied", begin: "Get your link",
    away: "This could not be loaded.", again: "Try again",
  },
  de: {
    questions: "Fragen zu diesem Produkt", noQuestions: "Noch hat niemand gefragt.", ask: "Frage stellen", allQuestions: "Alle Fragen",
    replies: (count) => (count === 1 ? "1 Antwort" : `${count} Antworten`), solved: "gelöst",
    reviews: "Bewertungen", noReviews: "Noch hat es niemand bewertet.", allReviews: "Alle Bewertungen", write: "Bewerten",
    rating: (average, count) => `${average} von 5 Sternen, ${count === 1 ? "1 Bewertung" : `${count} Bewertungen`}`, stars: (count) => `${count} von 5 Sternen`,
    verified: "hier gekauft", incentivised: "dafür gab es Punkte",
    points: (count, name) => `${count} ${name}`, pending: (count) => `${count} weitere unterwegs`, tier: (name) => `Stufe: ${name}`, redeem: "Einlösen",
    joinPoints: (name) => `Sammle ${name} mit deinen Einkäufen.`, join: "Mitmachen",
    invite: "Freunde einladen", inviteText: "Schick diesen Link weiter. Was ihr beide bekommt, steht dort.", copy: "Link kopieren", copied: "Kopiert", begin: "Deinen Link holen",
    away: "Das konnte nicht geladen werden.", again: "Noch einmal versuchen",
  },
};

const QUERIES = {
  questions: `query WidgetQuestions($sku: String!) {
  program { accent }
  product(sku: $sku) {
    questions(first: 5) { totalCount nodes { id slug title replyCount isSolved } }
  }
}`,
  reviews: `query WidgetReviews($sku: String!) {
  program { accent }
  product(sku: $sku) {
    rating { average count }
    reviews(first: 3) { nodes { id rating title bodyHtml isVerifiedPurchase isIncentivised author { displayName } } }
  }
}`,
  points: `query WidgetPoints {
  program { accent pointsName }
  viewer { loyalty { available pending tier { name } } }
}`,
  referral: `query WidgetReferral {
  program { accent }
  viewer { referralCodes { code url isActive } }
}`,
  signOn: `mutation WidgetSignOn($input: SignOnInput!) {
  signOn(input: $input) { sessionToken refreshToken sessionTokenExpiresAt errors { code message } }
}`,
  refresh: `mutation WidgetRefresh($input: RefreshSessionInput!) {
  refreshSession(input: $input) { sessionToken refreshToken sessionTokenExpiresAt errors { code message } }
}`,
};

const STYLE = `
:host { display: block; color-scheme: light dark; font: var(--portal-font, inherit); color: var(--portal-ink, light-dark(#211d19, #f2ede6)); }
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
section { padding: 1rem 1.15rem; border: 1px solid var(--portal-line, light-dark(#d9d3ca, #443e38)); border-radius: var(--portal-radius, 12px); background: var(--portal-surface, light-dark(#ffffff, #1e1b18)); overflow-wrap: anywhere; }
h2 { font-size: 1.1em; margin: 0 0 .6rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
p { margin: .2rem 0; }
.soft { color: var(--portal-ink-soft, light-dark(#5a5249, #c0b7ab)); font-size: .875em; }
.big { font-size: 1.5em; font-weight: 600; }
a { color: var(--portal-accent, var(--brand)); }
.acts { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-top: .8rem; }
button, .button { font: inherit; padding: .5em 1em; min-height: 2.75em; border: 0; border-radius: var(--portal-radius, 12px); background: var(--portal-accent, var(--brand)); color: var(--portal-on-accent, light-dark(#ffffff, #151311)); cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`;

// ---- The API -------------------------------------------------------------------------------------------------------

let signedOn = null; // {sessionToken, refreshToken, sessionTokenExpiresAt}
let ready = Promise.resolve();
let renewing = null;
const drawn = new Set();

class Unanswered extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/**
 * @param {string} name
 * @param {any} variables
 * @param {{token?: string | null, locale: string}} of
 */
async function answerOf(name, variables, { token = null, locale }) {
  const response = await fetch(`${HOME}/graphql`, {
    method: "POST",
    credentials: "omit",
    headers: {
      "Content-Type": "application/json",
      "X-Portal-Locale": locale,
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: QUERIES[name], variables }),
  });
  const { data, errors } = await response.json();
  if (!data || errors?.length) throw new Unanswered(errors?.[0]?.message ?? `HTTP ${response.status}`, response.status);
  return data;
}

/** The token of who is signed on, renewed shortly before it ends; null for a visitor. */
async function tokenNow(locale) {
  await ready;
  if (!signedOn) return null;
  if (Date.parse(signedOn.sessionTokenExpiresAt) - Date.now() > FIVE_SECONDS) return signedOn.sessionToken;
  renewing ??= renewed(signedOn, locale).finally(() => (renewing = null));
  await renewing; // a refresh token is good once, however many widgets there are
  return signedOn?.sessionToken ?? null;
}

/** Whoever was signed on meanwhile stays so: the answer is about who was there before. */
async function renewed(ending, locale) {
  const { refreshSession } = await answerOf("refresh", { input: { refreshToken: ending.refreshToken } }, { locale }).catch(() => ({}));
  if (signedOn === ending) signedOn = refreshSession?.sessionToken ? refreshSession : null;
}

/** Who is no longer signed on is a visitor, and not an error. */
async function askAsViewer(name, variables, locale) {
  const token = await tokenNow(locale);
  try {
    return await answerOf(name, variables, { token, locale });
  } catch (error) {
    if (!token || !(error instanceof Unanswered) || error.status !== 401) throw error;
    if (signedOn?.sessionToken === token) signedOn = null;
    return answerOf(name, variables, { locale });
  }
}

// ---- Elements ------------------------------------------------------------------------------------------------------

function make(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== false));
  return element;
}

const link = (path, words, props = {}) => make("a", { href: `${HOME}${path}`, target: "_top", ...props }, words);

/** What somebody wrote, as text: its markup stays behind. */
const plain = (html) =>
  html
    .replace(/<\/(?:p|li|h\d|blockquote|pre)>|<br>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" })[name])
    .trim();

/** Draws what `content(data, words)` makes of the answer to a query; says so where there is none. */
class Widget extends HTMLElement {
  static observedAttributes = ["sku", "lang"];

  connectedCallback() {
    drawn.add(this);
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      root.adoptedStyleSheets = [sheet];
    }
    this.draw();
  }

  disconnectedCallback() {
    drawn.delete(this);
  }

  attributeChangedCallback(_, before, after) {
    if (this.shadowRoot && before !== after) this.draw();
  }

  get locale() {
    const asked = this.closest("[lang]")?.lang || navigator.language;
    return asked.slice(0, 2) === "de" ? "de" : "en";
  }

  get variables() {
    return {};
  }

  async draw() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const words = WORDS[this.locale];
    let found;
    try {
      const data = await askAsViewer(/** @type {any} */ (this.constructor).query, this.variables, this.locale);
      this.style.setProperty("--brand", data.program.accent ? `light-dark(${data.program.accent}, color-mix(in srgb, ${data.program.accent} 45%, white))` : "light-dark(#1f5a4b, #7fc7b0)");
      found = /** @type {any} */ (this).content(data, words);
    } catch {
      const again = make("button", { type: "button", onclick: () => this.draw() }, words.again);
      found = [make("p", { role: "status" }, words.away), make("div", { class: "acts" }, again)];
    }
    if (turn !== this.turn) return; // a later one is under way
    this.hidden = found === null;
    this.shadowRoot?.replaceChildren(...(found === null ? [] : [make("section", {}, found)]));
    this.dispatchEvent(new Event("portal-drawn", { bubbles: true }));
  }
}

/** `<portal-questions sku="…">` — of a product that the portal does not know, nothing is shown. */
class Questions extends Widget {
  static query = "questions";

  get variables() {
    return { sku: this.getAttribute("sku") ?? "" };
  }

  content({ product }, words) {
    if (!product) return null;
    const { nodes, totalCount } = product.questions;
    const row = ({ id, slug, title, replyCount, isSolved }) =>
      make("li", {}, link(`/t/${id}/${slug}`, title), make("div", { class: "soft" }, [words.replies(replyCount), isSolved && words.solved].filter(Boolean).join(" · ")));
    const page = `/p/${encodeURIComponent(this.variables.sku)}`;
    return [
      make("h2", {}, words.questions),
      nodes.length ? make("ul", {}, nodes.map(row)) : make("p", { class: "soft" }, words.noQuestions),
      make("div", { class: "acts" }, link(page, words.ask, { class: "button" }), totalCount > nodes.length && link(page, `${words.allQuestions} (${totalCount})`)),
    ];
  }
}

/** `<portal-reviews sku="…">` */
class Reviews extends Widget {
  static query = "reviews";

  get variables() {
    return { sku: this.getAttribute("sku") ?? "" };
  }

  content({ product }, words) {
    if (!product) return null;
    const { average, count } = product.rating;
    const format = new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 });
    const row = ({ rating, title, bodyHtml, author, isVerifiedPurchase, isIncentivised }) =>
      make(
        "li",
        {},
        make("div", {}, make("span", { role: "img", "aria-label": words.stars(rating) }, "★".repeat(rating) + "☆".repeat(5 - rating)), title ? make("strong", {}, ` ${title}`) : null),
        make("p", {}, plain(bodyHtml)),
        make("div", { class: "soft" }, [author?.displayName, isVerifiedPurchase && words.verified, isIncentivised && words.incentivised].filter(Boolean).join(" · ")),
      );
    const page = `/p/${encodeURIComponent(this.variables.sku)}`;
    return [
      make("h2", {}, words.reviews),
      count > 0 ? make("p", {}, words.rating(format.format(average), count)) : make("p", { class: "soft" }, words.noReviews),
      make("ul", {}, product.reviews.nodes.map(row)),
      make("div", { class: "acts" }, link(page, words.write, { class: "button" }), count > product.reviews.nodes.length && link(page, words.allReviews)),
    ];
  }
}

/** `<portal-points>` — of who is signed on; to everybody else it says what they are for. */
class Points extends Widget {
  static query = "points";

  content({ program, viewer }, words) {
    if (!viewer) return [make("p", {}, words.joinPoints(program.pointsName)), make("div", { class: "acts" }, link("/join", words.join, { class: "button" }))];
    const { available, pending, tier } = viewer.loyalty;
    const format = new Intl.NumberFormat(this.locale);
    return [
      make("p", { class: "big" }, words.points(format.format(available), program.pointsName)),
      pending > 0 && make("p", { class: "soft" }, words.pending(format.format(pending))),
      tier && make("p", { class: "soft" }, words.tier(tier.name)),
      make("div", { class: "acts" }, link("/account/rewards", words.redeem, { class: "button" })),
    ];
  }
}

/** `<portal-referral>` — the link of who is signed on; without one, the way to it. */
class Referral extends Widget {
  static query = "referral";

  content({ viewer }, words) {
    const code = viewer?.referralCodes.find(({ isActive }) => isActive);
    const heading = make("h2", {}, words.invite);
    if (!code) return [heading, make("div", { class: "acts" }, link(viewer ? "/account/referrals" : "/join", viewer ? words.begin : words.join, { class: "button" }))];
    const button = make("button", { type: "button" }, words.copy);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.url).catch(() => {});
      button.textContent = words.copied;
    });
    return [heading, make("p", {}, words.inviteText), make("p", {}, make("code", {}, code.url)), make("div", { class: "acts" }, button)];
  }
}

/** `<portal-session provider="…" token="…">` — signs on by what the shop's back end signed; all widgets hear of it. */
class Session extends HTMLElement {
  static observedAttributes = ["token"];

  attributeChangedCallback(_, before, token) {
    if (!token || token === before) return;
    ready = this.signOn(token, ready);
    for (const widget of drawn) widget.draw();
  }

  async signOn(token, before) {
    this.removeAttribute("token"); // it is good once
    const input = { provider: this.getAttribute("provider") ?? "", token, refreshable: true };
    await before; // one after the other: who was named last stays, whatever is answered first
    const { signOn } = await answerOf("signOn", { input }, { locale: document.documentElement.lang || "en" }).catch(() => ({}));
    signedOn = signOn?.sessionToken ? signOn : null;
    this.dispatchEvent(new CustomEvent("portal-signed-on", { bubbles: true, detail: { isSignedOn: Boolean(signedOn), errors: signOn?.errors ?? [] } }));
  }
}

customElements.define("portal-session", Session);
customElements.define("portal-questions", Questions);
customElements.define("portal-reviews", Reviews);
customElements.define("portal-points", Points);
customElements.define("portal-referral", Referral);
