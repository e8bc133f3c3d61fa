// A closed list of partners as a file for accounting.
import { ask, given } from "../api.js";
import { t } from "../words/index.js";
import { toastRefusal } from "./acts.js";
import { downloadCsv } from "./csv.js";
import { programmeDayOf } from "./moments.js";

/** Fetches all lines of a list, and has them saved. */
export async function savePayout({ id, number, until }) {
  const rows = [];
  try {
    for (let after = null, more = true; more; ) {
      const { lines } = given((await ask("partner-payout-lines", { id, after })).node);
      rows.push(...lines.nodes.map((line) => rowOf(number, line)));
      ({ hasNextPage: more, endCursor: after } = lines.pageInfo);
    }
  } catch (error) {
    toastRefusal(error);
    return;
  }
  const head = ["list", "code", "name", "email", "paidBy", "order", "day", "amount", "currency"];
  downloadCsv(t("partners.file", { number, until }), [head.map((name) => t(`partnerCsv.${name}`)), ...rows]);
}

const rowOf = (number, { amount, name, email, paidBy, partner, commission }) => [
  number,
  partner.code,
  name,
  email ?? "",
  t(`partners.${paidBy}`),
  commission.order?.externalId ?? "",
  programmeDayOf(commission.placedAt),
  Number(amount.amount),
  amount.currency,
];
