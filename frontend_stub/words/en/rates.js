// English: rates of exchange, for staff.
export default {
  "nav.rates": "Exchange rates", "rates.lead": "What one euro was worth, by day, for shops that tell no rate with their orders. An order keeps the rate that it had, whatever is changed here later.",
  "rates.missing": "Orders wait for these", "rates.waits": { one: "{count} delivery waits", other: "{count} deliveries wait" }, "rates.since": "the first came", "rates.giveOf": "Give a rate of {currency}", "rates.give": "Give a rate", "rates.see": "See what waits",
  "rates.title": "Rates", "rates.new": "New rate", "rates.import": "Import", "rates.currency": "Currency", "rates.currencyHint": "Three letters, such as CHF.", "rates.filter": "Only this currency", "rates.filterShow": "Show", "rates.filterAll": "All currencies",
  "rates.none": "No rates yet", "rates.noneText": "Import the ECB's table, or say a rate yourself.", "rates.noneOf": "No rates of {currency}", "rates.noneOfText": "Say one yourself, or import the ECB's table.",
  "rates.line": "1 EUR = {rate} {currency}", "rates.byHand": "Said by staff", "rates.ofEcb": "Imported", "rates.saved": "kept",
  "rates.day": "From this day on", "rates.dayHint": "It holds for orders of this day and of the week after it, until there is a newer one.", "rates.perEuro": "Units for one euro", "rates.perEuroHint": "Such as 0.9432. It holds against every import.", "rates.perEuroWrong": "Write a number such as 0.9432, with ten decimals at most.", "rates.currencyWrong": "Write three letters, such as CHF.", "rates.means": "100 {currency} are {euros} then.", "rates.kept": "The rate is kept. What waits for it is applied.",
  "rates.removeOf": "Remove the rate of {currency} of {day}", "rates.remove": "Remove", "rates.removeTitle": "Remove this rate?", "rates.removeText": "{line}, of {day}. Orders that were reckoned by it keep it; later ones of this time wait, or go by an older one.", "rates.removed": "The rate is removed.",
  "rates.file": "The ECB's table (.csv)", "rates.fileHint": "eurofxref.csv as the European Central Bank publishes it. All of it is kept, or nothing.", "rates.tooLarge": "This file has more than {count} KiB. Leave out old days, or have it imported on the server by “portal rates import”.", "rates.imported": "{added} new, {corrected} corrected, {byHand} left as staff said.",
  "rates.farTitle": "Is this rate meant?",
  "rates.farText": "It is far from the newest one: {before} of {day}. You wrote {after}.",
  "rates.farYes": "Keep it",
};
