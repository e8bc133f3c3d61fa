"""Pictures from their upload to their end: kept within a quota, found by name, shown by posts, reviews and profiles."""

import re
import secrets
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from portal.kernel import clock, rate_limits, sql
from portal.kernel.errors import Forbidden, LimitReached, NotFound
from portal.kernel.sql import Row, Values, uuid_of
from portal.kernel.steps import delete_some
from portal.kernel.work import unit_of_work
from portal.media import images
from portal.media.images import Made
from portal.media.models import Picture, PictureFile, PictureUse, Place, Variant
from portal.settings import settings

PREFIX = "/media/"
UNUSED_FOR = timedelta(days=1)
"""So long a picture is kept that nothing shows: somebody may still be writing."""
_NAMED = re.compile(r'src="/media/([A-Za-z0-9_-]{22})(?:/small)?"')


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a picture has to be known before anybody sees it."""

    id: UUID
    owner_id: UUID | None
    posts: tuple[UUID, ...]
    reviews: tuple[UUID, ...]
    releases: tuple[UUID, ...]
    is_open: bool
    """Whether everybody sees it: on a profile, or as the brand's logo."""


def address(name: str, variant: Variant = Variant.FULL) -> str:
    """The path at which a picture lies."""
    return f"{PREFIX}{name}" + ("/small" if variant is Variant.SMALL else "")


async def keep(data: bytes, *, owner_id: UUID) -> Picture:
    """Keep a picture that a member uploaded, made anew; it is theirs alone until something of theirs shows it.

    Raises what `images.made_anew` raises, RateLimited, LimitReached beyond the member's quota, and Forbidden where the
    portal takes no pictures.
    """
    quota = settings().picture_quota
    if quota == 0:
        raise Forbidden("No pictures can be uploaded here.")
    await rate_limits.hit("picture.member", str(owner_id))
    return await _keep(await images.made_anew(data), owner_id, quota)


@unit_of_work
async def _keep(made: Made, owner_id: UUID, quota: int) -> Picture:
    await sql.lock_row("members", owner_id)  # two uploads at once share the room that is left
    held = await sql.fetch_value("SELECT COALESCE(SUM(size), 0) FROM pictures WHERE owner_id = $1", owner_id)
    if int(held) + made.size > quota << 20:
        raise LimitReached(
            "Your pictures take up all of the {most} MiB that they may: take some out of your posts first.",
            field="file",
            most=quota,
        )
    now = clock.now()
    picture = await Picture.create(
        name=secrets.token_urlsafe(16),
        owner_id=owner_id,
        width=made.width,
        height=made.height,
        size=made.size,
        created_at=now,
        used_at=now,
    )
    await PictureFile.insert(
        [
            PictureFile(picture_id=picture.id, variant=Variant.FULL, content=made.full),
            PictureFile(picture_id=picture.id, variant=Variant.SMALL, content=made.small),
        ]
    )
    return picture


async def find(name: str) -> Shown | None:
    """The picture of that name, and what shows it; None for no such name."""
    rows = await sql.fetch(
        """
        SELECT p.id, p.owner_id, u.place, u.shown_by
        FROM pictures p LEFT JOIN picture_uses u ON u.picture_id = p.id WHERE p.name = $1
        """,
        name,
    )
    if not rows:
        return None
    return Shown(
        id=uuid_of(rows[0]["id"]),
        owner_id=sql.uuid_or_none(rows[0]["owner_id"]),
        posts=_shown_by(rows, {Place.POST}),
        reviews=_shown_by(rows, {Place.REVIEW, Place.REPLY}),
        releases=_shown_by(rows, {Place.RELEASE}),
        is_open=any(row["place"] in {Place.AVATAR.value, Place.LOGO.value} for row in rows),
    )


def _shown_by(rows: Sequence[Row], places: AbstractSet[Place]) -> tuple[UUID, ...]:
    return tuple(uuid_of(row["shown_by"]) for row in rows if row["place"] in {place.value for place in places})


async def content(picture_id: UUID, variant: Variant) -> bytes | None:
    """The file of that size, as WebP."""
    found = await sql.fetch_value(
        "SELECT content FROM picture_files WHERE picture_id = $1 AND variant = $2", picture_id, variant.value
    )
    return None if found is None else bytes(found)


async def show_in_post(post_id: UUID, html: str, *, author_id: UUID | None, instead_of: str = "") -> None:
    """Have a post show the pictures that its HTML names, as far as they are its author's own, and no others.

    Somebody else's picture in it stays open to whom it was open to: a post opens no gate (L41). ``instead_of`` is what
    the post said before.
    """
    await _show_in_text(Place.POST, post_id, html, author_id, instead_of)


async def show_in_review(review_id: UUID, html: str, *, author_id: UUID | None, instead_of: str = "") -> None:
    """The same for a review."""
    await _show_in_text(Place.REVIEW, review_id, html, author_id, instead_of)


async def show_in_reply(review_id: UUID, html: str, *, author_id: UUID | None, instead_of: str = "") -> None:
    """The same for what the brand answers to a review; whoever writes it anew shows pictures of their own."""
    await _show_in_text(Place.REPLY, review_id, html, author_id, instead_of)


