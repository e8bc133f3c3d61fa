// Asks the server by GraphQL: the texts lie in queries/, each is fetched once.
import { keepAnswer, keptAnswer } from "./offline.js";
import { wantedLanguage } from "./words/index.js";

/** The server could not be reached or answered something else than GraphQL: trying again may help. */
export class NetworkFailure extends Error {}

/** The server answered that something went wrong on its side: a sentence and, mostly, an id to quote. */
export class ServerFault extends Error {
  constructor(error) {
    super(error.message);
    const more = error.extensions || {};
    this.reference = more.errorId || more.error_id || more.id || null;
    this.code = more.code || null;
  }
}

/** Whether a request was given up, which is no failure. */
export const isAborted = (failure) => failure instanceof Error && failure.name === "AbortError";

const texts = new Map();

/** The text of queries/`name`.graphql; where the server packs the pages, all of them came along. */
export function queryText(name) {
  const packed = globalThis.packedQueries?.[name];
  if (packed !== undefined) return Promise.resolve(packed);
  if (!texts.has(name))
    texts.set(
      name,
      fetchText(name).catch((failure) => {
        texts.delete(name);
        throw failure;
      }),
    );
  return texts.get(name);
}

async function fetchText(name) {
  const response = await reach(new URL(`./queries/${name}.graphql`, import.meta.url));
  if (!response.ok) throw new NetworkFailure(`queries/${name}.graphql: ${response.status}`);
  return response.text();
}

async function reach(address, options) {
  try {
    return await fetch(address, options);
  } catch (failure) {
    if (isAborted(failure)) throw failure;
    throw new NetworkFailure(failure instanceof Error ? failure.message : String(failure));
  }
}

const watchers = new Set();

/** Calls `watcher` when the server said that the session is over; that answer took the cookie back. */
export const onSessionOver = (watcher) => watchers.add(watcher);

const SESSION_OVER = 401;

/**
 * @param {string} name
 * @param {object} [variables]
 * @param {AbortSignal} [signal]
 */
async function post(name, variables = {}, signal, isAgain = false) {
  const query = await queryText(name);
  const response = await reach("/graphql", {
    method: "POST",
    signal,
    credentials: "same-origin",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json;q=0.9",
      "Accept-Language": wantedLanguage(),
      "X-Portal-Request": "1",
    },
    body: JSON.stringify({ query, variables }),
  });
  if (response.status === SESSION_OVER && !isAgain) {
    watchers.forEach((watcher) => watcher());
    return post(name, variables, signal, true);
  }
  try {
    return await response.json();
  } catch (failure) {
    if (isAborted(failure)) throw failure;
    throw new NetworkFailure(`HTTP ${response.status}`);
  }
}

/**
 * What an answer holds where nothing was refused; without it, it is as if there were no answer.
 * @template Thing
 * @param {Thing} thing
 * @returns {NonNullable<Thing>}
 */
export function given(thing) {
  if (thing === null || thing === undefined) throw new NetworkFailure("no data");
  return thing;
}

/**
 * The same of each of its parts.
 * @template Answer
 * @param {Answer} answer
 * @returns {{[Part in keyof Answer]: NonNullable<Answer[Part]>}}
 */
export function whole(answer) {
  Object.values(given(answer)).forEach(given);
  return /** @type {{[Part in keyof Answer]: NonNullable<Answer[Part]>}} */ (answer);
}

/**
 * Runs a query and gives its data.
 * @template {keyof Documents} Name
 * @param {Name} name
 * @param {Documents[Name]["variables"]} [variables]
 * @param {{signal?: AbortSignal}} [options]
 * @returns {Promise<Documents[Name]["data"]>}
 */
export async function ask(name, variables, { signal } = {}) {
  let answer;
  try {
    answer = await post(name, variables, signal);
  } catch (failure) {
    const kept = failure instanceof NetworkFailure && (await keptAnswer(name, variables ?? {}).catch(() => null));
    if (!kept) throw failure;
    dispatchEvent(new CustomEvent("portal:kept", { detail: { name, at: kept.at } }));
    return kept.data;
  }
  const { data, errors } = answer;
  if (errors?.length) throw new ServerFault(errors[0]);
  keepAnswer(name, variables ?? {}, given(data)).catch(() => {}); // a full store keeps nothing, and the page goes on
  return data;
}

/**
 * Runs a mutation and gives its payload; the caller looks at `payload.errors`.
 * @template {keyof Documents} Name
 * @param {Name} name
 * @param {InputOf<Name>} [input]
 * @returns {Promise<PayloadOf<Name>>}
 */
export async function tell(name, input) {
  const data = await ask(name, /** @type {any} */ (input === undefined ? {} : { input }));
  return Object.values(data)[0];
}

/** What the server would not take, in its own words. */
export class NotTaken extends Error {}

/** Uploads a picture; gives its `id`, `url`, `smallUrl` and `markdown`. */
export async function upload(file) {
  const response = await reach("/media", {
    method: "POST",
    credentials: "same-origin",
    headers: {
      "Content-Type": file.type || "application/octet-stream",
      "Accept-Language": wantedLanguage(),
      "X-Portal-Request": "1",
    },
    body: file,
  });
  const said = await response.json().catch(() => {
    throw new NetworkFailure(`HTTP ${response.status}`);
  });
  if (said.errors) throw new NotTaken(said.errors[0].message);
  return said;
}

/** A key that makes a retry harmless; works without a secure context too. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keys for the tries of one form: the same input has the same key, however often it is sent; another has another. */
export function keysByInput() {
  const keys = new Map();
  return (input) => {
    const said = JSON.stringify(input);
    if (!keys.has(said)) keys.set(said, freshKey());
    return { ...input, idempotencyKey: keys.get(said) };
  };
}
