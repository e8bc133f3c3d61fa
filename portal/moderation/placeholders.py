"""What {name}, {thread} and {rule} stand for in a text that is used again, as far as its reader may know it."""

import re
from collections.abc import Collection, Mapping
from uuid import UUID

from portal.access.viewers import viewers_of
from portal.accounts.models import Member
from portal.community import queries as community
from portal.community.models import Post
from portal.kernel.errors import Invalid
from portal.kernel.wording import say, translatable
from portal.moderation.models import Case
from portal.moderation.targets import TargetType

NAME, THREAD, RULE = "name", "thread", "rule"
KNOWN = (NAME, THREAD, RULE)
_PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")
_NOBODY = translatable("you")
_SOMEWHERE = translatable("this thread")


def named_in(text: str) -> Collection[str]:
    """The placeholders of a text, known or not."""
    return [name.strip() for name in _PLACEHOLDER.findall(text)]


def ensure_known(text: str, *, field: str) -> None:
    """Raises Invalid for a placeholder that nothing would be put in for."""
    for name in named_in(text):
        if name not in KNOWN:
            raise Invalid(
                "Nothing is put in for {given}. Known are {known}.",
                field=field,
                given=f"{{{name}}}",
                known=", ".join(f"{{{one}}}" for one in KNOWN),
            )


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with what its placeholders stand for; what is none of ours stays as it was written."""

    def value(found: re.Match[str]) -> str:
        return values.get(found[1].strip(), found[0])

    return _PLACEHOLDER.sub(value, text)


async def of_case(case: Case, *, ground: str, locale: str) -> Mapping[str, str]:
    """For a statement about ``case``: a thread is named as its affected person sees it at this moment (L52).

    Of a thread that they may not read (any more) they learn no title, whatever the moderator sees.
    """
    subject = None if case.subject_id is None else await Member.get(id=case.subject_id)
    words = subject.locale if subject else locale
    name = subject.display_name if subject else say(_NOBODY, words)
    return {NAME: name, THREAD: await _title(case) or say(_SOMEWHERE, words), RULE: ground}


async def _title(case: Case) -> str | None:
    if case.subject_id is None:
        return None
    thread_id = await _thread_of(case)
    viewer = (await viewers_of([case.subject_id])).get(case.subject_id)
    if thread_id is None or viewer is None:
        return None
    thread = await community.thread_by_id(thread_id, viewer)
    return None if thread is None else thread.title


async def _thread_of(case: Case) -> UUID | None:
    match TargetType(case.target_type):
        case TargetType.THREAD:
            return case.target_id
        case TargetType.POST:
            post = await Post.get_or_none(id=case.target_id)
            return None if post is None else post.thread_id
    return None
