// What the modules of the pages mean by their annotations; nothing of it is loaded by a browser.

/** The element that `h("button.is-quiet")` makes. */
type ElementOf<Selector extends string> = Selector extends `${infer Tag}.${string}` ? TaggedElement<Tag> : TaggedElement<Selector>;
type TaggedElement<Tag> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

/** Whatever may stand in an element: text, elements, lists of them, and nothing. */
type Child = any;

/** What a mutation takes, and what it gives back: the one field of its answer. */
type InputOf<Name extends keyof Documents> = Documents[Name]["variables"] extends { input: infer Input } ? Input : undefined;
type PayloadOf<Name extends keyof Documents> = Name extends keyof Documents ? AnswerOf<Name> & { errors: Array<Refused> } : never;
type AnswerOf<Name extends keyof Documents> = Documents[Name]["data"][keyof Documents[Name]["data"]];
type Refused = { message: string; code?: string; field?: Array<string> | null };

/** What the packs of the server define. */
declare var packedQueries: Record<string, string> | undefined;

/** What is found by a selector is whatever the selector says; so are the controls of a form by their names. */
interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}
interface Element {
  closest(selectors: string): any;
}
interface HTMLFormControlsCollection {
  [name: string]: any;
}

/** What a page hangs on the elements of posts and of a thread's tools, to draw them anew. */
interface HTMLElement {
  number?: number;
  post?: any;
  redraw?: (...of: any[]) => any;
  vanish?: () => any;
  forget?: () => any;
}
interface Event {
  /** Of a `CustomEvent`. */
  detail?: any;
}
