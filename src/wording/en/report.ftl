# Labels and references
label-figure = Figure { $number }
label-table = Table { $number }
reference-figure = figure { $number }
reference-table = table { $number }
reference-chapter = section { $number }
reference-section = section { $number }
reference-unnumbered = the section “{ $title }”
reference-unnamed = the section
reference-appendix-a = appendix A
reference-row = appendix A, row { $row }
missing = Not stated
missing-date = No date

# Editions and the document head
edition-public = Public edition
edition-internal = Internal edition
edition-internal-running = Internal edition, contains secret information
edition-public-whole = Public, without information covered by secrecy. There was none to leave out of this document.
edition-public-parts = Public: { $form ->
        [one] one item is
       *[other] { $count } items are
    } left out under the Public Access to Information and Secrecy Act (2009:400), see appendix B.
edition-internal-whole = Internal. Nothing is marked as secret.
edition-internal-parts = Internal: { $form ->
        [one] one item is
       *[other] { $count } items are
    } marked as secret under the Public Access to Information and Secrecy Act (2009:400), see appendix B.
head-organisation = Organisation
head-type = Document type
head-record-number = Record number
head-decision = Decision
head-decision-value = { $body } { $date }
head-decision-value-paragraph = { $body } { $date }, { $paragraph }
head-period = Covers
head-period-value = Calendar year { $year }
head-status = Status, version and date
head-status-adopted = Adopted, version { $version }, { $date }
head-status-draft = Draft, version { $version }, { $date }
head-responsible = Responsible
head-replaces = Replaces
head-edition = Edition
head-contact = Contact
head-assignment = Assignment
head-recipient = To
head-handler = Handled by
head-auditor = Auditor
head-classification = Classification
head-secrecy-note = About secrecy
head-copyright = Copyright
head-signatures = Signatures
signature-place = Place and date
head-version-value = version { $version }
head-until = to the end of { $year }
head-adopted = Adopted { $date }
head-adopted-undated = Adopted
head-draft = Draft
head-description = { $title } of { $organisation }

# Secrecy (offentlighets- och sekretesslagen)
secrecy-provision = Chapter { $chapter }, section { $paragraph }
secrecy-provision-item = Chapter { $chapter }, section { $paragraph }, item { $item }
secrecy-provision-short = ch. { $chapter } s. { $paragraph }
secrecy-provision-short-item = ch. { $chapter } s. { $paragraph }({ $item })
secrecy-provision-act = { $provision } OSL
secrecy-withheld = Information left out, { $provision }
secrecy-withheld-short = Information left out
secrecy-passage = Passage left out
secrecy-table = Table left out
secrecy-picture = Chart left out
secrecy-whole-chapter = The whole section is marked as secret.
secrecy-marking = Secret
secrecy-stamp = SECRET
secrecy-stamp-act = Under { $provisions } of the Public Access to Information and Secrecy Act (2009:400)
left-out-chapter = A whole section
left-out-passage = Paragraph
left-out-passage-in = Paragraph in section { $place }
left-out-row = The row { $row } of the key figure { $title }
left-out-key-figure = The key figure { $title }

# Callouts
callout-decision = Proposed decision
callout-decided = Decision
callout-note = Note
callout-tip = How to read this
callout-important = Important
callout-warning = Warning

# Values, changes and targets
value-not-reportable = cannot be reported
display-not-reportable = Cannot be reported
value-awaited = value missing
display-awaited = Value missing
awaited-picture = The chart is shown when the value is filled in.
awaited-table = The table is shown when the value is filled in.
awaited-list = The list is shown when the value is filled in.
awaited-figure-reference = a figure that waits for its value
awaited-table-reference = a table that waits for its value
display-statement = Reported in words
change-better = Better, { $amount }
change-worse = Worse, { $amount }
change-up = Higher, { $amount }
change-down = Lower, { $amount }
change-more = More, { $amount }
change-fewer = Fewer, { $amount }
change-none = Unchanged
change-since = { $change } since { $year }
change-first = No comparison: first measurement
change-method-break = No comparison: new method
change-withheld = No comparison: information left out
change-other-ground = No comparison: the basis differs
change-bound = No comparison: the number is a bound
change-neither-reported = Not reported in { $year } either
target-none = No target is set
target-reached = Target { $target }: reached
target-not-reached = Target { $target }: not reached
target-unclear = Target { $target }: cannot be decided
source-line = Source: { $source }.
source-line-taken = Source: { $source }, taken { $date }.
source-missing = Source: not stated.
source-as-of = As of { $date }.
overview-comparison = Comparisons are with { $years }.
overview-invented = What the source material lacks is filled with example values.
overview-calculations = How the numbers were found:

