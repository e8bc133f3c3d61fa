"""The yearly report as a CSV file: one figure to a line, under the paragraph of the law that asks for it.

The columns are the portal's own and stay as they are: ``article`` of Regulation (EU) 2022/2065, ``figure``, ``by`` and
``value_of_by`` for what a figure is broken down by, ``value``. The templates of Implementing Regulation (EU) 2024/2835
are in `commission`.
"""

from collections.abc import Iterator

from portal.kernel import csv_files
from portal.moderation.transparency import Report

COLUMNS = ("article", "figure", "by", "value_of_by", "value")
Line = tuple[str, str, str, str, str | int | float]


def written(report: Report) -> str:
    """The report as RFC 4180 has it; a figure that there is none of has an empty value."""
    return csv_files.written(COLUMNS, _lines(report))


def _lines(report: Report) -> Iterator[Line]:
    yield "15(1)", "first_day", "", "", report.first_day.isoformat()
    yield "15(1)", "last_day", "", "", report.last_day.isoformat()
    for reason, count in report.notices:
        yield "15(1)(b)", "notices", "reason", reason.value, count
    yield "15(1)(b)", "median_hours_to_decision", "", "", _or_nothing(report.median_hours_to_decision)
    yield "15(1)(c)", "own_initiative_measures", "", "", report.own_initiative
    for action, automated, count in report.decisions:
        yield "15(1)(c)", "decisions_by_program" if automated else "decisions_by_people", "action", action.value, count
    yield "15(1)(d)", "complaints", "", "", report.appeals
    yield "15(1)(d)", "complaints_upheld", "", "", report.appeals_upheld
    yield "15(1)(d)", "median_hours_to_complaint_decision", "", "", _or_nothing(report.median_hours_to_appeal_decision)
    yield "18", "threats_to_life", "", "", report.threats
    yield "18", "threats_to_life_told_to_authorities", "", "", report.threats_told
    yield "24(1)(b)", "suspensions", "", "", report.suspensions
    yield "24(2)", "active_recipients_per_month", "", "", report.active_recipients_per_month
    for rating, reason, count in report.rejected_reviews:
        yield "", f"rejected_reviews_of_{rating}_stars", "reason", reason.value, count


def _or_nothing(value: float | None) -> str | float:
    return "" if value is None else value
