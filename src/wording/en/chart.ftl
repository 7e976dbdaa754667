### The words of charts: headlines, subtitles, alternative texts, summaries and heads of tables.

## Shared

chart-years = { $first }–{ $last }
chart-years-aloud = { $first } to { $last }
chart-names-left = { $count } more
chart-names-left-apart = and { $count } more
chart-none = none
chart-or = { $left } or { $right }
chart-or-higher = { $level } or higher
chart-nothing = No { $things } have been recorded.
chart-new-method = New method
chart-other-things = Other { $things }
chart-earlier-only = Earlier years only:
chart-total-of = Total { $total }
chart-total-row = Total
chart-status-column = Status
chart-of-total = { $count } of { $total }
chart-have-reached = { $form ->
    [one] has
   *[other] have
} reached { $level }
chart-break = New method in { $year }: { $reason }.
chart-years-left-out = The chart shows { $years }; the table has all years.

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
} reached { $level }; in { $previous_year } it was { $previous }.
chart-columns-latest = { $any ->
    [none] At the latest measurement, in { $year }, no { $things } had reached { $level }.
   *[some] At the latest measurement, in { $year }, { $met } of { $total } had reached { $level }.
}
chart-columns-spread = Distribution in { $year }: { $parts }.
chart-columns-first = Of { $total } { $things }, { $met } { $form ->
    [one] has
   *[other] have
} reached { $level }.
chart-columns-more = The number that have reached { $level } rose from { $previous } in { $previous_year } to { $met } in { $year }.
chart-columns-fewer = The number that have reached { $level } fell from { $previous } in { $previous_year } to { $met } in { $year }.
chart-columns-same = The number that have reached { $level } is { $met }, the same as in { $previous_year }.
chart-columns-apart = The { $things } that applied in { $year } are not the same, so the numbers are not compared.
chart-columns-none-have = No { $things } have the status { $level }.
chart-columns-have = { $count } { $things } { $form ->
    [one] has
   *[other] have
} the status { $level }
chart-columns-have-too = { $count } { $form ->
    [one] has
   *[other] have
} the status { $level }
chart-columns-not-applicable = { $counted } { $form ->
    [one] is
   *[other] are
} not applicable and not counted.
chart-columns-total-changed = The number of { $things } changed in { $year } from { $before } to { $after }.
chart-columns-met-row = { $level }
chart-columns-applicable-row = Applicable

## Dumbbells: levels per area

chart-mean = Mean
chart-target = Target
chart-target-value = Target { $target }
chart-to-target = To target
chart-left = { $amount } to go
chart-reached = reached
chart-above = { $amount } above
chart-no-target = no target
chart-no-target-cell = No target
chart-not-assessed = Not assessed
chart-no-value = No data
chart-no-comparison = No comparison
chart-new = new
chart-change = Change
chart-left-to-target = Left to target
chart-per = { $measure } by { $thing }
chart-targets-none = none of the { $things } reaches the target
chart-targets-all = all { $total } { $things } reach the target
chart-targets-some = { $reached } of { $total } { $things } { $form ->
    [one] reaches
   *[other] reach
} the target
chart-targets-count = { $any ->
    [none] none of the { $things } reaches its target.
   *[some] { $reached } of { $total } { $form ->
        [one] reaches its
       *[other] reach their
    } target.
}
chart-target-count = { $any ->
    [none] none of the { $things } reaches the target { $target }.
   *[some] { $reached } of { $total } { $form ->
        [one] reaches
       *[other] reach
    } the target { $target }.
}
chart-mean-rose = The mean has risen from { $previous } to { $mean }
chart-mean-fell = The mean has fallen from { $previous } to { $mean }
chart-mean-is = The mean is { $mean } on the scale { $min }–{ $max }
chart-mean-alone = The mean is { $mean }.
chart-mean-compared = The mean is { $mean }; in { $year } it was { $previous }.
chart-mean-apart = In { $year } not the same { $things } were assessed, so the means are not compared.
chart-mean-and-target = The mean is { $mean } and the target { $target }.
chart-dumbbell-subtitle = { $what } on the scale { $min }–{ $max }, { $years }
chart-dumbbell-alt = Dot plot of { $measure } in { $counted } on the scale { $min } to { $max }, { $years }.
chart-furthest = Furthest from the target is { $name }: { $level } against { $target }.
chart-furthest-tied = Furthest from the target, { $amount } to go: { $names }.
chart-extremes = The lowest level is that of { $lowest } ({ $low }) and the highest that of { $highest } ({ $high }).
chart-all-same = All { $things } are at { $level }.
chart-not-assessed-sentence = There is no assessment of { $names }.
chart-changes = Since { $year }, { $parts }.
chart-part-rose = { $counted } { $form ->
    [one] has
   *[other] have
} risen
chart-part-fell = { $counted } { $form ->
    [one] has
   *[other] have
} fallen
chart-part-same = { $counted } { $form ->
    [one] is
   *[other] are
} unchanged
chart-lower-than = Lower than in { $year }: { $names }.

