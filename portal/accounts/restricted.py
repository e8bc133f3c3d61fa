"""Whose data is restricted (GDPR Art. 18): it is kept, and nothing else is done with it."""


def unrestricted(member: str) -> str:
    """The condition that whom ``member``, a column, names is nobody whose data is restricted.

    Whatever deletes by age has it: under a restriction data stays beyond its time.
    """
    whose = f"SELECT 1 FROM members restricted WHERE restricted.id = {member}"  # noqa: S608 - a column of ours
    return f"NOT EXISTS ({whose} AND restricted.restricted_at IS NOT NULL)"
