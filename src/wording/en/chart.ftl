### The words of charts: headlines, subtitles, alternative texts, summaries and heads of tables.

## Shared

chart-years = { $first }–{ $last }
chart-years-aloud = { $first } to { $last }
chart-names-left = { $count } more
chart-or = { $left } or { $right }
chart-or-higher = { $level } or higher
chart-nothing = No { $things } have been recorded.
chart-no-measurement = Not measured
chart-new-method = New method
chart-earlier-only = Earlier years only:
chart-total-of = Total { $total }
chart-total-row = Total
chart-status-column = Status
chart-of-total = { $count } of { $total }
chart-have-reached = { $form ->
    [one] has
   *[other] have
} reached { $level }
chart-gap = Nothing was measured in { $years }.
chart-break = New method in { $year }: { $reason }.
chart-years-left-out = The chart shows { $years }; the table has all years.
chart-headline-no-measurement = Nothing was measured in { $year }

## Columns: counts per status and year

chart-columns-headline = { $met } of { $total } { $things } { $form ->
    [one] has
   *[other] have
} reached { $level }
chart-columns-headline-all = all { $total } { $things } have reached { $level }
chart-columns-headline-none = no { $things } have reached { $level }
chart-columns-headline-plain = Number of { $things } by status
chart-columns-subtitle = Number of { $things } by status, { $years }
chart-columns-alt = Stacked column chart of { $counted } by year, { $years }.
chart-bar-alt = Horizontal bar of { $counted } by status, { $years }.
chart-columns-met = In { $year }, { $met } { $form ->
    [one] has
   *[other] have
} reached { $level }.
chart-columns-met-compared = In { $year }, { $met } { $form ->
    [one] has
   *[other] have
} reached { $level }, against { $previous } in { $previous_year }.
chart-columns-spread = Distribution in { $year }: { $parts }.
chart-columns-first = Of { $total } { $things }, { $met } { $form ->
    [one] has
   *[other] have
} reached { $level }.
chart-columns-more = The number that have reached { $level } rose from { $previous } in { $previous_year } to { $met } in { $year }.
chart-columns-fewer = The number that have reached { $level } fell from { $previous } in { $previous_year } to { $met } in { $year }.
chart-columns-same = The number that have reached { $level } is { $met }, the same as in { $previous_year }.
chart-columns-none-have = No { $things } have the status { $level }.
chart-columns-have = { $count } { $things } { $form ->
    [one] has
   *[other] have
} the status { $level }.
chart-columns-not-applicable = { $counted } { $form ->
    [one] is
   *[other] are
} not applicable and not counted.
chart-columns-total-changed = The number of { $things } changed in { $year } from { $before } to { $after }.
chart-columns-met-row = { $level }
chart-columns-applicable-row = Applicable
