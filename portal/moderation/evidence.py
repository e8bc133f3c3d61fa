"""What proves a threat to somebody's life: copied when it is marked, and kept until staff end that (DSA Art. 18, LW5).

It is a copy and no lock: whom it is about edits, deletes and leaves as anybody does, and by nothing learns of it; no
job, no erasure and no shop's word reaches the copy. The audit log has its digest, so a copy that was changed is found.
"""

import asyncio
import re
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from typing import Any
from uuid import UUID
from zipfile import ZIP_STORED, ZipFile

import orjson

from portal.accounts.events import MemberErased
from portal.accounts.models import Member, Session
from portal.accounts.viewer import Viewer
from portal.community.models import Post, PostRevision, Thread
from portal.kernel import clock
from portal.kernel.work import unit_of_work
from portal.media.models import Picture, PictureFile, PictureUse, Variant
from portal.moderation import audit, cases, policies
from portal.moderation.models import Case, Decision, Evidence, EvidencePicture, Report, Threat
from portal.moderation.targets import TargetType
from portal.reviews.models import Review, ReviewRevision

_PICTURES = re.compile(r"/media/([A-Za-z0-9_-]{22})")
_POST = ("id", "thread_id", "number", "author_id", "body_markdown", "body_html", "state", "created_at", "edited_at")
_REVIEW = ("id", "product_id", "author_id", "rating", "title", "body_markdown", "body_html", "state", "created_at")
_ACCOUNT = (
    *("id", "handle", "display_name", "bio", "avatar_url", "email", "email_verified_at", "locale", "birthday", "state"),
    *("joined_at", "suspended_until", "banned_at"),
)
_REPORT = (
    *("reference", "reason", "note", "legal_ground", "good_faith", "created_at", "notifier_name", "notifier_email"),
    *("reporter__id", "reporter__handle", "reporter__email"),
)


async def take(threat: Threat, case: Case) -> str | None:
    """Copy what there is at this moment, within a unit of work; its digest, or None where the latest is the same."""
    reported = await _reported(case)
    pictures = await _pictures(case, reported)
    content = {
        **await _case(case),
        "reported": reported,
        "account": await _account(case.subject_id),
        "pictures": {name: sha256(pictures[name]).hexdigest() for name in sorted(pictures)},
    }
    # A UUID of asyncpg is a kind of its own, which orjson does not know.
    written = orjson.dumps(content, default=str, option=orjson.OPT_INDENT_2 | orjson.OPT_UTC_Z).decode()
    digest = sha256(written.encode()).hexdigest()
    latest = await Evidence.filter(threat_id=threat.id).order_by("-taken_at", "-id").first()
    if latest is not None and latest.digest == digest:
        return None
    known = set(await EvidencePicture.filter(threat_id=threat.id).values_list("name", flat=True))
    for name in pictures.keys() - known:
        await EvidencePicture.create(threat_id=threat.id, name=name, content=pictures[name])
    await Evidence.create(threat_id=threat.id, taken_at=clock.now(), content=written, digest=digest)
    return digest


async def take_before_erasure(event: MemberErased) -> None:
    """Whom a held threat is about leaves: what has come since the last copy is copied before any room forgets it."""
    for case in await Case.filter(subject_id__in=list(event.member_ids), rank=0).order_by("id"):
        threat = await Threat.get_or_none(open_key=str(case.id))
        if threat is not None and (digest := await take(threat, case)) is not None:
            await audit.record(
                "case.threat_copied",
                actor_id=None,
                target_type="ModerationCase",
                target_id=case.id,
                detail=digest,
            )


async def packed(case_id: UUID, *, by: Viewer) -> bytes:
    """All copies in a case, with their pictures, as a ZIP file for the authority; who had it is on record.

    Raises Unauthenticated, Forbidden for who does not moderate the whole forum, and NotFound.
    """
    return await asyncio.to_thread(_zipped, await _files(case_id, by=by))


