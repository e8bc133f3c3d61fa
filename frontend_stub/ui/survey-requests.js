// When customers are asked in a survey, and how many of those answer, in words.
import { number, share } from "../format.js";
import { t } from "../words/index.js";

export const OCCASIONS = ["PURCHASE", "CONTACT"];

export const sentWhen = ({ sentAfter, sentAfterDays }) => t(`surveys.sentAfter_${sentAfter}`, { count: sentAfterDays });

/** Fewer requests than make a figure are told without a share. */
export const answeredShare = ({ asked, answered, rate }) =>
  rate === null
    ? t("surveys.asked", { asked: number(asked), answered: number(answered) })
    : t("surveys.askedShare", { asked: number(asked), answered: number(answered), share: share(rate) });
