// One review: stars, words, how it came to be, what the brand says, and what the viewer may do with it.
import { ask, freshKey, given } from "../api.js";
import { when } from "../format.js";
import { currentViewer, isStaff } from "../session.js";
import { t } from "../words/index.js";
import { act } from "./acts.js";
import { composer, drafted, forgetDraft } from "./composer.js";
import { confirmDialog, openDialog } from "./dialog.js";
import { keepingFocus } from "./focus.js";
import { field, mutationForm } from "./form.js";
import { cleanedHtml, fill, h } from "./h.js";
import { icon } from "./icons.js";
import { avatar, memberName, tierOf } from "./member.js";
import { reportDialog } from "./report.js";
import { stars, starsField } from "./stars.js";
import { toast } from "./toast.js";
import { wayIn } from "./way-in.js";

/**
 * `changed()` is called once the viewer has edited or deleted it; `above` stands over it, as the product it is about.
 * @param {any} review
 * @param {{changed?: () => any, above?: any}} [of]
 */
export function reviewCard(review, { changed, above = null } = {}) {
  const card = h("article.review.card", { id: `review-${review.id}`, "data-test": "review" });
  const draw = () => {
    const name = review.author?.displayName || t("member.erased");
    card.setAttribute("aria-label", t("review.by", { name }));
    card.classList.toggle("is-away", review.state !== "VISIBLE");
    fill(card, above, head(review), body(review), answer(review), foot(review, draw, changed));
  };
  draw();
  return card;
}

const head = (review) =>
  h(
    "header.review-head",
    h("div.review-stars", stars(review.rating), review.title && h("h3.review-title.wrap-anywhere", review.title)),
    h(
      "div.review-who",
      avatar(review.author, "is-small"),
      memberName(review.author),
      tierOf(review.author),
      when(review.createdAt),
      review.editedAt && h("span.muted", t("post.edited")),
    ),
    (review.isVerifiedPurchase || review.isIncentivised) &&
      h(
        "div.review-marks",
        review.isVerifiedPurchase && h("span.role.is-buyer", { title: t("review.verifiedHow") }, icon("bag"), t("review.verified")),
        review.isIncentivised && h("span.role.is-incentive", { "data-test": "incentive" }, icon("gift"), t("review.incentive")),
      ),
  );

const body = (review) => [
  review.state !== "VISIBLE" && h("p.post-away", icon("eye"), t(`review.state.${review.state}`)),
  cleanedHtml(h("div.prose", { "data-test": "review-body" }), review.bodyHtml),
];

const answer = ({ brandReplyHtml }) =>
  brandReplyHtml &&
  h(
    "section.review-answer",
    { "data-test": "review-answer" },
    h("h4", icon("reply"), t("review.answer")),
    cleanedHtml(h("div.prose"), brandReplyHtml),
  );

function foot(review, draw, changed) {
  const viewer = currentViewer();
  const isOwn = viewer && review.author?.id === viewer.member.id;
  return h(
    "footer.post-foot",
    helpful(review, isOwn, draw),
    isStaff() &&
      button("reply", t(review.brandReplyHtml ? "review.changeAnswer" : "review.giveAnswer"), () => answerDialog(review, draw)),
    review.viewerCanEdit && button("edit", t("post.edit"), () => changeDialog(review, changed)),
    review.viewerCanEdit && button("trash", t("post.delete"), () => deleteDialog(review, changed)),
    !isOwn && button("flag", t("report.open"), () => reportDialog(review.id, t("review.report")), "is-secondary"),
  );
}

const button = (iconName, words, onclick, kind = "") =>
  h("button.post-action", { type: "button", class: kind, onclick }, icon(iconName), h("span", words));

function helpful(review, isOwn, draw) {
  const words = t("review.helpful", { count: review.helpfulCount });
  if (isOwn || isStaff() || review.state !== "VISIBLE") return h("span.review-count.muted", words);
  const cast = async (event) => {
    if (!currentViewer()) return toast(t("signInFirst"), "info", wayIn());
    const wish = { reviewId: review.id, helpful: !review.viewerFoundHelpful };
    const payload = await act(event.currentTarget, "vote-review-helpful", wish);
    if (!payload) return null;
    Object.assign(review, payload.review);
    return keepingFocus(event.target.closest("article"), draw);
  };
  return h(
    "button.post-action",
    { type: "button", "aria-pressed": String(review.viewerFoundHelpful), onclick: cast, "data-test": "helpful" },
    icon("up"),
    h("span", words),
  );
}

