"""The `portal` command: the table of everything that the command line can be asked for."""

import typer

from portal.commands import importing, serving, upkeep, waiting

app = typer.Typer(help="A customer community and loyalty server.", no_args_is_help=True, add_completion=False)
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
imports.command("orders")(importing.orders)
imports.command("members")(importing.members)

ledger = typer.Typer(help="The points ledger.", no_args_is_help=True)
app.add_typer(ledger, name="ledger")

ledger.command("verify")(upkeep.verify_ledger)

queue = typer.Typer(help="What waits for the worker, and what was set aside.", no_args_is_help=True)
app.add_typer(queue, name="queue")
queue.command("list")(waiting.list_queues)
queue.command("show")(waiting.show)
queue.command("retry")(waiting.retry)

app.command("schema")(upkeep.schema)
app.command("doctor")(upkeep.doctor)


def main() -> None:
    """The entry point: what people can put right is a sentence, not a traceback."""
    app()
