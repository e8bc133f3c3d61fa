"""`portal doctor`: what an operator would otherwise find out one failure at a time."""

from dataclasses import dataclass

from portal import database
from portal.kernel import mail, outbox
from portal.settings import Settings
from portal.web import health


@dataclass(frozen=True, slots=True)
class Finding:
    subject: str
    says: str
    is_well: bool

    @property
    def mark(self) -> str:
        return "✓" if self.is_well else "✗"


async def examine(chosen: Settings) -> list[Finding]:
    """Settings, database, schema, Redis, mail and what waits to be sent, each with a sentence."""
    findings = [_settings(chosen)]
    try:
        async with database.opened(chosen):
            for subject, said in (await health.findings(chosen)).items():
                findings.append(Finding(subject, said, said == "ok"))
            findings.append(await _waiting())
    except Exception as unreachable:  # noqa: BLE001 - the doctor reports, whatever it is
        findings.append(Finding("database", f"cannot be opened: {unreachable}", is_well=False))
    findings.append(await _mail(chosen))
    return findings


def _settings(chosen: Settings) -> Finding:
    says = f"{chosen.environment}, {chosen.time_zone}, {chosen.currency}, at {chosen.public_url}"
    return Finding("settings", says, is_well=True)


async def _waiting() -> Finding:
    try:
        waiting = await outbox.waiting()
    except Exception:  # noqa: BLE001 - without its tables there is nothing to count
        return Finding("outbox", "cannot be read; run `portal migrate`", is_well=False)
    listed = ", ".join(f"{count} {topic}" for topic, count in waiting.items())
    return Finding("outbox", f"waiting: {listed}" if listed else "nothing waits", is_well=True)


async def _mail(chosen: Settings) -> Finding:
    if chosen.smtp_url is None:
        return Finding("mail", "PORTAL_SMTP_URL is not set: mail is written to the log", not chosen.in_production)
    try:
        await mail.ensure_reachable()
    except Exception as refused:  # noqa: BLE001
        return Finding("mail", f"the server does not answer as it should: {refused}", is_well=False)
    return Finding("mail", "the server answers", is_well=True)
