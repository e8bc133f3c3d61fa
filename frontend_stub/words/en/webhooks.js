// English: what other systems are told, for staff.
export default {
  "nav.webhooks": "Webhooks", "webhooks.lead": "What other systems are told, signed and tried again until they take it.",
  "webhooks.endpoints": "Endpoints", "webhooks.none": "Nobody is told anything yet.", "webhooks.new": "New endpoint", "webhooks.edit": "Edit", "webhooks.test": "Test", "webhooks.tested": "A test message is on its way.",
  "webhooks.rotate": "New secret", "webhooks.rotateText": "For 24 hours messages are signed by the former secret and the new one.", "webhooks.delete": "Delete", "webhooks.deleteText": "“{name}” is forgotten, with its log. This cannot be undone.",
  "webhooks.on": "Works", "webhooks.off": "Off", "webhooks.failing": "Fails", "webhooks.bothSign": "The former secret signs, too, until",
  "webhooks.description": "What it is", "webhooks.url": "Address", "webhooks.topics": "What it is told", "webhooks.isActive": "Switched on",
  "webhooks.secret": "The secret", "webhooks.secretText": "It is shown this once. Keep it where the other system checks signatures.", "webhooks.kept": "I have kept it",
  "webhooks.deliveries": "Deliveries", "webhooks.state": "State", "webhooks.any": "All", "webhooks.DELIVERED": "Taken", "webhooks.WAITING": "Waiting", "webhooks.FAILED": "Given up", "webhooks.nothing": "Nothing here", "webhooks.nothingText": "What is sent stands here for thirty days.",
  "webhooks.attempts": { one: "{count} try", other: "{count} tries" }, "webhooks.next": "next", "webhooks.replay": "Send again", "webhooks.replayOf": "Send again: {id}", "webhooks.replayed": "It is sent again.",
  "webhooks.replayFailed": "Send failed again", "webhooks.replayedMany": { one: "{count} message is sent again.", other: "{count} messages are sent again." },
};
