"""GET /evidence/{case}: what proves a threat to somebody's life, as a ZIP file for the authority; for moderators."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from portal.kernel import sql
from portal.kernel.errors import Forbidden, NotFound, Unauthenticated
from portal.moderation import evidence, policies
from portal.settings import Settings
from portal.web.addresses import header
from portal.web.deadlines import in_time
from portal.web.sessions import authenticated, preferred_locale, tokens_in

_HEADERS = {"cache-control": "no-store", "referrer-policy": "no-referrer"}


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for evidence; a browser's cookie is enough, for nothing is changed by it but the audit log."""

    @in_time
    async def download(request: Request) -> Response:
        sessions, _ = tokens_in(request.scope, settings)
        _, viewer = await authenticated(sessions, None, takes_keys=False)
        if viewer is None:
            locale = preferred_locale(header(request.scope, b"accept-language"))
            return PlainTextResponse(Unauthenticated().message(locale), status_code=401, headers=_HEADERS)
        try:
            case_id = sql.uuid_in(request.path_params["case"])
            if case_id is None:
                raise policies.no_such_case()
            data = await evidence.packed(case_id, by=viewer)
        except (Forbidden, NotFound) as refusal:
            status = 403 if isinstance(refusal, Forbidden) else 404
            return PlainTextResponse(refusal.message(viewer.locale), status_code=status, headers=_HEADERS)
        name = f'attachment; filename="evidence-{case_id}.zip"'
        return Response(data, media_type="application/zip", headers={**_HEADERS, "content-disposition": name})

    return [Route("/evidence/{case}", download, methods=["GET"])]
