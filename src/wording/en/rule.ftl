## The rules of the check

points-one = percentage point
points-other = percentage points

rule-unbound-number = a key figure's value written by hand
diagnostic-unbound-number = `{ $number }` is a key figure's value, written by hand
explain-unbound-number =
    A number that is in a key figure should be taken from there. Otherwise the text is right only until someone corrects the key figure. Write a request in place of the number, or allow the warning when the number means something else.
bad-unbound-number = Of them, 2,555 have not completed the training.
good-unbound-number = Of them, {"{{"} training.rest {"}}"} have not completed the training.

rule-number-differs = a number near a key figure but not it
diagnostic-number-differs = `{ $number }` is near the key figure, which is `{ $value }`
explain-number-differs =
    The text is about a key figure and gives a number that is almost its value. Usually that is an older value or a slip. Take the value from the key figure, or say what the other number is.
bad-number-differs = The training was completed by 49.5 per cent.
good-number-differs = The training was completed by {"{{"} training.share | long {"}}"}.

rule-number-from-last-year = last year's value in this year's text
diagnostic-number-from-last-year = `{ $number }` is the earlier value, not this year's
explain-number-from-last-year =
    The number is that of the last comparable year, but the sentence does not say so. That happens when last year's text is reused. Take this year's value, or write which year the number is from.
bad-number-from-last-year = The register has 22 risks. (There were 22 last year.)
good-number-from-last-year = The register has {"{{"} risks.total {"}}"} risks.

rule-earlier-number-differs = an earlier year told with the wrong number
diagnostic-earlier-number-differs = `{ $number }` is near the value of { $year }, which is `{ $value }`
explain-earlier-number-differs =
    The sentence is about an earlier year, and the number is almost that year's value. Usually it is rounded too far or taken from a draft. Let the program write the earlier value, or say what the number is.
bad-earlier-number-differs = The share was 36 per cent last year, when it was 37.0.
good-earlier-number-differs = The share was {"{{"} training.share.previous {"}}"} last year.

rule-complement-told = the rest in place of the share
diagnostic-complement-told = `{ $number }` is the share that is left, not the share itself
explain-complement-told =
    The percentage is what is left when the key figure's share is subtracted from a hundred. When you look at those who are not done, it is easy to write the rest as if it were the share. Take the share from the key figure, or write that the number is about those who are not done.
bad-complement-told = 49.1 per cent have completed the training.
good-complement-told = {"{{"} training.share | long {"}}"} have completed the training.

rule-hedge-contradicts = words for a share that are not true
diagnostic-hedge-contradicts = “{ $claim }” is not true: the value is `{ $value }`
explain-hedge-contradicts =
    The words say that a share is over or under something, and the key figure says otherwise. Let the program choose the words: `in_words` writes only what is true of the value.
bad-hedge-contradicts = Just under half have completed the training, when the share is 50.9%.
good-hedge-contradicts = {"{{"} training.share | in_words {"}}"} have completed the training.

rule-change-contradicts = a change that the key figure does not show
diagnostic-change-contradicts = “{ $claim }” is not true: the value was `{ $before }` in { $year } and is `{ $now }`
explain-change-contradicts =
    The text says that something has increased, decreased, is unchanged or has become better, and the key figure's values say otherwise. Check the values and change what is wrong.
bad-change-contradicts = The number of risks has decreased, when they were 22 and are 25.
good-change-contradicts = The number of risks has increased by {"{{"} risks.total.change {"}}"}.

rule-change-not-comparable = a change between years that may not be compared
diagnostic-change-not-comparable = “{ $claim }” compares { $until } with { $from }, but those years cannot be compared
explain-change-not-comparable =
    The text says that something has increased, decreased or is unchanged between two years in which it was measured in different ways, for different areas or not at all. The difference may come from the way of measuring and not from reality.
    Remove the claim, or write in the same paragraph that the years cannot be compared, and why.
bad-change-not-comparable = The share has increased since 2023. (The method changed in 2024.)
good-change-not-comparable = The share is 50.9 per cent. The method is new, so it cannot be compared with 2023.

rule-claims-contradict = progress and no progress about one key figure
diagnostic-claims-contradict = “{ $claim }” is at odds with “{ $denial }” about the same key figure
explain-claims-contradict =
    One of the key figure's texts says that nothing has happened, another that something is better. Readers cannot know which is true. Say what is better and why the value does not show it.
bad-claims-contradict = Reporting: No progress. Comment: Some improvements were made.
good-claims-contradict = Reporting: The value is unchanged. Comment: Two routines are in place, but count only once they are used.

rule-plan-contradicts = work that will be done and is not planned
diagnostic-plan-contradicts = “{ $denial }” is at odds with “{ $promise }” in the same text
explain-plan-contradicts =
    The same text promises work and says that none is planned. Whoever reads an answer to a recommendation cannot know which is true. Say what will be done and when, and what will not.
