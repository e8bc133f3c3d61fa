"""The `portal` command: the table of everything that the command line can be asked for."""

from importlib.metadata import version
from typing import Annotated

import typer

from portal import environment
from portal.commands import (
    counting,
    exchange_rates,
    importing,
    restricting,
    searching,
    serving,
    translating,
    upkeep,
    waiting,
)
from portal.commands.console import complain, ended_well, out

SAY_IT_THEMSELVES = {"serve", "worker", "doctor"}
"""Commands that tell of variables that are no settings in their own way: in the log, or as a finding."""

app = typer.Typer(help="A customer community and loyalty server.", no_args_is_help=True, add_completion=False)


def _say_version(asked: bool) -> None:
    if asked:
        out.print(f"portal {version('portal')}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Say which version this is, and end.")
]


@app.callback()
def begin(context: typer.Context, show_version: Version = False) -> None:
    """A customer community and loyalty server."""
    if context.invoked_subcommand not in SAY_IT_THEMSELVES:
        for sentence in environment.unknown():
            complain(sentence, style="yellow")


app.command("demo")(serving.demo)
app.command("serve")(serving.serve)
app.command("worker")(serving.worker)
app.command("migrate")(upkeep.migrate)

admin = typer.Typer(help="Administrators.", no_args_is_help=True)
app.add_typer(admin, name="admin")
admin.command("create")(upkeep.create_admin)

imports = typer.Typer(help="Bring in what a brand already has.", no_args_is_help=True)
app.add_typer(imports, name="import")
imports.command("stackexchange")(importing.stackexchange)
imports.command("discourse")(importing.discourse)
imports.command("orders")(importing.orders)
imports.command("members")(importing.members)
imports.command("reviews")(importing.reviews)

rates = typer.Typer(help="Exchange rates, for orders of shops that tell none.", no_args_is_help=True)
app.add_typer(rates, name="rates")
rates.command("import")(exchange_rates.import_rates)

translations = typer.Typer(help="What staff wrote, in other languages.", no_args_is_help=True)
app.add_typer(translations, name="translations")
translations.command("export")(translating.export)
translations.command("import")(translating.import_texts)

ledger = typer.Typer(help="The points ledger.", no_args_is_help=True)
app.add_typer(ledger, name="ledger")

ledger.command("verify")(upkeep.verify_ledger)

community = typer.Typer(help="The forum.", no_args_is_help=True)
app.add_typer(community, name="community")
community.command("verify")(upkeep.verify_community)

members = typer.Typer(help="What is held about members.", no_args_is_help=True)
app.add_typer(members, name="members")
members.command("restrict")(restricting.restrict)
members.command("lift")(restricting.lift)
members.command("periods")(restricting.periods)

search = typer.Typer(help="The search index.", no_args_is_help=True)
app.add_typer(search, name="search")
search.command("verify")(searching.verify)
search.command("rebuild")(searching.rebuild)

insights = typer.Typer(help="What figures are made of.", no_args_is_help=True)
app.add_typer(insights, name="insights")
insights.command("verify")(counting.verify)
insights.command("rebuild")(counting.rebuild)

queue = typer.Typer(help="What waits for the worker, and what was set aside.", no_args_is_help=True)
app.add_typer(queue, name="queue")
queue.command("list")(waiting.list_queues)
queue.command("show")(waiting.show)
queue.command("retry")(waiting.retry)

documents = typer.Typer(help="Documents that front ends name instead of sending them.", no_args_is_help=True)
app.add_typer(documents, name="documents")
documents.command("check")(upkeep.check_documents)

app.command("push-key")(upkeep.push_key)
app.command("schema")(upkeep.schema)
app.command("doctor")(upkeep.doctor)


def main() -> None:
    """The entry point: what people can put right is a sentence, not a traceback."""
    ended_well(app)
