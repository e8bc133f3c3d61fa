"""`portal doctor`: what an operator would otherwise find out one failure at a time."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from redis.asyncio import Redis

from portal import database, environment, queues, startup
from portal.alarms import causes, wording
from portal.alarms.causes import Cause
from portal.alarms.models import AlarmKind
from portal.kernel import clock, clock_check, mail
from portal.kernel.migrations import SchemaIsNewer, SchemaIsOlder, State
from portal.kernel.preflight import Unusable
from portal.kernel.queue import Backlog, ago
from portal.kernel.timeouts import Limits
from portal.kernel.wording import DEFAULT_LOCALE
from portal.settings import Settings
from portal.shop.inbox.awaiting import missing_rates
from portal.shop.rates.queries import newest_day
from portal.sign_on import diagnosis
from portal.sign_on.models import IdentityProvider

_TIME_LIMIT = 2.5
"""Seconds for each of those that are asked, all at the same time; with what is to be closed then, five in all."""
_PROVIDER_TIME_LIMIT = 2.0
"""Seconds for all identity providers together, which are asked once the database has answered."""
_LIMITS = Limits(acquire=_TIME_LIMIT, statement=_TIME_LIMIT, idle=10)


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, with a sentence about it. ``is_well`` is None where something else stood in the way."""

    subject: str
    says: str
    is_well: bool | None

    @property
    def mark(self) -> str:
        return {True: "✓", False: "✗", None: "–"}[self.is_well]


async def examine(chosen: Settings) -> list[Finding]:
    """Settings, database, schema, what waits to be sent, providers, Redis and mail; nothing of it is changed.

    Where the database cannot be used, its finding says why, and what depends on it is left out with a word.
    """
    of_database, of_redis, of_mail = await asyncio.gather(_database(chosen), _redis(chosen.redis_url), _mail(chosen))
    return [*_settings(chosen), *of_database, *of_redis, of_mail]


def _settings(chosen: Settings) -> list[Finding]:
    says = f"{chosen.environment}, {chosen.time_zone}, {chosen.currency}, at {chosen.public_url}"
    odd = [Finding("settings", sentence, is_well=False) for sentence in environment.unknown()]
    return [Finding("settings", says, is_well=True), *odd]


async def _database(chosen: Settings) -> list[Finding]:
    findings: list[Finding] = []
    providers: list[IdentityProvider] = []
    try:
        async with asyncio.timeout(_TIME_LIMIT):
            await _look_into(chosen, findings, providers)
    except Exception as failed:  # noqa: BLE001 - the doctor reports, whatever it is
        subject = next(
            one for one in ("database", "queues", "rates", "alarms", "clock") if one not in _subjects(findings)
        )
        findings.append(Finding(subject, _why(failed, chosen), is_well=False))
    findings += [_left_out(one) for one in ("schema", "queues") if one not in _subjects(findings)]
    return [*findings, *await asyncio.gather(*map(_provider, providers))]


async def _look_into(chosen: Settings, findings: list[Finding], providers: list[IdentityProvider]) -> None:
    """Add to the findings one by one, so that they are there when something stands in the way; and the providers."""
    found, state = await startup.look(chosen)
    startup.ensure_exists(chosen, found)
    takes = "" if found.takes_changes else ", and takes no changes"
    findings += [
        Finding("database", f"{database.name_of(chosen)} can be read{takes}", is_well=found.takes_changes),
        _schema(state),
    ]
    if not state.is_current:
        findings.append(_left_out("queues", "the schema is another version's"))
        return
    async with database.opened(chosen, _LIMITS):
        findings.append(await _waiting())
        findings.append(await _rates())
        findings.append(await _alarms())
        if not database.is_embedded(chosen):  # else there is no other clock than this machine's
            findings.append(await _clock())
        providers.extend(await diagnosis.active_providers())


def _subjects(findings: Sequence[Finding]) -> set[str]:
    return {one.subject for one in findings}


def _why(failed: Exception, chosen: Settings) -> str:
    if isinstance(failed, Unusable):
        return str(failed)
    return database.explain(failed, chosen) or f"does not answer as it should: {failed or type(failed).__name__}"


