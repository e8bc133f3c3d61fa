"""One small Discourse, as its SQL dump and as the answers of its JSON API give it."""

import json
from pathlib import Path

TABLES = {
    "categories": (
        ("id", "name", "slug", "parent_category_id", "read_restricted"),
        [
            ("3", "Kaffee & Röstung", "kaffee", None, "f"),
            ("4", "Staff", "staff", None, "t"),
            ("5", "Mühlen", "muehlen", "3", "f"),
            ("6", "Below staff", "below", "4", "f"),
        ],
    ),
    "discourse_solved_solved_topics": (("id", "topic_id", "answer_post_id"), [("1", "10", "102")]),
    "posts": (
        (
            "id", "user_id", "topic_id", "post_number", "raw", "cooked", "created_at", "last_version_at",
            "reply_to_post_number", "deleted_at", "post_type", "hidden", "like_count", "user_deleted",
        ),
        [
            ("101", "1", "10", "1", "x", "<p>How <strong>fine</strong>?</p>", "2023-05-01 10:00:00", "2023-05-01 10:00:00", None, None, "1", "f", "2", "f"),
            ("102", "2", "10", "2", "x", "<p>Like\tsalt.\nReally\\</p>", "2023-05-01 11:00:00", "2023-05-02 09:00:00", "1", None, "1", "f", "5", "f"),
            ("103", "-1", "10", "3", "x", "<p>closed</p>", "2023-05-01 12:00:00", "2023-05-01 12:00:00", None, None, "3", "f", "0", "f"),
            ("104", "1", "10", "4", "x", "<p>Thanks!</p>", "2023-05-01 13:00:00", "2023-05-01 13:00:00", "2", None, "1", "f", "0", "f"),
            ("105", "2", "10", "5", "x", "<p>gone</p>", "2023-05-01 14:00:00", "2023-05-01 14:00:00", None, "2023-06-01 00:00:00", "1", "f", "0", "f"),
            ("111", "2", "11", "1", "x", "<p>A secret.</p>", "2023-05-03 10:00:00", "2023-05-03 10:00:00", None, None, "1", "f", "0", "f"),
            ("121", "1", "12", "1", "x", "<p>For staff.</p>", "2023-05-04 10:00:00", "2023-05-04 10:00:00", None, None, "1", "f", "0", "f"),
            ("131", "77", "13", "1", "x", "<p>Of burrs.</p>", "2023-05-05 10:00:00", "2023-05-05 10:00:00", None, None, "1", "f", "1", "f"),
            ("141", "1", "14", "1", "x", "<p>Below.</p>", "2023-05-06 10:00:00", "2023-05-06 10:00:00", None, None, "1", "f", "0", "f"),
        ],
    ),
    "tags": (("id", "name"), [("1", "Mahlgrad"), ("2", "größe")]),
    "topic_tags": (("id", "topic_id", "tag_id"), [("1", "10", "1"), ("2", "10", "2"), ("3", "13", "9")]),
    "topics": (
        ("id", "title", "created_at", "updated_at", "views", "user_id", "category_id", "archetype", "deleted_at", "visible", "closed", "archived"),
        [
            ("10", "Wie fein für Äthiopien?", "2023-05-01 10:00:00", "2023-05-01 14:00:00", "40", "1", "3", "regular", None, "t", "f", "f"),
            ("11", "Hello", "2023-05-03 10:00:00", "2023-05-03 10:00:00", "1", "2", None, "private_message", None, "t", "f", "f"),
            ("12", "Staff only", "2023-05-04 10:00:00", "2023-05-04 10:00:00", "1", "1", "4", "regular", None, "t", "f", "f"),
            ("13", "Burrs", "2023-05-05 10:00:00", "2023-05-05 10:00:00", "7", "77", "5", "regular", None, "t", "t", "f"),
            ("14", "Below staff", "2023-05-06 10:00:00", "2023-05-06 10:00:00", "1", "1", "6", "regular", None, "t", "f", "f"),
        ],
    ),
    "users": (
        ("id", "username", "created_at", "name", "staged"),
        [("1", "ida", "2023-01-01 08:00:00", "Ida Ö.", "f"), ("2", "ole", "2023-01-02 08:00:00", None, "f"), ("3", "by-mail", "2023-01-03 08:00:00", None, "t")],
    ),
}  # fmt: skip
Tables = dict[str, tuple[tuple[str, ...], list[tuple[str | None, ...]]]]