# Cards
card-target = Target { $target }.
card-owner = Responsible: { $owner }.
source-calculation = Calculation:

## The HTML page's own words

html-skip = Skip to content
html-download = Download
html-download-pdf = The report as PDF
html-download-pdf-document = The document as PDF
html-download-csv = Key figures, CSV
html-download-parts = { $title }, CSV
html-download-json = Key figures, JSON
html-kilobytes = { $size } kB
html-megabytes = { $size } MB
html-more = More
html-all-documents = All documents
html-previous = Previous year:
html-next = Next year:
html-contact = Contact
html-start-title = Information security documents
html-start-kicker = { $form ->
        [one] one document
       *[other] { $count } documents
    }, { $years }
html-own-address = Link to { $heading }
html-all-years = All years
html-courses = Key figures over the years
course-share = { $value } is { $share }.
html-show-data = Show data as a table
html-same-data = { $table } has the same data as { $other } and is not printed.
html-notes = Notes to { $chapter }
html-note = Note { $number }
html-note-back = Back to the text from note { $number }

## Cards

card-key-figure = Key figure
card-reporting = Reporting
card-comment = Comment
card-proposal = Proposal

# Tables
head-row = Row
head-number = No.
head-area = Area
head-key-figure = Key figure
head-key-figure-definition = Key figure and definition
head-earlier = Earlier values
head-source-owner = Source and owner
head-calculation = Calculation
head-status-column = Status
head-meaning = Meaning
head-action = Action and origin
head-owner = Responsible
head-due = Due
head-place = Place
head-ground = Ground
head-date = Date
head-authority = Authority
head-course = Trend
table-key-figures-by-year = The key figures year by year
table-key-figures-by-year-subtitle = The curve has the height of the scale; the dot is this year’s value.
table-key-figures = Key figures by area
table-statuses = How compliance is assessed
table-calculations = What the key figures rest on
table-left-out = Information left out
table-marked = Information marked as secret
table-follow-up = Actions and their status
table-follow-up-subtitle = Status at the end of { $from } and { $until }

# Follow-up
action-number = A{ $number }
action-label = Action { $number }
action-due = due { $date }
status-not-started = Not started
status-ongoing = Under way
status-late = Late
status-done = Done
status-cancelled = Cancelled
follow-up-nothing = The register of actions has none to show.
follow-up-total = { $form ->
        [one] one action is followed up.
       *[other] { $count } actions are followed up.
    }
follow-up-done = { $form ->
        [one] one is done
       *[other] { $count } are done
    }
follow-up-ongoing = { $form ->
        [one] one is under way
       *[other] { $count } are under way
    }
follow-up-late = { $form ->
        [one] one is late
       *[other] { $count } are late
    }
follow-up-not-started = { $form ->
        [one] one is not started
       *[other] { $count } are not started
    }
follow-up-cancelled = { $form ->
        [one] one is cancelled
       *[other] { $count } are cancelled
    }
follow-up-ended = { $form ->
        [one] one was ended earlier
       *[other] { $count } were ended earlier
    }
follow-up-source = Source: the register of actions.
follow-up-dash = The sign “–” means that the action { $when ->
        [before] did not exist yet
        [after] had already ended
       *[both] did not exist yet or had already ended
    }.
follow-up-no-due = There is no due date for { $actions }: { $reason }.
follow-up-no-owner = Nobody is responsible for { $actions }: { $reason }.

