// English: what shops delivered, for staff.
export default {
  "nav.deliveries": "From the shops", "deliveries.lead": "What your shops told the portal. What could not be understood waits here, with the reason.",
  "deliveries.state": "State", "deliveries.any": "All", "deliveries.WAITING": "Waiting", "deliveries.APPLIED": "Applied", "deliveries.IGNORED": "Of no use here", "deliveries.NOT_UNDERSTOOD": "Not understood", "deliveries.FAILED": "Failed", "deliveries.DISMISSED": "Set aside",
  "deliveries.nothing": "Nothing here", "deliveries.nothingText": "What a shop sends to /hooks stands here as soon as it has come.",
  "deliveries.unread": "not read yet", "deliveries.attempts": { one: "{count} try", other: "{count} tries" }, "deliveries.body": "What it said",
  "deliveries.again": "Apply again", "deliveries.againOf": "Apply {topic} again", "deliveries.repeated": "It is applied again.",
  "deliveries.dismiss": "Set aside", "deliveries.dismissOf": "Set {topic} aside", "deliveries.dismissText": "Nothing follows from it then. What it said is forgotten after 30 days.", "deliveries.dismissNote": "Reason", "deliveries.dismissed": "It is set aside.",
};
