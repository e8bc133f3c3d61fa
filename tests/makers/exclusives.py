"""Three tiers and releases with a window for each."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from portal.access.keyring import KeyKind
from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM, Viewer
from portal.exclusives.models import Release, ReleaseKind, ReleaseVisibility
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import ReleaseTerms, WindowTerms
from portal.kernel import clock
from portal.loyalty.programme.models import Tier

_numbers = count(1)
LADDER = (("silver", 1), ("gold", 2), ("platinum", 3))


class MakeExclusives:
    async def ladder(self) -> dict[str, Tier]:
        """Silver, gold and platinum, which nobody has reached yet."""
        return {
            slug: (
                await Tier.get_or_create(
                    slug=slug, defaults={"name": slug.title(), "rank": rank, "qualifying_points": rank * 1000}
                )
            )[0]
            for slug, rank in LADDER
        }

    async def release(self, windows: dict[str, datetime] | None = None, **terms: Any) -> Release:
        """A teaser that opens for nobody unless windows or a public date say so."""
        await self.ladder()
        given = {
            "slug": f"release-{next(_numbers)}",
            "kind": ReleaseKind.ARTICLE,
            "title": "The autumn roast",
            "teaser": "Something is coming.",
            "body_markdown": "It is a *natural* from Sidama.",
            "visibility": ReleaseVisibility.TEASER,
            "windows": [WindowTerms(slug, opens_at) for slug, opens_at in (windows or {}).items()],
            **terms,
        }
        return await Release.get(id=await save_exclusive(ReleaseTerms(**given), by=SYSTEM))

    async def hidden_release(self, opens_in: timedelta = timedelta(days=-1), **terms: Any) -> Release:
        """One that exists for gold and above alone, and opened for them a day ago."""
        return await self.release(
            {"gold": clock.now() + opens_in},
            **{"visibility": ReleaseVisibility.HIDDEN, "kind": ReleaseKind.ARTICLE, **terms},
        )

    def holder(self, tier: str | None, member: Member | None = None) -> Viewer:
        """Somebody in a tier, with the keys of it and of those below."""
        slugs = [slug for slug, _ in LADDER]
        held = slugs[: slugs.index(tier) + 1] if tier else []
        return Viewer(member_id=member.id if member else None, keys=frozenset(KeyKind.TIER.key(slug) for slug in held))