# Appendices
appendix-kicker = Appendix { $letter }
appendix-sources = Sources and calculations
appendix-sources-lead = This appendix gives each key figure’s definition, calculation, earlier values, source and date. The key figures in text, tables and charts are taken from these entries.
appendix-data = Data of the charts
appendix-data-subtitle = Data of { $figure }
appendix-numbers = How numbers are written
appendix-numbers-shares = { $decimals ->
    [one] Shares have one decimal.
    [none] Shares are whole percentages.
   *[both] The shares of a key figure have one decimal, or are whole percentages if the whole is less than { $whole }. The shares of parts are written as that of the whole.
} Targets are written as they were set. In running text, shares may be rounded and written in words. Changes between shares are in percentage points and are computed from the rounded numbers.
appendix-numbers-hedges = The words “about”, “at least” and “at most” say that a number is estimated or a bound.
appendix-numbers-derived = A number computed from an estimate has no “about” of its own where the estimated number is beside it.
appendix-numbers-missing = What is not measured is never written as zero: the text then says that it is missing or cannot be reported, and why.
appendix-left-out = Information left out
appendix-left-out-lead = The following is left out of the public edition. The ground is the Public Access to Information and Secrecy Act (2009:400), abbreviated OSL.
appendix-marked = Information marked as secret
appendix-marked-lead = The following is marked as secret. The ground is the Public Access to Information and Secrecy Act (2009:400), abbreviated OSL. It is left out of the public edition.
calculation-not-reportable = Cannot be reported: { $reason }
calculation-taken = taken { $date }
calculation-as-of = as of { $date }
calculation-owner = Responsible: { $owner }
calculation-earlier = { $year }: { $value }
calculation-earlier-method = { $year }: { $value }, by another method
calculation-no-earlier = No earlier values
calculation-shown = Shown in
mosaic-caption = The cover shows the status of { $count } requirement areas { $from }–{ $until }, one area a column and one year a row.

# Pages: cover, contents, running lines, pictures
document-head-title = About this document
contents-title = Contents
cover-adopted = Adopted
cover-status = Status
cover-source = Source
running-record-number = Ref. { $numbers }
picture-data = All numbers:
picture-same-data = The same data as in { $figure }.
picture-part = Part { $part } of { $count }; the whole picture is described at the first part.
task-done = Done task:
task-open = Open task:

# The accessibility statement (lagen (2018:1937) om tillgänglighet till digital offentlig service)
html-accessibility = Accessibility statement
access-title = Accessibility statement
access-about = About this statement
access-who = { $organisation } is responsible for these documents. The statement covers all pages and files of this edition ({ $edition }).
access-what = It says how well they meet the Swedish act (2018:1937) on the accessibility of digital public services, which shortcomings are known and how you can report shortcomings.
access-conformance = How accessible the documents are
access-full = The documents are fully compliant with the act on the accessibility of digital public services.
access-partial = The documents are partially compliant with the act on the accessibility of digital public services. The shortcomings are listed below.
access-none = The documents are not compliant with the act on the accessibility of digital public services. The shortcomings are listed below.
access-not-assessed = { $organisation } has not stated any assessment of how well the documents meet the act. What was checked when the pages were made is listed below, but it does not replace an assessment.
access-shortcomings = Content that is not accessible
access-shortcomings-lead = The following content is not accessible:
access-shortcomings-no = No shortcomings are known.
access-shortcomings-unknown = No shortcomings are stated. That does not mean that there are none.
access-reason = Reason: { $reason }
access-alternative = Instead: { $alternative }
access-burdens = Disproportionate burden
access-burdens-lead = The following content is exempt under section 12 of the act:
access-outside = Content outside the scope of the act
access-outside-lead = The following content is outside the scope of the requirements under section 9 of the act:
access-checked = What has been checked
access-checked-lead = When the pages and files were made, the program checked this. Had anything failed, they would not have been made.
access-checked-contrast = The contrast of { $form ->
        [one] one pair of colours
       *[other] { $count } pairs of colours
    } was computed in light and dark mode. All reach the level that WCAG 2.2 AA requires for their use.
access-checked-headings = No heading level is skipped in the texts. The tables made from key figures have headers for columns and rows.
access-checked-language = Every page states its language.
access-checked-charts = { $form ->
        [one] One chart has
       *[other] { $count } charts have
    } a text alternative, a summary in words and all numbers in a table, written from the data of the chart.
access-checked-images = { $form ->
        [one] One image has
       *[other] { $count } images have
    } a text alternative.
access-pdf = { $form ->
        [one] One PDF file was
       *[other] { $count } PDF files were
    } made as PDF/UA-⁠1 (tagged, accessible PDF) and PDF/A-⁠2a (for archiving).
access-pdf-data = { $form ->
        [one] One PDF file was
       *[other] { $count } PDF files were
    } made as PDF/UA-⁠1 (tagged, accessible PDF) and PDF/A-⁠3a (for archiving, with data attached).
