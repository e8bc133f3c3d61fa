"""The files of the report, a template's part each, in the Commission's columns to the letter."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from portal.kernel import csv_files
from portal.kernel.csv_files import Value
from portal.moderation.commission import categories
from portal.moderation.commission.categories import BY_LAW, Row
from portal.moderation.commission.counting import Complaint, Counted, Measure, Notice
from portal.moderation.models import CaseAction

ALL, PLATFORMS = "All", "Only for providers of online platforms"
HOSTING = "Only for providers of hosting services, including online platforms"
_HIDES = frozenset({CaseAction.HIDE, CaseAction.REMOVE})
_ACCOUNT = frozenset({CaseAction.SUSPEND, CaseAction.BAN})


@dataclass(frozen=True, slots=True)
class Part:
    """One file, under the name that the Commission gives that part."""

    name: str
    csv: str


def parts(counted: Counted, *, service: str) -> Sequence[Part]:
    """All that the portal has figures for, as RFC 4180 and in UTF-8."""
    period = f"{counted.first_day.isoformat()}/{counted.last_day.isoformat()}"
    own = [one for one in counted.measures if one.is_own]
    law, terms = ([one for one in own if (one.reason in BY_LAW) is by_law] for by_law in (True, False))
    return (
        _part("1_report_identification", ("Applicability", "Service", "Indicator", "Value"), _first(counted, service)),
        _part("4_notices", _NOTICES, ((HOSTING, service, period, *row) for row in _notices(counted.notices))),
        _part("5_own_initiative_illegal", _own("Category of illegal content"), _measures(
            categories.of_law(), law, service, period)),
        _part("6_own_initiative_TC", _own("Category of incompatibility with the provider's terms and conditions"),
            _measures(categories.of_terms(), terms, service, period)),
        _part("7_appeals_and_recidivism", _INDICATORS, (
            (applies, service, period, *row, "") for applies, *row in _appeals(counted))),
        _part("8_automated_means", _INDICATORS, (
            (applies, service, period, "Use of automated means for content moderation", *row, "")
            for applies, *row in _automated(counted))),
    )  # fmt: skip


_INDICATORS = (
    "Applicability", "Service", "Reporting period", "Section", "Indicator", "Scope", "Value", "Contextual Information",
)  # fmt: skip
_ITEMS = "Number of specific items of information included in the total number of notices"
_OF_NOTICES = (
    "Number of notices received ",
    "Number of notices received from Trusted flaggers",
    _ITEMS,
    f"{_ITEMS} by Trusted Flaggers (Trusted Flagger notices)",
    "Median time to take action",
    "Median time to take action (Trusted Flagger notices)",
    "Number of actions taken on the basis of the law",
    "Number of actions taken on the basis of the law (Trusted Flagger notices)",
    "Number of actions taken on the basis of the terms and conditions of the service",
    "Number of actions taken on the basis of the terms and conditions of the service (Trusted Flagger notices)",
)
_OTHER = 'Description of the sub-category "Other"'
_NOTICES = (
    *("Applicability", "Service", "Reporting period", "Category of illegal content", _OTHER),
    *_OF_NOTICES,
    *(f"Contextual information on {one}" for one in _OF_NOTICES),
)
_OF_MEASURES = (
    "Number of measures taken at the provider's own initiative ",
    "Number of measures taken after detection with solely automated means ",
    *(f"Visibility restriction {one}" for one in ("Removal", "Disable", "Demoted", "Age restricted")),
    *(f"Visibility restriction {one}" for one in ("Interaction restricted", "Labelled ", "Other")),
    *(f"Monetary restriction {one}" for one in ("Suspension", "Termination", "Other")),
    *(f"Provision of the service {one}" for one in ("Suspension", "Termination")),
    *(f"Account restriction {one}" for one in ("Suspension", "Termination")),
)
_DOES: Mapping[CaseAction, str] = {
    CaseAction.REMOVE: "Visibility restriction Removal",
    CaseAction.HIDE: "Visibility restriction Disable",
    CaseAction.SUSPEND: "Account restriction Suspension",
    CaseAction.BAN: "Account restriction Termination",
}
"""What each of our measures is there; a warning restricts nothing, and is a measure alone."""


def _own(category: str) -> Sequence[str]:
    contexts = (f"Contextual Information on {one}" for one in _OF_MEASURES)
    return ("Applicability", "Service", "Reporting period", category, _OTHER, *_OF_MEASURES, *contexts)


def _first(counted: Counted, service: str) -> Iterable[Sequence[Value]]:
    """Who the provider is and when the report is published is for whoever publishes it."""
    for indicator, value in (
        ("Name of the service provider", ""),
        ("Date of the publication of the report", ""),
        ("Date of the publication of the latest previous report", ""),
        ("Starting date of reporting period", counted.first_day.isoformat()),
        ("Ending date of reporting period", counted.last_day.isoformat()),
    ):
        yield ALL, service, indicator, value


def _notices(notices: Sequence[Notice]) -> Iterable[Sequence[Value]]:
    """Each is about one item of information; trusted flaggers are not told apart from others."""
    for row in categories.of_notices():
        these = [one for one in notices if one.reason in row.reasons]
        acted = [one for one in these if one.is_acted_on]
        by_law = sum(one.decided_for in BY_LAW for one in acted)
        time = _median(one.hours for one in these)
        figures = (len(these), "", len(these), "", time, "", by_law, "", len(acted) - by_law, "")
        yield row.name, row.other, *figures, *[""] * len(figures)


def _measures(rows: Sequence[Row], measures: Sequence[Measure], service: str, period: str) -> Iterable[Sequence[Value]]:
    placed = frozenset[object]().union(*(row.reasons for row in rows[1:]))
    for row in rows:
        these = [one for one in measures if one.reason in row.reasons]
        by_kind = {name: sum(_DOES.get(one.action) == name for one in these) for name in _OF_MEASURES[2:]}
        unplaced = sum(one.reason not in placed for one in these)
        context = f"{unplaced} of them are of no category that was recorded." if unplaced else ""
        detected = sum(one.is_detected_by_program for one in these)
        figures = (len(these), detected, *by_kind.values())
        yield ALL, service, period, row.name, row.other, *figures, context, *[""] * (len(figures) - 1)


def _appeals(counted: Counted) -> Iterable[Sequence[Value]]:
    """In the order of the template: what it has, whom it is for, and how it ended."""
    section, applies = "Internal complaints mechanism", ALL
    submitted = "Number of complaints submitted to the internal-complaints mechanism"
    for scope, value in _outcomes(counted.complaints):
        yield applies, section, submitted, scope, value
        applies = PLATFORMS
    yield PLATFORMS, section, submitted, "Decision omitted", ""
    imposed = sum(one.upheld is True and one.of_notifier for one in counted.complaints)
    indicator = "Number of restrictions newly imposed as a result of an internal complaint"
    yield PLATFORMS, section, indicator, "Total number", imposed
    for words, are_these in _KINDS:
        these = [one for one in counted.complaints if are_these(one)]
        for scope, value in _outcomes(these):
            yield PLATFORMS, section, f"Complaint regarding a decision {words}", scope, value
    section, indicator = (
        "Out-of-court dispute settlement bodies",
        ("Number of disputes submitted to out-of-court dispute settlement bodies"),
    )
    for scope in (*_SCOPES, "Decision omitted", "Percentage of outcomes implemented"):
        yield PLATFORMS, section, indicator, scope, ""
    illegal = sum(one.action is CaseAction.SUSPEND and one.reason in BY_LAW for one in counted.measures)
    for what, number in (("illegal content ", illegal), ("unfounded notices", ""), ("unfounded complaints", "")):
        indicator = f"Number of suspensions enacted for the provision of manifestly {what}"
        yield PLATFORMS, "Suspensions imposed on repeated offenders", indicator, "Total number", number


_SCOPES = ("Total number", "Decisions upheld", "Decisions partially reversed", "Decisions reversed", "Median time")
_KINDS: Sequence[tuple[str, Callable[[Complaint], bool]]] = (
    ("to remove or disable access to or restrict visibility of information", lambda one: one.about in _HIDES),
    ("to suspend or terminate the provision of the service", lambda _: False),
    ("to suspend or terminate an account ", lambda one: one.about in _ACCOUNT),
    ("to restrict the ability to monetise information", lambda _: False),
    ("not to take action on a notice submitted in accordance with Article 16", lambda one: one.of_notifier),
    ("not to take action on a notice submitted by a Trusted Flagger in accordance with Article 16", lambda _: False),
)


def _outcomes(complaints: Sequence[Complaint]) -> Iterable[tuple[str, Value]]:
    """A complaint that is upheld reverses its decision, whole; one that is open counts in the number alone."""
    reversed_ = sum(one.upheld is True for one in complaints)
    stood = sum(one.upheld is False for one in complaints)
    return zip(_SCOPES, (len(complaints), stood, 0, reversed_, _median(one.hours for one in complaints)), strict=True)


def _automated(counted: Counted) -> Iterable[Sequence[Value]]:
    """How often a program was right is not measured: none decides by itself."""
    for scope, these in (
        ("Total number", counted.measures),
        ("Own-initiative ", [one for one in counted.measures if one.is_own]),
    ):
        solely = sum(one.automated for one in these)
        yield ALL, "Number of measures solely taken by automated means ", scope, solely
        yield ALL, "Number of measures not taken by automated means", scope, len(these) - solely
        for quality in ("Accuracy", "Precision", "Recall"):
            yield ALL, f"Accuracy of the automated means - {quality}", scope, ""
    decided = [one for one in counted.notices if one.action is not None]
    solely = sum(one.automated for one in decided)
    for applies, scope, numbers in (
        (HOSTING, "NAM Total", (solely, len(decided) - solely)),
        (PLATFORMS, "NAM Trusted Flagger", ("", "")),
    ):
        yield applies, "Number of notices solely processed by automated means ", scope, numbers[0]
        yield applies, "Number of notices not processed by automated means", scope, numbers[1]
        for quality in ("Accuracy", "Precision", "Recall"):
            yield applies, f"Accuracy of the automated means - {quality}", scope, ""


def _median(hours: Iterable[float | None]) -> Value:
    """In hours; empty where nothing was decided."""
    known = [one for one in hours if one is not None]
    return round(median(known), 2) if known else ""


def _part(name: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> Part:
    return Part(name, csv_files.written(columns, rows))
