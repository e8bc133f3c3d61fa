// English: the categories as staff arrange them.
export default {
  "nav.categories": "Categories", "staffCategories.lead": "The rooms of the forum, in their order. Names and descriptions are translated under Translations.", "staffCategories.new": "New category", "staffCategories.none": "There are no categories yet.",
  "staffCategories.slugHint": "Small letters, digits and hyphens, for the address; it stays for ever.", "staffCategories.description": "Description", "staffCategories.locale": "Language", "staffCategories.localeHint": "By its tag, like de or pt-BR: what is written here is in it. Empty for any.",
  "staffCategories.position": "Place", "staffCategories.positionHint": "Smaller numbers come first.", "staffCategories.parent": "Lies in", "staffCategories.top": "Nothing: it stands by itself", "staffCategories.languageOfAll": "Another language changes that of all threads in the category.",
  "rights.title": "Who may do what", "rights.hint": "Each group includes those after it. Who sees a category and may not open it finds its name and description alone.", "rights.SEE": "Sees it", "rights.OPEN": "Opens it to read",
  "rights.START": "Opens threads", "rights.REPLY": "Replies", "rights.short.SEE": "See", "rights.short.OPEN": "Open",
  "rights.short.START": "Start", "rights.short.REPLY": "Reply", "rights.audience.EVERYONE": "Everyone", "rights.audience.CUSTOMER": "Members",
  "rights.audience.BRAND": "Staff", "rights.audience.MODERATOR": "Moderators", "rights.audience.ADMIN": "Administrators", "rights.holder.EVERYONE": "Everyone",
  "rights.holder.CUSTOMER": "Members", "rights.holder.BRAND": "Staff", "rights.holder.MODERATOR": "Moderators", "rights.tier": "{tier} and above",
  "rights.requiredTier": "Hidden below", "rights.noTier": "No tier", "rights.exceptions": "Exceptions", "rights.exceptionsHint": "“may not” beats every “may”, here and in all categories below. Administrators may do everything.",
  "rights.may": "may", "rights.mayNot": "may not", "rights.cell": "{who}: {what}", "care.button": "Moderators",
  "care.title": "Moderators of {name}", "care.hint": "They moderate in this category and in those below it, where they may read. They neither warn nor suspend anybody.", "care.nobody": "Nobody yet: the moderators of the whole forum look after it.", "care.member": "Member",
  "care.memberHint": "Handle or e-mail address.", "care.appoint": "Appoint", "care.dismiss": "Dismiss", "care.dismissName": "Dismiss {name}",
  "care.by": "cared for by {names}", "archive.is": "archived", "archive.yes": "Archive", "archive.name": "Archive {name}",
  "archive.title": "Archive “{name}”?", "archive.text": "It can still be read and found, with all that lies in it, but takes nothing new and is out of the lists. Points stay.", "archive.undo": "Open again", "archive.undoName": "Open {name} again",
  "archive.undoTitle": "Open “{name}” again?", "archive.undoText": "It takes threads and replies again and is back in the lists.", "archive.delete": "Delete", "archive.deleteName": "Delete {name}",
  "archive.deleteTitle": "Delete “{name}”?", "archive.deleteText": "Only a category in which nothing was ever written can be deleted. This cannot be undone.",
};
