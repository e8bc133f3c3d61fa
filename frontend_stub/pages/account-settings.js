// Profile, language, password, devices.
import { ask, given } from "../api.js";
import { when } from "../format.js";
import { go, refresh } from "../router.js";
import { chooseLanguage, isStaff, loadSession, sessionChanged } from "../session.js";
import { emailAddress } from "./account-email.js";
import { dataExport, erasure } from "./account-privacy.js";
import { act } from "../ui/acts.js";
import { checkbox, field, mutationForm, select } from "../ui/form.js";
import { h } from "../ui/h.js";
import { avatar } from "../ui/member.js";
import { pictureButton } from "../ui/pictures.js";
import { profileQuestions } from "../ui/profile-questions.js";
import { toast } from "../ui/toast.js";
import { currentLanguage, fitting, LANGUAGES, t } from "../words/index.js";
import { accountPage } from "./account-frame.js";
import { mailConsents } from "./account-mails.js";
import { me, signedIn } from "./refusals.js";

export default async function accountSettingsPage({ signal }) {
  signedIn();
  const [settings, asked] = await Promise.all([ask("account-settings", {}, { signal }), ask("profile-questions", {}, { signal })]);
  const viewer = me(settings.viewer);
  return accountPage(
    t("account.settings"),
    profile(viewer),
    !isStaff() && profileQuestions(asked),
    mailConsents(viewer.mailConsents),
    emailAddress(viewer),
    password(),
    sessions(viewer.sessions),
    dataExport(viewer.acceptedTerms),
    erasure(viewer),
  );
}

const profile = (viewer) =>
  h(
    "section.card.padded",
    h("h2", t("settings.profile")),
    face(viewer.member),
    mutationForm({
      mutation: "update-profile",
      submit: t("save"),
      children: [
        field({
          name: "displayName",
          label: t("form.displayName"),
          value: viewer.member.displayName,
          required: true,
          maxlength: 60,
          autocomplete: "name",
        }),
        field({
          name: "bio",
          label: t("settings.bio"),
          type: "textarea",
          value: viewer.member.bio || "",
          maxlength: 1000,
          optional: true,
        }),
        select({
          name: "locale",
          label: t("language"),
          options: LANGUAGES,
          value: fitting(viewer.locale) || currentLanguage(),
        }),
        field({
          name: "email",
          label: t("form.emailLabel"),
          value: viewer.email,
          readonly: true,
          hint: viewer.emailVerified ? t("settings.verified") : t("settings.unverified"),
        }),
        checkbox({ name: "reminderMails", label: t("settings.reminderMails"), checked: viewer.reminderMails }),
        checkbox({ name: "onLeaderboards", label: t("settings.onLeaderboards"), checked: viewer.onLeaderboards }),
        checkbox({
          name: "wantsRecommendations",
          label: t("settings.wantsRecommendations"),
          checked: viewer.wantsRecommendations,
        }),
      ],
      input: ({ displayName, bio, locale, reminderMails, onLeaderboards, wantsRecommendations }) => ({
        displayName,
        bio: bio || "",
        locale,
        reminderMails,
        onLeaderboards,
        wantsRecommendations,
      }),
      done: async ({ viewer: now }) => {
        const { locale } = given(now);
        if (fitting(locale) !== currentLanguage()) await chooseLanguage(fitting(locale));
        await loadSession();
        await refresh();
        toast(t("saved"));
      },
    }),
  );

const face = (member) =>
  h(
    "div.face",
    { role: "group", "aria-label": t("picture.yours") },
    avatar(member, "is-huge"),
    pictureButton({ take: (picture) => wear(picture.id), label: t("picture.choose"), className: "button.is-quiet" }),
    member.avatarUrl && h("button.button.is-quiet", { type: "button", onclick: () => wear(null) }, t("picture.remove")),
  );

async function wear(avatarMediaId) {
  if (!(await act(null, "update-profile", { avatarMediaId }))) return;
  await loadSession();
  await refresh();
  toast(t("saved"));
}

const password = () =>
  h(
    "section.card.padded",
    h("h2", t("settings.password")),
    mutationForm({
      mutation: "change-password",
      submit: t("settings.changePassword"),
      children: [
        field({
          name: "currentPassword",
          label: t("form.currentPassword"),
          type: "password",
          autocomplete: "current-password",
          required: true,
        }),
        field({
          name: "newPassword",
          label: t("form.newPassword"),
          type: "password",
          autocomplete: "new-password",
          required: true,
          minlength: 10,
          hint: t("form.passwordHint"),
        }),
      ],
      done: (_, form) => {
        form.reset();
        toast(t("settings.passwordChanged"));
      },
    }),
  );

const sessions = (all) =>
  h(
    "section.card",
    h("div.card-head", h("h2", t("settings.sessions"))),
    h("ul.list", { role: "list" }, all.map(sessionRow)),
  );

function sessionRow(session) {
  const row = h(
    "li.session",
    { "data-test": "session" },
    h(
      "div",
      h("strong", deviceOf(session.userAgent)),
      session.current && h("span.chip.is-rewarded", t("settings.current")),
      h(
        "div.small.muted.dotted",
        h("span", t("settings.signedIn"), " ", when(session.createdAt)),
        session.lastSeenAt && h("span", t("settings.lastSeen"), " ", when(session.lastSeenAt)),
      ),
    ),
    h(
      "button.button.is-quiet.is-small",
      {
        type: "button",
        onclick: async (event) => {
          if (!(await act(event.currentTarget, "revoke-session", { sessionId: session.id }))) return;
          if (session.current) {
            await sessionChanged();
            await go("/");
          }
          row.remove();
          toast(t("settings.revoked"));
        },
      },
      t("settings.revoke"),
    ),
  );
  return row;
}

/** Enough of the browser's name to recognise one's own device by. */
function deviceOf(userAgent) {
  const text = userAgent || "";
  const browser = [
    ["Edg/", "Edge"],
    ["Firefox/", "Firefox"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ].find(([sign]) => text.includes(sign));
  const system = [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Mac OS", "macOS"],
    ["Windows", "Windows"],
    ["Linux", "Linux"],
  ].find(([sign]) => text.includes(sign));
  return [browser?.[1], system?.[1]].filter(Boolean).join(" · ") || t("settings.unknownDevice");
}
