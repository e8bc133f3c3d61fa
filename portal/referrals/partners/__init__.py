"""Partners, who bring customers by a code of theirs and are paid in money's worth: by invoice or in store credit."""