@unit_of_work
async def _files(case_id: UUID, *, by: Viewer) -> Mapping[str, bytes]:
    by.ensure_moderator()
    case = await cases.held_for(case_id, by=by)
    threat = await Threat.get_or_none(open_key=str(case.id))
    if threat is None:
        raise policies.no_such_case()
    copies = await Evidence.filter(threat_id=threat.id).order_by("taken_at", "id")
    pictures = await EvidencePicture.filter(threat_id=threat.id).order_by("name")
    await audit.write("case.threat_read", by=by, target_type="ModerationCase", target_id=case.id)
    files = {f"evidence-{number}.json": one.content.encode() for number, one in enumerate(copies, start=1)}
    return files | {f"pictures/{one.name}.webp": one.content for one in pictures}


async def pass_on(threat: Threat, there: Threat) -> None:
    """What proves one proves the other from now on; a picture that both have is kept once."""
    known = await EvidencePicture.filter(threat_id=there.id).values_list("name", flat=True)
    await EvidencePicture.filter(threat_id=threat.id, name__in=list(known)).delete()
    await EvidencePicture.filter(threat_id=threat.id).update(threat_id=there.id)
    await Evidence.filter(threat_id=threat.id).update(threat_id=there.id)


async def forget(threat: Threat) -> None:
    """What proved it goes, for good."""
    await EvidencePicture.filter(threat_id=threat.id).delete()
    await Evidence.filter(threat_id=threat.id).delete()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_STORED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


async def _case(case: Case) -> dict[str, Any]:
    decided = Decision.filter(case_id=case.id).order_by("turn")
    return {
        "case": {
            "id": case.id,
            "target_type": case.target_type,
            "target_id": case.target_id,
            "opened": case.created_at,
        },
        "reports": await Report.filter(case_id=case.id).order_by("created_at", "id").values(*_REPORT),
        "decisions": await decided.values("action", "reason", "ground", "statement", "decided_at"),
    }


async def _reported(case: Case) -> dict[str, Any]:
    match TargetType(case.target_type):
        case TargetType.POST:
            return await _post(Post.filter(id=case.target_id))
        case TargetType.THREAD:
            return await _post(Post.filter(thread_id=case.target_id, number=1))
        case TargetType.REVIEW:
            versions = ReviewRevision.filter(review_id=case.target_id).order_by("edited_at", "id")
            return {
                "review": await Review.filter(id=case.target_id).values(*_REVIEW),
                "versions": await versions.values("rating", "title", "body_markdown", "edited_at"),
            }
        case TargetType.MEMBER:
            return {}


async def _post(found: Any) -> dict[str, Any]:
    post = await found.first()
    if post is None:
        return {}
    versions = PostRevision.filter(post_id=post.id, is_ended=True).order_by("edited_at", "id")
    thread = Thread.filter(id=post.thread_id)
    return {
        "post": await Post.filter(id=post.id).values(*_POST),
        "versions": await versions.values("body_markdown", "reason", "edited_at", "editor_id"),
        "thread": await thread.values("id", "slug", "title", "kind", "category__slug", "created_at", "state"),
    }


async def _account(member_id: UUID | None) -> dict[str, Any]:
    if member_id is None:
        return {}
    sessions = Session.filter(member_id=member_id).order_by("created_at")
    return {
        "member": await Member.filter(id=member_id).values(*_ACCOUNT),
        "sessions": await sessions.values("user_agent", "created_at", "last_seen_at", "ended_at"),
    }


async def _pictures(case: Case, reported: Mapping[str, Any]) -> dict[str, bytes]:
    """Those that what was reported shows or showed in an earlier version, and the profile of who wrote it."""
    rows = [row for part in ("post", "review", "versions") for row in reported.get(part, ())]
    shown_by = [row["id"] for row in rows if "id" in row] + ([case.subject_id] if case.subject_id else [])
    ids = (
        set(await PictureUse.filter(shown_by__in=shown_by).values_list("picture_id", flat=True)) if shown_by else set()
    )
    names = {name for row in rows for name in _PICTURES.findall(row["body_markdown"])}
    if names and case.subject_id is not None:
        theirs = Picture.filter(name__in=sorted(names), owner_id=case.subject_id)
        ids |= set(await theirs.values_list("id", flat=True))
    files = PictureFile.filter(picture_id__in=list(ids), variant=Variant.FULL)
    found = await files.values_list("picture__name", "content") if ids else []
    return {str(name): bytes(data) for name, data in found}
