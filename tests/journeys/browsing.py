"""A person with a client of their own: what they ask the real server for, and what they get."""

from dataclasses import dataclass, field
from typing import Any

from tests.server import LiveServer


@dataclass
class Person:
    """Somebody at the API, signed in or not; every answer without errors unless the test asks for them."""

    server: LiveServer
    token: str | None = None
    handle: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    async def raw(self, query: str, **variables: Any) -> dict[str, Any]:
        headers = {"content-type": "application/json", "accept": "application/json"}
        if self.token:
            headers["authorization"] = f"Bearer {self.token}"
        async with self.server.client() as http:
            response = await http.post("/graphql", json={"query": query, "variables": variables}, headers=headers)
        answer: dict[str, Any] = response.json()
        return answer

    async def ask(self, query: str, **variables: Any) -> Any:
        """The value of the only root field; no errors, neither GraphQL's nor in a payload."""
        answer = await self.raw(query, **variables)
        assert "errors" not in answer, answer["errors"]
        (value,) = answer["data"].values()
        if isinstance(value, dict) and value.get("errors"):
            raise AssertionError(value["errors"])
        return value

    async def points(self) -> dict[str, Any]:
        viewer = await self.ask("{ viewer { loyalty { available pending debt tier { slug } } } }")
        found: dict[str, Any] = viewer["loyalty"]
        return found
