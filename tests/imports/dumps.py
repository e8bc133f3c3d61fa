"""Small Stack Exchange dumps, written as the site writes them."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

DAY = "2018-03-12T10:00:00.000"


def row(**attributes: object) -> str:
    return "  <row " + " ".join(f"{name}={quoteattr(str(value))}" for name, value in attributes.items()) + " />\n"


def write(folder: Path, name: str, rows: Sequence[str]) -> None:
    root = name.removesuffix(".xml").lower()
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<{root}>\n{"".join(rows)}</{root}>\n'
    (folder / name).write_text(text, encoding="utf-8-sig")


POSTS = [
    row(
        Id=1,
        PostTypeId=1,
        AcceptedAnswerId=2,
        CreationDate="2018-03-12T10:00:00.000",
        Score=5,
        ViewCount=40,
        Body="<p>Which <b>grind</b>?</p><script>alert(1)</script>",
        OwnerUserId=1,
        Title="Grind for a moka pot",
        Tags="<grind><moka-pot>",
        LastActivityDate=DAY,
    ),
    row(
        Id=2,
        PostTypeId=2,
        ParentId=1,
        CreationDate="2018-03-12T12:00:00.000",
        Score=3,
        Body="<p>Finer than for filter.</p>",
        OwnerUserId=2,
    ),
    row(
        Id=3,
        PostTypeId=2,
        ParentId=1,
        CreationDate="2018-03-12T13:00:00.000",
        Score=-1,
        Body="<p>Any.</p>",
        OwnerDisplayName="gone",
    ),
    row(Id=4, PostTypeId=2, ParentId=99, CreationDate=DAY, Score=0, Body="<p>Lost.</p>", OwnerUserId=2),
    row(Id=5, PostTypeId=5, CreationDate=DAY, Score=0, Body="about grind"),
]
COMMENTS = [
    row(Id=1, PostId=2, Score=1, Text="Thanks, *much* better.", CreationDate="2018-03-12T12:30:00.000", UserId=1)
]
VOTES = [
    row(Id=1, PostId=2, VoteTypeId=2, CreationDate="2018-03-12T00:00:00.000"),
    row(Id=2, PostId=2, VoteTypeId=2, CreationDate="2018-03-12T00:00:00.000"),
    row(Id=3, PostId=2, VoteTypeId=1, CreationDate="2018-03-13T00:00:00.000"),
    row(Id=4, PostId=77, VoteTypeId=2, CreationDate="2018-03-13T00:00:00.000"),
    row(Id=5, PostId=1, VoteTypeId=5, UserId=1, CreationDate="2018-03-13T00:00:00.000"),
]


def write_small_dump(folder: Path) -> Path:
    """A small dump with everything in it that makes dumps hard."""
    folder.mkdir(parents=True)
    write(
        folder,
        "Users.xml",
        [
            row(Id=-1, CreationDate=DAY, DisplayName="Community"),
            row(Id=1, CreationDate=DAY, DisplayName="Ada Löffel", AboutMe="<p>I <i>brew</i>.</p>"),
            row(Id=2, CreationDate=DAY, DisplayName="Ben"),
        ],
    )
    write(folder, "Tags.xml", [row(Id=1, TagName="grind", Count=1), row(Id=2, TagName="moka-pot", Count=1)])
    write(folder, "Posts.xml", POSTS)
    write(folder, "Comments.xml", COMMENTS)
    write(folder, "Votes.xml", VOTES)
    return folder


def another_forum(dump: Path, folder: Path) -> Path:
    """The same numbers and words, at other times: so are two forums alike, and no more."""
    shutil.copytree(dump, folder)
    for path in folder.iterdir():
        path.write_text(path.read_text("utf-8-sig").replace("2018-03", "2016-05"), encoding="utf-8-sig")
    return folder
