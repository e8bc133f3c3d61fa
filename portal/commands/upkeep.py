"""The maintenance commands: migrations, administrators, the proof of the ledger, the doctor, the printed schema."""

import asyncio
import os
from typing import Annotated

import typer

from portal import database
from portal import doctor as examination
from portal.accounts import roles
from portal.commands.console import fail, out
from portal.commands.running import chosen_settings, run
from portal.loyalty.ledger import verify as verify_balances
from portal.loyalty.tier_proof import verify_tiers

Check = Annotated[bool, typer.Option("--check", help="Change nothing; fail if something is to be done.")]
Email = Annotated[str, typer.Option(help="The address to sign in with.")]
Handle = Annotated[str, typer.Option(help="The name in the community.")]


def migrate(check: Check = False) -> None:
    """Bring the database up to date."""
    chosen = chosen_settings()
    if check:
        state = run(lambda: database.migration_state(chosen))
        if state.unknown:
            fail(f"The database is newer than this version: it has {', '.join(state.unknown)}.")
        if state.pending:
            fail(f"Still to be applied: {', '.join(state.pending)}.")
        out.print("The database is up to date.")
        return
    applied = run(lambda: database.migrate(chosen))
    out.print(f"Applied: {', '.join(applied)}." if applied else "The database is up to date.")


def create_admin(email: Email, handle: Handle) -> None:
    """Make the first administrator; the password comes from PORTAL_ADMIN_PASSWORD or a prompt."""
    password = os.environ.get("PORTAL_ADMIN_PASSWORD") or typer.prompt(
        "Password", hide_input=True, confirmation_prompt=True
    )
    run(lambda: roles.create_administrator(email=email, handle=handle, password=password))
    out.print(f"{handle} is an administrator and can sign in as {email}.", markup=False)


def verify_ledger() -> None:
    """Prove every balance and tier from the ledger's entries; exit 1 and name the accounts where they differ."""
    differences = [*run(verify_balances), *run(verify_tiers)]
    for difference in differences:
        out.print(str(difference), markup=False)
    if differences:
        fail(f"{len(differences)} differences.")
    out.print("Every balance and every tier is what the entries say.")


def schema() -> None:
    """Print the GraphQL schema."""
    from graphql_schema.schema import printed  # noqa: PLC0415 - builds every type

    typer.echo(printed(), nl=False)


def doctor() -> None:
    """Check settings, database, Redis and mail; exit 1 if something does not work."""
    findings = asyncio.run(examination.examine(chosen_settings()))
    for finding in findings:
        out.print(f"[{'green' if finding.is_well else 'red'}]{finding.mark}[/] {finding.subject}: {finding.says}")
    if not all(finding.is_well for finding in findings):
        raise typer.Exit(1)
