"""GET /evidence/{case}: what proves a threat to somebody's life, as a ZIP file for the authority; for moderators."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.accounts.viewer import Viewer
from portal.kernel import sql
from portal.moderation import evidence, policies
from portal.settings import Settings
from portal.web.deadlines import in_time
from portal.web.downloads import File, handed_out


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for evidence; nothing is changed by asking for it but the audit log."""

    @in_time
    async def download(request: Request) -> Response:
        async def read(viewer: Viewer) -> File:
            case_id = sql.uuid_in(request.path_params["case"])
            if case_id is None:
                raise policies.no_such_case()
            return File(await evidence.packed(case_id, by=viewer), "application/zip", f"evidence-{case_id}.zip")

        return await handed_out(request, settings, read)

    return [Route("/evidence/{case}", download, methods=["GET"])]
