"""The catalogue: who keeps it, what stands in it, how it is searched."""

import pytest

from portal.accounts.viewer import SYSTEM, VISITOR
from portal.kernel import clock, pagination
from portal.kernel.errors import Forbidden, Invalid, Required, TooLong, Unauthenticated
from portal.kernel.money import Money
from portal.settings import Settings
from portal.shop.models import Customer, Order, OrderLine, OrderState, Product
from portal.shop.products import catalogue, keeping
from portal.shop.products.keeping import save_product
from portal.translations.saving import NewText, save_translations
from tests import statements


async def test_staff_add_and_change_products(make):
    brand = await make.viewer(await make.brand())

    made = await save_product(
        "RN-1", "House blend", by=brand, url="https://shop.example/rn-1", price=Money(1250, "EUR")
    )
    changed = await save_product("RN-1", "House blend, new", by=brand, description="Round.")

    assert changed.id == made.id
    assert (changed.title, changed.description, changed.url) == (
        "House blend, new",
        "Round.",
        "https://shop.example/rn-1",
    )
    assert (changed.price_minor, changed.currency) == (1250, "EUR")
    cleared = await save_product("RN-1", "House blend", by=brand, url=None, price=None)
    assert (cleared.url, cleared.price_minor, cleared.currency) == (None, None, None)


@pytest.mark.parametrize(
    "address",
    [
        "http://cdn.shop.example/1.jpg",
        "https://tracker.example/1.gif",
        "https://cdn.shop.example.evil.example/1.jpg",
        "https://pictures.example/1.jpg",
        "https://cdn.shop.example:8443/1.jpg",
    ],
)
async def test_a_picture_of_a_host_that_is_not_listed_is_refused(make, monkeypatch, address):
    monkeypatch.setattr(keeping, "settings", lambda: Settings(image_hosts="cdn.shop.example,*.pictures.example"))
    brand = await make.viewer(await make.brand())

    with pytest.raises(Invalid) as refused:
        await save_product("RN-1", "House blend", by=brand, image_url=address)

    assert refused.value.field == ("imageUrl",)
    assert "(PORTAL_IMAGE_HOSTS): cdn.shop.example, *.pictures.example." in str(refused.value)
    assert not await Product.exists()


@pytest.mark.parametrize(
    "address",
    ["https://cdn.shop.example/1.jpg", "https://eu.pictures.example/1.jpg", "http://127.0.0.1:8000/static/icon.svg"],
)
async def test_a_picture_of_a_listed_host_or_of_the_portal_itself_is_kept(make, monkeypatch, address):
    monkeypatch.setattr(keeping, "settings", lambda: Settings(image_hosts="cdn.shop.example,*.pictures.example"))

    saved = await save_product("RN-1", "Blend", by=await make.viewer(await make.brand()), image_url=address)

    assert saved.image_url == address


async def test_nobody_but_the_brand_saves_products(make):
    for viewer, refusal in (
        (await make.viewer(), Forbidden),
        (await make.viewer(await make.moderator()), Forbidden),
        (VISITOR, Unauthenticated),
    ):
        with pytest.raises(refusal):
            await save_product("RN-1", "Mine", by=viewer)

    assert await Product.all().count() == 0


@pytest.mark.parametrize("field", ["url", "image_url"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "//evil.example", "\\\\evil.example", " javascript:alert(1)",
        "java\nscript:alert(1)", "https://user:pass@evil.example", "vbscript:x", "file:///etc/passwd", "http:///x", "https://a b",
    ],
)  # fmt: skip
async def test_addresses_are_http_or_https(portal_db, field, address):
    """S2."""
    with pytest.raises(Invalid):
        await save_product("RN-1", "House blend", by=SYSTEM, **{field: address})

    assert await Product.all().count() == 0


@pytest.mark.parametrize(
    ("sku", "title", "refusal"),
    [
        ("", "x", Required),
        ("x" * 65, "x", TooLong),
        ("<b>", "x", Invalid),
        ("ok", "", Required),
        ("ok", "x" * 201, TooLong),
    ],
)
async def test_what_is_no_product_is_refused(portal_db, sku, title, refusal):
    with pytest.raises(refusal):
        await save_product(sku, title, by=SYSTEM)

    assert await Product.all().count() == 0


async def test_the_catalogue_is_searched_word_by_word(portal_db):
    """S5: signs that mean something to the database mean nothing here."""
    for sku, title in (("RN-1", "House blend 100%"), ("RN-2", "House espresso"), ("XX-3", "Cup_1"), ("XX-4", "Cup 1")):
        await save_product(sku, title, by=SYSTEM)

    async def found(query, **page):
        return [product.sku for product in (await catalogue.products(pagination.page(**page), query)).rows]

    assert await found("house") == ["RN-1", "RN-2"]
    assert await found("HOUSE bl") == ["RN-1"]
    assert await found("rn") == ["RN-1", "RN-2"]
    assert await found("%") == ["RN-1"]
    assert await found("p_1") == ["XX-3"]
    assert await found("' OR 1=1--") == []
    assert await found("\\") == []
    assert await found(None) == ["XX-4", "XX-3", "RN-1", "RN-2"]


