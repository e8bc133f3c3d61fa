// Forms whose refusals stand beside the field they are about.
import { tell } from "../api.js";
import { t } from "../words/index.js";
import { failureText } from "./acts.js";
import { h, fill } from "./h.js";
import { isSignedOut, wayIn } from "./way-in.js";

let count = 0;

const LARGEST_WHOLE = 999_999_999; // within what the server takes for a whole number

/** For a number with digits after its point that is not below 0, written with a point or a comma. */
export const decimal = () => ({
  inputmode: "decimal",
  pattern: "\\s*[0-9]{1,12}([.,][0-9]{1,4})?\\s*",
  "data-complaint": t("form.decimal"),
});

/**
 * A labelled control with room for a hint and for what is wrong with it; other properties are the control's.
 * @param {{name: string, label: Child, hint?: Child, optional?: boolean, type?: string, control?: HTMLElement, [property: string]: any}} of
 */
export function field({ name, label, hint, optional, type = "text", control, ...props }) {
  if (type === "number") props.max ??= LARGEST_WHOLE;
  const id = `f${++count}-${name}`;
  const input =
    control ||
    (type === "textarea"
      ? h("textarea.input", { name, rows: 4, ...props })
      : h("input.input", { name, type, ...props }));
  input.id = id;
  if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
  return h(
    "div.field",
    { "data-field": name },
    h("label.label", { for: id }, label, optional && h("span.optional", t("form.optional"))),
    input,
    hint && h("p.hint", { id: `${id}-hint` }, hint),
    h("p.field-error", { id: `${id}-error`, hidden: true }),
  );
}

/** @param {{name: string, label: Child, [property: string]: any}} of */
export function checkbox({ name, label, ...props }) {
  const id = `f${++count}-${name}`;
  return h(
    "div.field.field-check",
    { "data-field": name },
    h("input", { type: "checkbox", name, id, ...props }),
    h("label", { for: id }, label),
    h("p.field-error", { id: `${id}-error`, hidden: true }),
  );
}

/**
 * `options` are `[value, words]` pairs.
 * @param {{name: string, label: Child, options: Array<Array<any>>, value?: any, hint?: Child, [property: string]: any}} of
 */
export function select({ name, label, options, value, hint, ...props }) {
  const control = h(
    "select.input",
    { name, ...props },
    options.map(([key, words]) => h("option", { value: key, selected: key === value }, words)),
  );
  return field({ name, label, hint, control });
}

/** One of several; `options` are `[value, words, hint]`. Nothing is chosen beforehand: it is to be decided. */
export function radios({ name, label, options }) {
  return h(
    "fieldset.choices",
    { "data-field": name },
    h("legend.label", label),
    options.map(([value, words, hint]) =>
      h(
        "label.choice",
        h("input", { type: "radio", name, value, required: true }),
        h("span.choice-in", h("strong", words), hint && h("span.small.muted", hint)),
      ),
    ),
    h("p.field-error", { hidden: true, id: `f${++count}-${name}-error` }),
  );
}

/** What a form holds: empty text as null, boxes as true or false. */
export function valuesOf(form) {
  const values = {};
  for (const control of form.elements) {
    if (!control.name) continue;
    if (control.type === "radio" && !control.checked) continue;
    if (control.type === "checkbox") values[control.name] = control.checked;
    else values[control.name] = written(control);
  }
  return values;
}

/**
 * What is written in a form without files, as the pairs of an address.
 * @returns {Array<[string, string]>}
 */
export const writtenIn = (form) => [...new FormData(form)].map(([name, value]) => [name, String(value)]);

/** As the server reads it: a decimal has a point, whatever stands in the field. */
function written({ value, inputMode }) {
  if (value.trim() === "") return null;
  return inputMode === "decimal" ? value.trim().replace(",", ".") : value;
}

/** What the page itself finds wrong before anything is sent; it stands beside the field, or above all of them for null. */
export class Refusal extends Error {
  constructor(field, message) {
    super(message);
    this.field = field && [field];
  }
}

/** What the server would refuse, as a trial beforehand found out. */
export class Refusals extends Error {
  constructor(errors) {
    super(errors.map(({ message }) => message).join(" "));
    this.errors = errors;
  }
}

const refusedBy = (error) =>
  error instanceof Refusals ? error.errors : [error instanceof Refusal ? error : { message: failureText(error), field: null }];

