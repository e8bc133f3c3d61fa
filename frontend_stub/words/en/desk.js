// English: how moderators share their work, and the texts that they use again.
export default {
  "work.of": "With", "work.nobody": "With nobody yet", "work.take": "Take", "work.giveUp": "Give up", "work.handOver": "Hand over", "work.to": "To whom",
  "work.answering": "{name} is writing a decision.", "work.assigned": "The case is with {name} now.", "work.givenUp": "The case is with nobody now.",
  "work.filter": "With whom", "work.anybody": "With anybody", "work.ME": "With me", "work.NOBODY": "With nobody", "work.OTHERS": "With others",
  "replies.title": "Saved replies", "replies.lead": "Texts that you need again and again: for decisions and for official replies.", "replies.new": "New reply", "replies.empty": "No saved replies yet", "replies.emptyText": "Write a text once, in German, in English or in both.",
  "replies.name": "Name of the reply", "replies.german": "Text in German", "replies.english": "Text in English", "replies.groundHint": "Filled in with it when you decide.",
  "replies.placeholders": "{name} stands for the person's name, {thread} for the title of the thread as far as they may read it, and {rule} for the rule.",
  "replies.delete": "Delete", "replies.deleteOf": "Delete {name}", "replies.deleteTitle": "Delete “{name}”?", "replies.deleteText": "What was written with it stays.", "replies.deleted": "Reply deleted.",
  "replies.rule": "the rules of this community",
  "replies.choose": "Saved reply", "replies.none": "None",
  "nav.screening": "Screening", "screening.lead": "What is held back until a moderator has looked at it. Each category says for itself how much of this holds there.",
  "screening.follows.held": "What is held back is seen by its author and by moderators alone; it counts for nothing, earns no points, and nobody is told of it.", "screening.follows.told": "It is a case in moderation. Its author learns that it waits and, if it is refused, the reasons.",
  "screening.follows.edits": "An edit, too, brings nothing in that would have waited.", "screening.follows.before": "What is there already stays.", "screening.follows.staff": "What the brand and moderators write is not screened.",
  "screening.words": "Words", "screening.wordsHint": "One to a line, found in whatever spelling. * at the beginning or the end stands for any letters.", "screening.holdsPersonalData": "Hold back mail addresses, telephone numbers and IBANs",
  "screening.mostLinksOfNewcomers": "Links of newcomers, at most", "screening.mostLinksOfNewcomersHint": "Empty: as many as they like.", "screening.newcomerDays": "Days for which somebody is new", "screening.newcomerDaysHint": "0 to 365.",
  "screening.reviews": "Reviews", "screening.reviewsHint": "What of reviews waits, whatever their stars.", "holds.NOTHING": "Nothing waits", "holds.SUSPECTED": "What is suspect waits", "holds.NEWCOMERS": "All by newcomers waits too", "holds.EVERYTHING": "Everything waits",
};