@pytest.mark.parametrize(
    ("query", "skus"),
    [
        ("mühle", ["M"]), ("MÜHLE", ["M"]), ("muhle", ["M"]), ("Muehle", ["M"]), ("Mu\u0308hle", ["M"]), ("grinder", ["M"]),
        ("GRINDER einstell", []), ("moulin café", ["M"]), ("MOULIN CAFE", ["M"]), ("grösse gross", ["S"]),
        ("Groesse GROẞ", ["S"]), ("größe groß", ["S"]), ("size", ["S"]), ("beschreibung", []), ("neue", ["S"]), ("'", []),
    ],
)  # fmt: skip
async def test_titles_are_found_in_every_language_and_spelling_tl10(portal_db, query, skus):
    mill = await save_product("M", "Mühle Kompass", by=SYSTEM, description="Beschreibung")
    size = await save_product("S", "Größe groß, neue Tasse", by=SYSTEM)
    for thing, locale, title in (
        (mill, "en", "Compass grinder"),
        (mill, "fr", "Moulin à café"),
        (size, "en", "Size L cup"),
    ):
        await save_translations("Product", thing.id, locale, [NewText("title", title)], by=SYSTEM)
    await save_translations("Product", mill.id, "en", [NewText("description", "Grinder einstellbar")], by=SYSTEM)

    found = await catalogue.products(pagination.page(), query)

    assert [one.sku for one in found.rows] == skus
    assert await found.count() == len(skus)


async def test_a_title_that_is_found_by_its_translation_is_walked_like_the_others_tl10(portal_db):
    for at in range(3):
        saved = await save_product(f"P-{at}", f"Mühle {at}", by=SYSTEM)
        await save_translations("Product", saved.id, "en", [NewText("title", f"Grinder {at}")], by=SYSTEM)
    await Product.filter(sku="P-1").update(is_active=False)

    first = await catalogue.products(pagination.page(first=1), "grinder")
    rest = await catalogue.products(pagination.page(after=first.cursor(first.rows[0])), "grinder")

    assert [[one.sku for one in page.rows] for page in (first, rest)] == [["P-0"], ["P-2"]]
    assert await first.count() == 2


async def test_what_is_no_longer_sold_is_known_by_id_alone(portal_db):
    product = await save_product("RN-1", "House blend", by=SYSTEM)
    await Product.filter(id=product.id).update(is_active=False)

    assert await catalogue.product_by_sku("RN-1") is None
    assert (await catalogue.products(pagination.page())).rows == []
    assert list(await catalogue.products_by_id([product.id])) == [product.id]


async def _order(member, state, *products):
    customer, _ = await Customer.get_or_create(
        source="shop", external_id=str(member.id), defaults={"member_id": member.id, "created_at": clock.now()}
    )
    order = await Order.create(
        source="shop", external_id=f"{member.id}-{await Order.all().count()}", body_hash="x", customer=customer,
        placed_at=clock.now(), currency="EUR", total_minor=100, state=state, recorded_at=clock.now(),
    )  # fmt: skip
    for position, product in enumerate(products):
        await OrderLine.create(
            order=order,
            position=position,
            product=product,
            sku=product.sku,
            title=product.title,
            quantity=1,
            total_minor=100,
        )


async def test_buyers_are_known_by_what_they_kept(make):
    product = await save_product("RN-1", "House blend", by=SYSTEM)
    buyer, returner, stranger = await make.member(), await make.member(), await make.member()
    await _order(buyer, OrderState.PAID, product)
    await _order(returner, OrderState.REFUNDED, product)

    assert [await catalogue.has_bought(one.id, product.id) for one in (buyer, returner, stranger)] == [
        True,
        False,
        False,
    ]
    assert not await catalogue.has_bought(buyer.id, None)
    thread = await make.thread(product=product)
    assert (await make.post(to=thread, by=buyer)).is_verified_buyer
    assert not (await make.post(to=thread, by=stranger)).is_verified_buyer


async def test_bought_together_is_counted_over_orders(make):
    beans, cup, grinder = [await save_product(f"P-{at}", f"Product {at}", by=SYSTEM) for at in range(3)]
    for _ in range(2):
        await _order(await make.member(), OrderState.PAID, beans, grinder)
    await _order(await make.member(), OrderState.PAID, beans, cup)

    together = await catalogue.bought_together([beans.id, cup.id])

    assert [product.id for product in together[beans.id]] == [grinder.id, cup.id]
    assert [product.id for product in together[cup.id]] == [beans.id]


async def test_bought_together_takes_two_statements_however_many_ask(make):
    """T12, G49."""
    sold = [await save_product(f"P-{at}", f"Product {at}", by=SYSTEM) for at in range(9)]
    await _order(await make.member(), OrderState.PAID, *sold)

    with statements.counted() as sent:
        together = await catalogue.bought_together([product.id for product in sold])

    assert len(sent) == 2
    assert {len(found) for found in together.values()} == {6}


async def test_a_page_asks_for_the_products_that_it_shows_by_their_numbers(make):
    for sku in ("c", "a", "b"):
        await save_product(sku, f"Title {sku}", by=SYSTEM)

    found = await catalogue.products(pagination.page(first=1), skus=["b", "a", "a", "none", "x" * 65, "\x00"])
    rest = await catalogue.products(pagination.page(after=found.cursor(found.rows[0])), skus=["a", "b", "none"])

    assert [product.sku for product in found.rows] == ["a"]
    assert [product.sku for product in rest.rows] == ["b"]
    assert await found.count() == 2
    assert (await catalogue.products(pagination.page(), skus=[])).rows == []
    with pytest.raises(Invalid):
        await catalogue.products(pagination.page(), skus=["a"] * 101)