def _schema(state: State) -> Finding:
    if state.is_current:
        return Finding("schema", f"{state.applied[-1]}, as this version has it", is_well=True)
    wrong = SchemaIsNewer(state) if state.unknown else SchemaIsOlder(state)
    return Finding("schema", str(wrong), is_well=False)


async def _provider(provider: IdentityProvider) -> Finding:
    """One identity provider, asked through the guarded client."""
    subject = f"sign-on ({provider.slug})"
    try:
        async with asyncio.timeout(_PROVIDER_TIME_LIMIT):
            found = await diagnosis.diagnose(provider)
    except TimeoutError:
        return Finding(subject, f"did not answer within {_PROVIDER_TIME_LIMIT:g} seconds", is_well=False)
    return Finding(subject, "; ".join(map(str, found.faults)) or "as it should be", is_well=not found.faults)


async def _waiting() -> Finding:
    """Something that was set aside is no fault of the installation: it is told, and left to staff."""
    found = await queues.backlogs()
    return Finding("queues", "; ".join(_backlog(one) for one in found) or "nothing waits", is_well=True)


async def _alarms() -> Finding:
    """What staff are told of, found out anew: also where no worker runs. Rates have a finding of their own."""
    found = [one for one in await causes.all_causes(clock.now()) if one.kind is not AlarmKind.RATE_MISSING]
    says = "; ".join(_alarm(one) for one in found)
    return Finding("alarms", says or "nothing that staff should look at", is_well=not found)


def _alarm(one: Cause) -> str:
    since = ago((clock.now() - one.since).total_seconds())
    return f"{wording.title(one.kind, one.about, one.count, DEFAULT_LOCALE)}, for {since}"


async def _rates() -> Finding:
    """Orders in a currency of which no rate is known wait, and their buyers with them."""
    missing, newest = await missing_rates(), await newest_day()
    if not missing:
        return Finding("rates", "nothing waits for an exchange rate", is_well=True)
    waiting = ", ".join(f"{one.deliveries} of {one.currency}" for one in missing)
    known = f"the newest is of {newest.isoformat()}" if newest else "none is kept"
    says = f"deliveries wait for an exchange rate: {waiting}; {known}: run `portal rates import FILE`"
    return Finding("rates", says, is_well=False)


async def _clock() -> Finding:
    is_right = await clock_check.present() is not None
    says = "goes as the database's" if is_right else clock_check.words()
    return Finding("clock", says, is_well=is_right or clock_check.is_unproven())


def _backlog(one: Backlog) -> str:
    name = f"{one.queue} ({one.kind})" if one.kind else one.queue
    waiting = f"{one.waiting} waiting, the oldest for {ago(one.oldest_seconds)}" if one.waiting else "nothing waits"
    return f"{name}: {waiting}" + (f", {one.set_aside} set aside" if one.set_aside else "")


async def _redis(url: str | None) -> list[Finding]:
    if url is None:
        return []
    try:
        async with asyncio.timeout(_TIME_LIMIT), Redis.from_url(url) as redis:
            await redis.ping()
    except TimeoutError:
        return [Finding("redis", _late(), is_well=False)]
    except Exception as refused:  # noqa: BLE001 - the doctor reports, whatever it is
        return [Finding("redis", f"does not answer as it should: {refused}", is_well=False)]
    return [Finding("redis", "answers", is_well=True)]


async def _mail(chosen: Settings) -> Finding:
    if chosen.smtp_url is None:
        return Finding("mail", "PORTAL_SMTP_URL is not set: mail is written to the log", not chosen.in_production)
    try:
        async with asyncio.timeout(_TIME_LIMIT):
            await mail.ensure_reachable()
    except TimeoutError:
        return Finding("mail", f"the server {_late()}", is_well=False)
    except Exception as refused:  # noqa: BLE001
        return Finding("mail", f"the server does not answer as it should: {refused}", is_well=False)
    return Finding("mail", "the server answers", is_well=True)


def _late() -> str:
    return f"did not answer within {_TIME_LIMIT:g} seconds"


def _left_out(subject: str, why: str = "the database cannot be used") -> Finding:
    return Finding(subject, f"not looked at, for {why}", is_well=None)
