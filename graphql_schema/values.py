"""Validation of the values that a document writes down: one that does not fit its type has the code of a variable that
does not, for which of both it was is no other mistake.
"""

from graphql import GraphQLError, ValidationRule, ValuesOfCorrectTypeRule
from strawberry.schema.validation_rules.maybe_null import MaybeNullValidationRule
from strawberry.schema.validation_rules.one_of import OneOfInputValidationRule

from portal.kernel.errors import ErrorCode


class _OfValues(ValidationRule):
    def report_error(self, error: GraphQLError) -> None:
        error.extensions = {"code": ErrorCode.INVALID.value, **(error.extensions or {})}
        super().report_error(error)


class _Fitting(_OfValues, ValuesOfCorrectTypeRule):
    pass


class _NotNull(_OfValues, MaybeNullValidationRule):
    pass


class _OneOf(_OfValues, OneOfInputValidationRule):
    pass


VALUE_RULES: tuple[type[ValidationRule], ...] = (_Fitting, _NotNull, _OneOf)
"""In the places of those that they are."""