## Bars: shares per unit

chart-rows-left-out = … and { $counted } more, see the table
chart-bars-headline = { $label }: { $share }
chart-bars-range = From { $from } to { $to }
chart-bars-subtitle = { $measure } by { $thing }, { $year }
chart-bars-alt = Horizontal bar chart of { $measure } by { $thing }, { $year }.
chart-bars-total = { $label }: { $share } ({ $amounts }).
chart-bars-total-alone = { $label }: { $share }.
chart-bars-total-and-target = { $label }: { $share }; the target is { $target }.
chart-bars-target = The target is { $target }.
chart-bars-target-reached = { $any ->
    [none] The target is { $target }; none of the { $things } reaches it.
   *[some] The target is { $target }; { $reached } of { $counted } { $form ->
        [one] reaches
       *[other] reach
    } it.
}
chart-bars-ends = The highest share is that of { $highest } ({ $high }) and the lowest that of { $lowest } ({ $low }).
chart-missing-sentence = There are no data for { $names }.
chart-part-column = Number
chart-whole-column = Of total
chart-share-column = Share
chart-reaches-column = Reaches the target { $target }
chart-yes = Yes
chart-no = No

## Levels: counts per level, this year and last year

chart-count-in-year = { $year }: { $count }
chart-no-value-in-year = no data { $year }
chart-level-column = Level
chart-levels-headline = { $count } of { $total } { $things } { $form ->
    [one] is
   *[other] are
} { $level }
chart-levels-headline-none = no { $things } are { $levels }
chart-levels-headline-more = The number of { $levels } { $things } has risen from { $before } to { $count }
chart-levels-headline-fewer = The number of { $levels } { $things } has fallen from { $before } to { $count }
chart-levels-subtitle = Number of { $things } by level, { $years }
chart-levels-alt = Bar chart of { $counted } by level in { $year }: { $parts }.
chart-levels-alt-previous = In { $year } there { $form ->
    [one] was
   *[other] were
} { $counted }: { $parts }.
chart-levels-total = In all, { $counted } in { $year }.
chart-levels-total-compared = In all, { $counted } in { $year }, against { $before } in { $before_year }.
chart-levels-unchanged = The number is unchanged at all levels.
chart-levels-more = those rated { $levels } have risen from { $before } to { $count }
chart-levels-fewer = those rated { $levels } have fallen from { $before } to { $count }
chart-levels-unassessed = { $counted } { $form ->
    [one] has
   *[other] have
} not been assessed.
chart-unassessed-row = Not assessed

## Grids: status per area and year

chart-gap-words = { $gap ->
    [not-reportable] Cannot be reported
    [awaited] Value missing
    [withheld] Left out
    [other-method] Other method
   *[not-measured] Not measured
}
chart-gap-sentence = { $gap ->
    [not-reportable] The value cannot be reported for { $years }.
    [awaited] The value for { $years } is not filled in.
    [withheld] The value for { $years } is left out.
    [other-method] Another framework or scale was used in { $years }.
   *[not-measured] Nothing was measured in { $years }.
}
chart-gap-key = { $words }: { $years }
chart-grid-change = Change
chart-grid-known = known
chart-grid-unknown = unknown
chart-grid-dropped = dropped
chart-grid-plain = Status by { $thing }
chart-grid-subtitle = Status by { $thing }, { $years }
chart-grid-subtitle-compared = Status by { $thing }, { $years }; change in steps since { $year }
chart-grid-none-changed = No { $things } have risen or fallen since { $year }
chart-grid-all-raised = all { $total } { $things } have risen since { $year }
chart-grid-all-lowered = all { $total } { $things } have fallen since { $year }
chart-grid-some-raised = { $count } of { $total } { $things } { $form ->
    [one] has
   *[other] have
} risen since { $year }
chart-grid-some-lowered = { $count } of { $total } { $things } { $form ->
    [one] has
   *[other] have
} fallen since { $year }
chart-grid-both-ways = { $raised } { $things } { $raised_form ->
    [one] has
   *[other] have
} risen and { $lowered } { $lowered_form ->
    [one] has
   *[other] have
} fallen since { $year }
chart-grid-alt = Grid with the status of { $counted }, { $years }.
chart-grid-changes = Since { $year }, { $parts }.
chart-grid-part-raised = { $counted } { $form ->
    [one] has
   *[other] have
} risen
chart-grid-part-lowered = { $counted } { $form ->
    [one] has
   *[other] have
} fallen
chart-grid-part-same = { $counted } { $form ->
    [one] has kept its
   *[other] have kept their
} status
chart-grid-lowest = Lowest status, { $status }: { $names }.
chart-grid-have = Status { $status }: { $names }.
chart-grid-higher-than = Higher status than in { $year }: { $names }.
chart-grid-lower-than = Lower status than in { $year }: { $names }.
chart-grid-cell-up = { $count } { $form ->
    [one] step
   *[other] steps
} up
chart-grid-cell-down = { $count } { $form ->
    [one] step
   *[other] steps
} down
chart-grid-cell-same = Unchanged
chart-grid-cell-new = New
chart-grid-cell-known = Unknown before
chart-grid-cell-unknown = Unknown this year
chart-grid-cell-dropped = No longer applicable

