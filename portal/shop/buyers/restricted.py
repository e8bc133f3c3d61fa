"""Orders of buyers whose data is restricted (GDPR Art. 18): they are kept, and counted in no figure."""


def by_restricted(customer: str) -> str:
    """The condition that the customer whom a column of orders names is a member whose data is restricted."""
    return f"""EXISTS (
        SELECT 1 FROM customers restricted JOIN members m ON m.id = restricted.member_id
        WHERE restricted.id = {customer} AND m.restricted_at IS NOT NULL)"""  # noqa: S608 - a column of ours
