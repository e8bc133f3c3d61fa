// English: surveys, as customers answer them and staff make them.
export default {
  "surveys.yours": "What do you think?", "surveys.worth": { one: "You get {count} point for taking part, whatever you say.", other: "You get {count} points for taking part, whatever you say." }, "surveys.until": "Open until", "surveys.scale": "{least} is the lowest, {most} the highest.", "surveys.send": "Send answers",
  "surveys.thanks": "Thank you!", "surveys.thanksText": "Your answers have arrived.", "surveys.thanksPoints": { one: "Your answers have arrived, and {count} point with them.", other: "Your answers have arrived, and {count} points with them." }, "surveys.toAccount": "To my account",
  "surveys.answered": "You have answered this survey", "surveys.answeredText": "Thank you. Each survey is answered once.", "surveys.closed": "This survey is closed", "surveys.closedText": "It takes no more answers.", "surveys.forCustomers": "This survey is for customers", "surveys.forCustomersText": "Staff of the brand do not answer it.",
};
