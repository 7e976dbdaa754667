### Words for numbers, units and the kinds of key figure.

## Hedges before a number
hedge-about = about
hedge-at-least = at least
hedge-at-most = at most
hedge-under = under
hedge-over = over

## Units
quantity-percent = { $number }%
quantity-percent-word = per cent
quantity-percentage-points = { $form ->
    [one] percentage point
   *[other] percentage points
}
quantity-of-scale = of{"\u00A0"}{ $max }

## Shares in words
words-none = none
words-rare = fewer than one in a hundred
words-nearly-all = almost all
words-all = all
words-under = just under { $anchor }
words-over = just over { $anchor }
words-about = about { $anchor }
words-under-half = just under half
words-over-half = just over half
words-anchor-tenth = one in ten
words-anchor-fifth = one in five
words-anchor-quarter = a quarter
words-anchor-third = a third
words-anchor-half = half
words-anchor-two-thirds = two thirds
words-anchor-three-quarters = three quarters
words-anchor-four-fifths = four in five
words-anchor-nine-tenths = nine in ten

## Whole numbers in words
number-0 = zero
number-1 = one
number-2 = two
number-3 = three
number-4 = four
number-5 = five
number-6 = six
number-7 = seven
number-8 = eight
number-9 = nine
number-10 = ten
number-11 = eleven
number-12 = twelve

list-and = { $first } and { $last }
list-or = { $first } or { $last }

## What all kinds share
measure-head-year = Year
measure-head-target = Target
measure-head-total = Total
year-no-course = No comparison
year-not-measured = Not measured
year-other-method = Other method
year-not-reportable = Cannot be reported
year-awaited = Value missing
awaited-reason = The value for { $year } is not filled in.
year-withheld = Withheld
method-break = New method in { $year }: { $reason }
trend-areas = areas

## Periods
period-months = { $count }{"\u00A0"}{ $form ->
    [one] month
   *[other] months
}
period-one = { $last } { $year }
period-within = { $first }–{ $last } { $year }
period-across = { $first } { $first_year }–{ $last } { $year }
period-bare-one = { $last }
period-bare-within = { $first }–{ $last }
period-month-1 = Jan
period-month-2 = Feb
period-month-3 = Mar
period-month-4 = Apr
period-month-5 = May
period-month-6 = Jun
period-month-7 = Jul
period-month-8 = Aug
period-month-9 = Sep
period-month-10 = Oct
period-month-11 = Nov
period-month-12 = Dec
period-aloud-one = { $last } { $year }
period-aloud-within = { $first } to { $last } { $year }
period-aloud-across = { $first } { $first_year } to { $last } { $year }
period-aloud-month-1 = January
period-aloud-month-2 = February
period-aloud-month-3 = March
period-aloud-month-4 = April
period-aloud-month-5 = May
period-aloud-month-6 = June
period-aloud-month-7 = July
period-aloud-month-8 = August
period-aloud-month-9 = September
period-aloud-month-10 = October
period-aloud-month-11 = November
period-aloud-month-12 = December

## Time
tick-day = { $day }{"\u00A0"}{ $month }
duration-days = { $count }{"\u00A0"}d
duration-hours = { $count }{"\u00A0"}h
duration-minutes = { $count }{"\u00A0"}min
duration-aloud-days = { $count }{"\u00A0"}{ $form ->
    [one] day
   *[other] days
}
duration-aloud-hours = { $count }{"\u00A0"}{ $form ->
    [one] hour
   *[other] hours
}
duration-aloud-minutes = { $count }{"\u00A0"}{ $form ->
    [one] minute
   *[other] minutes
}

## Compliance
compliance-noun-one = requirement area
compliance-noun-other = requirement areas
compliance-ground = Requirement areas of { $framework } with status { $met }.
compliance-rule = Met{"\u00A0"}= { $met }.
compliance-rule-without = Met{"\u00A0"}= { $met }; { $out } is left out.
compliance-calculation = { $terms } = { $met }; { $met }{"\u00A0"}÷{"\u00A0"}{ $whole } = { $share }. { $rule }
compliance-one-term = { $met }{"\u00A0"}÷{"\u00A0"}{ $whole } = { $share }. { $rule }
compliance-none-apply = No requirement area applies. { $rule }
compliance-of-whole = { $met } of { $whole }
compliance-title = Status by requirement area, { $framework }
compliance-share-measure = share of requirement areas met
compliance-share-subject = the share of requirement areas met
compliance-head-area = Requirement area
compliance-head-met = Met