bad-plan-contradicts = A clarification will be drawn up. No further work is planned.
good-plan-contradicts = A clarification will be drawn up by 1 March. The routine itself stays as it is.

rule-claim-without-number = a trend or amount without a number
diagnostic-claim-without-number = “{ $claim }” is said without a number that shows it
explain-claim-without-number =
    A trend, and words such as relatively few, judge numbers that the reader does not see. Show the numbers: a key figure, a chart or a reference. If there are none, it is better to say so.
bad-claim-without-number = Major incidents show a downward trend.
good-claim-without-number = Major incidents have fallen from 14 to 9 in two years.

rule-price-without-count = a price for one, and nothing about how many
diagnostic-price-without-count = `{ $price }` is the price of one, and the report does not say how many there are
explain-price-without-count =
    A price for each does not tell what something costs. Those who decide need to know how many there are, or that nobody knows. Write the number or the sum, or that the number is not known. A price for a period, such as 500 kronor per month, does not count.
bad-price-without-count = The exchange costs about 10,000 kronor per computer.
good-price-without-count = The exchange of 40 computers costs about 10,000 kronor per computer, 400,000 kronor together.

rule-dependence-wanted = dependence among what is good
diagnostic-dependence-wanted = `{ $word }` is among things that are good
explain-dependence-wanted =
    The sentence lists what is gained, and one of the gains is dependence. Almost always two letters have been lost: independence was meant. Both are words, so no spelling checker sees it. Write independence, or less dependence.
bad-dependence-wanted = A network of our own gives conditions for supplier dependence and better control.
good-dependence-wanted = A network of our own gives conditions for supplier independence and better control.

rule-told-differently = one thing told with two numbers
diagnostic-told-differently = `{ $number }` is `{ $other }` elsewhere
explain-told-differently =
    Two sentences say the same with different numbers, in the report or in the reports of two years. Then one of them is wrong, or they are about different things. Make it a key figure, or say what sets them apart. If an earlier year is corrected, write so.
bad-told-differently = The security organisation gets 12 employees. … The security organisation gets 10–12 employees.
good-told-differently = The security organisation gets {"{{"} staffing.need {"}}"} employees, in both places.

rule-last-time-contradicts = a last time, and a later one
diagnostic-last-time-contradicts = `{ $year }` is said to be the last time, but another place mentions { $later }
explain-last-time-contradicts =
    One text says when something was last done, and another, here or in another document of the project, says that the same thing was done later. Then one of them is wrong, or they are about different things. Correct the one that is wrong, or say what sets them apart.
bad-last-time-contradicts = 2021: The procurement of operations was completed this spring. 2024: Operations were last procured in 2019.
good-last-time-contradicts = 2021: The procurement of operations was completed this spring. 2024: Operations were last procured in 2021.

rule-audit-year-differs = an audit of one year, and a report of another
diagnostic-audit-year-differs = the audit is said to be made in `{ $year }`, but its report is dated { $dated }
explain-audit-year-differs =
    The text says in which year an audit was made, and the audit's own report is dated in another. Both can be true, because what is examined in autumn is often reported in spring, but readers who look for the report will not find it. Say both dates, or give the report's period the year when the work was done.
bad-audit-year-differs = The auditors carried out an audit during 2020. (Its report is dated 25 March 2021.)
good-audit-year-differs = The auditors carried out an audit during 2020 and reported it on 25 March 2021.

rule-regulates-and-lacks = something that regulates, and lacks requirements
diagnostic-regulates-and-lacks = “{ $gap }” is at odds with “{ $claim }” elsewhere
explain-regulates-and-lacks =
    One passage says, without reservation, that an agreement, a guideline or the like regulates something. Another passage says that requirements are missing in it. Whoever reads only the first, often a summary, believes that everything is settled. Mention the gap where you say that it is regulated, or say that you mean two different documents.
bad-regulates-and-lacks = The agreements regulate what happens in a disturbance. … The agreements lack requirements on response times.
good-regulates-and-lacks = The agreements regulate what happens in a disturbance, but lack requirements on response times.

rule-percent-for-points = per cent where percentage points are meant
diagnostic-percent-for-points = `{ $number }` is a difference between two percentages, so percentage points
explain-percent-for-points =
    When a share goes from 40 to 50 per cent it increases by 10 percentage points. In per cent that is an increase of 25. Write the unit out, or let the program do it with `.change`.
bad-percent-for-points = The share rose from 40 to 50 per cent, that is by 10 per cent.
good-percent-for-points = The share has increased by {"{{"} training.share.change {"}}"}.

rule-says-not-reportable = cannot be reported, but has a value
diagnostic-says-not-reportable = the text says that it cannot be reported, but `{ $id }` has the value `{ $value }`
explain-says-not-reportable =
    The key figure has a value, and its text says that it cannot be reported. A value with a bound, such as at most 1 per cent, is a value too. Remove one of them: the value, or the statement.
bad-says-not-reportable = Value: 30 of at least 3,000. Comment: The key figure cannot be reported.
good-says-not-reportable = Value: 30 of at least 3,000. Comment: The share is at most 1 per cent, since the number of systems is not known.

