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
};
