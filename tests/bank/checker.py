"""The judge: a history and what the tables kept, and whether the one can have led to the other.

It knows points, orders and coupons, and nothing of the server. Each finding is a sentence; none means that
nothing acknowledged is lost, nothing refused is done, nothing is done twice, and every sum holds (NL1, NL2, R1-R6).

    python -m tests.bank.checker HISTORY.jsonl
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

Fact = dict[str, Any]


def judge(lines: Iterable[str]) -> list[str]:
    """Every finding in the history."""
    asked: dict[str, list[Fact]] = defaultdict(list)
    kept: dict[str, list[Fact]] = defaultdict(list)
    for line in lines:
        fact = json.loads(line)
        (kept[fact["kept"]] if "kept" in fact else asked[fact["op"]]).append(fact)
    return [
        *_failures(asked),
        *_sums(asked["sums"]),
        *_looks(asked["look"]),
        *_answers_of_one_key(asked["redeem"]),
        *_cancellations(asked["cancel"], asked["redeem"], kept["redeem"]),
        *(finding for op in ("order", "refund", "redeem", "adjust") for finding in _once(op, asked[op], kept[op])),
        *_awards(kept["order"], kept["award"]),
        *_balances(asked, kept),
    ]


def _failures(asked: dict[str, list[Fact]]) -> Iterator[str]:
    """Nothing may fail without a reason that somebody can read."""
    for facts in asked.values():
        for fact in facts:
            if fact.get("outcome") == "failed":
                yield f"{fact['op']} {fact['key']} failed: {fact['says']}"


def _sums(reads: list[Fact]) -> Iterator[str]:
    """At every moment that somebody looked, balances, entries and lots said the same (R1-R4)."""
    for read in reads:
        if read["accounts"] != read["entries"]:
            yield f"at {read['at']} the accounts held {read['accounts']}, the entries said {read['entries']}"
        if read["lots"] != read["held"]:
            yield f"at {read['at']} the lots held {read['lots']}, the accounts {read['held']}"
        for name in ("impossible", "gaps", "broken"):
            if read[name]:
                yield f"at {read['at']} {read[name]} accounts were {name}"
    if not reads:
        yield "nobody looked at the sums"


def _looks(looks: list[Fact]) -> Iterator[str]:
    """What members see is never below zero, and debt and points never meet (R4)."""
    for look in looks:
        if look["available"] < 0 or look["debt"] < 0 or (look["available"] and look["debt"]):
            yield f"member {look['member']} saw {look['available']} points and {look['debt']} owed"


def _answers_of_one_key(redeems: list[Fact]) -> Iterator[str]:
    """A key has one answer for ever (R6)."""
    answers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for fact in redeems:
        if fact["outcome"] == "done":
            answers[fact["member"], fact["key"]].add(fact["result"]["redemption"]["id"])
    for (_, key), ids in answers.items():
        if len(ids) > 1:
            yield f"key {key} was answered with {len(ids)} redemptions"


def _cancellations(cancels: list[Fact], redeems: list[Fact], kept: list[Fact]) -> Iterator[str]:
    """What was said to be cancelled is."""
    states = {fact["key"]: fact["state"] for fact in kept}
    keys = {
        fact["result"]["redemption"]["id"]: fact["key"]
        for fact in redeems
        if fact["outcome"] == "done" and fact["result"]["redemption"]
    }
    for cancel in cancels:
        if cancel["outcome"] == "done" and states.get(keys[cancel["key"]]) != "CANCELLED":
            yield f"coupon of {keys[cancel['key']]} was acknowledged as cancelled and is {states.get(keys[cancel['key']])}"


def _once(op: str, asked: list[Fact], kept: list[Fact]) -> Iterator[str]:
    """Acknowledged is there exactly once; refused is not there; unknown is there once or not at all."""
    outcomes: dict[str, set[str]] = defaultdict(set)
    told: dict[str, Fact] = {}
    for fact in asked:
        outcomes[fact["key"]].add(fact["outcome"])
        told[fact["key"]] = fact
    times = Counter(fact["key"] for fact in kept)
    for key, found in outcomes.items():
        if "done" in found and times[key] == 0:
            yield f"{op} {key} was acknowledged and is lost"
        if found == {"refused"} and times[key]:
            yield f"{op} {key} was refused and is there"
        if times[key] > 1:
            yield f"{op} {key} is there {times[key]} times"
    for fact in kept:
        if fact["key"] not in told:
            yield f"{op} {fact['key']} is there and nobody asked for it"
            continue
        for name in ("points", "member", "order"):
            if name in fact and fact[name] != told[fact["key"]][name]:
                yield f"{op} {fact['key']} has {name} {fact[name]}, not {told[fact['key']][name]}"


def _awards(orders: list[Fact], awards: list[Fact]) -> Iterator[str]:
    """An order is never rewarded twice (R18); one that was given back before it came is not rewarded at all (R17)."""
    times = {award["key"]: award["points"] for award in awards}
    for order in orders:
        if times.get(order["key"], 0) > 1:
            yield f"order {order['key']} was awarded {times[order['key']]} times"


def _balances(asked: dict[str, list[Fact]], kept: dict[str, list[Fact]]) -> Iterator[str]:
    """Each member holds what they began with, what their orders stand for, adjustments, less what they redeemed."""
    back: Counter[str] = Counter()
    for refund in kept["refund"]:
        back[refund["order"]] += refund["points"]
    buyers = {fact["key"]: fact["member"] for fact in asked["order"]}
    due: Counter[str] = Counter({fact["member"]: fact["points"] for fact in asked["start"]})
    for order in kept["order"]:
        due[buyers.get(order["key"], "nobody")] += max(0, order["points"] - back[order["key"]])
    for adjustment in kept["adjust"]:
        due[adjustment["member"]] += adjustment["points"]
    for coupon in kept["redeem"]:
        if coupon["state"] != "CANCELLED":
            due[coupon["member"]] -= coupon["points"]
    for account in kept["account"]:
        holds = account["available"] + account["pending"] - account["debt"]
        if account["member"] in due and holds != due[account["member"]]:
            yield f"member {account['member']} holds {holds}, and {due[account['member']]} would be right"


def main() -> None:
    findings = judge(Path(sys.argv[1]).read_text().splitlines())
    sys.stdout.writelines(f"{finding}\n" for finding in findings)
    sys.exit(bool(findings))


if __name__ == "__main__":
    main()
