"""How each step of the sample brand's history is taken: by the verb that members, staff and shops use."""

from decimal import Decimal
from functools import singledispatch

from portal.accounts.viewer import SYSTEM
from portal.community import counters
from portal.community.answers import accept_answer
from portal.community.models import Post, Thread, Vote
from portal.community.posts import PostDraft, reply
from portal.community.queries import ThreadRow
from portal.community.questions import ask_question
from portal.community.threads import ThreadDraft, lock_thread, pin_thread, start_thread
from portal.community.votes import vote
from portal.demo.groundwork import say_in, welcome
from portal.demo.orders import total
from portal.demo.products import PRODUCTS
from portal.demo.referrals import CAMPAIGN, VANITY_CODES
from portal.demo.reviews import SampleReview
from portal.demo.shapes import SampleDecision, SamplePost, SampleRedemption, SampleRelease, SampleReport, moment
from portal.demo.stage import BRAND, MODERATOR, Stage, euros
from portal.demo.timeline import (
    Answered,
    Arrival,
    Contribution,
    EarlierVotes,
    Helped,
    Look,
    Purchase,
    Return,
    Settlement,
    Use,
    Verdict,
)
from portal.demo.votes import SampleVote
from portal.exclusives.models import OfferKind
from portal.exclusives.releases import save_exclusive
from portal.exclusives.terms import DropTerms, EventTerms, OfferTerms, ReleaseTerms, WindowTerms
from portal.kernel import clock, sql
from portal.loyalty.redeeming.issuing import redeem_reward
from portal.loyalty.redeeming.using import mark_coupon_used
from portal.moderation.decisions import decide_case
from portal.moderation.models import Case
from portal.moderation.reports import report
from portal.moderation.targets import TargetType
from portal.referrals.codes import create_code
from portal.referrals.visits import record_visit
from portal.reviews.replying import reply_to_review
from portal.reviews.votes import vote_helpful
from portal.reviews.writing import ReviewDraft, write_review
from portal.shop.recording.orders import NewLine, NewOrder, record_order
from portal.shop.recording.refunds import NewRefund, record_refund

_PRODUCTS = {product.sku: product for product in PRODUCTS}


@singledispatch
async def take(what: object, stage: Stage) -> None:
    """Let one thing happen at this moment."""
    raise TypeError(f"nothing is known about {type(what).__name__}")


@take.register
async def _arrive(what: Arrival, stage: Stage) -> None:
    handle = what.person.handle
    invitation = None if what.invited_by is None else f"code:{VANITY_CODES[what.invited_by]}"
    await welcome(stage, what.person, invitation=invitation)
    if handle in VANITY_CODES:
        await create_code(CAMPAIGN.slug, vanity=VANITY_CODES[handle], by=await stage.viewer(handle))


@take.register
async def _look(what: Look, stage: Stage) -> None:
    await record_visit(VANITY_CODES[what.owner])


@take.register
async def _buy(what: Purchase, stage: Stage) -> None:
    bought = [(_PRODUCTS[sku], quantity) for sku, quantity in what.order.lines]
    told = NewOrder(
        external_id=what.number,
        customer_email=stage.emails[what.order.customer],
        placed_at=clock.now(),
        total=euros(total(what.order)),
        lines=[
            NewLine(sku=product.sku, title=product.title, quantity=quantity, total=euros(product.price * quantity))
            for product, quantity in bought
        ],
    )
    await record_order(told, by=SYSTEM)


@take.register
async def _give_back(what: Return, stage: Stage) -> None:
    told = NewRefund(
        external_id=f"{what.number}-R1",
        order_external_id=what.number,
        amount=euros(what.amount or total(what.order)),
        refunded_at=clock.now(),
    )
    await record_refund(told, by=SYSTEM)


@take.register
async def _write(what: Contribution, stage: Stage) -> None:
    post = what.thread.posts[what.number - 1]
    if what.number == 1:
        await _open(what, post, stage)
    else:
        await _reply(what, post, stage)


@take.register
async def _accept(what: Settlement, stage: Stage) -> None:
    asker = what.thread.posts[0].author
    await accept_answer(stage.posts[what.thread.key, what.number], by=await stage.viewer(asker))


@take.register
async def _judge(what: Verdict, stage: Stage) -> None:
    thread_id = stage.threads[what.thread.key]
    await Thread.filter(id=thread_id).update(idea_status=what.thread.idea_status)
    if what.thread.is_locked:
        await lock_thread(thread_id, by=await stage.viewer(MODERATOR))