rule-partial-period = a part of a year compared with whole years
diagnostic-partial-period = `{ $period }` is a part of a year and is compared with whole ones
explain-partial-period =
    Ten months nearly always count fewer than twelve. A table or sentence that puts them side by side shows a decrease that may not be there. Compare periods of equal length, or count per month and say so.
bad-partial-period = The table's columns are 2023 and 2024 (through October).
good-partial-period = The table's columns are January to October 2023 and January to October 2024.

rule-placeholder = something that was to be filled in
diagnostic-placeholder = `{ $found }` seems to be waiting to be filled in
explain-placeholder =
    Such marks are set while writing and should be gone when the report is adopted. Fill in what is missing, or write that it is not known.
bad-placeholder = Stocks for X days.
good-placeholder = Stocks for 14 days.

rule-missing-space = no space after a punctuation mark
diagnostic-missing-space = a space is missing in `{ $found }`
explain-missing-space =
    A space follows a full stop and a comma. It is often lost when text is pasted.
bad-missing-space = This applies to operations.It applies to management too.
good-missing-space = This applies to operations. It applies to management too.

rule-stray-sign = a punctuation mark too many
diagnostic-stray-sign = `{ $found }` has a punctuation mark too many
explain-stray-sign =
    Doubled commas or full stops and a space before a comma are left when words are removed or pasted.
bad-stray-sign = The board, , decided.
good-stray-sign = The board decided.

rule-repeated-word = the same word twice in a row
diagnostic-repeated-word = `{ $word }` is repeated
explain-repeated-word =
    The word is there twice in a row, mostly after the sentence was changed. Remove one of them.
bad-repeated-word = The region has has decided.
good-repeated-word = The region has decided.

rule-soft-hyphen = an invisible hyphen
diagnostic-soft-hyphen = a soft hyphen is left in `{ $word }`
explain-soft-hyphen =
    Soft hyphens (U+00AD) cannot be seen but come along when text is pasted from other documents, and they keep words from being found. The program hyphenates by itself. Titles on the cover may have them.
bad-soft-hyphen = deci⁃ded with an invisible character inside
good-soft-hyphen = decided

rule-broken-word = a word that was broken
diagnostic-broken-word = `{ $found }` seems to be the word `{ $word }`
explain-broken-word =
    A word that was broken at the end of a line or in a narrow column has been pasted in two parts. The whole word is elsewhere in the text.
bad-broken-word = The board is respon-sible for the plan.
good-broken-word = The board is responsible for the plan.

rule-odd-date = a date of six digits
diagnostic-odd-date = `{ $found }` is a date without century and dashes
explain-odd-date =
    Six digits in a row can be read in several ways. Write the date in words, or with year, month and day.
bad-odd-date = The contract is valid from 250101.
good-odd-date = The contract is valid from 1 January 2025.

rule-repeated-paragraph = the same paragraph in two places
diagnostic-repeated-paragraph = the same paragraph is elsewhere in the report
explain-repeated-paragraph =
    A paragraph written twice soon becomes two different paragraphs. Say it in one place and refer to it from the other.
bad-repeated-paragraph = The same explanation in the summary and in a key figure's comment.
good-repeated-paragraph = The explanation in the comment, and in the summary: See @sec:organisation.

rule-repeated-sentence = the same sentence in two places
diagnostic-repeated-sentence = the same sentence is elsewhere in the report
explain-repeated-sentence =
    A whole sentence is repeated word for word. A proposal for several key figures belongs in the register of actions, where it is written once.
bad-repeated-sentence = The same sentence on a new organisation in the proposals of five key figures.
good-repeated-sentence = `actions: [new-organisation]` in the five key figures.

rule-duplicate-heading = two headings with the same name
diagnostic-duplicate-heading = the heading `{ $heading }` is already there
explain-duplicate-heading =
    Two identical headings cannot be told apart in the contents or by those who go from heading to heading with a screen reader. Nor need a heading repeat the document's title.
bad-duplicate-heading = A chapter named Annual report 2024 in the annual report for 2024.
good-duplicate-heading = A chapter named About this report.

rule-other-order = the same list in another order
diagnostic-other-order = the list has the items of an earlier one, in another order
explain-other-order =
    Questions and recommendations are found by their place: “question 3” should be the same question in the summary and in the findings. Write the items in the same order, or write the list once and refer to it.
bad-other-order = The questions are A, B, C in the introduction and A, C, B in the findings.
good-other-order = The questions are A, B, C in both places.

rule-drifting-title = a key figure under another name
diagnostic-drifting-title = `{ $found }` is almost the key figure `{ $title }`
explain-drifting-title =
    A table of your own names a key figure in other words than its title. Readers wonder whether it is the same. Let the program write the table, or use the title.
bad-drifting-title = Summary of the threat outlook, when the key figure is named Summary of the threat analysis.
good-drifting-title = {"{{"} table: key_figures {"}}"}

