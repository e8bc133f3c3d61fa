"""`portal doctor`: what an operator would otherwise find out one failure at a time."""

import asyncio
from dataclasses import dataclass

from redis.asyncio import Redis

from portal import database, environment, queues, startup
from portal.kernel import clock_check, mail
from portal.kernel.migrations import SchemaIsNewer, SchemaIsOlder, State
from portal.kernel.preflight import Unusable
from portal.kernel.queue import Standing, ago
from portal.settings import Settings
from portal.shop.inbox.awaiting import missing_rates
from portal.shop.rates.finding import newest_day

_TIME_LIMIT = 5.0


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
    """Settings, database, schema, what waits to be sent, Redis and mail; nothing of it is changed.

    Where the database cannot be used, its finding says why, and what depends on it is left out with a word.
    """
    findings = [*_settings(chosen), *await _database(chosen)]
    if chosen.redis_url is not None:
        findings.append(await _redis(chosen.redis_url))
    findings.append(await _mail(chosen))
    return findings


def _settings(chosen: Settings) -> list[Finding]:
    says = f"{chosen.environment}, {chosen.time_zone}, {chosen.currency}, at {chosen.public_url}"
    odd = [Finding("settings", sentence, is_well=False) for sentence in environment.unknown()]
    return [Finding("settings", says, is_well=True), *odd]


async def _database(chosen: Settings) -> list[Finding]:
    try:
        found, state = await startup.standing(chosen)
        startup.ensure_exists(chosen, found)
    except Unusable as unusable:
        return [Finding("database", str(unusable), is_well=False), _left_out("schema"), _left_out("queues")]
    takes = "" if found.takes_changes else ", and takes no changes"
    findings = [Finding("database", f"can be read{takes}", is_well=found.takes_changes), _schema(state)]
    if not state.is_current:
        return [*findings, _left_out("queues", "the schema is another version's")]
    waits = (await _waiting(chosen), await _rates(chosen))
    return [*findings, *waits, *([] if database.is_embedded(chosen) else [await _clock(chosen)])]


def _schema(state: State) -> Finding:
    if state.is_current:
        return Finding("schema", f"{state.applied[-1]}, as this version has it", is_well=True)
    wrong = SchemaIsNewer(state) if state.unknown else SchemaIsOlder(state)
    return Finding("schema", str(wrong), is_well=False)


async def _waiting(chosen: Settings) -> Finding:
    """Something that was set aside is no fault of the installation: it is told, and left to staff."""
    try:
        async with database.opened(chosen):
            standings = await queues.standings()
    except Exception as failed:  # noqa: BLE001 - the doctor reports, whatever it is
        return Finding("queues", database.explain(failed, chosen) or f"cannot be read: {failed}", is_well=False)
    says = "; ".join(_standing(one) for one in standings) or "nothing waits"
    return Finding("queues", says, is_well=True)


async def _rates(chosen: Settings) -> Finding:
    """Orders in a currency of which no rate is known wait, and their buyers with them."""
    try:
        async with database.opened(chosen):
            missing, newest = await missing_rates(), await newest_day()
    except Exception as failed:  # noqa: BLE001 - as above
        return Finding("rates", database.explain(failed, chosen) or f"cannot be read: {failed}", is_well=False)
    if not missing:
        return Finding("rates", "nothing waits for an exchange rate", is_well=True)
    waiting = ", ".join(f"{one.deliveries} of {one.currency}" for one in missing)
    known = f"the newest is of {newest.isoformat()}" if newest else "none is kept"
    says = f"deliveries wait for an exchange rate: {waiting}; {known}: run `portal rates import FILE`"
    return Finding("rates", says, is_well=False)


async def _clock(chosen: Settings) -> Finding:
    """Where there is no other clock than this machine's there is nothing to find."""
    try:
        async with database.opened(chosen):
            is_right = await clock_check.present() is not None
    except Exception as failed:  # noqa: BLE001 - as above
        return Finding("clock", database.explain(failed, chosen) or f"cannot be compared: {failed}", is_well=False)
    return Finding("clock", "goes as the database's" if is_right else clock_check.words(), is_well=is_right)


def _standing(one: Standing) -> str:
    name = f"{one.queue} ({one.kind})" if one.kind else one.queue
    waiting = f"{one.waiting} waiting, the oldest for {ago(one.oldest_seconds)}" if one.waiting else "nothing waits"
    return f"{name}: {waiting}" + (f", {one.set_aside} set aside" if one.set_aside else "")


async def _redis(url: str) -> Finding:
    try:
        async with asyncio.timeout(_TIME_LIMIT), Redis.from_url(url) as redis:
            await redis.ping()
    except TimeoutError:
        return Finding("redis", f"did not answer within {_TIME_LIMIT:.0f} seconds", is_well=False)
    except Exception as refused:  # noqa: BLE001 - the doctor reports, whatever it is
        return Finding("redis", f"does not answer as it should: {refused}", is_well=False)
    return Finding("redis", "answers", is_well=True)


async def _mail(chosen: Settings) -> Finding:
    if chosen.smtp_url is None:
        return Finding("mail", "PORTAL_SMTP_URL is not set: mail is written to the log", not chosen.in_production)
    try:
        await mail.ensure_reachable()
    except Exception as refused:  # noqa: BLE001
        return Finding("mail", f"the server does not answer as it should: {refused}", is_well=False)
    return Finding("mail", "the server answers", is_well=True)


def _left_out(subject: str, why: str = "the database cannot be used") -> Finding:
    return Finding(subject, f"not looked at, for {why}", is_well=None)
