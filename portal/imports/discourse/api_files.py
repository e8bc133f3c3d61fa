"""The answers of Discourse's JSON API, kept as files in a folder: categories, topics with their posts, users."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from portal.imports.discourse.rows import Row
from portal.imports.files import ImportProblem
from portal.imports.report import Progress

_LIKE = 2
"""The number of likes among the actions that the API counts."""
_NUMBERS = re.compile(r"([0-9]+)")


class ApiFiles:
    """A folder, with folders in it or without: `/categories.json`, `/t/ID.json`, `/t/ID/posts.json`, `/u/NAME.json`.

    A file says by its content what it is. One topic is in memory at a time.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files = sorted(folder.rglob("*.json"), key=_in_order)
        if not self._files:
            raise ImportProblem(f"{folder} holds no .json files: it is no folder of Discourse's API.")

    @property
    def name(self) -> str:
        return self.folder.resolve().name

    def files(self) -> list[Path]:
        return self._files

    def categories(self, progress: Progress) -> Iterator[Row]:
        for said in self._answers("categories", progress):
            listed = said.get("category_list")
            for one in _dicts(listed.get("categories") if isinstance(listed, dict) else None):
                yield _row(one)
                for below in _dicts(one.get("subcategory_list")):
                    yield _row({"parent_category_id": one.get("id"), **below})

    def users(self, progress: Progress) -> Iterator[Row]:
        """Those that have a file, then those who wrote, who joined when they first did as far as the files go."""
        first: dict[int, dict[str, Any]] = {}
        for said in self._answers("users", progress):
            if isinstance(user := said.get("user"), dict):
                yield _row(user)
            for post in _posts_of(said):
                number = post.get("user_id")
                if not isinstance(number, int):
                    continue
                seen = {**post, "id": number}
                if number not in first or str(post.get("created_at")) < str(first[number].get("created_at")):
                    first[number] = {name: seen.get(name) for name in ("id", "username", "name", "created_at")}
        for number in sorted(first):
            yield _row(first[number])

    def topics(self, progress: Progress) -> Iterator[Row]:
        for said in self._answers("topics", progress):
            if _posts_of(said) and "title" in said:
                opening = said.get("details")
                by = opening.get("created_by") if isinstance(opening, dict) else None
                yield _row({"user_id": by.get("id") if isinstance(by, dict) else None, **said})

    def posts(self, progress: Progress) -> Iterator[Row]:
        for said in self._answers("posts", progress):
            for post in _posts_of(said):
                likes = sum(
                    one.get("count") or 0 for one in _dicts(post.get("actions_summary")) if one.get("id") == _LIKE
                )
                edited = {"last_version_at": post.get("updated_at")} if post.get("version") not in {None, 1} else {}
                yield _row({"topic_id": said.get("id"), "like_count": likes, **edited, **post})

    def tags(self, progress: Progress) -> dict[str, list[str]]:
        found = {}
        for said in self._answers("tags", progress):
            if isinstance(said.get("tags"), list) and "post_stream" in said:
                names = [one.get("name") if isinstance(one, dict) else one for one in said["tags"]]
                found[str(said.get("id"))] = [name for name in names if isinstance(name, str)]
        return found

    def solutions(self, progress: Progress) -> dict[str, str]:
        return {
            str(said.get("id")): str(post.get("id"))
            for said in self._answers("solutions", progress)
            for post in _posts_of(said)
            if post.get("accepted_answer") is True
        }

    def _answers(self, step: str, progress: Progress) -> Iterator[dict[str, Any]]:
        for done, path in enumerate(self._files, start=1):
            try:
                said = json.loads(path.read_bytes())
            except (ValueError, RecursionError) as broken:
                raise ImportProblem(f"{path.relative_to(self.folder)} is no JSON, or cut off: {broken}.") from broken
            progress(step, done, len(self._files))
            if isinstance(said, dict):
                yield said


def _posts_of(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    stream = said.get("post_stream")
    return _dicts(stream.get("posts")) if isinstance(stream, dict) else []


def _dicts(said: object) -> list[dict[str, Any]]:
    return [one for one in said if isinstance(one, dict)] if isinstance(said, list) else []


def _row(said: Mapping[str, Any]) -> Row:
    return {name: _text(value) for name, value in said.items() if not isinstance(value, list | dict)}


def _text(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "t" if value else "f"
    return str(value)


def _in_order(path: Path) -> list[tuple[int, str]]:
    """2.json before 10.json."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _NUMBERS.split(str(path)) if part]