access-unchecked = What has not been checked
access-unchecked-lead = No program can decide this, or it was not tested when the pages were made:
access-unchecked-devices = How the pages and files work with screen readers, magnification, voice control and other assistive technology.
access-unchecked-language = Whether the texts are easy to understand.
access-unchecked-images = Whether the text alternatives of images say what the images show, and whether text in images can be read.
access-method = How the assessment was made
access-method-none = No assessment is stated.
access-method-self = The assessment was made on { $date } as a self-assessment.
access-method-other = The assessment was made on { $date } by { $assessor }.
access-updated = The statement was last updated on { $updated }.
access-reporting = Report shortcomings
access-report = Write to us if something cannot be read or used, or if you need the content in another form:
access-report-nowhere = No contact details are stated.
access-supervision = Supervision
access-supervisor = { $supervisor } supervises compliance with the act. If you are not satisfied with how we handle your comments, you can report it to that authority:
access-supervisor-unnamed = Which authority supervises compliance with the act is laid down in the ordinance (2018:1938) on accessibility of digital public services. If you are not satisfied with how we handle your comments, you can report it to that authority.
access-supervision-form = Report content that is not accessible
access-unchecked-look = How the organisation’s own templates or style sheet affect accessibility.
file-accessibility = accessibility

# Read aloud: what a screen reader adds, in its own short way
read-title = page title, { $language }
read-swedish = Swedish
read-english = English
read-banner = banner
read-navigation = navigation: { $name }
read-main = main content
read-footer = footer
read-region = region: { $name }
read-heading = heading { $level }
read-list = list, { $form ->
        [one] { $count } item
       *[other] { $count } items
    }
read-terms = description list, { $form ->
        [one] { $count } entry
       *[other] { $count } entries
    }
read-table = table, { $rows-form ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $columns-form ->
        [one] { $columns } column
       *[other] { $columns } columns
    }
read-row = row { $number }
read-column = column { $number }
read-figure = figure
read-picture = image
read-details = expandable
read-group = group
read-quote = quotation
read-divider = divider
read-link = link
read-link-to = to { $address }
read-note = note { $number }

# The end of the file names of the internal edition: a-z only
file-internal = internal

# Coverage of frameworks
coverage-head-item = Item
coverage-head-demand = Requirement
coverage-head-section = Answered in
coverage-nowhere = No section
coverage-nowhere-because = No section. { $reason }
coverage-counted = { $form ->
        [none] none of { $total } requirements is
        [one] { $answered } of { $total } requirements is
       *[other] { $answered } of { $total } requirements are
    } answered.
table-coverage = How the requirements are answered: { $framework }

# Actions' lives: the register as a document
register-title = Actions
register-kicker = Register of actions
register-status = The register of actions
register-description = All proposals, recommendations, decisions and promises that { $organisation } follows, and what became of them.
register-summary = In brief
register-began = What became of the actions
register-began-subtitle = By the year in which they began. Status at the end of { $year }
register-head-year = Began
register-head-count = Number
register-all = All
register-head-actions = Actions
register-head-state = Status as of
register-state = the end of { $year }
register-total = { $form ->
        [one] one action is followed.
       *[other] { $count } actions are followed.
    }
register-reading = An action is a proposal, a recommendation, a decision or a promise. Each action appears once in the register, with its status at the end of every year and the source of that status. No update means that no source says how it went that year and that nobody has ended the action.
register-group-silent = No update
register-group-late = Late
register-group-ongoing = Under way
register-group-not-started = Not started
register-group-replaced = Replaced
register-group-cancelled = Cancelled
register-group-done = Done
register-group-withheld = Left out
register-count-silent = { $form ->
        [one] one has no update
       *[other] { $count } have no update
    }
register-count-late = { $form ->
        [one] one is late
       *[other] { $count } are late
    }
register-count-ongoing = { $form ->
        [one] one is under way
       *[other] { $count } are under way
    }
register-count-not-started = { $form ->
        [one] one is not started
       *[other] { $count } are not started
    }
register-count-replaced = { $form ->
        [one] one is replaced by another
       *[other] { $count } are replaced by others
    }
register-count-cancelled = { $form ->
        [one] one is cancelled by decision
       *[other] { $count } are cancelled by decision
    }
register-count-done = { $form ->
        [one] one is done
       *[other] { $count } are done
    }
