"""The maintenance commands: migrations, administrators, the proof of the ledger, the doctor, the printed schema."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from graphql_schema import manifests
from graphql_schema.pages import pages
from graphql_schema.schema import printed
from graphql_schema.schema import schema as strawberry_schema
from portal import doctor as examination
from portal import startup
from portal.accounts import roles
from portal.commands.console import fail, out, write
from portal.commands.running import chosen_settings, ready, run, told
from portal.community.proof import verify as verify_counts
from portal.kernel import web_push
from portal.kernel.migrations import SchemaIsNewer
from portal.loyalty.ledger import verify as verify_balances
from portal.loyalty.tiering.proof import verify_tiers
from portal.reactions import wire_reactions
from portal.startup import Demand

Check = Annotated[bool, typer.Option("--check", help="Change nothing; fail if something is to be done.")]
Email = Annotated[str, typer.Option(help="The address to sign in with.")]
Handle = Annotated[str, typer.Option(help="The name in the community.")]


def migrate(check: Check = False) -> None:
    """Bring the database up to date."""
    if check:
        found, state = told(startup.look(chosen_settings()))
        if not found.exists:
            fail("Still to be applied: everything, for there is no database yet.")
        if state.unknown:
            fail(str(SchemaIsNewer(state)))
        if state.pending:
            fail(f"Still to be applied: {', '.join(state.pending)}.")
        out.print("The database is up to date.")
        return
    applied = ready(Demand.UPDATED)
    out.print(f"Applied: {', '.join(applied)}." if applied else "The database is up to date.", soft_wrap=True)


def create_admin(email: Email, handle: Handle) -> None:
    """Make the first administrator; the password comes from PORTAL_ADMIN_PASSWORD, a pipe, or a prompt."""
    ready(Demand.CURRENT)  # before anybody types a password in vain
    password = _password()
    run(lambda: roles.create_administrator(email=email, handle=handle, password=password))
    out.print(f"{handle} is an administrator and can sign in as {email}.", markup=False)


def _password() -> str:
    """What the environment says, else what is piped in, else what somebody types twice."""
    if password := os.environ.get("PORTAL_ADMIN_PASSWORD"):
        return password
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    piped = sys.stdin.readline().rstrip("\r\n")
    return piped or fail("There is no password: set PORTAL_ADMIN_PASSWORD, pipe one in, or type it at a terminal.")


def verify_ledger() -> None:
    """Prove every balance and tier from the ledger's entries; exit 1 and name the accounts where they differ."""

    async def prove() -> list[object]:
        return [*await verify_balances(), *await verify_tiers()]

    ready(Demand.READS)
    differences = run(prove)
    for difference in differences:
        out.print(str(difference), markup=False)
    if differences:
        fail("One difference." if len(differences) == 1 else f"{len(differences):,} differences.")
    out.print("Every balance and every tier is what the entries say.")


def verify_community() -> None:
    """Count anew what the community keeps a count of; exit 1 and name what differs."""
    ready(Demand.READS)
    differences = run(verify_counts)
    for difference in differences:
        out.print(str(difference), markup=False, soft_wrap=True)
    if differences:
        fail("One difference." if len(differences) == 1 else f"{len(differences):,} differences.")
    out.print("Every count of the community is what there is.")


def check_documents(files: Annotated[list[Path], typer.Argument(help="Manifests of documents.")]) -> None:
    """Say whether all documents of manifests can be run here; exit 1 if not."""
    try:
        found = manifests.read(files, strawberry_schema()._schema)  # noqa: SLF001 - documents are graphql-core's
    except manifests.BadManifest as wrong:
        fail(str(wrong))
    out.print(f"{len(found)} documents, and all of them can be run.")


def schema(
    docs: Annotated[Path | None, typer.Option(help="Write readable pages into this directory instead.")] = None,
) -> None:
    """Print the GraphQL schema."""
    if docs is None:
        write(printed())
        return
    try:
        docs.mkdir(parents=True, exist_ok=True)
        for name, page in pages(strawberry_schema()._schema).items():  # noqa: SLF001 - graphql-core's has the descriptions
            (docs / name).write_text(page, encoding="utf-8")
    except OSError as wrong:
        fail(f"The pages cannot be written: {wrong}.")


def doctor() -> None:
    """Check settings, database, Redis and mail; exit 1 if something does not work."""
    wire_reactions()
    findings = asyncio.run(examination.examine(chosen_settings()))
    for finding in findings:
        colour = {True: "green", False: "red", None: "yellow"}[finding.is_well]
        out.print(Text.assemble((finding.mark, colour), f" {finding.subject}: {finding.says}"), soft_wrap=True)
    if not all(finding.is_well for finding in findings):
        raise typer.Exit(1)


def push_key() -> None:
    """Make a key for PORTAL_PUSH_KEY; with another one every device has to ask anew."""
    out.print(web_push.new_key(), markup=False, highlight=False)
