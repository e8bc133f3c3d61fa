"""The crowd: orders, refunds, redemptions, cancellations, adjustments; a tenth told twice, a twentieth hung up on."""

import asyncio
import json
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TextIO

from tests.bank.asking import Closed, Line, Unknown
from tests.bank.stage import Person, Stage

REPEATED, HUNG_UP = 0.10, 0.05
BREATH = 0.05
"""Seconds after an answer that did not come."""
_MUTATION = "mutation ($input: %s!) { told: %s(input: $input) { errors { code } %s } }"
ORDER = _MUTATION % ("RecordOrderInput", "recordOrder", "order { id }")
REFUND = _MUTATION % ("RecordRefundInput", "recordRefund", "order { id }")
REDEEM = _MUTATION % ("RedeemRewardInput", "redeemReward", "redemption { id }")
CANCEL = _MUTATION % ("CancelRedemptionInput", "cancelRedemption", "redemption { id }")
ADJUST = _MUTATION % ("AdjustPointsInput", "adjustPoints", "transaction { id }")
BALANCE = "{ viewer { loyalty { available pending debt } } }"


class History:
    """What was asked and what came back, one JSON line each, in the order of the answers."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: TextIO = path.open("a")

    def note(self, op: str, **facts: Any) -> None:
        self._file.write(json.dumps({"op": op, **facts}) + "\n")

    def keep(self, fact: dict[str, Any]) -> None:
        """What the tables had in the end."""
        self._file.write(json.dumps(fact) + "\n")

    def close(self) -> None:
        self._file.close()


class Client:
    """One of the crowd, with a line to each server and its own dice."""

    def __init__(self, name: str, stage: Stage, ports: Sequence[int], history: History, seed: int) -> None:
        self.name, self.stage, self.history = name, stage, history
        self.lines = [Line(port) for port in ports]
        self.dice = random.Random(f"{seed}:{name}")
        self.counter = 0
        self.orders: list[tuple[str, int]] = []
        self.coupons: list[tuple[Person, str]] = []
        self.unknown: list[Callable[[], Awaitable[object]]] = []
        """What nobody answered; asking again with the same key settles it."""

    async def go_on(self, until: float) -> None:
        """Work until then, or until the counter is closed."""
        deeds = (self.order, self.redeem, self.refund, self.cancel, self.adjust, self.look)
        now = asyncio.get_running_loop().time
        while now() < until:
            try:
                await self.dice.choices(deeds, weights=(30, 30, 15, 10, 10, 5))[0]()
            except Closed:
                return

    async def settle(self, within: float = 60) -> None:
        """Ask again for everything that is unknown, until all of it is known: a server may say "try again" meanwhile."""
        until = time.monotonic() + within
        while self.unknown:
            unknown, self.unknown = self.unknown, []
            for again in unknown:
                await again()
            if self.unknown and time.monotonic() > until:
                raise RuntimeError(f"{len(self.unknown)} requests of client {self.name} had no answer in {within} s")

    def hang_up(self) -> None:
        for line in self.lines:
            line.close()

    async def order(self) -> None:
        member, number, euros = self.dice.choice(self.stage.members), self._key("order"), self.dice.randint(1, 60)
        total = {"amount": f"{euros}.00", "currency": "EUR"}
        told = {
            "externalId": number,
            "customerEmail": member.email,
            "placedAt": (datetime.now(UTC) - timedelta(minutes=1)).isoformat(),
            "total": total,
            "lines": [{"sku": "beans", "title": "Beans", "quantity": 1, "total": total}],
        }
        self.orders.append((number, euros))
        await self._tell("order", ORDER, told, self.stage.staff, member=member.key, key=number, points=euros)

    async def refund(self) -> None:
        if not self.orders:
            return
        order, euros = self.dice.choice(self.orders)
        key, back = self._key("refund"), self.dice.randint(1, euros)
        told = {
            "externalId": key,
            "orderExternalId": order,
            "amount": {"amount": f"{back}.00", "currency": "EUR"},
            "refundedAt": datetime.now(UTC).isoformat(),
        }
        await self._tell("refund", REFUND, told, self.stage.staff, key=key, order=order, points=back)

    async def redeem(self) -> None:
        member, (reward, cost) = self.dice.choice(self.stage.members), self.dice.choice(self.stage.rewards)
        key = self._key("wish")
        told = {"rewardId": reward, "idempotencyKey": key}
        answer = await self._tell("redeem", REDEEM, told, member, member=member.key, key=key, points=cost)
        if answer and answer["redemption"]:
            self.coupons.append((member, answer["redemption"]["id"]))

    async def cancel(self) -> None:
        if self.coupons:
            member, coupon = self.coupons.pop(self.dice.randrange(len(self.coupons)))
            await self._tell("cancel", CANCEL, {"redemptionId": coupon}, member, member=member.key, key=coupon)

    async def adjust(self) -> None:
        member, key = self.dice.choice(self.stage.members), self._key("adjustment")
        points = self.dice.choice((-7, -3, 5, 11))
        told = {"memberId": member.id, "points": points, "reason": "By hand", "idempotencyKey": key}
        await self._tell("adjust", ADJUST, told, self.stage.staff, member=member.key, key=key, points=points)

    async def look(self) -> None:
        member = self.dice.choice(self.stage.members)
        try:
            answer = await self.dice.choice(self.lines).ask(BALANCE, {}, member.token)
        except Unknown:
            await asyncio.sleep(BREATH)
            return
        viewer = (answer.get("data") or {}).get("viewer")
        if answer.get("errors") or not viewer:
            self.history.note("reading", outcome="failed", key=member.key, says=answer)
            return
        self.history.note("look", member=member.key, **viewer["loyalty"])

    async def _tell(self, op: str, query: str, told: dict[str, Any], by: Person, **facts: Any) -> dict[str, Any] | None:
        async def once(line: Line, patience: float = 20) -> dict[str, Any] | None:
            try:
                answer = await line.ask(query, {"input": told}, by.token, patience)
            except Unknown:
                self.history.note(op, outcome="unknown", **facts)
                self.unknown.append(lambda: once(self.dice.choice(self.lines)))
                await asyncio.sleep(BREATH)
                return None
            if answer.get("errors"):
                self.history.note(op, outcome="failed", says=answer["errors"], **facts)
                return None
            payload: dict[str, Any] = answer["data"]["told"]
            codes = [error["code"] for error in payload.pop("errors")]
            self.history.note(op, outcome="refused" if codes else "done", codes=codes, result=payload, **facts)
            return payload

        line = self.dice.choice(self.lines)
        if self.dice.random() < HUNG_UP:
            return await once(line, patience=self.dice.uniform(0.001, 0.03))
        if self.dice.random() < REPEATED:
            beside = Line(self.dice.choice(self.lines).port)
            first, _ = await asyncio.gather(once(line), once(beside))
            beside.close()
            return first
        return await once(line)

    def _key(self, kind: str) -> str:
        self.counter += 1
        return f"{kind}-{self.name}-{self.counter}"
