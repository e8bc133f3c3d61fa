"""Every command that needs the database, as somebody would type it."""

from pathlib import Path

from tests.cli.running import Said, portal

COMMANDS = {
    "migrate": ("migrate",),
    "migrate --check": ("migrate", "--check"),
    "serve": ("serve", "--port", "8390"),
    "demo": ("demo", "--port", "8390"),
    "worker": ("worker",),
    "admin create": ("admin", "create", "--email", "boss@example.org", "--handle", "boss"),
    "import members": ("import", "members", "members.csv"),
    "import orders": ("import", "orders", "orders.csv"),
    "import stackexchange": ("import", "stackexchange", "dump"),
    "import discourse": ("import", "discourse", "forum"),
    "import reviews": ("import", "reviews", "reviews.csv"),
    "rates import": ("rates", "import", "rates.csv"),
    "ledger verify": ("ledger", "verify"),
    "community verify": ("community", "verify"),
    "search verify": ("search", "verify"),
    "search rebuild": ("search", "rebuild"),
    "insights verify": ("insights", "verify"),
    "insights rebuild": ("insights", "rebuild"),
    "translations export": ("translations", "export", "de", "exported.po"),
    "translations import": ("translations", "import", "de", "de.po"),
    "queue list": ("queue", "list"),
    "queue show": ("queue", "show", "outbox"),
    "members restrict": ("members", "restrict", "anna", "--reason", "Disputed"),
    "members lift": ("members", "lift", "anna", "--reason", "Settled"),
    "queue retry": ("queue", "retry", "outbox", "--all"),
    "doctor": ("doctor",),
}
READING = {
    *("migrate --check", "ledger verify", "community verify", "search verify", "translations export"),
    *("insights verify", "queue list", "queue show"),
}
"""What only reads may do so on a standby."""
WITHOUT_DATABASE = {"push-key", "schema", "documents check", "members periods"}


def lay_out(folder: Path) -> None:
    """What the importing commands name, in ``folder``."""
    (folder / "members.csv").write_text("email,points\nanna@example.org,5\n")
    (folder / "orders.csv").write_text(
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
        "489434,85048,LIGHTS,12,2009-12-01 07:45:00,6.95,13085.0,United Kingdom\n"
    )
    (folder / "rates.csv").write_text("Date,USD,\n2026-01-09,1.1,\n")
    (folder / "de.po").write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\nLanguage: de\\n"\n')
    (folder / "dump").mkdir()
    (folder / "dump" / "Users.xml").write_text("<users></users>")
    (folder / "reviews.csv").write_text("sku,rating,text,rewarded\nbeans,5,Plums.,no\n")
    (folder / "forum").mkdir()
    (folder / "forum" / "categories.json").write_text('{"category_list": {"categories": []}}')


def is_refused(said: Said, sentence: str) -> bool:
    """Whether ``sentence`` is all that the command says about the schema, as the only line or as a finding."""
    return said.code == 1 and (f"✗ schema: {sentence}\n" in said.out if said.out else said.err == f"{sentence}\n")


def type_in(command: str, url: str, folder: Path) -> Said:
    """Run the command of that name on the database at ``url``."""
    return portal(*COMMANDS[command], within=folder, PORTAL_DATABASE_URL=url, PORTAL_ADMIN_PASSWORD="grey seven hills")
