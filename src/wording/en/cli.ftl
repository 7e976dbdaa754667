# Severities and totals
cli-error = error
cli-warning = warning
cli-failure = failure
cli-totals = { $errors-form ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings-form ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $rules ->
        [waiting] ; the rules are run when the errors are mended
       *[run] {""}
    }
cli-unknown-code = there is no code `{ $code }`; `berattelse explain` lists all

# Steps and results
step-read = Reading { $subject }
step-resolve = Resolving { $subject }
step-html = Writing the page { $subject }
step-pdf = Typesetting the PDF { $subject }
cli-checked = No errors. Reports checked: { $reports }
cli-checked-with-warnings = Reports checked: { $reports }
cli-allowed = { $place }: { $code } allowed ({ $count }): { $reason }
cli-mended = { $count } { $form ->
    [one] place mended
   *[other] places mended
}
cli-would-mend = { $count } { $form ->
    [one] place can be mended
   *[other] places can be mended
} by the program
trace-title = title
trace-definition = measures
trace-value = value
trace-no-value = cannot be reported
trace-calculation = calculation
trace-values = values to ask for
trace-target = target
trace-source = source
trace-as-of = as of
trace-owner = owner
trace-years = over the years
trace-method-break = change of method
trace-file = file
trace-change = last changed
trace-change-committed = { $date } { $author }, { $commit }: { $subject }
trace-change-uncommitted = after the last commit in git
trace-change-untracked = the file is not committed to git yet
trace-change-cut = before the commits that are here; fetch the whole history with `git fetch --unshallow`
trace-change-no-repository = unknown: the project does not lie in git
trace-change-no-git = unknown: there is no git on this machine
trace-change-refused = unknown: git answers { $reason }
trace-uses = used in
trace-unused = nowhere in the text
sarif-root = The project's folder
sarif-fix = Mend
cli-unknown-value = there is no `{ $name }`; there are { $known }
cli-bad = Bad:
cli-good = Good:
cli-rule-off = The rule is off. Switch it on in `content/project.yaml`: `rules: {"{"}{ $code }: true{"}"}`
cli-rule-allow = Should it be allowed? Write before the block `{"{{"} allow: { $code }, the reason {"}}"}` or in YAML `allow: [{"{"}code: { $code }, reason: the reason{"}"}]`.
cli-built = Done: { $files } files in { $folder } ({ $milliseconds } ms)
cli-file = { "  " }{ $path }
cli-initialised = Done: { $files } files in { $folder }. Build them with `berattelse build` there.
cli-outlined = Done: { $files } files in { $folder }. `berattelse check` there lists what is to be filled in.
cli-schemas = Done: { $files } schemas in { $folder }

# What the machine would not do
failure-read = cannot read `{ $subject }`: { $reason }
failure-write = cannot write `{ $subject }`: { $reason }
failure-write-kept = cannot write; the previous output lies in `{ $subject }`: { $reason }
failure-start = cannot start `{ $subject }`: { $reason }
failure-replace-project = the output folder `{ $subject }` holds or lies in what the report is made of and is not replaced; choose another folder with --out ({ $reason })
failure-replace-file = the output folder `{ $subject }` is a file; choose another folder with --out ({ $reason })
failure-replace-folder = the output folder `{ $subject }` has files that are not ours and is not replaced; choose another folder with --out ({ $reason })
failure-not-empty = the folder `{ $subject }` is not empty: it holds { $reason }; choose a new folder
failure-typst-version = `{ $subject }` is not Typst 0.15: { $reason }

# A new year
rollover-files = Files for { $year }, from { $from } ({ $count }):
rollover-left = Left behind ({ $count }):
rollover-values = Key figures that need a value ({ $count }):
rollover-missing = Key figures that the texts ask for, but that were not carried over to { $year } ({ $count }):
rollover-marks = Facts to fill in ({ $count }):
rollover-texts = Texts to read and confirm ({ $count }):
rollover-actions = Open actions that need a status for { $year } ({ $count }):
cli-rolled-over = Done: { $files } files in content/{ $year }. `berattelse check` says what is left to do.
cli-would-roll-over = { $files } files would be written to content/{ $year }. Nothing is written.
rollover-old-value = The value for { $year }, to begin from:
rollover-date = FILL IN the date of the document
rollover-record-number = FILL IN the record number
rollover-remark = remove this line when all of the file is filled in and read
rollover-follow-up-file = chapters/follow-up.md
rollover-follow-up-title = Follow-up
failure-no-main-document = there is no yearly document to carry over to { $reason }: no `report.yaml` right in a folder of `{ $subject }`
failure-year-is-there = `{ $subject }` is there already, and nothing is overwritten: { $reason }
failure-year-is-not-later = { $subject } is not later than the newest year, { $reason }
failure-roll-over = `{ $subject }` cannot be carried over; write each key on a line of its own, without braces