def _escaped(value: str | None) -> str:
    if value is None:
        return "\\N"
    return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def sql(tables: Tables = TABLES) -> str:
    """As `pg_dump` writes it."""
    said = ["--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n"]
    for name, (columns, rows) in tables.items():
        lines = ["\t".join(map(_escaped, row)) + "\n" for row in rows]
        said.append(f"COPY public.{name} ({', '.join(columns)}) FROM stdin;\n{''.join(lines)}\\.\n\n")
    return "".join(said)


def changed(table: str, key: str, **values: str | None) -> Tables:
    """The same forum, with other values in one row."""
    columns, rows = TABLES[table]
    wanted = [
        tuple(values.get(name, value) for name, value in zip(columns, row, strict=True)) if row[0] == key else row
        for row in rows
    ]
    return {**TABLES, table: (columns, wanted)}


def api(folder: Path) -> Path:
    """What the API answers a visitor, a file for each answer."""
    rows = {name: [dict(zip(columns, row, strict=True)) for row in found] for name, (columns, found) in TABLES.items()}
    folder.mkdir()
    listed = [
        {**one, "id": int(one["id"] or 0), "read_restricted": one["read_restricted"] == "t"}
        for one in rows["categories"]
    ]
    (folder / "categories.json").write_text(json.dumps({"category_list": {"categories": listed}}))
    for user in rows["users"]:
        told = {
            "id": int(user["id"] or 0),
            "username": user["username"],
            "name": user["name"],
            "created_at": f"{user['created_at']}Z",
            "staged": user["staged"] == "t",
        }
        (folder / f"u-{user['username']}.json").write_text(json.dumps({"user": told}))
    for topic in rows["topics"]:
        posts = [
            {
                "id": int(post["id"] or 0),
                "user_id": None if post["user_id"] == "77" else int(post["user_id"] or 0), "username": "x", "cooked": post["cooked"],
                "post_number": int(post["post_number"] or 0), "created_at": f"{post['created_at']}Z",
                "updated_at": f"{post['last_version_at']}Z", "version": 1 if post["created_at"] == post["last_version_at"] else 2,
                "post_type": int(post["post_type"] or 0), "accepted_answer": post["id"] == "102", "hidden": False,
                "reply_to_post_number": post["reply_to_post_number"] and int(post["reply_to_post_number"]),
                "actions_summary": [{"id": 2, "count": int(post["like_count"] or 0)}, {"id": 3}],
                "deleted_at": post["deleted_at"],
            }
            for post in rows["posts"]
            if post["topic_id"] == topic["id"]
        ]  # fmt: skip
        tags = ["Mahlgrad", {"id": 2, "name": "größe"}] if topic["id"] == "10" else []
        said = {
            "id": int(topic["id"] or 0), "title": topic["title"], "created_at": f"{topic['created_at']}Z", "tags": tags,
            "views": int(topic["views"] or 0), "category_id": topic["category_id"] and int(topic["category_id"]),
            "archetype": topic["archetype"], "visible": True, "closed": topic["closed"] == "t", "archived": False,
            "details": {"created_by": {"id": int(topic["user_id"] or 0)}} if topic["user_id"] != "77" else {}, "post_stream": {"posts": posts},
        }  # fmt: skip
        (folder / f"{topic['id']}.json").write_text(json.dumps(said))
    return folder
