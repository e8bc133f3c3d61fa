"""Steps of a history of the ledger, for Hypothesis to choose from."""

from hypothesis import strategies as st

# What is likely enough that points are there to be spent, spent ones to be owed, and all of it to expire.
HOLDS = st.sampled_from([0, 0, 0, 1, 2])
STEP = st.one_of(
    st.tuples(st.just("award"), st.integers(1, 60), HOLDS, st.one_of(st.none(), st.integers(1, 4))),
    st.tuples(st.just("award"), st.integers(20, 60), st.just(0), st.integers(1, 3)),
    st.tuples(st.just("order"), st.integers(1, 9000)),
    st.tuples(st.just("refund"), st.integers(0, 9), st.integers(1, 9000)),
    st.tuples(st.just("refund"), st.integers(0, 9), st.just(9000)),
    st.tuples(st.just("the shop deletes a refund"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("the shop replaces a refund"), st.integers(0, 9), st.integers(0, 9), st.integers(1, 9000)),
    st.tuples(st.just("the money fails or comes"), st.integers(0, 9)),
    st.tuples(st.just("staff move an order to somebody and back"), st.integers(0, 9)),
    st.tuples(st.just("the shop corrects who bought and takes it back"), st.integers(0, 9)),
    st.tuples(st.just("the shop sums it up"), st.integers(0, 9)),
    st.tuples(st.just("redeem"), st.sampled_from([0, 1])),
    st.tuples(st.just("redeem"), st.sampled_from([0, 1])),
    st.tuples(st.just("regret"), st.integers(5000, 9000), st.booleans(), st.integers(1000, 9000)),
    st.tuples(
        st.just("spend it all"),
    ),
    st.tuples(st.just("repeat"), st.integers(0, 9)),
    st.tuples(st.just("reserve"), st.sampled_from([0, 1])),
    st.tuples(st.just("reserve and wait"), st.sampled_from([0, 1]), st.sampled_from([1, 2]), st.booleans()),
    st.tuples(st.just("the shop answers"), st.integers(0, 9), st.booleans()),
    st.tuples(st.just("reserve and regret"), st.integers(5000, 9000), st.integers(1000, 9000)),
    st.tuples(
        st.just("regret both orders"), st.sampled_from([0, 1, 3]), st.integers(1000, 9000), st.integers(1000, 9000)
    ),
    st.tuples(st.just("an order takes what is on its way back"), st.integers(0, 9), st.booleans()),
    st.tuples(st.just("the shop takes it back"), st.integers(0, 9)),
    st.tuples(st.just("merge"), st.lists(st.tuples(st.integers(1, 60), st.none() | st.integers(1, 4)), max_size=3)),
    st.tuples(st.just("cancel"), st.integers(0, 9)),
    st.tuples(st.just("use"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("use"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("hold"), st.integers(0, 9)),
    st.tuples(st.just("hold and regret"), st.integers(0, 9), st.integers(0, 9)),
    st.tuples(st.just("let go"), st.integers(0, 9), st.booleans()),
    st.tuples(st.just("wait"), st.sampled_from([1, 2, 4]), st.booleans()),
)
STEPS = st.lists(STEP, min_size=8, max_size=24)
