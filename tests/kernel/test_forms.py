"""A form is refused once for all that is wrong with it."""

import pytest

from portal.kernel.errors import Invalid, PortalError, Required, Unauthenticated
from portal.kernel.forms import Form, FormRefused


def refuse(field: str | tuple[str, ...] | None) -> None:
    raise Invalid("This is not right.", field=field)


def test_a_form_without_a_fault_is_good() -> None:
    form = Form()
    with form:
        pass
    form.ensure_good()


def test_one_fault_is_raised_as_it_is() -> None:
    form = Form()
    with form:
        raise Required("Please fill this in.", field="title")

    with pytest.raises(Required) as refused:
        form.ensure_good()
    assert refused.value.faults == (refused.value,)


def test_several_faults_are_told_together_and_the_first_stands_for_them() -> None:
    form = Form()
    with form:
        raise Required("Please fill this in.", field="title")
    with form:
        refuse("body")

    with pytest.raises(FormRefused) as refused:
        form.ensure_good()
    assert [(type(one), one.field) for one in refused.value.faults] == [(Required, ("title",)), (Invalid, ("body",))]
    assert (refused.value.code, refused.value.field, str(refused.value)) == (
        "REQUIRED",
        ("title",),
        "Please fill this in.",
    )


def test_a_fault_in_a_list_has_its_position_in_its_path() -> None:
    form = Form()
    for position in range(3):
        with form.at("lines", position):
            if position:
                refuse(("lines", "quantity"))
    with form.at("tags", 4):
        refuse(None)
    with form:
        refuse("title")

    with pytest.raises(PortalError) as refused:
        form.ensure_good()
    assert [one.field for one in refused.value.faults] == [
        ("lines", "1", "quantity"),
        ("lines", "2", "quantity"),
        ("tags", "4"),
        ("title",),
    ]


def test_what_is_no_fault_of_a_field_is_raised_where_it_stands() -> None:
    form = Form()
    with pytest.raises(Unauthenticated), form:
        raise Unauthenticated
    with pytest.raises(ZeroDivisionError), form:
        raise ZeroDivisionError