## Maturity
maturity-measure = maturity
maturity-mean-measure = mean on the scale { $scale }
maturity-mean-subject = the mean
maturity-noun-one = area
maturity-noun-other = areas
maturity-ground = Mean of { $form ->
    [one] one area
   *[other] { $count } areas
} on the scale { $scale }.
maturity-calculation = { $sum }{"\u00A0"}÷{"\u00A0"}{ $digits } { $form ->
    [one] area
   *[other] areas
} = { $mean }. Scale { $scale }. Mean without weights.
maturity-left-out = { $form ->
    [one] One area was not assessed and is left out.
   *[other] { $count } areas were not assessed and are left out.
}
maturity-benchmark = Comparison: { $name }, { $mean }.
maturity-benchmark-year = Comparison: { $name } { $year }, { $mean }.
maturity-none-assessed = No area was assessed.
maturity-title = Maturity by area, { $framework }
maturity-subtitle = Scale { $scale }.
maturity-head-area = Area
maturity-head-mean = Mean
maturity-not-assessed = Not assessed
maturity-no-target = No target

## Shares
share-ground = { $part } of { $whole }.
share-ground-state = { $part } of { $whole } { $state }.
share-numerator = Numerator: { $amount }.
share-numerator-state = Numerator: { $amount } that { $state }.
share-denominator = Denominator: { $amount }.
share-calculation-rest = { $whole } − { $rest } = { $part }.
share-calculation = { $part }{"\u00A0"}÷ { $whole } = { $share }.
share-is-upper-bound = { $bound ->
    [whole] The denominator is a lower bound; the share is therefore an upper bound.
   *[part] The numerator is an upper bound; the share is therefore an upper bound.
}
share-is-lower-bound = { $bound ->
    [whole] The denominator is an upper bound; the share is therefore a lower bound.
   *[part] The numerator is a lower bound; the share is therefore a lower bound.
}
share-is-estimate = The share rests on an estimated number.
share-title-units = By unit, { $year }: { $measure }
share-title-years = Share by year
share-measure = share of { $unit }
share-subject = the share
share-measure-state = share of { $unit } that { $state }
share-noun-one = unit
share-noun-other = units
share-head-unit = Unit
share-head-part = Number
share-head-whole = Of all
share-head-share = Share
share-head-organisation = Whole organisation
share-unit-missing = No data
share-third = { $label }: { $amount }.

## Risks
risk-noun = { $form ->
    [one] risk
   *[other] risks
}
risk-critical = { $form ->
    [one] critical
   *[other] critical
}
risk-high = { $form ->
    [one] high
   *[other] high
}
risk-medium = { $form ->
    [one] medium
   *[other] medium
}
risk-low = { $form ->
    [one] low
   *[other] low
}
risks-ground = { $levels }.
risks-calculation = { $terms } = { $total }.
risks-title = Risks by level
risks-head-level = Level
risks-head-inherent = Without measures
risks-head-number = No.
risks-head-risk = Risk
risks-head-owner = Risk owner
risks-head-status = Treatment
risks-likelihood = Likelihood
risks-consequence = Consequence
risks-no-step = No cell
risks-not-assessed = Not assessed
risks-not-assessed-row = Not assessed
risks-counted-unassessed = { $count } { $form ->
    [one] not assessed
   *[other] not assessed
}
risks-register-title = Risks in the register, by level
risks-register-subtitle = Likelihood on the scale 1–{ $likelihood } and consequence on the scale 1–{ $consequence }.
risks-moved-title = New, moved and closed risks since { $year }
risks-moved-subtitle = Level and cell of the matrix: likelihood × consequence.{ $closed ->
    [yes] {" "}The sign “–” means that the risk is closed and no longer treated.
   *[no] {""}
}
risks-was-not-there = New
risks-is-closed = Closed
risks-matrix-title = How a risk gets its level
risks-matrix-subtitle = Rows are likelihood, columns are consequence.

## Counts
count-ground = According to the source.
count-ground-need = The need is estimated at { $need }.
count-ground-need-for = For { $for }, the need is estimated at { $need }.
count-calculation = According to the source, { $amount }.
count-title = Number of { $unit }
count-measure = number of { $unit }
count-subject = the number of { $unit }
count-head-amount = Number

