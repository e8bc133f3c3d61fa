"""Reading providers: what the sign-in page offers, and what staff have set up."""

from collections.abc import Sequence

from portal.accounts.viewer import Viewer
from portal.sign_on.models import IdentityProvider, ProviderKind


async def offered() -> Sequence[IdentityProvider]:
    """Providers to which a sign-in page can send somebody; a shop that signs tokens hands them over by itself."""
    found = IdentityProvider.filter(is_active=True, kind=ProviderKind.OPENID_CONNECT)
    return await found.order_by("created_at", "id")


async def providers(viewer: Viewer) -> Sequence[IdentityProvider]:
    """Every provider, the oldest first; for the brand's staff."""
    viewer.ensure_brand()
    return await IdentityProvider.all().order_by("created_at", "id")
