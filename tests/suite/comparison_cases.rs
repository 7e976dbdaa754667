//! Every case in which years may not be compared as they are, and which tests hold what is done.
//!
//! A name that is no test's is a fault here, so the table stays true.

use std::fs;

use crate::project::repository;

/// Each case in which years may not be compared as they are, or a value must be told with care, and the tests
/// that hold what is done.
const CASES: [(&str, &[&str]); 25] = [
    (
        "a value is missing: words, never 0, in no total",
        &[
            "a_true_zero_is_told_and_what_is_missing_is_never_zero",
            "lines_say_why_a_year_has_no_value",
            "columns_tell_the_latest_measurement_of_a_year_without_one",
            "sparklines_leave_gaps_open_and_stop_at_a_new_method",
        ],
    ),
    (
        "a year was not measured: its place is kept",
        &[
            "lines_tell_the_change_the_target_and_the_gap",
            "a_year_between_that_has_no_key_figures_does_not_break_the_trend",
            "a year left out",
        ],
    ),
    ("a first year", &["a_first_year_is_compared_with_nothing_in_card_chart_or_prose"]),
    ("a true zero", &["a_true_zero_is_told_and_what_is_missing_is_never_zero"]),
    ("all and none", &["bars_say_all_and_none_only_when_it_is_exactly_so"]),
    ("more than all", &["a_share_is_a_part_of_its_whole", "levels_lie_on_their_scale"]),
    (
        "a small number",
        &[
            "a_small_number_has_a_difference_and_no_percentage",
            "percent_of_a_small_number_is_refused_everywhere_and_the_difference_told",
        ],
    ),
    (
        "more than there is room for",
        &[
            "columns_draw_the_last_eight_years_and_tabulate_all",
            "many_categories_print_in_parts_and_the_rest_is_all_others",
            "dumbbells_of_many_rows_print_in_parts",
            "narrow_grids_show_the_last_three_years_and_printed_ones_split_long_frameworks",
        ],
    ),
    ("a long word", &["no_line_of_a_broken_word_is_wider_than_its_room"]),
    ("an unknown status", &["every_requirement_area_has_a_status_of_the_scale"]),
    (
        "all values equal, or one",
        &[
            "nothing_one_the_same_and_huge_numbers_are_charts_too",
            "a_chart_that_its_data_do_not_suit_says_what_it_needs",
        ],
    ),
    (
        "a change of method",
        &[
            "nothing_is_compared_over_a_change_of_method_in_card_chart_table_or_prose",
            "columns_compare_nothing_across_a_change_of_method",
            "grids_compare_nothing_across_a_new_method",
            "lines_compare_nothing_across_a_new_method_or_with_a_bound",
            "a_value_that_was_measured_in_another_way_is_told_with_a_warning",
        ],
    ),
    (
        "another scale, unit or framework",
        &[
            "years_that_are_measured_differently_need_a_method_break",
            "two_versions_of_a_framework_are_not_compared",
        ],
    ),
    (
        "another definition",
        &["defined otherwise without a break", "defined otherwise with a break"],
    ),
    (
        "a part of a year",
        &[
            "ten_months_are_compared_with_a_year_by_the_month_only",
            "prose_cannot_compare_periods_of_different_length_as_they_are",
            "a_value_of_a_shorter_period_is_told_with_a_warning",
            "a_part_of_a_year_says_so_in_the_table_of_all_years",
        ],
    ),
    (
        "means of other areas",
        &[
            "means_of_different_areas_are_not_compared_and_areas_are",
            "prose_may_not_subtract_means_of_different_areas_and_says_so_of_an_earlier_mean",
        ],
    ),
    (
        "requirements met of other areas",
        &[
            "requirements_met_of_other_areas_are_not_compared_and_areas_are",
            "prose_may_not_subtract_requirements_met_of_other_areas_and_says_so_of_an_earlier_number",
        ],
    ),
    (
        "a bound",
        &[
            "lines_compare_nothing_across_a_new_method_or_with_a_bound",
            "a_change_is_told_in_prose_when_and_only_when_the_years_may_be_compared",
        ],
    ),
    (
        "a year that the edition withholds",
        &[
            "nothing_is_compared_over_a_year_that_the_edition_withholds_since_its_method_is_withheld_too",
            "a_series_shows_what_was_told_before_a_year_that_the_edition_withholds",
            "what_compares_two_years_says_that_the_earlier_one_is_left_out",
        ],
    ),
    (
        "a year that nobody has filled in",
        &["a_new_year_builds_as_a_draft_that_says_which_values_are_missing"],
    ),
    (
        "categories that come, go and change name",
        &["years_are_put_together_by_the_ids_of_their_categories"],
    ),
    (
        "an earlier year that is told otherwise now",
        &["what_a_newer_file_says_of_a_month_holds", "an earlier number that has changed"],
    ),
    (
        "words of the author's own",
        &[
            "a_claim_of_change_is_not_held_to_numbers_that_may_not_be_compared",
            "last year’s number as this year’s",
            "last year’s share told wrong",
        ],
    ),
    (
        "an action told in two ways",
        &[
            "one_thing_with_two_statuses_in_a_year_is_an_error",
            "a status that the register does not have",
        ],
    ),
    (
        "any years at all",
        &[
            "a_change_is_told_in_prose_when_and_only_when_the_years_may_be_compared",
            "nothing_on_a_page_or_in_a_chart_compares_years_that_may_not_be",
        ],
    ),
];

#[test]
fn every_case_of_comparison_has_tests_that_are_there() {
    let mut there = String::new();
    for folder in ["tests/suite", "tests/spec"] {
        for entry in fs::read_dir(repository().join(folder)).expect("a folder") {
            there += &fs::read_to_string(entry.expect("an entry").path()).expect("a text");
        }
    }
    let is_there = |name: &str| {
        ["(", "\n"].iter().any(|end| there.contains(&format!("\nfn {name}{end}")))
            || there.contains(&format!("\n## {name}\n"))
    };
    for (case, tests) in CASES {
        for name in tests {
            assert!(is_there(name), "{case}: no test is called `{name}`");
        }
    }
}
