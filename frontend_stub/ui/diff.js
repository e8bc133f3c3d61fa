// What became of a text: word by word, what went and what came.
import { h } from "./h.js";

const MOST = 4000; // words on each side; beyond that the comparison would hold up the page

const words = (text) => text.match(/\s+|[^\s]+/g) || [];

/** A line of text with `del` and `ins` in it. */
export function diff(before, after) {
  return h(
    "div.diff",
    { "data-test": "diff" },
    steps(words(before), words(after)).map(([kind, text]) => (kind === "same" ? text : h(kind, text))),
  );
}

function steps(old, fresh) {
  if (old.length > MOST || fresh.length > MOST) return [["del", old.join("")], ["ins", fresh.join("")]];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return joined([
    ...old.slice(0, start).map((word) => ["same", word]),
    ...middle,
    ...old.slice(old.length - end).map((word) => ["same", word]),
  ]);
}

/** By the longest common subsequence. */
function between(old, fresh) {
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = fresh.length - 1; column >= 0; column -= 1)
      table[row * width + column] =
        old[row] === fresh[column]
          ? table[(row + 1) * width + column + 1] + 1
          : Math.max(table[(row + 1) * width + column], table[row * width + column + 1]);
  const found = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < fresh.length) {
    if (row < old.length && column < fresh.length && old[row] === fresh[column]) {
      found.push(["same", old[row]]);
      row += 1;
      column += 1;
    } else if (row < old.length && (column === fresh.length || table[(row + 1) * width + column] >= table[row * width + column + 1])) {
      found.push(["del", old[row]]);
      row += 1;
    } else {
      found.push(["ins", fresh[column]]);
      column += 1;
    }
  }
  return found;
}

function joined(found) {
  const runs = [];
  for (const [kind, text] of found) {
    const last = runs.at(-1);
    if (last && last[0] === kind) last[1] += text;
    else runs.push([kind, text]);
  }
  return runs;
}
