"""What pages look like, as part of the programme: logo, colour, texts and links that staff set."""

from typing import Any

import strawberry

from graphql_schema.context import Info
from graphql_schema.translations import reading as in_language
from portal.loyalty.programme import models


@strawberry.type
class Look:
    row: strawberry.Private[models.Programme]

    @strawberry.field(description="The brand's logo; null for the portal's own mark.")
    def logo_url(self) -> str | None:
        return self.row.logo_url

    @strawberry.field(description="The colour of links and buttons in the light; null for the portal's own.")
    def accent(self) -> str | None:
        return self.row.accent

    @strawberry.field(graphql_type=str | None, description="What visitors read first; null for the portal's own words.")
    def hero_title(self, info: Info) -> Any:
        return in_language.text(info, self.row, "heroTitle", self.row.hero_title)

    @strawberry.field(graphql_type=str | None, description="What stands beneath it.")
    def hero_text(self, info: Info) -> Any:
        return in_language.text(info, self.row, "heroText", self.row.hero_text)

    @strawberry.field(graphql_type=str | None, description="What stands at the end of every page.")
    def footer_text(self, info: Info) -> Any:
        return in_language.text(info, self.row, "footerText", self.row.footer_text)

    @strawberry.field(graphql_type=str | None, description="Where it says who runs this.")
    def imprint_url(self, info: Info) -> Any:
        return in_language.text(info, self.row, "imprintUrl", self.row.imprint_url)

    @strawberry.field(graphql_type=str | None, description="Where it says what becomes of data.")
    def privacy_url(self, info: Info) -> Any:
        return in_language.text(info, self.row, "privacyUrl", self.row.privacy_url)

    @strawberry.field(graphql_type=str | None, description="Where the terms of use stand.")
    def terms_url(self, info: Info) -> Any:
        return in_language.text(info, self.row, "termsUrl", self.row.terms_url)

    @strawberry.field(description="Which version of the terms holds, as staff call it; say it with `register`.")
    def terms_version(self) -> str | None:
        return self.row.terms_version

    @strawberry.field(description="Whether members who have not agreed to that version are asked to, on every page.")
    def terms_are_asked_anew(self) -> bool:
        return self.row.terms_are_asked_anew

    @strawberry.field(graphql_type=str | None, description="Where one writes to the brand.")
    def contact_url(self, info: Info) -> Any:
        return in_language.text(info, self.row, "contactUrl", self.row.contact_url)

    @strawberry.field(graphql_type=str | None, description="Where it says which cookies there are.")
    def cookies_url(self, info: Info) -> Any:
        return in_language.text(info, self.row, "cookiesUrl", self.row.cookies_url)