## Matrix: counts per likelihood and consequence, last year and this year

chart-matrix-heading = { $year }: { $counted }
chart-matrix-steps = { $axis }: { $steps }
chart-matrix-subtitle = Number of { $things } by { $likelihood } and { $consequence }, { $years }
chart-matrix-alt = Matrix { $rows } × { $columns } of { $counted } in { $year } by { $likelihood } and { $consequence }: { $parts }.
chart-matrix-most = The most, { $counted }, are at { $likelihood } { $row } and { $consequence } { $column }.
chart-matrix-part-new = { $count } { $form ->
    [one] new
   *[other] new
}
chart-matrix-part-moved = { $count } { $form ->
    [one] moved
   *[other] moved
}
chart-matrix-part-closed = { $count } { $form ->
    [one] closed
   *[other] closed
}
chart-matrix-movement = Since { $year }: { $parts }; { $kept } { $form ->
    [one] is
   *[other] are
} in the same cell.
chart-matrix-unmoved = No { $things } are new, moved or closed since { $year }.
chart-matrix-unplaced = { $counted } { $form ->
    [one] has
   *[other] have
} no cell in the matrix.
chart-matrix-place-column = { $likelihood } × { $consequence }
chart-matrix-all-cells = the whole matrix
chart-matrix-whole-level = the whole level
chart-matrix-between-years = the whole matrix, counted between the years
chart-matrix-no-cell = without a cell
chart-matrix-empty-cells = empty cells: { $places }
chart-matrix-level-total = { $levels }, total
chart-matrix-row-new = New since { $year }
chart-matrix-row-moved = Moved since { $year }
chart-matrix-row-closed = Closed since { $year }
chart-matrix-row-kept = In the same cell

## Grouped bars: counts per category and period

chart-grouped-category = Category
chart-grouped-categories = { $count }{"\u00A0"}{ $form ->
    [one] category
   *[other] categories
}
chart-grouped-others = Others ({ $counted })
chart-grouped-missing = no data
chart-grouped-not-listed = not reported
chart-grouped-change-per-month = Change per month
chart-grouped-change-since = { $head } since { $before }
chart-grouped-total-per-month = Total per month
chart-grouped-partial = { $period } ({ $months })
chart-grouped-headline-one-rose = { $name } rose, all other categories fell
chart-grouped-headline-one-rose-per-month = { $name } rose per month, all other categories fell
chart-grouped-headline-one-fell = { $name } fell, all other categories rose
chart-grouped-headline-one-fell-per-month = { $name } fell per month, all other categories rose
chart-grouped-headline-more = The number of { $things } rose from { $before } to { $count }
chart-grouped-headline-more-per-month = The number of { $things } per month rose from { $before } to { $count }
chart-grouped-headline-fewer = The number of { $things } fell from { $before } to { $count }
chart-grouped-headline-fewer-per-month = The number of { $things } per month fell from { $before } to { $count }
chart-grouped-headline-same = The number of { $things } is unchanged: { $count }
chart-grouped-headline-same-per-month = The number of { $things } per month is unchanged: { $count }
chart-grouped-headline-largest = { $count } of { $total } { $things } are { $name }
chart-grouped-subtitle = Number of { $things } by category, { $periods }
chart-grouped-alt = Grouped bar chart of the number of { $things } in { $categories }, { $periods }.
chart-grouped-alt-single = Horizontal bar chart of the number of { $things } in { $categories }, { $periods }.
chart-grouped-total = Number of { $things }: { $count } in { $period }.
chart-grouped-totals = Number of { $things }: { $count } in { $period } and { $before } in { $before_period }.
chart-grouped-totals-per-month = Number of { $things }: { $count } in { $period } ({ $months }) and { $before } in { $before_period } ({ $before_months }).
chart-grouped-lengths = { $period } covers { $months } and { $before_period } { $before_months }; the numbers are therefore compared per month.
chart-grouped-per-month = Per month it is { $count }, against { $before }.
chart-grouped-changes = compared with { $before_period }, { $ways ->
    [rose] { $risen } rose
    [fell] { $fallen } fell
   *[both] { $risen } rose, while { $fallen } fell
}.
chart-grouped-changes-per-month = per month, { $ways ->
    [rose] { $risen } rose
    [fell] { $fallen } fell
   *[both] { $risen } rose, while { $fallen } fell
}.
chart-grouped-moved = { $name } (from { $before } to { $count })
chart-grouped-moved-per-month = { $name } ({ $change })
chart-grouped-largest = Most are { $name }, { $count }.
chart-grouped-none = No { $things }: { $names }.
chart-grouped-came = { $form ->
    [one] The category { $names } is new in { $period }.
   *[other] The categories { $names } are new in { $period }.
}
chart-grouped-went = { $form ->
    [one] The category { $names } is not reported in { $period }.
   *[other] The categories { $names } are not reported in { $period }.
}
chart-grouped-gap = There are no data for { $years }.