rule-announced-missing = something announced that does not come
diagnostic-announced-missing = `{ $found }` announces something, but nothing comes
explain-announced-missing =
    The paragraph ends with a colon, and no list, table or picture follows. Perhaps it was lost.
bad-announced-missing = The following actions are proposed:
good-announced-missing = The following actions are proposed: a new policy and a new organisation.

rule-typed-reference = a figure's or table's number written by hand
diagnostic-typed-reference = `{ $found }` is a number written by hand
explain-typed-reference =
    Figures and tables are numbered by the program. A number written by hand becomes wrong when a picture is added or moved.
bad-typed-reference = The levels are shown in figure 2.
good-typed-reference = The levels are shown in @fig:maturity.dumbbell.

rule-figure-called-table = a figure called a table
diagnostic-figure-called-table = `{ $word }` is before a reference to something else
explain-figure-called-table =
    The reference itself writes what it leads to: figure, table or section. The word before it says something else.
bad-figure-called-table = See table @fig:risks.levels.
good-figure-called-table = See @fig:risks.levels.

rule-vague-link-text = link text that does not say where the link leads
diagnostic-vague-link-text = the link text `{ $text }` does not say where the link leads
explain-vague-link-text =
    People who use a screen reader often go through the links of a page as a list, without the text around them. Then “here” and “read more” say nothing, and in print they lead nowhere. Write the name of what the link leads to.
