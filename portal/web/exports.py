"""GET /exports/{token}: what is held about the member who is signed in, as a file; the link alone opens nothing."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from portal.accounts.viewer import Viewer
from portal.privacy import exports
from portal.settings import Settings
from portal.web.deadlines import in_time
from portal.web.downloads import File, handed_out

_LONGEST_TOKEN = 100


def routes(settings: Settings) -> list[BaseRoute]:
    """The door for exports; nothing is changed by asking for one."""

    @in_time
    async def download(request: Request) -> Response:
        async def read(viewer: Viewer) -> File:
            data = await exports.fetch(request.path_params["token"][:_LONGEST_TOKEN], by=viewer)
            return File(data, "application/json", "my-data.json")

        return await handed_out(request, settings, read)

    return [Route("/exports/{token}", download, methods=["GET"])]
