// Members and their points, for the brand's staff: find somebody, put points right, make one account of two.
import { ask, freshKey, given, whole } from "../api.js";
import { number } from "../format.js";
import { go } from "../router.js";
import { hasRole } from "../session.js";
import { memberField } from "../ui/choosing.js";
import { openDialog } from "../ui/dialog.js";
import { memberNamed } from "../ui/find-member.js";
import { field, mutationForm, radios, select } from "../ui/form.js";
import { fill, h } from "../ui/h.js";
import { avatar, tierBadge } from "../ui/member.js";
import { emptyState } from "../ui/states.js";
import { toast } from "../ui/toast.js";
import { t } from "../words/index.js";
import { forStaff, staffPage } from "./staff-frame.js";

export default async function staffMembersPage({ query, signal }) {
  forStaff();
  const search = (query.get("q") || "").trim();
  const found = search ? (await ask("find-members", { search }, { signal })).findMembers : null;
  return staffPage(t("nav.members"), h("p.lead", t("members.lead")), searchForm(search), found && results(found));
}

function searchForm(search) {
  const form = h(
    "form.form.search-row",
    { role: "search" },
    field({ name: "q", label: t("members.search"), value: search, required: true, type: "search" }),
    h("div.form-actions", h("button.button.is-primary", { type: "submit" }, t("members.find"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = String(new FormData(form).get("q")).trim();
    if (wanted) go(`/staff/members?q=${encodeURIComponent(wanted)}`);
  });
  return h("section.card.padded", form);
}

const results = (found) =>
  found.length
    ? h("section.card", h("ul.list", { role: "list" }, found.map(memberRow)))
    : emptyState("users", t("members.none"), t("members.noneText"));

function memberRow({ member, email, loyalty }) {
  const balance = h("span", { "data-test": "balance-of-member" });
  const draw = () =>
    fill(
      balance,
      [
        t("members.available", { count: loyalty.available }),
        loyalty.pending > 0 && t("members.pending", { count: loyalty.pending }),
        loyalty.debt > 0 && t("members.debt", { count: loyalty.debt }),
      ]
        .filter(Boolean)
        .join(" · "),
    );
  draw();
  const changed = (now) => {
    Object.assign(loyalty, now);
    draw();
  };
  return h(
    "li.member-row",
    { "data-test": "found-member" },
    avatar(member),
    h(
      "div.member-row-main",
      h("a", { href: `/m/${encodeURIComponent(member.handle)}` }, h("strong", member.displayName)),
      " ",
      tierBadge(member.tier),
      h("div.small.muted.dotted", h("span", `@${member.handle}`), email && h("span", email), balance),
    ),
    h(
      "div.member-row-acts",
      h(
        "button.button.is-small",
        { type: "button", onclick: () => adjust(member, loyalty, changed) },
        t("members.adjust"),
      ),
      h("button.button.is-quiet.is-small", { type: "button", onclick: () => merge(member) }, t("members.merge")),
      hasRole("ADMIN") &&
        h("button.button.is-quiet.is-small", { type: "button", onclick: () => rights(member) }, t("members.rights")),
    ),
  );
}

const ROLES = ["MODERATOR", "BRAND", "ADMIN"];

function rights(member) {
  openDialog({
    title: `${t("members.rights")} · @${member.handle}`,
    body: (close) =>
      mutationForm({
        mutation: "grant-role",
        submit: t("save"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          select({ name: "role", label: t("members.role"), options: ROLES.map((role) => [role, t(`members.role_${role}`)]) }),
          radios({
            name: "deed",
            label: t("members.roleDeed"),
            options: [
              ["give", t("members.roleGive"), t("members.roleGiveText")],
              ["revoke", t("members.roleRevoke"), t("members.roleRevokeText")],
            ],
          }),
        ],
        input: ({ role, deed }) => ({ memberId: member.id, role, revoke: deed === "revoke" }),
        done: () => {
          close();
          toast(t("saved"));
        },
      }),
  });
}

/** What stands there before and after is told while one types; what cannot be is told by the server, in words. */
function adjust(member, loyalty, changed) {
  const before = loyalty.available - loyalty.debt;
  const preview = h("p.hint", { "aria-live": "polite", "data-test": "preview" });
  const show = (points) => fill(preview, t("members.before", { before: number(before), after: number(before + points) }));
  show(0);
  const key = freshKey();
  openDialog({
    title: `${t("members.adjust")} · @${member.handle}`,
    body: (close) => {
      const form = mutationForm({
        mutation: "adjust-points",
        submit: t("members.adjust"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          field({
            name: "points",
            label: t("members.points"),
            hint: t("members.pointsHint"),
            required: true,
            inputmode: "text",
            pattern: "[+\\-−]?[0-9]{1,9}",
            oninput: (event) => show(pointsOf(event.currentTarget.value) || 0),
          }),
          preview,
          field({ name: "reason", label: t("members.reason"), hint: t("members.reasonHint"), required: true, maxlength: 300 }),
        ],
        input: ({ points, reason }) => ({
          memberId: member.id,
          points: pointsOf(points),
          reason,
          idempotencyKey: `${key}:${points}:${reason}`.slice(0, 100),
        }),
        done: (payload) => {
          const { loyalty: now, transaction } = whole(payload);
          changed(now);
          close();
          const after = now.available - now.debt;
          toast(t("members.done", { before: number(after - transaction.points), after: number(after) }));
        },
      });
      return form;
    },
  });
}

const pointsOf = (text) => Number.parseInt(text.replace("−", "-"), 10);

function merge(member) {
  openDialog({
    title: t("members.merge"),
    body: (close) =>
      mutationForm({
        mutation: "merge-members",
        kind: "danger",
        submit: t("members.merge"),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        children: [
          h("p", t("members.mergeText", { handle: member.handle })),
          memberField({ name: "target", label: t("members.mergeTarget"), required: true, maxlength: 33 }),
          field({ name: "reason", label: t("members.mergeReason"), required: true, maxlength: 300 }),
        ],
        input: async ({ target, reason }) => ({
          sourceId: member.id,
          targetId: (await memberNamed("target", target)).id,
          reason,
        }),
        done: async ({ member: kept }) => {
          close();
          const { handle } = given(kept);
          toast(t("members.merged", { handle }));
          await go(`/staff/members?q=${encodeURIComponent(handle)}`);
        },
      }),
  });
}