bad-vague-link-text = The policy is [here](https://example.org/policy).
good-vague-link-text = Read the [information security policy](https://example.org/policy).

rule-bare-address = a web address as link text
diagnostic-bare-address = the link text is an address, `{ $address }`, not the name of what it leads to
explain-bare-address =
    An address is read aloud character by character and seldom says what is there. Write the name of the page or document as the link text. The address comes with the link.
bad-bare-address = See <https://example.org/policy>.
good-bare-address = See the [information security policy](https://example.org/policy).

rule-unexplained-acronym = an abbreviation that is not explained
diagnostic-unexplained-acronym = `{ $acronym }` is never explained
explain-unexplained-acronym =
    An abbreviation is written out the first time, with the abbreviation in brackets. The rule is off unless the project switches it on, since many abbreviations are known to the readers.
bad-unexplained-acronym = The work follows the ISMS.
good-unexplained-acronym = The work follows the information security management system (ISMS).

rule-empty-section = a heading without text
diagnostic-empty-section = there is nothing under the heading
explain-empty-section =
    The heading promises something that is not there. Write how things are, even if it is that nothing was done or is known. Otherwise remove the heading. A heading that only has headings below it does not count.
bad-empty-section = ## Risk assessments, and then the next heading.
good-empty-section = ## Risk assessments, and below it: No risk assessment was made this year.

rule-requirement-unanswered = an item that no part of the report answers
diagnostic-requirement-unanswered = { $item } of { $framework } is answered nowhere: `{ $demand }`
explain-requirement-unanswered =
    The report says in `coverage` in `report.yaml`, or with `{"{{"} coverage: … {"}}"}`, that it answers a framework, but one of its items has no section. Write the section, and its heading's name under the item. If the report leaves the item out on purpose, write the reason, `p15-2: {"{"}not_answered: …{"}"}`. Readers see it on the page of requirements.
bad-requirement-unanswered = coverage: msbfs-2020-6-report, without p15-2.
good-requirement-unanswered = coverage: msbfs-2020-6-report with p15-2: [serious-risks].

rule-outdated-framework = rules that are not in force in the report's year
diagnostic-outdated-framework = `{ $name }` was in force { $when ->
        [from] only from
       *[other] until
    } { $date }, not in the report's year
explain-outdated-framework =
    The report answers or refers to rules that were not in force in its year. Refer to those that were, or write that they are earlier rules: “the former”, “replaced by”, “repealed”. When a framework is in force, and what it replaces, is told in its file in `content/frameworks`.
bad-outdated-framework = The work follows ISO/IEC 27001:2013. (In a report for 2026.)
good-outdated-framework = The work follows ISO/IEC 27001:2022, which replaced ISO/IEC 27001:2013.

rule-follow-up-missing = a document that does not follow up
diagnostic-follow-up-missing = the document does not show what became of what was not done when the year began ({ $count } in the register, among them `{ $id }`)
explain-follow-up-missing =
    The register has actions of earlier years that nobody had ended when the year began, and the document does not show what became of them. What is silently dropped is seen only where it is followed up. This holds for all types with `follows_up: true`: yearly reports, answers to audits, situation reports and follow-ups, but not for the auditors’ own reports. Add `{"{{"} follow_up {"}}"}`, or `{"{{"} actions: id, id {"}}"}` for some of them.
bad-follow-up-missing = A report for 2024 without `{"{{"} follow_up {"}}"}`, when the register has a promise of 2021.
good-follow-up-missing = {"{{"} follow_up {"}}"}

rule-action-without-owner = an action without an owner
diagnostic-action-without-owner = the action `{ $id }` has no owner
explain-action-without-owner =
    An action that nobody is responsible for is seldom done. Write who is responsible, or why nobody is: `owner: {"{"}none: appointed by the decision{"}"}`. The reason then stands below the table.
bad-action-without-owner = `owner` is missing.
good-action-without-owner = `owner: Director`

rule-action-without-due = an action without a due date
diagnostic-action-without-due = the action `{ $id }` has no due date
explain-action-without-due =
    Without a due date nobody can tell whether an action is late. Write when it should be done, or why no date is set: `due: {"{"}none: set by the decision{"}"}`. The reason then stands below the table.
bad-action-without-due = `due` is missing.
good-action-without-due = `due: 2025-12-31`

rule-action-without-status = an action without this year's status
diagnostic-action-without-status = the action `{ $id }` has no status for { $year }
explain-action-without-status =
    An action is followed year by year until it is done or cancelled. Without this year's status it silently drops out of the follow-up.
bad-action-without-status = `statuses: {"{"}2023: ongoing{"}"}` in the report for 2024.
good-action-without-status = `statuses: {"{"}2023: ongoing, 2024: late{"}"}`

rule-overdue-not-late = past its due date but not late
diagnostic-overdue-not-late = `{ $id }` was due { $due } but does not have the status `late`
explain-overdue-not-late =
    The due date passed in the report's year, and the action is neither done nor late. Change the status, or write the new due date if one was decided.
bad-overdue-not-late = `due: 2024-06-30` and `2024: ongoing`
good-overdue-not-late = `due: 2024-06-30` and `2024: late`

rule-due-before-document = due before the date of the document
diagnostic-due-before-document = “{ $title }” was due { $due }, before the document’s date { $date }, and does not have the status `late`, `done` or `cancelled`
explain-due-before-document =
    An answer or activity that was due before the document is dated is either done, late or cancelled. Usually the date is wrong, or the status was not changed.
bad-due-before-document = `due: 2024-12-31` and `status: ongoing` in a document of 2025-03-18
good-due-before-document = `due: 2024-12-31` and `status: late` in a document of 2025-03-18

rule-status-goes-back = something done that is no longer done
diagnostic-status-goes-back = `{ $id }` was `{ $then }` in { $year } and is now `{ $now }`
explain-status-goes-back =
    An action that was done or cancelled is open again. Then the earlier status was wrong, or it is a new action, such as a post that was filled and is vacant now. Correct the earlier year, or write a new action that refers to the old one.
bad-status-goes-back = statuses: 2021 done, 2024 ongoing.
good-status-goes-back = A new action: Fill the post again. Origin: the earlier action.

rule-status-contradicts = text and register differ about an action
diagnostic-status-contradicts = “{ $words }” does not agree with { $where ->
    [register] `{ $other }`, the status of `{ $id }`
   *[text] “{ $other }”, which is said of `{ $id }` elsewhere
}
explain-status-contradicts =
    How far an action has come is written in the register of actions and shown from there. The text names the action by its record number, or is the action’s own, and says something else. That is an error, and the report is not built: the reader cannot know what is true. Correct what is wrong, and let the text be about the substance. When the words are about something other than the action, allow them with `allow` and a reason.
bad-status-contradicts = The policy (RS/12/2024) is done, when the register says `ongoing`.
good-status-contradicts = The policy (RS/12/2024) is covered in @sec:follow-up.

rule-status-may-contradict = text and register may differ about an action
diagnostic-status-may-contradict = “{ $words }” seems to be about `{ $id }`, but its status is `{ $status }`
explain-status-may-contradict =
    The sentence has a long word from the action’s name, or is in a text about the action, and does not say the same as the register about how far it has come. Correct what is wrong. When the sentence is about something else, allow it with `allow` and a reason.
bad-status-may-contradict = The reorganisation is done, when the register says `ongoing`.
good-status-may-contradict = The reorganisation is covered in @sec:follow-up.

rule-status-told-twice = one action with several statuses in the text
diagnostic-status-told-twice = “{ $words }” is another way to say how far `{ $id }` has come
explain-status-told-twice =
    The text tells in several places how far the same action has come, and each time differently. The register has one status a year. Show that, and do not repeat it in words.
bad-status-told-twice = The proposal has been ordered. (Later:) The proposal has been presented.
good-status-told-twice = {"{{"} follow_up {"}}"}

rule-goal-without-activity = a goal without an activity
diagnostic-goal-without-activity = no activity serves the goal `{ $goal }`
explain-goal-without-activity =
    A goal that nobody does anything for is not reached. Add what is done, or allow the warning with the reason why nothing is done this year.
bad-goal-without-activity = The goal of ownership has no activity.
good-goal-without-activity = `activities: [{"{"}action: ownership{"}"}]`

rule-recommendation-unanswered = a recommendation without an answer
diagnostic-recommendation-unanswered = the recommendation `{ $recommendation }` has no answer
explain-recommendation-unanswered =
    The auditors expect an answer to every recommendation. Write it, even when it is that nothing will be done and why.
bad-recommendation-unanswered = Eight recommendations and seven answers.
good-recommendation-unanswered = An answer to each recommendation.

rule-answer-without-due = an answer that does not say when
diagnostic-answer-without-due = the answer to `{ $recommendation }` has no due date
explain-answer-without-due =
    An answer without a due date cannot be followed up. Write when it should be done, or tie the answer to an action of the register that has a date.
bad-answer-without-due = The work will go on.
good-answer-without-due = `due: 2025-12-31`

rule-answer-without-owner = an answer without an owner
diagnostic-answer-without-owner = the answer to `{ $recommendation }` has no owner
explain-answer-without-owner =
    An answer that nobody is responsible for is seldom carried out. Write who is, or let the answer refer to an action of the register that has an owner.
bad-answer-without-owner = answer: A routine will be made. status: ongoing.
good-answer-without-owner = answer: A routine will be made. owner: Head of IT.

rule-verdict-without-grounds = a verdict without grounds
diagnostic-verdict-without-grounds = the verdict on `{ $question }` leads to no section
explain-verdict-without-grounds =
    Readers want to see what a verdict is based on. The rule is off unless the project switches it on, since a short audit may give no grounds.
bad-verdict-without-grounds = `verdict: partly` without `section`
good-verdict-without-grounds = `verdict: partly` and `section: governance`

rule-risk-without-owner = a risk that nobody owns
diagnostic-risk-without-owner = the risk `{ $id }` has no owner{ $form ->
        [none] {""}
       *[other] {", nor have "}{ $more } more
    }
explain-risk-without-owner =
    A risk without an owner is not treated, and nobody can answer for how it has changed. Write who owns it in the register. If that is not known, that is in itself worth reporting.
bad-risk-without-owner = R07 with an empty column owner.
good-risk-without-owner = R07 with owner: Head of HR.

rule-residual-over-inherent = a risk that is worse with measures than without
diagnostic-residual-over-inherent = the risk `{ $id }` is `{ $level }` with measures but `{ $inherent }` without
explain-residual-over-inherent =
    What is done about a risk cannot make it worse. Have the levels changed places, or is one of them old? Correct `level` (or likelihood and consequence) or `inherent`.
bad-residual-over-inherent = level: critical, inherent: high.
good-residual-over-inherent = level: high, inherent: critical.

rule-event-left-open = an event whose end is never told
diagnostic-event-left-open = `{ $id }` is open here, and no report up to { $year } says how it ended
explain-event-left-open =
    The event was going on or being looked into when the report was written, and the project has later reports that do not mention it. Readers wonder what caused it. Include the event, with the same id, in a later year's events, or allow the warning and say why.
bad-event-left-open = 2021: under_analysis: true. 2022–2024: nothing.
good-event-left-open = 2022: the same id, with end, cause and measures.

rule-event-told-twice = an event that is listed twice
diagnostic-event-told-twice = `{ $id }` has the name of `{ $other }` and its time
explain-event-told-twice =
    Two events with the same name overlap in time. Then one event is counted twice, in number and in time. Keep one, or give them names that say what sets them apart.
bad-event-told-twice = Two outages of the records system on 1 September at 05:06.
good-event-told-twice = One outage of the records system and one of the mailboxes.

rule-mild-class = a mild class and a grave effect
diagnostic-mild-class = `{ $id }` has the class “{ $class }”, but its effect says “{ $effect }”
explain-mild-class =
    The event's class sounds mild, and its effect is one for which readers expect a graver class: care was cancelled, someone came to harm. The class may be right, if it is given by how long the outage was. Change what is wrong, or allow the warning and write what the class rests on.
bad-mild-class = Class: Less serious. Effect: Planned care was cancelled.
good-mild-class = Class: Serious. Effect: Planned care was cancelled.

rule-missing-owner = a key figure without an owner
diagnostic-missing-owner = nobody is responsible for the key figure `{ $id }`
explain-missing-owner =
    Readers should know who can answer questions about the value, and those who collect next year's should know whom to ask.
bad-missing-owner = `owner` is missing.
good-missing-owner = `owner: Head of HR`

rule-missing-as-of = a value without a date
diagnostic-missing-as-of = the value in `{ $id }` has no date
explain-missing-as-of =
    A value applies to a certain day. Without that day, next year's value cannot be compared with it.
bad-missing-as-of = `as_of` is missing.
good-missing-as-of = `as_of: 2024-12-31`

rule-target-without-value = a target for what is not measured
diagnostic-target-without-value = `{ $id }` has a target but no value
explain-target-without-value =
    A target that is not measured cannot be reached. The rule is off unless the project switches it on, since a target may be set before measuring begins.
bad-target-without-value = `target: 100` and `not_reportable: …`
good-target-without-value = `target` is left out until there is a value.

rule-stale-date = a value of an earlier year
diagnostic-stale-date = the value is for { $date }, before { $year }
explain-stale-date =
    The key figure belongs to the report's year, but the day it applies to is earlier. Either the value is old, or the date was copied from last year's file.
bad-stale-date = `as_of: 2023-12-31` in the report for 2024.
good-stale-date = `as_of: 2024-12-31`

rule-date-order = dates in an order that cannot be
diagnostic-date-order = { $what ->
    [taken] the numbers were taken { $earlier }, before the day they apply to, { $later }
    [document] the document is dated { $earlier }, before the day the value applies to, { $later }
    [adopted] the decision is dated { $earlier }, but the document it adopted is dated later, { $later }
    [decision] the decision is dated { $earlier }, before the report's year began
   *[other] the document is dated { $earlier }, before the report's year began
}
explain-date-order =
    One of the dates cannot be before the other. Usually one of them is left over from last year.
bad-date-order = `as_of: 2024-12-31` in a document with `date: 2024-11-30`
good-date-order = `as_of: 2024-10-31` in a document with `date: 2024-11-30`

rule-small-group = a group so small that someone can be identified
diagnostic-small-group = `{ $unit }` is { $count }, fewer than { $least }
explain-small-group =
    In a group of fewer than five, readers can work out who is meant. Join the group with another, or allow the warning when what is counted is not people.
bad-small-group = A unit of 3 employees.
good-small-group = The unit is reported together with another.

rule-drifting-label = almost the same name as last year
diagnostic-drifting-label = `{ $name }` was `{ $old }` in { $year }
explain-drifting-label =
    The unit has almost the same name as in earlier years. The program compares names character by character, so two spellings are two units.
bad-drifting-label = Dental service this year, Dental services last year.
good-drifting-label = Dental services both years.

rule-duplicate-title = two key figures with the same name
diagnostic-duplicate-title = the title `{ $title }` is also that of the key figure `{ $id }`
explain-duplicate-title =
    Two key figures with the same title cannot be told apart in tables and charts. Say in the title what sets them apart: what is counted, where or who.
bad-duplicate-title = Share trained, and Share trained.
good-duplicate-title = Share of employees trained, and Share of managers trained.

rule-missing-year = a year missing from a key figure's history
diagnostic-missing-year = `{ $id }` exists for { $earlier } but not for { $year }, which has other key figures
explain-missing-year =
    The key figure skips a year that is reported otherwise. Readers cannot know whether it was not measured or forgotten. Add that year's file, with `not_reportable` and the reason if it was not measured.
bad-missing-year = 2022 and 2024, when 2023 has other key figures.
good-missing-year = 2023: not_reportable: Nothing was measured, since the portal was changed.

rule-dropped-key-figure = a key figure that goes without a word
diagnostic-dropped-key-figure = the key figure `{ $id }`, `{ $title }`, was reported in { $year } and is missing here
explain-dropped-key-figure =
    The previous report had a key figure that this one does not mention. What is no longer measured is often what is going badly, and readers notice. Add the key figure with `not_reportable` and the reason, or allow the warning in `report.yaml` with the reason.
bad-dropped-key-figure = 2023 has the key figure training; 2024 does not.
good-dropped-key-figure = 2024: training with not_reportable: The training was not given this year.

rule-method-changed = measured in another way without saying so
diagnostic-method-changed = { $what ->
        [source] the source was “{ $then }”
       *[other] the definition was “{ $then }”
    } in { $year }, and no `method_break` says what that means
explain-method-changed =
    The key figure is defined in another way, or comes from another source, than the year before, and the report still compares the years. Write `method_break` with what has changed, and the years are not compared. If it is the same measure in other words, write it as the year before.
bad-method-changed = 2023: Share of employees. 2024: Share of employees and consultants.
good-method-changed = 2024: method_break: Consultants are counted from this year on.

rule-restated-value = an earlier number that has changed
diagnostic-restated-value = `{ $name }` { $period } is `{ $now }` here but `{ $then }` in the report for { $year }
explain-restated-value =
    A number of an earlier period differs from the one published then. If it is a correction, readers should know: write `method_break` with what has changed. Otherwise one of the numbers is wrong.
bad-restated-value = The report for 2023: 172 disturbances in 2023. The report for 2024: 168 disturbances in 2023.
good-restated-value = 2024: method_break: Disturbances of the test environment are no longer counted.

rule-title-says-percent = the title promises a share that is not there
diagnostic-title-says-percent = `{ $title }` promises a share, but the key figure has none
explain-title-says-percent =
    The title says share or percentage, and the key figure is of a kind that computes none. Use the kind `share`, write `not_reportable` with the reason, or change the title.
bad-title-says-percent = `title: Percentage of classified systems` and `kind: count`
good-title-says-percent = `kind: share` with part and whole.

rule-scale-without-ends = a scale without its ends
diagnostic-scale-without-ends = the scale goes from { $min } to { $max }, which is not said
explain-scale-without-ends =
    A five-point scale may be 0–4 or 1–5, and 0.8 means quite different things on them. Write where the scale begins and ends.
bad-scale-without-ends = The mean is 0.8 on the five-point scale.
good-scale-without-ends = The mean is 0.8 on the scale from 0 to 4.

rule-missing-record-number = an adopted document without a record number
diagnostic-missing-record-number = the document is adopted but has no record number
explain-missing-record-number =
    An adopted report is an official document, and it must be possible to find it in the register. Write the number. A draft needs none.
bad-missing-record-number = `record_numbers` is missing.
good-missing-record-number = `record_numbers: [RS/101/2025]`

rule-adopted-below-one = an adopted document with the version of a draft
diagnostic-adopted-below-one = the document is adopted, but version `{ $version }` is that of a draft
explain-adopted-below-one =
    A version below 1.0 is a draft. Left in an adopted document, it leaves readers in doubt as to which text was decided. Raise the version to `"1.0"` when the decision is made, or write `status: draft` until then.
bad-adopted-below-one = `status: adopted` and `version: "0.3"`
good-adopted-below-one = `status: adopted` and `version: "1.0"`

rule-draft-with-decision = a decision in a draft
diagnostic-draft-with-decision = the decision is not printed, since the document is a draft
explain-draft-with-decision =
    A draft shows no decision. If the decision has been made, the document needs `status: adopted`; otherwise the cover of an adopted document says “Draft”. If it has not been made, put `#` before `decision` until then.
bad-draft-with-decision = `status: draft` and `decision: {"{"}body: Municipal board, date: 2026-03-10{"}"}`
good-draft-with-decision = `status: adopted` and `decision: {"{"}body: Municipal board, date: 2026-03-10{"}"}`

rule-copied-head = the same as in the previous report
diagnostic-copied-head = `{ $key }` is `{ $value }`, the same as in the report for { $year }
explain-copied-head =
    Record number, date and decision belong to one document. When two reports have the same, one was copied from the other.
bad-copied-head = `record_numbers: [RS/88/2024]` in two years.
good-copied-head = A number of its own for each report.

## Hints and notes

hint-bind-number = write `{ $request }`, if that is what is meant
note-true-of-rest = it is true of the rest, `{ $value }`
hint-check-change = check the values of both years, or change the word
note-denied-here = here it says that nothing has changed
hint-write-points = write `{ $text }`
hint-say-once = say it in one place and refer to it
note-document-title = the document’s title is here
hint-use-table = write the title as in the key figure, or use `{"{{"} table: key_figures {"}}"}`
hint-write-reference = write a reference, such as `@fig:risks.levels` or `@tab:risks`
hint-leave-out-word = leave the word out; the reference writes it
hint-compare-equal-periods = compare periods of equal length, or write that they are not
hint-add-owner = write `owner: …`
hint-add-activity = add what is done under `activities`
hint-add-answer = write `answer: …`
hint-add-section = write `section: …` with the section’s anchor
hint-add-due = write `due: …`
hint-add-status = write `{ $year }: …` under `statuses`
hint-drop-change = take the claim away, or write in the paragraph that the years cannot be compared
hint-adopt-or-leave-out = write `status: adopted` if it is decided, or put `#` before `decision` until it is
hint-raise-version = write `version: "1.0"`, or `status: draft` if it is not decided
hint-say-late-here = change the date, or write `status: late`
note-no-value-then = there is no value for { $year }
hint-say-late = write `{ $year }: late` under `statuses`
note-action-here = the action is here
hint-add-follow-up = add a follow-up: `{"{{"} follow_up {"}}"}`
hint-leave-status = let the register say how far the action has come
hint-add-as-of = write `as_of: { $year }-12-31`, or the day that applies
hint-check-year = check that it is this year’s
hint-join-units = join the unit with another
hint-use-share = write `kind: share` or change the title
hint-say-ends = write where the scale begins and ends
hint-add-record-number = write `record_numbers: […]`
note-promised-here = here it is promised
hint-show-number = show the number, or refer to it
hint-same-order = write the items in the same order
hint-name-target = write the name of what the link leads to
hint-fill-in = write what belongs here, and take the mark away
hint-fill-section = write how things are, or remove the heading
hint-answer-item = write `{ $item }: [name-of-section]` under `coverage`, or `{ $item }: {"{"}not_answered: …{"}"}` with the reason
hint-name-successor = refer to `{ $title }`, or write that these are earlier rules
hint-new-action = correct the earlier year, or write a new action
hint-tell-count = write how many, the sum, or that it is not known
hint-write-opposite = write `{ $opposite }`, if that is what is meant
note-done-here = here it says that it was done later
note-audit-dated = here is the date of the report
note-regulates-here = here the text says that the matter is regulated
hint-check-class = check the class, or allow the warning and write what it rests on
hint-tell-end = include the event in a later year's events
hint-say-why-missing = add the file for { $year }, with `not_reportable` if it was not measured
hint-say-why-dropped = add the key figure with `not_reportable` and the reason