@take.register
async def _votes(what: EarlierVotes, stage: Stage) -> None:
    await Vote.bulk_create(
        [
            Vote(
                post_id=stage.posts[one.thread, one.number],
                member_id=stage.members[one.voter],
                value=one.value,
                cast_at=moment(stage.start, one.days_ago),
            )
            for one in what.votes
        ]
    )
    await sql.execute(
        "UPDATE posts SET score = (SELECT COALESCE(SUM(v.value), 0) FROM votes v WHERE v.post_id = posts.id)"
    )
    await counters.recount_everything()


@take.register
async def _vote(what: SampleVote, stage: Stage) -> None:
    await vote(stage.posts[what.thread, what.number], what.value, by=await stage.viewer(what.voter))


@take.register
async def _review(what: SampleReview, stage: Stage) -> None:
    draft = ReviewDraft(product_sku=what.sku, rating=what.rating, title=what.title, body_markdown=what.body)
    written = await write_review(draft, by=await stage.viewer(what.author))
    stage.reviews[what.author, what.sku] = written.id


@take.register
async def _help(what: Helped, stage: Stage) -> None:
    review_id = stage.reviews[what.review.author, what.review.sku]
    await vote_helpful(review_id, helpful=True, by=await stage.viewer(what.voter))


@take.register
async def _answer(what: Answered, stage: Stage) -> None:
    review_id = stage.reviews[what.review.author, what.review.sku]
    await reply_to_review(review_id, what.review.answer, by=await stage.viewer(BRAND))


@take.register
async def _report(what: SampleReport, stage: Stage) -> None:
    await report(
        TargetType.POST,
        stage.posts[what.thread, what.number],
        what.reason,
        by=await stage.viewer(what.reporter),
        note=what.note,
    )


@take.register
async def _decide(what: SampleDecision, stage: Stage) -> None:
    case = await Case.get(target_id=stage.posts[what.thread, what.number])
    await decide_case(
        case.id,
        action=what.action,
        reason=what.reason,
        ground=what.ground,
        statement=what.statement,
        by=await stage.viewer(MODERATOR),
    )


@take.register
async def _redeem(what: SampleRedemption, stage: Stage) -> None:
    redemption = await redeem_reward(
        stage.rewards[what.reward], idempotency_key=f"demo:{what.reward}", by=await stage.viewer(what.customer)
    )
    stage.coupons[what.customer, what.reward] = redemption.coupon_code


@take.register
async def _use(what: Use, stage: Stage) -> None:
    coupon = stage.coupons[what.redemption.customer, what.redemption.reward]
    await mark_coupon_used(coupon, by=await stage.viewer(BRAND))


@take.register
async def _announce_release(what: SampleRelease, stage: Stage) -> None:
    event = None
    if what.event_starts is not None:
        event = EventTerms(moment(stage.start, what.event_starts), what.event_location, what.event_seats)
    terms = ReleaseTerms(
        slug=what.slug,
        kind=what.kind,
        title=what.title,
        teaser=what.teaser,
        body_markdown=what.body.strip(),
        visibility=what.visibility,
        windows=[WindowTerms(tier, moment(stage.start, days_ago)) for tier, days_ago in what.windows],
        product_sku=what.product,
        sale_code=what.sale_code,
        public_at=None if what.public is None else moment(stage.start, what.public),
        event=event,
        drop=None if what.pieces is None else DropTerms(what.pieces),
        offer=None
        if what.offer is None
        else OfferTerms(OfferKind.PUBLIC, *(euros(Decimal(amount)) for amount in what.offer)),
    )
    release_id = await save_exclusive(terms, by=await stage.viewer(BRAND))
    await say_in("Exclusive", release_id, en={field: text.strip() for field, text in what.en.items()})


async def _open(what: Contribution, post: SamplePost, stage: Stage) -> None:
    thread = await _started(what, post, stage)
    stage.threads[what.thread.key] = thread.id
    stage.posts[what.thread.key, 1] = (await Post.get(thread_id=thread.id, number=1)).id
    if what.thread.is_pinned:
        await pin_thread(thread.id, by=await stage.viewer(MODERATOR))


async def _started(what: Contribution, post: SamplePost, stage: Stage) -> ThreadRow:
    written, author = what.thread, await stage.viewer(post.author)
    if written.product is not None:
        return await ask_question(written.product, written.title, post.text.strip(), by=author)
    draft = ThreadDraft(written.category, written.kind, written.title, post.text.strip(), written.tags)
    return await start_thread(draft, by=author)


async def _reply(what: Contribution, post: SamplePost, stage: Stage) -> None:
    key = what.thread.key
    answered = None if post.to is None else stage.posts[key, post.to]
    draft = PostDraft(stage.threads[key], post.text.strip(), answered)
    row = await reply(draft, by=await stage.viewer(post.author))
    stage.posts[key, what.number] = row.id
