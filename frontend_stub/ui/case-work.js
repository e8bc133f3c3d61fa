// Whose work a case is, and who writes about it: what moderators tell one another.
import { ask, given, tell } from "../api.js";
import { currentViewer } from "../session.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { openDialog } from "./dialog.js";
import { mutationForm, select } from "./form.js";
import { fill, h } from "./h.js";
import { memberName } from "./member.js";
import { toast } from "./toast.js";

const SAY_AGAIN = 60_000; // the server forgets it after three minutes
const WAITS = ["OPEN", "APPEALED"];
export const ASSIGNED = ["ME", "NOBODY", "OTHERS"];

const isMine = ({ assignee }) => assignee?.id === currentViewer().member.id;

/** Whose the case is, who answers it, and the buttons to take it, hand it over and give it up. */
export function workLine(one, draw) {
  const assign = (assigneeId) => ({ caseId: one.id, assigneeId, insteadOfId: one.assignee?.id ?? null });
  const change = async ({ currentTarget }) => {
    const payload = await act(currentTarget, "assign-case", assign(isMine(one) ? null : currentViewer().member.id));
    if (payload) follow(payload);
  };
  const follow = ({ case: after }) => {
    Object.assign(one, after);
    draw();
    toast(t(one.assignee ? "work.assigned" : "work.givenUp", { name: one.assignee?.displayName }));
  };
  const button = (words, props) => h("button.button.is-quiet.is-small", { type: "button", ...props }, words);
  return h(
    "div.case-work",
    { "data-test": "work" },
    h(
      "span.small.muted.dotted",
      one.assignee ? h("span", t("work.of"), " ", memberName(one.assignee)) : h("span", t("work.nobody")),
      answeredBy(one),
    ),
    WAITS.includes(one.state) && [
      button(t(isMine(one) ? "work.giveUp" : "work.take"), { onclick: change, "data-take": true }),
      button(t("work.handOver"), { onclick: () => handOver(one, assign, follow), "data-hand-over": true }),
    ],
  );
}

const answeredBy = ({ answering }) =>
  answering && answering.id !== currentViewer().member.id && h("strong", t("work.answering", { name: answering.displayName }));

async function handOver(one, assign, follow) {
  const { moderationTeam } = await ask("moderation-team");
  openDialog({
    title: t("work.handOver"),
    body: (close) =>
      mutationForm({
        mutation: "assign-case",
        submit: t("work.handOver"),
        children: select({
          name: "assigneeId",
          label: t("work.to"),
          value: one.assignee?.id,
          options: given(moderationTeam).map(({ id, displayName, handle }) => [id, `${displayName} (@${handle})`]),
        }),
        input: ({ assigneeId }) => assign(assigneeId),
        done: (payload) => {
          close();
          follow(payload);
        },
      }),
  });
}

/** Says that one answers these cases as long as the dialog is open; gives what shows who was there before. */
export function answering(cases) {
  const hint = h("p.note.small", { role: "status", hidden: true, "data-test": "answering" });
  const say = (isAnswering) =>
    Promise.all(cases.map(({ id }) => tell("note-answering", { caseId: id, isAnswering }))).catch(() => []); // a hint, no more
  const begin = async () => {
    const others = (await say(true)).map((said) => said.case?.answering).filter((who) => who && who.id !== currentViewer().member.id);
    hint.hidden = !others.length;
    fill(hint, others.length > 0 && t("work.answering", { name: others[0].displayName }));
  };
  const watch = (dialog) => {
    begin();
    const again = setInterval(begin, SAY_AGAIN);
    dialog.addEventListener("close", () => {
      clearInterval(again);
      say(false);
    });
  };
  return { hint, watch };
}
