"""Comments.xml: comments become replies to the post that they were made on."""

from collections.abc import Sequence
from uuid import UUID

from portal.community import markdown
from portal.imports.report import Report
from portal.imports.stackexchange.entries import Comment
from portal.imports.stackexchange.known import authors, existing, last_numbers, threads_of_posts
from portal.imports.stackexchange.posts import POST, keep_licenses, remember_numbers
from portal.imports.stackexchange.rows import imported_id
from portal.kernel import sql


async def write(source: str, comments: Sequence[Comment], report: Report) -> None:
    """Add those that are new, after the posts that are there."""
    ids = {comment.number: imported_id(source, "comment", comment.number) for comment in comments}
    here = await existing("posts", set(ids.values()))
    new = [comment for comment in comments if ids[comment.number] not in here]
    threads = await threads_of_posts({imported_id(source, "post", comment.post) for comment in new})
    writers = await authors(source, [comment.owner for comment in new])
    last: dict[UUID, int] = await last_numbers(set(threads.values()))
    written = []
    for comment in new:
        target = imported_id(source, "post", comment.post)
        if target not in threads:
            report.skipped["comments: the post is not in the dump"] += 1
            continue
        thread_id = threads[target]
        last[thread_id] += 1
        written.append(
            (
                ids[comment.number],
                thread_id,
                last[thread_id],
                writers.get(comment.owner) if comment.owner is not None else None,
                target,
                comment.body.markdown,
                comment.body.html,
                markdown.RENDER_VERSION,
                comment.score,
                comment.written_at,
                None,
            )
        )
        report.added["comments, as replies"] += 1
    await sql.execute_many(POST, written)
    await keep_licenses((ids[comment.number], comment.license) for comment in comments)
    await remember_numbers(last)