register-count-withheld = { $form ->
        [one] one is left out
       *[other] { $count } are left out
    }
register-lead-silent = These actions were promised or proposed, but there is no update on them for the latest year. No decision has ended them.
register-lead-late = These actions are late according to the latest update.
register-lead-ongoing = Work on these actions is under way.
register-lead-not-started = These actions were promised or proposed, but have not been started.
register-lead-replaced = A later action has taken over.
register-lead-cancelled = It has been decided that these actions will not be carried out.
register-lead-done = These actions are done.
register-lead-withheld = The public edition says when they began and nothing more.
register-table-silent = { $form ->
        [one] one action without an update
       *[other] { $count } actions without an update
    }
register-table-late = { $form ->
        [one] one late action
       *[other] { $count } late actions
    }
register-table-ongoing = { $form ->
        [one] one action under way
       *[other] { $count } actions under way
    }
register-table-not-started = { $form ->
        [one] one action that is not started
       *[other] { $count } actions that are not started
    }
register-table-replaced = { $form ->
        [one] one replaced action
       *[other] { $count } replaced actions
    }
register-table-cancelled = { $form ->
        [one] one cancelled action
       *[other] { $count } cancelled actions
    }
register-table-done = { $form ->
        [one] one action that is done
       *[other] { $count } actions that are done
    }
register-table-withheld = { $form ->
        [one] one action left out
       *[other] { $count } actions left out
    }
head-action-title = Action
table-lives = The actions year by year
table-lives-subtitle = The latest word of each year
kind-proposal = Proposal
kind-recommendation = Recommendation
kind-decision = Decision
kind-promise = Promise
life-begun-proposal = Proposed{ $has-by ->
        [yes] {" "}by { $by }
       *[no] {""}
    }
life-begun-recommendation = Recommended{ $has-by ->
        [yes] {" "}by { $by }
       *[no] {""}
    }
life-begun-decision = Decided{ $has-by ->
        [yes] {" "}by { $by }
       *[no] {""}
    }
life-begun-promise = Promised{ $has-by ->
        [yes] {" "}by { $by }
       *[no] {""}
    }
life-due = To be done by { $date }
life-moved = Date moved to { $date }
life-status = Status in { $year }: { $status }
life-status-words = Status in { $year }: { $status }, { $words }
life-no-word = No update
life-later = Begins in { $year }
life-head = History
life-never = No update
life-silent = No update since { $year }
life-replaced = Replaced by { $number }
life-no-owner = Nobody is responsible.
life-no-owner-why = Nobody is responsible: { $reason }.
life-no-due = No due date
life-no-due-why = No due date: { $reason }
life-no-place = No source
life-record-number = Record number { $number }.
follow-up-silent = { $form ->
        [one] for one of the actions there is no update for { $year }, and no decision has ended it.
       *[other] for { $count } of the actions there is no update for { $year }, and no decision has ended them.
    }
follow-up-further = For the full history of each action, with its sources, see
html-download-actions-csv = All actions, CSV
html-download-actions-json = All actions, JSON
file-register = actions

# The page on requirements
requirements-title = How the requirements are answered
requirements-kicker = Requirements of law and standards
requirements-status = From the documents themselves
requirements-description = Which requirements of laws and standards { $organisation } answers, in which sections, and which are not answered.
requirements-summary = In brief
requirements-head-total = Requirements
requirements-head-answered = Answered
requirements-head-unanswered = Not answered
requirements-all = { $total-form ->
        [one] the requirement is answered
       *[other] all { $total } requirements are answered
    }{ $edition ->
        [public] {" "}in the public edition.
       *[internal] .
    }
requirements-some = { $unanswered } of { $total } requirements { $form ->
        [one] is
       *[other] are
    } not answered{ $edition ->
        [public] {" "}in the public edition.
       *[internal] .
    }
requirements-unanswered = Requirements that are not answered
requirements-head-document = Document
requirements-head-reason = Reason
requirements-no-reason = No reason is given
requirements-source = Source: the documents themselves.
requirements-reading = Each document says which requirements it answers and in which sections. A requirement that several documents answer is counted once for each. The page shows where the answers stand, not whether they are enough.{ $edition ->
        [public] {" "}Only sections that the public edition shows are counted.
       *[internal] {""}
    }
html-download-requirements-csv = All requirements, CSV
html-download-requirements-json = All requirements, JSON
file-requirements = requirements