/** Writing the first review of a product, or the viewer's own anew: what was begun is kept, for other devices too. */
export function reviewDialog(product, done) {
  const draftKey = `review ${product.sku}`;
  const key = freshKey();
  const stars = starsField({ label: t("review.stars") });
  const title = drafted(draftKey, field({ name: "title", label: t("review.titleLabel"), maxlength: 120, optional: true, autocomplete: "off" }));
  openDialog({
    title: t("review.write", { product: product.title }),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "write-review",
        submit: t("review.send"),
        children: [
          stars,
          title,
          composer({
            label: t("review.text"),
            draftKey,
            hint: t("review.hint"),
            kept: { place: "REVIEW", keyOf: () => product.sku, titled: () => title.querySelector("input"), starred: () => stars },
          }),
        ],
        input: ({ rating, ...values }) => ({ productSku: product.sku, rating: Number(rating), ...values, idempotencyKey: key }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: ({ review }) => {
          forgetDraft(draftKey);
          close();
          toast(t(given(review).state === "VISIBLE" ? "review.thanks" : "reply.pending"));
          done();
        },
      }),
  });
}

export async function changeDialog({ id }, done) {
  const { node } = await ask("review-of", { id });
  if (!node) return toast(t("failure.network.text"), "danger");
  const draftKey = `review ${id} ${node.editedAt}`;
  const stars = starsField({ label: t("review.stars"), value: node.rating });
  const title = field({ name: "title", label: t("review.titleLabel"), maxlength: 120, optional: true, value: node.title || "" });
  return openDialog({
    title: t("review.change", { product: node.product?.title || "" }),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "edit-review",
        submit: t("save"),
        children: [
          stars,
          title,
          composer({
            label: t("review.text"),
            value: node.bodyMarkdown,
            rows: 8,
            draftKey,
            kept: { place: "REVIEW", keyOf: () => node.product?.sku, titled: () => title.querySelector("input"), starred: () => stars, isChange: true },
          }),
        ],
        input: ({ rating, ...values }) => ({ reviewId: id, rating: Number(rating), ...values }),
        extra: h("button.button.is-quiet", { type: "button", onclick: close }, t("cancel")),
        done: ({ review }) => {
          forgetDraft(draftKey);
          close();
          toast(t(given(review).state === "VISIBLE" ? "saved" : "reply.pending"));
          done();
        },
      }),
  });
}

function deleteDialog({ id }, done) {
  confirmDialog({
    title: t("review.deleteTitle"),
    text: t("review.deleteText"),
    yes: t("post.delete"),
    onYes: async (close, pressed) => {
      if (!(await act(pressed, "delete-review", { reviewId: id }))) return;
      close();
      done();
    },
  });
}

async function answerDialog(review, draw) {
  const { node } = await ask("review-of", { id: review.id });
  if (!node) return toast(t("failure.network.text"), "danger");
  const took = (payload, close) => {
    Object.assign(review, payload.review);
    draw();
    close();
    toast(t("saved"));
  };
  return openDialog({
    title: t("review.answer"),
    kind: "is-wide",
    body: (close) =>
      mutationForm({
        mutation: "reply-to-review",
        submit: t("save"),
        children: composer({ label: t("review.answerText"), value: node.brandReplyMarkdown || "", hint: t("review.answerHint") }),
        input: ({ bodyMarkdown }) => ({ reviewId: review.id, bodyMarkdown }),
        extra: node.brandReplyMarkdown &&
          h(
            "button.button.is-danger",
            {
              type: "button",
              onclick: async (event) => {
                const payload = await act(event.currentTarget, "reply-to-review", { reviewId: review.id, bodyMarkdown: null });
                if (payload) took(payload, close);
              },
            },
            t("review.takeAnswer"),
          ),
        done: (payload) => took(payload, close),
      }),
  });
}
