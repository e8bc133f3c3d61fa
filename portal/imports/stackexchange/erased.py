"""What a newer edition leaves as it is: what is deleted here, and all that is left of who was erased (R76).

Erasing somebody with their posts leaves a deleted row without an author and, where others answered, a thread under
`NO_TITLE`. Rows that came in without an author are none of these, and stay open to corrections.
"""

from portal.accounts.models import MemberState
from portal.community.erasure import NO_TITLE
from portal.community.models import ContentState

_AUTHOR_STAYS = f"""NOT EXISTS (
    SELECT 1 FROM members m WHERE m.id = {{table}}.author_id AND m.state = '{MemberState.ERASED}'
)"""  # noqa: S608 - constants of ours
POST_STANDS = f"posts.state <> '{ContentState.DELETED}'"
"""Its counts may be corrected."""
POST_IS_OPEN = f"{POST_STANDS} AND {_AUTHOR_STAYS.format(table='posts')}"
"""Its words may be corrected."""
THREAD_IS_OPEN = (
    f"threads.state <> '{ContentState.DELETED}' AND threads.title <> '{NO_TITLE}' "
    f"AND {_AUTHOR_STAYS.format(table='threads')}"
)
"""Its title may be corrected."""
