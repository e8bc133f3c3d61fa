"""What was reported: three cases that wait for the moderator, and one that she has decided."""

from portal.demo.shapes import SampleDecision, SampleReport
from portal.moderation.models import CaseAction, ReportReason

REPORTS = (
    SampleReport(
        thread="kettle-temperature",
        number=4,
        reporter="gooseneck_gus",
        reason=ReportReason.ABUSE,
        days_ago=4.55,
        note="Name-calling. Tom had only posted a table.",
    ),
    SampleReport(
        thread="aufheizen",
        number=6,
        reporter="kutterkaffee",
        reason=ReportReason.OFF_TOPIC,
        days_ago=5.7,
        note="Hat nichts mit Kaffee zu tun und soll wohl Streit anfangen.",
    ),
    SampleReport(
        thread="tasse-heute",
        number=6,
        reporter="frau_filter",
        reason=ReportReason.PERSONAL_DATA,
        days_ago=3.0,
        note="Telefonnummer und Wohnung eines Nachbarn, der davon vermutlich nichts weiß.",
    ),
    SampleReport(
        thread="coffee-corner",
        number=4,
        reporter="ada_brews",
        reason=ReportReason.SPAM,
        days_ago=2.5,
        note="The account is two days old and posts nothing else.",
    ),
    SampleReport(
        thread="coffee-corner",
        number=4,
        reporter="bob_blooms",
        reason=ReportReason.SPAM,
        days_ago=2.2,
        note="Link to a shop that has nothing to do with Röstwerk.",
    ),
)

DECISIONS = (
    SampleDecision(
        thread="kettle-temperature",
        number=4,
        action=CaseAction.HIDE,
        reason=ReportReason.ABUSE,
        days_ago=4.1,
        ground="Regel 3 des Hauses: Streit über Temperaturen ja, über Menschen nein.",
        statement="Dein Beitrag greift ein Mitglied persönlich an. Wir haben ihn ausgeblendet. Zur Sache darfst du gern noch einmal schreiben.",
    ),
)
