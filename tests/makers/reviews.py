"""Products and what members say of them, written by the verbs that they use."""

from typing import Any

from portal.accounts.models import Member
from portal.accounts.viewer import SYSTEM
from portal.reviews.models import Review
from portal.reviews.writing import ReviewDraft, write_review
from portal.shop.models import Product
from portal.shop.products.keeping import save_product
from tests.makers.accounts import MakeAccounts


class MakeReviews(MakeAccounts):
    async def product(self, sku: str = "beans", title: str = "Beans") -> Product:
        return await Product.get_or_none(sku=sku) or await save_product(sku, title, by=SYSTEM)

    async def review(
        self,
        sku: str = "beans",
        *,
        by: Member | None = None,
        rating: int = 4,
        body: str = "I like them.",
        **details: Any,
    ) -> Review:
        await self.product(sku)
        draft = ReviewDraft(product_sku=sku, rating=rating, body_markdown=body, **details)
        row = await write_review(draft, by=await self.viewer(by))
        return await Review.get(id=row.id)