async def show_in_release(release_id: UUID, html: str, *, by_id: UUID | None) -> None:
    """Have a release show the pictures that its HTML, in all languages, names: those that it shows already and those of
    ``by_id``, who saves it now. Of colleagues who write one release each brings in pictures of their own (L41).
    """
    names = sorted(set(_NAMED.findall(html)))
    values = Values([Place.RELEASE.value, release_id])
    still = f"SELECT id FROM pictures WHERE name IN ({values.marks(names)})" if names else "NULL"  # noqa: S608
    await sql.execute(
        f"DELETE FROM picture_uses WHERE place = $1 AND shown_by = $2 AND NOT COALESCE(picture_id IN ({still}), FALSE)",  # noqa: S608
        *values,
    )
    if names and by_id is not None:
        await _show(names, Place.RELEASE, release_id, by_id)


async def _show_in_text(place: Place, shown_by: UUID, html: str, author_id: UUID | None, instead_of: str) -> None:
    if PREFIX not in html and PREFIX not in instead_of:
        return
    if instead_of:
        # Kept for a day more, in which it may be shown again: a deletion is taken back, an edit undone.
        shown = await PictureUse.filter(place=place, shown_by=shown_by).values_list("picture_id", flat=True)
        await Picture.filter(id__in=list(shown)).update(used_at=clock.now())
        await PictureUse.filter(place=place, shown_by=shown_by).delete()
    names = sorted(set(_NAMED.findall(html)))
    if names and author_id is not None:
        await _show(names, place, shown_by, author_id)


async def show_as_avatar(picture_id: UUID, *, owner_id: UUID) -> str:
    """Have a member's profile show one of their own pictures; its address.

    Raises NotFound for an unknown picture, and for somebody else's (U7).
    """
    picture = await Picture.get_or_none(id=picture_id, owner_id=owner_id)
    shown = [] if picture is None else await _show([picture.name], Place.AVATAR, owner_id, owner_id)
    if picture is None or not shown:
        raise NotFound("There is no such picture.", field="avatarMediaId")
    await PictureUse.filter(place=Place.AVATAR, shown_by=owner_id).exclude(picture_id=picture.id).delete()
    return address(picture.name, Variant.SMALL)


async def show_no_avatar(owner_id: UUID) -> None:
    """Have a member's profile show no picture any more."""
    await PictureUse.filter(place=Place.AVATAR, shown_by=owner_id).delete()


async def show_as_logo(picture_id: UUID, *, shown_by: UUID, owner_id: UUID) -> str:
    """Have every page show one of a member's own pictures, which is the brand's from then on; its address.

    It takes none of their quota any more, and stays when they go.

    Raises NotFound for an unknown picture, and for somebody else's (U7).
    """
    picture = await Picture.get_or_none(id=picture_id, owner_id=owner_id)
    shown = [] if picture is None else await _show([picture.name], Place.LOGO, shown_by, owner_id)
    if picture is None or not shown:
        raise NotFound("There is no such picture.", field="logoMediaId")
    await PictureUse.filter(place=Place.LOGO, shown_by=shown_by).exclude(picture_id=picture.id).delete()
    await Picture.filter(id=picture.id).update(owner_id=None)
    return address(picture.name)


async def show_no_logo(shown_by: UUID) -> None:
    """Have pages show the portal's own mark again."""
    await PictureUse.filter(place=Place.LOGO, shown_by=shown_by).delete()


async def _show(names: Sequence[str], place: Place, shown_by: UUID, owner_id: UUID) -> list[UUID]:
    """The rows are held, so that none of them is forgotten as unused at this very moment."""
    values = Values([clock.now(), owner_id])
    rows = await sql.fetch(
        f"UPDATE pictures SET used_at = $1 WHERE owner_id = $2 AND name IN ({values.marks(names)}) RETURNING id",  # noqa: S608
        *values,
    )
    found = [uuid_of(row["id"]) for row in rows]
    shown = set(await PictureUse.filter(place=place, shown_by=shown_by).values_list("picture_id", flat=True))
    missing = [one for one in found if one not in shown]
    if missing:
        await PictureUse.insert([PictureUse(picture_id=one, place=place, shown_by=shown_by) for one in missing])
    return found


async def pass_on(source_id: UUID, target_id: UUID) -> None:
    """Two accounts are one: its pictures are the target's, and the source's profile shows none."""
    await show_no_avatar(source_id)
    await Picture.filter(owner_id=source_id).update(owner_id=target_id)


async def forget_owner(member_id: UUID, *, keeps_posts: bool) -> None:
    """Somebody was erased: their pictures go, but for those in posts that stay under a pseudonym."""
    await show_no_avatar(member_id)
    gone = "" if not keeps_posts else "AND NOT EXISTS (SELECT 1 FROM picture_uses u WHERE u.picture_id = pictures.id)"
    await sql.execute(f"DELETE FROM pictures WHERE owner_id = $1 {gone}", member_id)  # noqa: S608 - one of two constants
    await Picture.filter(owner_id=member_id).update(owner_id=None)


async def forget_unused(now: datetime) -> int:
    """Forget pictures that nothing shows: a post that was never sent, was deleted, or shows others now.

    None of somebody whose data is restricted (LW30).
    """
    return await delete_some(
        "pictures",
        """
        used_at <= $1 AND NOT EXISTS (SELECT 1 FROM picture_uses u WHERE u.picture_id = pictures.id)
        AND NOT EXISTS (SELECT 1 FROM members m WHERE m.id = pictures.owner_id AND m.restricted_at IS NOT NULL)
        """,
        now - UNUSED_FOR,
    )