## Radars: the data of the dot plot

chart-radar-subtitle = { $subtitle }; areas in the order of the framework
chart-radar-rim = The outer ring is { $rim }; the scale goes up to { $max }.
chart-radar-alt = Radar chart of { $measure } in { $counted } on the scale { $min } to { $max }, { $years }.
chart-radar-target = (target { $target })
chart-radar-reading = Read the level along each axis; the shape of the surface depends on the order of the areas.

## Lines: a value over the years

chart-line-year = Year
chart-line-value = Value
chart-line-what = { $title }, { $measure }
chart-line-subtitle = { $title }, { $measure }, { $years }
chart-line-subtitle-target = { $title }, { $measure }, { $years }; the target is { $target }
chart-line-headline = { $way ->
    [rose] { $subject } has risen from { $before } to { $now } since { $first }
    [fell] { $subject } has fallen from { $before } to { $now } since { $first }
   *[same] { $subject } is { $now }, the same as in { $first }
}
chart-line-headline-alone = { $subject } is { $now } in { $year }
chart-line-alt = Line chart: { $title }, { $measure }, { $years }.
chart-line-change = { $way ->
    [rose] { $subject } has risen from { $before } in { $first } to { $now } in { $last }.
    [fell] { $subject } has fallen from { $before } in { $first } to { $now } in { $last }.
   *[same] { $subject } is { $now } in { $last }, the same as in { $first }.
}
chart-line-latest = { $subject } is { $now } in { $year }.
chart-line-highest = It was highest in { $year }: { $value }.
chart-line-lowest = It was lowest in { $year }: { $value }.
chart-line-target = The target is { $target }.
chart-line-target-reached = The target, { $target }, is reached.
chart-line-target-not-reached = The target, { $target }, is not reached.
chart-line-other-things = In { $year }, { $subject } does not cover the same { $things } as the time before, so the years are not compared.
chart-line-since = Since { $year }, { $subject } { $way ->
    [rose] has risen by { $amount }
    [fell] has fallen by { $amount }
   *[same] has not changed
}{ $judgement ->
    [better] , which is an improvement
    [worse] , which is a deterioration
   *[none] { "" }
}.
## Timelines: events over time

chart-timeline-event = Event
chart-timeline-begins = Start
chart-timeline-ends = End
chart-timeline-duration = Duration
chart-timeline-class-head = Class
chart-timeline-class = class { $number }
chart-timeline-class-name = class { $number }, { $name }
chart-timeline-no-class = not classified
chart-timeline-class-count = { $class }: { $counted }
chart-timeline-ongoing = ongoing
chart-timeline-end-unknown = end unknown
chart-timeline-analysed = under analysis
chart-timeline-scale = Class on the scale { $low }–{ $high }, where { $worst } is the most severe.
chart-timeline-headline = { $counted } in { $period }
chart-timeline-headline-lasted = { $name } lasted { $duration }
chart-timeline-headline-state = { $name }: { $duration }
chart-timeline-headline-ongoing = { $counted }, { $count } still ongoing
chart-timeline-headline-longest = { $counted }, longest duration { $duration }
chart-timeline-headline-longest-known = { $counted }, longest known duration { $duration }
chart-timeline-subtitle = { $things }, { $period }
chart-timeline-alt = Timeline of { $counted }, { $period }.
chart-timeline-count = { $counted } in { $period }.
chart-timeline-lasted = { $name } lasted { $duration }.
chart-timeline-longest = { $name } lasted longest: { $duration }.
chart-timeline-longest-known = The longest known duration is that of { $name }: { $duration }.
chart-timeline-are-ongoing = Ongoing: { $names }.
chart-timeline-ends-unknown = No end is known for { $names }.
chart-timeline-ends-unknown-analysed = Under analysis, with no known end: { $names }.
chart-timeline-under-analysis = Under analysis: { $names }.
chart-timeline-left-out = an event whose name is left out
chart-timeline-classes = The most severe first: { $parts }.
chart-timeline-of-class = { $count } of { $class }
chart-timeline-of-no-class = { $count } not { $form ->
    [one] classified
   *[other] classified
}
