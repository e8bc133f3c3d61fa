"""What the two trials by outsiders met, by its number there, and the tests that keep it mended.

One trial was of the tools of front-end developers as clients (sixteen faults), the other of attackers (nine breaks, and
fourteen low ones). What the rules' own codes say stands in the book of rules; these numbers are those of the trials.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CLIENTS: Mapping[int, Sequence[str]] = {
    1: ("test_urql_and_apollo_work_as_they_come", "test_a_query_in_the_address_is_answered_as_by_post"),
    2: (
        "test_a_digest_is_known_once_its_text_was_sent",
        "test_documents_of_manifests_are_named_as_each_client_does",
        "test_other_kinds_of_persisted_queries_make_clients_send_the_text",
    ),
    3: ("test_caches_follow_by_the_ids_of_what_changed", "test_what_changed_is_told_with_its_id"),
    4: ("test_a_token_that_is_not_good_is_refused_and_nothing_runs_g54",),
    5: ("test_staff_see_what_is_set_up_and_others_do_not",),
    6: ("test_what_is_left_out_stays_and_null_clears_it",),
    7: (
        "test_a_server_that_cannot_do_its_work_is_an_outage_but_cut_off_from_nobody",
        "test_every_door_asks_to_try_again_in_an_outage_f4",
    ),
    8: (
        "test_who_asks_too_often_hears_in_how_many_seconds_to_try_again",
        "test_what_a_query_costs_and_what_is_left_is_told_on_request_g53",
    ),
    9: ("test_a_page_of_another_site_signs_in_and_goes_on_without_a_cookie_a25",),
    10: ("test_the_shops_pages_may_call_g35",),
    11: ("test_all_that_is_wrong_with_a_form_is_told_together",),
    12: (
        "test_a_fault_in_a_list_has_its_position_in_its_path",
        "test_every_line_that_cannot_be_is_told_by_its_position",
    ),
    13: ("test_no_code_is_missing", "test_a_word_that_the_enum_does_not_have", "test_an_input_that_is_another_shape"),
    14: (
        "test_a_page_asks_for_the_products_that_it_shows_by_their_numbers",
        "test_each_kind_of_notice_says_what_it_is_about",
    ),
    15: (
        "test_a_retry_with_the_same_key_makes_no_second_post",
        "test_the_same_key_makes_one_thing_and_another_wish_is_refused_r6",
    ),
    16: ("test_an_optional_setting_may_be_empty",),
}
BREAKS: Mapping[int, Sequence[str]] = {
    1: (
        "test_a_list_in_itself_without_a_size_is_counted_by_what_it_usually_has_g9",
        "test_bought_together_takes_two_statements_however_many_ask",
        "test_an_answer_ends_when_its_lists_have_more_than_they_should",
    ),
    2: (
        "test_the_link_of_a_stranger_gives_the_address_to_nobody_a18",
        "test_the_password_of_the_old_account_opens_no_account_with_another_address_a18",
    ),
    3: (
        "test_an_export_says_nothing_of_where_one_may_no_longer_look_l54",
        "test_the_trail_says_nothing_of_rooms_that_a_moderator_may_not_enter_l4",
    ),
    4: ("test_no_value_is_our_own_fault_g24", "test_a_link_that_nobody_can_have_made_leads_on"),
    5: (
        "test_lists_of_the_schema_repeated_under_other_names_are_weighed_g17",
        "test_the_answer_about_the_schema_is_kept_g17",
    ),
    6: (
        "test_a_body_that_nobody_reads_ends_the_connection_m9",
        "test_one_address_has_so_many_connections_and_no_more_m9",
    ),
    7: ("test_metrics_are_not_for_whom_a_proxy_speaks_for", "test_metrics_open_to_the_token_from_anywhere"),
    8: (
        "test_every_spelling_of_a_mailbox_has_one_welcome_p8",
        "test_who_is_erased_and_comes_again_has_none_p8",
        "test_answers_that_two_accept_of_each_other_bring_no_points_fp9",
    ),
    9: (
        "test_nobody_gives_points_to_themselves",
        "test_nobody_grants_themselves_a_tier_or_ends_one",
        "test_nobody_merges_a_customer_into_themselves",
    ),
}
LOW: Mapping[int, Sequence[str]] = {
    1: ("test_a_number_beyond_reason_spoils_only_what_it_stands_in",),
    2: ("test_guessing_from_many_addresses_does_not_shut_out_a_known_device",),
    3: ("test_one_ipv6_site_is_one_guesser_a5_a6",),
    4: ("test_a_visitor_with_all_three_is_heard_and_mailed_in_their_language",),
    5: ("test_links_say_whose_they_are_and_cannot_be_turned_around", "test_what_leads_nowhere_is_no_link_x15"),
    6: ("test_a_page_shows_pictures_of_the_hosts_that_are_listed",),
    7: (
        "test_a_page_with_a_token_in_its_address_tells_it_to_nobody_a15",
        "test_values_in_an_address_do_not_reach_the_log_a15",
    ),
    8: ("test_an_address_that_leads_inside_is_refused_when_it_is_saved",),
    9: ("test_a_large_head_is_refused_though_it_comes_at_once", "test_a_request_names_one_host"),
    10: ("test_every_package_is_pinned_with_the_hashes_of_its_files",),
    11: ("test_thirty_of_one_request_ask_by_one_connection_g3",),
    12: ("test_list_arguments_are_refused_by_length_g12",),
    13: ("test_in_production_our_own_pages_are_those_of_the_public_address_g31",),
    14: ("test_at_most_two_hash_and_twenty_wait",),
}
TRIALS = {"CLIENTS": (CLIENTS, 16), "BREAKS": (BREAKS, 9), "LOW": (LOW, 14)}


@pytest.mark.parametrize("trial", TRIALS)
def test_every_number_of_a_trial_has_tests_that_there_are(trial: str) -> None:
    answered, count = TRIALS[trial]
    written = {name for path in TESTS.rglob("test_*.py") for name in re.findall(r"def (test_\w+)", path.read_text())}

    assert set(answered) == set(range(1, count + 1))
    assert {name for names in answered.values() for name in names} - written == set()
