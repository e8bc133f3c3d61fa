"""What was told goes with what it told of (CO7)."""

from portal.accounts.models import Member
from portal.community import answers
from portal.notifications.models import Notification, NotificationKind


async def told(member_id, kind):
    return await Notification.filter(member_id=member_id, kind=kind).count()


async def test_with_the_last_up_vote_goes_its_notice_and_a_new_one_is_news_again_co7(make):
    post = await make.post(to=await make.thread())
    first, second = await make.member(), await make.member()

    seen = []
    for voter, value in ((first, 1), (second, 1), (first, 0), (second, -1), (first, 1)):
        await make.vote(post, by=voter, value=value)
        seen.append(await told(post.author_id, NotificationKind.VOTE))

    assert seen == [1, 1, 1, 0, 1]


async def test_a_withdrawn_acceptance_takes_its_notice_along_co7(make):
    question = await make.question()
    answer = await make.accepted_answer(to=question)
    asker = await make.viewer(await Member.get(id=question.author_id))
    before = await told(answer.author_id, NotificationKind.ANSWER_ACCEPTED)

    await answers.unaccept_answer(answer.id, by=asker)

    assert (before, await told(answer.author_id, NotificationKind.ANSWER_ACCEPTED)) == (1, 0)