/**
 * @template {keyof Documents} Name
 * @typedef {object} MutationForm
 * @property {Name} mutation
 * @property {Child} [children]
 * @property {Child} [submit]
 * @property {(values: any) => InputOf<Name> | Promise<InputOf<Name>>} [input]
 * @property {(payload: PayloadOf<Name>, form: HTMLFormElement) => any} done
 * @property {(errors: PayloadOf<Name>["errors"], form: HTMLFormElement) => any} [refused]
 * @property {Child} [extra]
 * @property {string} [id]
 * @property {string} [kind]
 */

/**
 * A form that runs a mutation. `input(values)` makes its input, `done(payload)` follows success, `refused(errors)` a refusal.
 * A button that sits elsewhere may belong to it by its `form` attribute.
 * @template {keyof Documents} Name
 * @param {MutationForm<Name>} of
 */
export function mutationForm({
  mutation,
  children,
  submit,
  input = (values) => values,
  done,
  refused,
  extra,
  id,
  kind = "primary",
}) {
  const alert = h("p.form-error", { role: "alert", hidden: true, "data-test": "form-error" });
  const button = submit && h("button.button", { type: "submit", class: `is-${kind}` }, submit);
  const form = h("form.form", { id, novalidate: true }, alert, children, h("div.form-actions", button, extra));
  // What was wrong is put right by typing; whether it is right now is asked when it is sent.
  form.addEventListener("input", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const box = target.closest("[data-field]");
    if (box && target.matches("[aria-invalid], [type=radio]")) complain(box, null);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.ariaBusy === "true" || !isFilled(form)) return;
    form.ariaBusy = "true";
    try {
      const payload = await tell(mutation, await input(valuesOf(form)));
      showErrors(form, payload.errors);
      if (payload.errors.some(isSignedOut)) alert.append(" ", wayIn() ?? "");
      if (!payload.errors.length) await done(payload, form);
      else await refused?.(payload.errors, form);
    } catch (error) {
      showErrors(form, refusedBy(error));
      if (isSignedOut(error)) alert.append(" ", wayIn() ?? "");
    } finally {
      form.ariaBusy = "false";
    }
  });
  return form;
}

/** Told in our words rather than the browser's, which may be of another language. */
export function isFilled(form) {
  const missing = [...form.elements].filter((control) => control.name && !control.validity.valid);
  showErrors(
    form,
    missing.map((control) => ({ field: [control.name], message: complaint(control) })),
  );
  return !missing.length;
}

function complaint({ validity, minLength, type, dataset, min, max }) {
  if (validity.patternMismatch && dataset.complaint) return dataset.complaint;
  if (validity.valueMissing) return t("form.missing");
  if (validity.tooShort) return t("form.tooShort", { count: minLength });
  if (validity.rangeOverflow) return t("form.tooMuch", { most: Number(max) });
  if (validity.rangeUnderflow) return t("form.tooLittle", { least: Number(min) });
  if (validity.stepMismatch || validity.badInput) return t("form.wholeNumber");
  return type === "email" ? t("form.email") : t("form.invalid");
}

/** Puts each refusal beside its field, the others at the top, and the focus on the first. */
export function showErrors(form, errors) {
  for (const box of form.querySelectorAll("[data-field]")) complain(box, null);
  const general = [];
  for (const { field: path, message } of errors) {
    const box = path?.length && boxOf(form, path);
    if (box) complain(box, message);
    else general.push(message);
  }
  const alert = form.querySelector(".form-error");
  alert.hidden = !general.length;
  fill(alert, general.join(" "));
  form.querySelector("[aria-invalid=true]")?.focus();
}

/** The box of exactly this path (`lines.0.quantity`), of its last part, or of the whole that it is a part of. */
function boxOf(form, path) {
  const names = [path.join("."), path.at(-1), path[0]];
  const box = names.map((name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`)).find(Boolean);
  box?.closest("details")?.setAttribute("open", "");
  return box;
}

function complain(box, message) {
  const control = box.querySelector("input, textarea, select");
  const error = box.querySelector(".field-error");
  error.hidden = !message;
  error.textContent = message || "";
  // A list that is empty has none.
  if (message) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
  if (message) control?.setAttribute("aria-errormessage", error.id);
}
