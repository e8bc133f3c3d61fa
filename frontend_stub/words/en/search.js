// Searching everything.
export default {
  "search.label": "Search", "search.placeholder": "Search the community", "search.of": "Search: {query}",
  "search.lead": "Threads, answers, products and members: write a word or two.",
  "search.count": { one: "One hit", other: "{count} hits" },
  "search.corrected": "Nobody wrote that; these are hits for “{query}”.", "search.verbatim": "Search for “{query}” all the same",
  "similar.title": "Asked before?", "similar.hint": "They open in a new tab; what you write stays here.", "similar.solved": "solved",
  "similar.replies": { one: "One reply", other: "{count} replies" }, "similar.found": { one: "One similar thread", other: "{count} similar threads" },
  "search.none": "Nothing found", "search.noneText": "Try fewer or other words, check the spelling, or take a filter away. You can also ask the community.",
  "search.types": "What to look for", "search.all": "Everything",
  "search.type.THREAD": "Threads", "search.type.POST": "Answers", "search.type.PRODUCT": "Products", "search.type.MEMBER": "Members", "search.type.EXCLUSIVE": "Exclusives", "search.type.REVIEW": "Reviews",
  "search.one.Thread": "Thread", "search.one.Post": "Answer", "search.one.Product": "Product", "search.one.Member": "Member", "search.one.Exclusive": "Exclusive", "search.one.Review": "Review",
  "search.category": "Category", "search.anyCategory": "All categories",
  "search.time": "Written", "search.anyTime": "At any time", "search.time.week": "In the last week", "search.time.month": "In the last month", "search.time.year": "In the last year",
  "search.solved": "Solved", "search.anySolved": "Solved or not", "search.solvedOnly": "Solved only",
};