## Series
series-ground-largest = Most: { $name }, { $count }.
series-ground-partial = Covers { $months }, { $per_month } a month.
series-calculation = { $terms } = { $total }.
series-calculation-per-month = { $total }{"\u00A0"}÷{"\u00A0"}{ $months } = { $per_month } a month.
series-missing = No data for { $names }; the sum is therefore a lower bound.
series-title = Number of { $things } by category
series-change = { $change } against { $before }
series-change-per-month = { $change } a month against { $before }
series-renamed = “{ $before }” is called “{ $name }” here.

## Events
event-noun = { $form ->
    [one] event
   *[other] events
}
event-day = { $form ->
    [one] calendar day
   *[other] calendar days
}
event-since = since { $moment }
events-of-class = { $count } of class { $number }
events-unclassified = { $count } not { $form ->
    [one] classified
   *[other] classified
}
events-ongoing = { $count } ongoing
events-under-analysis = { $count } under analysis
events-analysed = Under analysis
events-ground = According to the register.
events-calculation = { $counted } in the register.
events-calculation-duration = Duration: { $terms } = { $sum }.
events-without-duration = The duration in hours of { $count } of them is not known.
events-key-duration = Total duration
events-title = { $things }, { $period }
events-details-title = Effect, cause and measures
events-clock = Times are Swedish time.
events-action = { $number }: { $status }
events-line = { $head }: { $text }
events-head-effect = Effect
events-head-cause = Cause
events-head-measures = Measures

## Statements in words
statement-ground = Reported in words.
statement-calculation = No number to compute.

## The scale of compliance

scale-unknown = Unknown
scale-unknown-meaning = Not yet checked
scale-missing = Missing
scale-missing-meaning = No known governance, processes or routines at all
scale-started = Started
scale-started-meaning = Work has begun
scale-limited = Limited
scale-limited-meaning = Proceeds as planned but is not yet ready
scale-defined = Defined
scale-defined-meaning = Documented but not yet introduced, communicated or working
scale-managed = Managed
scale-managed-meaning = Has just come into use
scale-optimised = Optimised
scale-optimised-meaning = In use, working and followed up regularly
scale-not-applicable = Not applicable
scale-not-applicable-meaning = Does not apply to the organisation

## Assessments, answers and goals
item-line = { $head }: { $value }
assessment-yes = Yes
assessment-partly = In part
assessment-no = No
assessment-other = Other
assessment-key-yes = Questions answered yes
assessment-key-partly = Questions answered partly
assessment-key-no = Questions answered no
assessment-key-other = Questions answered otherwise
assessment-counted = { $count } { $verdict }
assessment-ground = Questions answered yes. All answers: { $counted }.
assessment-calculation = { $counted }; { $total } { $form ->
    [one] question
   *[other] questions
} in all.
assessment-title = Questions and verdicts
assessment-head-question = Question
assessment-head-verdict = Verdict
assessment-head-section = More in
assessment-item = Question { $number }
assessment-item-verdict = Verdict: { $verdict }
answers-ground = Recommendations answered. { $form ->
    [none] No response has a due date.
    [one] One response has a due date.
   *[other] { $dated } responses have a due date.
}
answers-calculation = { $answered } of { $total } { $form ->
    [one] recommendation is answered
   *[other] recommendations are answered
}, { $dated } with a due date; { $open } not completed.
answers-key-total = Recommendations
answers-key-answered = Answered recommendations
answers-key-dated = Responses with a due date
answers-title = Recommendations and responses
answers-title-unanswered = Recommendations
answers-head-recommendation = Recommendation
answers-head-answer = The response in brief
answers-in-text = See the response in the text
answers-no-due = { $which ->
        [all] There is no due date
       *[some] There is no due date for { $count } of { $total }
    }{ $has-reason ->
        [yes] {": "}{ $reason }
       *[no] {""}
    }.
answers-no-answer = No response
answers-item = Recommendation { $number }
answers-item-answer = Response
goals-ground = Goals with at least one activity. { $form ->
    [one] One goal has no activity.
   *[other] { $count } goals have no activity.
}
goals-ground-all = Goals with at least one activity. No goal is without activity.
goals-calculation = Goals with at least one activity: { $served } of { $total }. Goals without: { $unserved }.
goals-key-served = Goals with an activity
goals-key-unserved = Goals without an activity
goals-title = Goals and activities
goals-head-goal = Goal
goals-head-activities = Activities and how far they have come
goals-no-activity = No activity reported
goals-item = Goal { $number }
