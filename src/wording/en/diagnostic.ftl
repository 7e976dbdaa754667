
## Hints that several share

hint-did-you-mean = write `{ $name }`, if that is what is meant
hint-valid-names = write one of { $names }
note-first-here = first stated here

## YAML

diagnostic-yaml-syntax = { $reason ->
    [tab] there is a tab where YAML counts spaces
    [unclosed-quote] a text in quotes never ends
    [unclosed-bracket] a bracket `[` or `{"{"}` is never closed, or closed with the wrong one
    [indentation] the line is indented in a way that does not fit the lines above
    [colon] there is a colon where YAML expects no key
    [key] YAML expected a key followed by a colon here
    [comma] a comma is missing between two items in brackets
    [dash] a dash for a list item is in the wrong place
    [escape] a backslash in double quotes is followed by an unknown character
    [alias] `*` refers to another value; there are no references here
    [anchor] `&` names a value; there are no named values here
    [tag] `!` gives a value a type; there are no such types here
    [second-document] `---` begins a second document; a file is one document
    [key-not-text] a key is a list or a group of keys; keys are words
   *[other] YAML cannot be read from here on
}
explain-yaml-syntax =
    The file does not follow YAML, so nothing after this place can be read. The usual reasons are tabs, quotes that are not closed and a colon inside a text.
    Indent with spaces. Put a text with a colon or `#` in quotes: `title: "Risk: high"`.
    Anchors, references, tags and several documents in one file are not used here.

diagnostic-yaml-limit = { $what ->
    [depth] the values lie deeper in one another than { $limit } levels
   *[nodes] the file has more than { $limit } values
}
explain-yaml-limit =
    A file may have at most 200,000 values and at most 32 levels. The limits guard against files that are made to exhaust the memory.
    Split a large file, or put a large register into a CSV file.

diagnostic-duplicate-key = `{ $key }` is given twice
explain-duplicate-key =
    A key may appear only once in a group, or else nobody knows which value counts. Remove one, or give it the name it should have.

diagnostic-comma-in-braces = a comma separates what is in `{"{"}…{"}"}`, and `{ $rest }` is not a key with a value
explain-comma-in-braces =
    In braces a comma separates one key from the next. A text with a comma must therefore be in quotes; otherwise the text ends at the comma, and the rest is read as a key.
    Put the whole text in quotes: `source: {"{"}name: "Audit of IT operations, 2026-06-11"{"}"}`. Texts on lines of their own need none. A number is written with a point: `1.5`.

diagnostic-unknown-key = `{ $key }` is not a key here
explain-unknown-key =
    There is no such key in this place. A misspelt key would silently leave a gap in the report, so it is an error.
    Correct its spelling, move it to where it belongs or remove it. `berattelse schema` writes the keys of every file.

diagnostic-missing-key = `{ $key }` is missing
explain-missing-key =
    The key is required. The error points at the first key of the group that lacks it.
    Example: every `report.yaml` has `title: Information Security Report`.

diagnostic-wrong-type = expected { $expected ->
    [text] a text
    [number] a number
    [integer] a whole number
    [boolean] `true` or `false`
    [list] a list
    [map] keys with values
    [list-or-text] a text or a list
    [map-or-number] a number or keys with values
    [map-or-text] a text or keys with values
   *[other] another kind of value
}, found { $found ->
    [text] the text `{ $value }`
    [empty-text] an empty text
    [number] the number `{ $value }`
    [boolean] `{ $value }`
    [nothing] no value
    [list] a list
    [empty-list] an empty list
   *[map] keys with values
}
explain-wrong-type =
    The value is of another kind than the key takes. YAML makes `12` a number and `true` a truth value; in quotes they are text.
    Example: `version: "1.0"` is a text, `target: 95` is a number.

diagnostic-unknown-value = `{ $value }` is not one of the words for `{ $key }`
explain-unknown-value =
    The key takes one of a few words. The hint below the error shows which. Example: `status: draft` or `status: adopted`.

diagnostic-empty-file = the file is empty
explain-empty-file =
    A file without content cannot be read as what it should be. Fill it in or remove it.

diagnostic-bad-number = `{ $value }` is not a { $expected ->
    [integer] whole number
   *[number] number
} that can be read
explain-bad-number =
    Numbers are written with digits and a decimal point: `50.9`, `-0.8`, `5200`. Exponents, `.nan`, `.inf`, percent signs and decimal commas cannot be read.
    A number is less than 1,000,000,000,000,000 and has at most nine decimals.
    Every number is therefore exactly what the file says; it gets the separators of its language only in the report.

diagnostic-bad-date = `{ $value }` is not a date
explain-bad-date =
    Dates are written as year, month and day with hyphens, and the day must exist: `2024-12-31`.

diagnostic-bad-id = `{ $value }` cannot be an id
explain-bad-id =
    An id starts with a small letter a–z and goes on with a–z, 0–9, `-` or `_`, at most 64 characters. It is used in references and file names.
    Examples: `training`, `msbfs-2020-6`.

diagnostic-out-of-range = { $value } is outside { $minimum }–{ $maximum }
explain-out-of-range =
    The number is smaller or larger than the key takes. Correct the number; if it is right, it belongs to another key or another scale.

diagnostic-bad-colour = `{ $value }` is not a colour
explain-bad-colour =
    Colours are written as `"#1B1F24"`: six hexadecimal digits after `#`, in quotes, because otherwise YAML takes the rest of the line for a comment.

note-yaml-parser = the reader says: { $detail }
note-rest-unread = nothing else in the file is checked until this is mended; then run `check` again
note-comma-ends-text = in `{"{"}…{"}"}` the text `{ $text }` ends at the comma; put a text with a comma in quotes
hint-use-spaces = use spaces, not tabs
hint-quote-bracket = put the whole text in quotes if the bracket belongs to it
hint-quote-text = put the whole text in quotes if the colon belongs to it
hint-put-in-brackets = put brackets round it: `[{ $text }]`
hint-write-or-remove = write a value or remove the key
hint-write-date = write the date as `2024-12-31`
hint-say-unknown-area = write `{ $area }: …`; if it is not known write `unknown`, or for levels put the area in `not_assessed`
hint-write-id = write, for example, `{ $id }`
hint-write-colour = write the colour as `"#1B1F24"`
hint-write-provision = write chapter, paragraph and item as `18:8 p3`
hint-write-number = write `{ $number }`
hint-put-in-quotes = put it in quotes: `"{ $text }"`
hint-without-quotes = write it without quotes: `{ $text }`

## Files

diagnostic-not-a-project = there is no `content/project.yaml` here
explain-not-a-project =
    The folder is not a project: the file that says which organisation the reports are about is missing.
    Go to the project's folder, name it with `-C DIR`, or make a new project with `berattelse init DIR`.
diagnostic-missing-file = there is no file `{ $path }`
explain-missing-file =
    A path leads to a file that is not there. Paths start from the file that contains them, those of pictures from the folder of the year; capital and small letters differ, and folders are parted by `/`.
    Example: in `content/2024/report.yaml`, `chapters/conclusion.md` means the file `content/2024/chapters/conclusion.md`.
diagnostic-file-too-large = the file is larger than { $limit } MiB
explain-file-too-large =
    A text may have 5 MiB and a picture or font 25 MiB. The limit keeps a mistake from exhausting the memory.
    Split the text or make the picture smaller.
diagnostic-not-utf8 = the byte `{ $byte }` is not UTF-8
explain-not-utf8 =
    All texts are read as UTF-8. The file is saved in another way, often Latin-1 (where `å` is the byte 0xE5) or UTF-16.
    Open the file in a text editor and save it as UTF-8.
diagnostic-control-character = the character `{ $character }` cannot be seen and is not allowed here
explain-control-character =
    Control characters, and those that turn the direction of reading, make a reader see another text than the file has. They often come along with pasted text.
    Remove the character at the place shown.
diagnostic-path-outside-project = `{ $path }` leads out of the project or is no path inside it
explain-path-outside-project =
    Paths are relative and stay in the project's folder. Absolute paths, drive letters, backslashes and `..` that lead out are not accepted.
    Copy the file into the project and name it where it lies there.
diagnostic-symlink = a symbolic link is not followed
explain-symlink =
    A link can lead out of the project, so that another computer builds another report. So no link is read.
    Put a copy of the file in its place.
diagnostic-unexpected-file = { $reason ->
    [name] the name `{ $name }` cannot be used on all systems
    [no-folder] `{ $name }` is a file, but should be a folder
   *[special] `{ $name }` is not a plain file
}
explain-unexpected-file =
    A project is made of plain files in the folders `content`, `templates` and `theme`. File names may not have `\ : * ? " < > |` or control characters, because not every system can store them.
    Rename the file or remove it.
diagnostic-untranslated-text = { $language ->
        [en] the text is in Swedish, but the reports are in English
       *[sv] the text is in English, but the reports are in Swedish
    }
explain-untranslated-text =
    The language of the reports is set by `language` in `project.yaml`. The program's own words follow it, but this text is in the other language, so the report becomes a mixture.
    Texts of YAML files are written in both languages as `{"{"}sv: …, en: …{"}"}`. A chapter `02-risker.md` is translated in the file `02-risker.en.md` beside it.
    The language is recognised by common words, so short texts may pass.
hint-translate-text = write the text in both languages: `{"{"}sv: …, en: …{"}"}`
hint-translate-chapter = put a translation into `{ $name }` beside it
diagnostic-translation-differs = { $problem ->
        [missing] the translation lacks `{ $mark }`, which is in `{ $original }`
       *[surplus] `{ $mark }` is in the translation, but not in `{ $original }`
    }
explain-translation-differs =
    Two languages say the same thing in different words: the same values, charts, tables and cards, the same names of headings, the same decisions and actions, and the same passages marked as secret. A value that only one of them asks for would make two reports of one, and a passage that is marked as secret in one language only would be published in the other.
    Both versions are compared in every build, whatever language it is in. How a value is written may differ: `{"{{"} training.share {"}}"}` in one language and `{"{{"} training.share | in_words {"}}"}` in the other are the same.
    Put the mark into both versions or into none.
diagnostic-unused-file = the file is not used
explain-unused-file =
    No report uses the file. It may be a chapter that is not in `report.yaml`, a picture that no text shows or a key figure in the wrong folder.
    Add it where it belongs or remove it.

## The content of projects, reports, registers, frameworks and themes

diagnostic-verdict-without-words = the verdict is `other` but no words say what it is
explain-verdict-without-words =
    A verdict is `yes`, `partly`, `no` or `other`. With `other`, `words` must say what the answer is, since there is no other word for the table.
    Example: `verdict: other` and `words: Cannot be judged`.
diagnostic-told-twice = how far `{ $id }` has come is told both here and in the register
explain-told-twice =
    The status, owner and date of an action are written in one place only: the register of actions. A key figure that refers to it with `action` takes them from there. Remove `status`, `owner` and `due` here, or remove `action`.
diagnostic-two-statuses = “{ $title }” is `{ $status }` here but `{ $other }` elsewhere in the same year
explain-two-statuses =
    The same action, recommendation or activity has one status a year. When several places tell it, it belongs in the register of actions, once, and the other places refer to it with `action: id`. When they are two different things, give them different names.
diagnostic-duplicate-id = `{ $id }` is already there
explain-duplicate-id =
    Every id, chapter and edition appears once in its list, or else nobody knows which is meant. Rename one or remove it.
diagnostic-bad-contact = `{ $value }` is not an e-mail address
explain-bad-contact =
    The address becomes a link in the report and must be one that can be written to: `name@organisation.example`, with the letters a–z, digits, `.`, `_`, `+` and `-`.
diagnostic-out-of-order = { $second } is before { $first }
explain-out-of-order =
    The last day lies before the first. Correct the date that is wrong.
diagnostic-conformance-unclear = { $shortcomings ->
        [none] `conformance` says that something falls short, but there is nothing under `shortcomings`
       *[some] `conformance: full` says that nothing falls short, but there are entries under `shortcomings`
    }
explain-conformance-unclear =
    The accessibility statement must say both how well the reports meet the act and what falls short. The two have to agree.
    Write each shortcoming under `shortcomings` with `what` and `reason`, or change `conformance`.
    Example: `conformance: partial` and `shortcomings: [{"{"}what: The map has no text alternative, reason: It is being redrawn{"}"}]`.
diagnostic-adopted-without-decision = an adopted report needs `decision`
explain-adopted-without-decision =
    `status: adopted` says that someone has decided on the report. The cover then shows the decision: who decided, when and in which paragraph.
    Example: `decision: {"{"}body: The Board, date: 2025-03-18, paragraph: "§ 42"{"}"}`. A report that is not decided has `status: draft`.
diagnostic-missing-head-field = `{ $field }` is missing: a document of the type `{ $type }` has it
explain-missing-head-field =
    Each type of document decides what the document's head holds. An audit needs `auditor`, for example, and a response to an audit needs `recipient` and `record_numbers`. Add the key to `report.yaml`.
    Example: `recipient: The auditors of the region`.
diagnostic-head-field-not-of-type = `{ $field }` has no place in a document of the type `{ $type }`
explain-head-field-not-of-type =
    The type of a document decides what its head contains, and this does not belong there. Remove the key, change `type`, or make a type of your own in `content/types/` that has the field.
diagnostic-status-before-start = a status for { $year }, but the action begins in { $start }
explain-status-before-start =
    An action has a status for every year from the one in which it was first told (`year`). Correct the year of the status or the action's `year`.
diagnostic-unclear-source = a place is either a `document`, with or without `section`, or a `source`
explain-unclear-source =
    Where something is said of an action is written in one of two ways. In a document of the project: `document: 2021/answer`, and preferably the heading's anchor, `section: follow-up`. Anywhere else: `source: Minutes of 2021-06-15`. Remove what is superfluous, or add what is missing.
diagnostic-low-contrast = `{ $front }` on `{ $back }` has a contrast of { $contrast }:1 in { $mode ->
    [dark] dark
   *[light] light
} mode, at least { $least }:1 is needed
explain-low-contrast =
    The colours are too close to one another for people with low vision. Text needs 4.5:1, areas and marks in charts 3:1 (WCAG 2.2, 1.4.3 and 1.4.11), white text on the cover's colour 7:1.
    Make one of the colours lighter or darker in `theme/theme.yaml`.
hint-colour-with-contrast = take `"{ $colour }"` for `{ $role }`, the nearest colour that is enough
diagnostic-unknown-framework = no framework is named `{ $id }`
explain-unknown-framework =
    Frameworks are catalogs of requirement areas. Several are built in, among them `msbfs-2020-6` and `cybersakerhetskollen`; your own go in `content/frameworks/<id>.yaml`.
diagnostic-framework-not-in-force = { $title } was not in force for all of { $year }
explain-framework-not-in-force =
    The framework had ceased, or was not yet in force, in the year that is measured. A report that measures against rules not in force should say why.
    Choose the framework that was in force, or put the right dates into the framework's file.
diagnostic-unknown-area = no area is named `{ $id }`
explain-unknown-area =
    A key figure's `area` is one of the areas of `content/project.yaml`, and the keys of `statuses` and `levels` are requirement areas of the framework that is named.
diagnostic-unknown-action = no action is named `{ $id }`
explain-unknown-action =
    Actions are listed in `content/register/actions.yaml` and named by their `id`. Add the action there or correct the name.
diagnostic-unknown-year = `{ $year }` is not a year that is here
explain-unknown-year =
    Folders of reports and history are named by their year, such as `content/2024`, and a year is written with four digits. A follow-up can only show years that have actions, and a value of an earlier year is there only when the key figure has a file of that year.
diagnostic-unknown-document = there is no document `{ $document }`
explain-unknown-document =
    A document is a folder with the file `report.yaml`. The main document of a year lies in `content/<year>` and is called by the year, such as `2024`. Others lie in a folder below the year and are called `2024/audit`, for example; a reference within the year may say `@doc:audit`.
diagnostic-mixed-kinds = `{ $id }` is `{ $kind }` here but `{ $other }` in another year
explain-mixed-kinds =
    A key figure is followed over the years and is of the same kind in all of them, or else the years cannot be compared. Give the new kind an id of its own, or correct `kind`.
note-other-kind = here it is `{ $kind }`
diagnostic-csv-syntax = { $reason ->
    [columns] the line has { $found } fields, the head has { $expected }
    [quote] a quotation mark is never closed
    [no-header] the head line is missing
    [duplicate-column] the column `{ $name }` appears twice
    [unknown-column] the column `{ $name }` is not known
    [missing-column] the column `{ $name }` is missing
   *[other] the line cannot be read
}
explain-csv-syntax =
    A CSV file has a head line and then the same number of fields on every line, separated by commas or semicolons. Put fields with a separator or a line break in quotes.

hint-init = make a project with `berattelse init DIR`, or name the project's folder with `-C DIR`
hint-copy-file = put a copy of the file here instead
hint-save-as-utf8 = save the file as UTF-8
hint-outline = see what a whole document looks like: `berattelse init --preset { $preset } DIR`
hint-tell-once = remove `status`, `owner` and `due` here
hint-state-decision = add `decision` with `body` and `date`, or write `status: draft`
hint-add-chapter = add it under `chapters` in `report.yaml`, or remove it
hint-rename-yaml = rename it to `{ $name }`
## Typst

diagnostic-typst = Typst cannot make the PDF: { $message }
explain-typst =
    The PDF is set by Typst, which found an error here. The message is Typst's own.
    When it points to a file in `templates/typst/`, the template has to be corrected; when it points to the text, something there is more than the template can take.
    Remove a template of your own that is no longer needed; the built-in one is used instead.
diagnostic-typst-warning = Typst warns: { $message }
explain-typst-warning =
    The PDF was made, but Typst found something that is probably not meant, such as a missing font or a template that never settles.
    The message is Typst's own. With `pdf: {"{"}engine: command{"}"}` there is also a warning when `typst` has another version than the built-in one.
note-typst = Typst adds: { $message }
failure-find = cannot find the program `{ $subject }`: { $reason }
failure-run = the program `{ $subject }` ended with an error: { $reason }
# Templates
diagnostic-template-syntax = the template cannot be read: { $reason }
explain-template-syntax =
    A template under `templates/html/` does not follow the grammar of Tera, or uses a filter, a component or a template that does not exist.
    Tera is the template language of the HTML pages, and its own words on the fault end the message.
    Correct the line, or remove the file so that the built-in template is used.
    Example: `{"{% if contact %}"}` must be followed by `{"{% endif %}"}`.
diagnostic-template-data = the template cannot be filled: { $reason }
explain-template-data =
    A template under `templates/html/` uses a key that the page does not have, or uses it in a way that cannot work.
    All keys are listed in `templates/README.md`, which `init --with-templates` writes.
    Correct the name, or ask first whether the key is there.
    Example: `{"{% if mosaic %}{{ mosaic | safe }}{% endif %}"}`.
diagnostic-unknown-template-key = `{ $page }` has no key named `{ $name }`
explain-unknown-template-key =
    A template under `templates/html/` asks for something that the page does not have, so that place would always be empty.
    All keys are listed in `templates/README.md`, which `init --with-templates` writes.
    Correct the name. A name of the template's own is given one first, as in `{"{% set name = \"…\" %}"}`.
diagnostic-missing-component = the template does not define `{ $name }`
explain-missing-component =
    A file of your own in `templates/typst/` takes the place of the built-in one, so it must define everything that the report or another template calls.
    All components are listed in `templates/README.md`, which `init --with-templates` writes.
    Add it, for example `{"#let card(anchor: none, ..rest) = { … }"}`, or remove the file so that the built-in one is used.
diagnostic-component-argument = `{ $component }` does not take the argument `{ $name }`
explain-component-argument =
    The report calls this component of `templates/typst/` with an argument that your version does not take.
    All arguments are listed in `templates/README.md`, which `init --with-templates` writes.
    Add it to the parameters, for example `heads: ()`, or end them with `..rest` to leave aside what you do not use.

## Secrecy

diagnostic-bad-provision = `{ $value }` is not a provision of the Public Access to Information and Secrecy Act
explain-bad-provision =
    A secrecy marking names the provision by chapter, section and, where needed, item: `18:8 p3` is chapter 18, section 8, item 3, `18:8b` is chapter 18, section 8 b.
    A marking that cannot be read is an error, or else what is secret could end up in the public edition.

## Values of key figures

diagnostic-part-over-whole = { $part } is more than the { $whole } that it is a part of
explain-part-over-whole =
    A share is a part of a whole and cannot be over 100 per cent. Check that the numbers have not changed places and are from the same day.
    When the whole is known only as a lower bound, write a bound that holds the part: `whole: {"{"}at_least: 3000{"}"}`.
note-whole-here = the whole is here
diagnostic-part-and-rest = { $found ->
    [both] both `part` and `rest` are given; one follows from the other
    [half] a unit has only one of `part` and `whole`
   *[neither] neither `part` nor `rest` is given
}
explain-part-and-rest =
    A share is told by the whole and one of its parts: `part` (those who have) or `rest` (those who have not). The other is computed.
    Example: `rest: 2555` and `whole: {"{"}about: 5200{"}"}`. A unit has both `part` and `whole`, or neither when its numbers are missing.
diagnostic-empty-whole = the whole is 0
explain-empty-whole =
    A share of nothing cannot be computed. When there is nothing to measure, say so with `not_reportable` and a sentence about why.
diagnostic-negative-amount = { $value } is less than zero
explain-negative-amount =
    A number of things cannot be negative. Correct the number or take away the minus sign.
diagnostic-units-over-whole = the units' { $which ->
    [part] `part`
   *[whole] `whole`
} add up to { $sum }, but the whole organisation has { $limit }
explain-units-over-whole =
    Units are parts of the organisation and cannot together have more than it has. Perhaps someone is counted in two units, or the organisation's number is of another day.
    When the organisation's number is an estimate, say so: `whole: {"{"}about: 5200{"}"}`; then it is not compared.
diagnostic-bad-scale = { $what ->
    [names] the scale { $min }–{ $max } has { $steps } whole steps but { $names } names
   *[ends] the scale's start { $min } is not below its end { $max }
}
explain-bad-scale =
    A scale goes from `min` up to `max`. The names in `names`, when there are any, are one for each whole step from below.
    Example: `scale: {"{"}min: 0, max: 4{"}"}` has five steps.
diagnostic-level-outside-scale = { $level } is outside the scale { $min }–{ $max }
explain-level-outside-scale =
    Levels and targets lie on the scale given under `scale`. Either the number is wrong or the scale is not the one given.
diagnostic-nothing-assessed = no area has a level
explain-nothing-assessed =
    A mean needs at least one assessed area. When none is assessed, say so with `not_reportable` and a sentence about why.
diagnostic-two-values = `{ $area }` has a level but is also in `not_assessed`
explain-two-values =
    An area is either assessed and has a level, or not assessed. Take away one of the two.
diagnostic-unknown-level = no level of risk is named `{ $level }`
explain-unknown-level =
    Without `levels`, the levels are `critical`, `high`, `medium` and `low`. Your own levels are listed under `levels`, the highest first, with an id and the words for one and several.
diagnostic-unknown-class = `{ $class }` is none of the classes { $classes }
explain-unknown-class =
    An event has a class of the scale under `classes`. Correct the class, or add it to the scale in its place between milder and more severe: `- {"{"}number: 2, name: Less severe{"}"}`.
diagnostic-unclear-time = { $reason ->
    [twice] the clock showed this time twice that night, when summer time ended
    [never] the clock never showed this time, it skipped the hour when summer time began
   *[early] before 1996 there was another rule of summer time
}
explain-unclear-time =
    A time without its distance from UTC is Swedish time. In the night when clocks are changed an hour comes twice or not at all, and then the duration cannot be computed.
    Write the distance after the time: `2024-10-27 02:30+02:00` is summer time, `2024-10-27 02:30+01:00` is standard time.
diagnostic-event-outside-period = { $date } is outside the period that the register covers
explain-event-outside-period =
    Events have a day in the period, else neither their number nor a comparison with other years is true. Without `period` it is the whole year of the folder.
    Correct the date, move the event to the year it belongs to, or change the period: `period: {"{"}from: 2021-09, until: 2021-10{"}"}`.
hint-write-offset = write the distance from UTC after the time, for example `02:30+01:00`
hint-write-moment = write `2021-09-01 05:06`, or the day alone
hint-write-end = write `2021-09-01 05:06`, the day alone, or `ongoing`
note-begins-here = it begins here
diagnostic-unknown-category = no category is named `{ $id }`
explain-unknown-category =
    The column `category` of the table holds an id from the `categories` in the key figure's file. Correct the id, or add the category there: `- {"{"}id: phishing, name: Phishing{"}"}`.
diagnostic-unknown-period = `{ $period }` is none of the key figure's periods
explain-unknown-period =
    The column `period` of the table names one of the `periods` in the key figure's file. A whole year is written `2023`, a part of one with its first and last month: `2024-01/2024-10`.
diagnostic-overlapping-periods = the period begins before the previous one has ended
explain-overlapping-periods =
    Periods are written in order of time and have no month in common, else the same events would be counted twice.
    Example: `periods: [2023, {"{"}from: 2024-01, until: 2024-10{"}"}]`.
diagnostic-values-differ-from-periods = { $found } { $found_form ->
    [one] value
   *[other] values
} for { $periods } { $periods_form ->
    [one] period
   *[other] periods
}
explain-values-differ-from-periods =
    Each category has a value for each period, in the order of the periods. A value that is not known is written `missing`, so that it does not become zero.
    Example: `values: [172, missing]`.
note-period-before = the previous period
hint-write-missing = write `missing` for a value that is not known
hint-write-month = write the month as `2024-10`
diagnostic-level-without-count = the level `{ $level }` has no count
explain-level-without-count =
    Every level has a count, also when it is zero. Otherwise “no risks” and “not known” could not be told apart.
diagnostic-empty-cell = the row lacks `{ $column }`
explain-empty-cell =
    Every row of a risk register has an id and a description. It has both likelihood and consequence or neither; a risk without them and without a level counts as not assessed. Fill the cell or take the row away.
diagnostic-count-differs-from-register = { $count } risks at the level `{ $level }`, but the register has { $rows }
explain-count-differs-from-register =
    The numbers in `counts` and the rows of the register say the same thing twice and must agree. Correct the one that is wrong.
note-register-here = the register is here
diagnostic-bad-matrix = { $reason ->
    [steps] a risk matrix has three to six steps each way, not { $found }
    [rows] { $found } rows in `levels`, but { $expected } steps in `likelihood`
   *[columns] { $found } levels in the row, but { $expected } steps in `consequence`
}
explain-bad-matrix =
    The matrix is written as it is drawn: a row for each step of likelihood, the highest on top, and in the row a level for each step of consequence, the lowest first. Add or take away steps or levels until they agree.
    Example of a row: `- [low, medium, high]`.
diagnostic-level-differs-from-matrix = the risk `{ $id }` has the level `{ $level }`, but its cell of the matrix gives `{ $expected }`
explain-level-differs-from-matrix =
    The level follows from likelihood, consequence and the organisation's matrix. When the register says otherwise, one of them is wrong. Correct it, or take the column `level` away so that the matrix gives the level.
diagnostic-value-and-not-reportable = both `value` and `not_reportable` are given
explain-value-and-not-reportable =
    A key figure has either a value or a reason why it cannot be reported. Keep the one that is right.
note-value-here = the value is here
diagnostic-value-missing = the key figure has neither `value` nor `not_reportable`
explain-value-missing =
    What is not measured is said to be so, with the reason. It never becomes zero and never an empty box.
    Example: `not_reportable: The critical areas have not been identified.`
diagnostic-missing-area = { $form ->
    [one] the area { $areas } of { $framework } is missing
   *[other] the areas { $areas } of { $framework } are missing
}
explain-missing-area =
    Every area of the framework has a status or a level; otherwise the picture looks better than things are. Not knowing is a status: `unknown`. An area without a level goes in `not_assessed`.
diagnostic-unknown-status = no status is named `{ $status }`
explain-unknown-status =
    Statuses are `unknown`, `missing`, `started`, `limited`, `defined`, `managed`, `optimised` and `not_applicable`. The last one cannot count as met under `met`.
diagnostic-mixed-frameworks = { $year } and { $earlier } are measured in different ways
explain-mixed-frameworks =
    The framework, the scale or the rule for what is met has changed between the years, so the values cannot be compared. Say so with `method_break` and a sentence about why, in the later year's file.
    The report then prints the reason and computes no change.
note-earlier-year = the earlier year
diagnostic-missing-source = the key figure has a value but no source
explain-missing-source =
    Readers should see where every number comes from. Example: `source: {"{"}name: Training platform, taken: 2025-01-08{"}"}`.
note-framework-here = the framework says here when it is in force
hint-keep-one = keep one of them
hint-tell-both-dates = say when the audit was made and when it was reported
hint-tell-gap = mention the gap also where the text says that the matter is regulated
hint-not-reportable = write `not_reportable: …` instead of `value`
hint-value-or-reason = write `value` with the value, or `not_reportable` with the reason
diagnostic-value-awaited = the key figure has no value for { $year }
explain-value-awaited =
    The file was copied from an earlier year. Its value belongs to that year and is history now; this year's value is to be filled in. Until then it says “Value missing” wherever the value would be.
    Write `value` with this year's value, or `not_reportable` with the reason why there is none. Last year's value is kept in the file as a comment, as a starting point.
diagnostic-carried-over = { $what ->
    [chapter] the text below is from { $year } and has not been confirmed since
    [head] the document's head is from { $year } and has not been confirmed since
   *[key-figure] the key figure's texts are from { $year } and have not been confirmed since
}
explain-carried-over =
    `berattelse new` takes last year's texts along. They were true then. The mark says that nobody has read them since, and it never reaches what is built.
    Read the text, change what is no longer right and remove the line. In a chapter the mark covers everything below it: move it down as you read, and remove it when you are done.
    Example: `{"{{"} carried_over: 2024 {"}}"}` in a chapter, `carried_over: 2024` in a YAML file.
hint-confirm-chapter = read the text and remove the line, or move it below what you have read
hint-confirm-yaml = read it, change what is no longer right and remove the line
diagnostic-other-method = `{ $id }` was measured in another way in { $year } than this year
explain-other-method =
    The value is right for its year, but it cannot be compared with this year's: the method, the scale or the length of the period is another. Whoever reads both numbers compares them all the same.
    Say in the sentence that the value was measured in another way, and then allow the warning with that reason. Example: `{"{{"} allow: other-method, The sentence says that the questions were others. {"}}"}`
hint-say-other-method = say so in the sentence and allow the warning, or take the number away
note-method-reason = { $reason }
hint-write-zero = write `{ $level }: 0` when there is none
hint-method-break = add `method_break: …` with the reason
diagnostic-font-format = the file is not a font that can be read
explain-font-format =
    Fonts for the PDF and charts are static TrueType files (`.ttf`), fonts for the page WOFF2. The report measures texts in them, so they must be readable.
    Remove the file to get the built-in font, or put the right kind there.
## Markdown

diagnostic-raw-html = HTML cannot be used in the text
explain-raw-html =
    The report becomes both HTML and PDF, and HTML in a text could reach only one of them. So tags and comments are errors.
    Use Markdown: `**bold**`, `*italic*`, tables, lists. A character that should be seen is written with a backslash: `\<`.
diagnostic-missing-title = the chapter has no title
explain-missing-title =
    Every chapter begins with a heading of level 1, which is its title in the table of contents.
    Example: `# Summary` on the first line of the file.
diagnostic-title-not-first = there is something before the chapter's title
explain-title-not-first =
    The title comes first in a chapter. What comes before it has no place in the report.
    Move the text below the heading of level 1.
diagnostic-second-title = the chapter has a title already
explain-second-title =
    A file is a chapter and has one heading of level 1. Make the other one a heading below it with `##`, or give it a file of its own.
diagnostic-heading-skips-level = the heading has level { $found }, the one before it level { $last }
explain-heading-skips-level =
    Levels of headings follow each other: below `#` comes `##`, below `##` comes `###`. Those who use a screen reader go from heading to heading and would think that something is missing.
    Choose the level by where the section belongs, not by how large the heading becomes.
diagnostic-heading-too-deep = the heading has level { $found }, but levels end at 4
explain-heading-too-deep =
    A report has chapters (`#`) and three levels below them (`##`, `###`, `####`). Deeper levels cannot be told apart on the page.
    Make the heading a paragraph that begins in bold, or divide the chapter.
diagnostic-empty-heading = the heading has no text
explain-empty-heading =
    A heading without text cannot be seen, but it is read out as a heading and appears in the table of contents. Write what the section is about, or remove the line.
diagnostic-block-place = { $block ->
    [heading] a heading cannot be used in a text of a key figure
   *[footnote] a footnote cannot be used in a text of a key figure
}
explain-block-place =
    The texts of a key figure are shown in its card, which has headings of its own and no room for footnotes.
    Write a paragraph in bold instead of the heading, and put the footnote's text in parentheses.
diagnostic-table-row = cells in the row: { $found }, columns of the table: { $expected }
explain-table-row =
    Every row has as many cells as the table's first row. Cells too many would disappear, and missing ones would be empty.
    A bar inside a cell is written `\|`, in a request too: `{"{{"} training.share \| in_words {"}}"}`.
diagnostic-duplicate-anchor = the anchor `{ $anchor }` exists already
explain-duplicate-anchor =
    An anchor is the address that links and references lead to, and each appears once in a report. Two headings with the same words get the same anchor, and so do a chart, table or card that is shown twice.
    Give one heading its own: `## Conclusion {"{#conclusion-training}"}`.
diagnostic-dead-reference = { $kind ->
    [fig] there is no figure `{ $name }`
    [tab] there is no table `{ $name }`
   *[sec] there is no section `{ $name }`
}
explain-dead-reference =
    A reference leads to something in the same report: `@fig:compliance.trend` to a chart or picture, `@tab:risks` to a table, `@sec:conclusion` to a heading.
    What only the internal edition has cannot be named in the public one.
diagnostic-dead-link = there is no anchor `{ $anchor }`
explain-dead-link =
    A link that begins with `#` leads to a heading, chart or table of the same report. The anchor is what is written in `{"{#…}"}` after the heading, or else the heading's words with hyphens.
    Better than a link: `@sec:conclusion`, which becomes “section 4.2”.
diagnostic-undefined-link = the link `[{ $found }]` has no address
explain-undefined-link =
    In `[text][name]`, the name needs an address somewhere in the file: `[name]: https://example.org`. Without it the text keeps its brackets.
    Write the address, or put it in place: `[text](https://example.org)`.
diagnostic-link-scheme = the address `{ $found }` is of a kind that is not let through
explain-link-scheme =
    Links begin with `https://`, `http://` or `mailto:`, lead to an anchor (`#conclusion`) or to a file beside the report. Pictures are files of the project.
    A report cannot promise that addresses that run code, hold data or lead to one's own computer work or are safe.
diagnostic-empty-link = the link has no { $part ->
    [text] text
   *[target] address
}
explain-empty-link =
    A link has a text that says where it leads, also for those who only hear it, and an address. Example: `[the regulation](https://example.org)`.
diagnostic-unknown-marker = there is no marker `{ $found }`
explain-unknown-marker =
    A quote that begins with `[!…]` is a box. There are NOTE, TIP, IMPORTANT, WARNING, DECISION, ACTION and SECRET, in capitals.
    A marker that cannot be read is an error, for it may be a misspelt secrecy marking. Example: `> [!DECISION] The regional board decides …`.
diagnostic-unclosed-request = `{"{{"}` is not closed
explain-unclosed-request =
    A request begins with `{"{{"}` and ends with `{"}}"}` in the same paragraph, without bold text, code or links inside.
    Braces that should be seen are written `\{"{{"}`.
diagnostic-unopened-request = `{"}}"}` belongs to no `{"{{"}`
explain-unopened-request =
    A request begins with two braces, `{"{{"}`. Often one has been lost: `{"{"} training.share {"}}"}`.
    Braces that should be seen are written `\{"}}"}`.
diagnostic-language-mark = { $problem ->
    [language] `{ $found }` is no language; expected for example `{"{"}lang=en{"}"}`
   *[words] `{ $found }` does not follow words in square brackets
}
explain-language-mark =
    Words of another language are marked so that screen readers pronounce them: `[årsredovisning]{"{"}lang=sv{"}"}`. Inside the
    brackets is text only; bold and italics go outside. The language is two or three small letters, maybe followed by a
    country: `en`, `fi`, `en-GB`.
diagnostic-bad-request = { $problem ->
    [empty] the request is empty
    [no-name] `{ $found }` does not say what
    [arguments] `contents` takes nothing after the colon, but `{ $found }` is there
    [gap] a name is missing here
    [year] expected a year, found `{ $found }`
    [formats] `{ $found }` is a second format; a value has one
    [no-format] `{ $found }` follows a year or a text, which have no format
    [document] `{ $found }` is no document: write a year, a name, or `year/name`
    [percent-of-change] `{ $found }` belongs to a change: write `.change` before the bar
   *[parts] `{ $found }` is one part too many
}
explain-bad-request =
    A request has one of the forms `{"{{"} key_figure {"}}"}`, `{"{{"} key_figure.value {"}}"}`, `{"{{"} key_figure.value.2021 {"}}"}`, `{"{{"} key_figure.value.change | format {"}}"}` and `{"{{"} chart: key_figure.shape {"}}"}`.
    Examples: `{"{{"} training.share | in_words {"}}"}`, `{"{{"} card: training {"}}"}`, `{"{{"} follow_up: 2023 {"}}"}`.
diagnostic-unknown-request = `{ $found }` is nothing that can be requested
explain-unknown-request =
    Blocks are requested with `chart`, `table`, `card`, `list`, `coverage`, `overview`, `follow_up` and `contents`; references begin with `@fig:`, `@tab:`, `@sec:` or `@doc:`; a value ends with `change`, `previous` or a year.
    An `@` that should be seen before a word with a colon is written `\@`.
diagnostic-unknown-format = `{ $found }` is not a format
explain-unknown-format =
    The word after the bar says how the value is written: `in_words` (“just over half”), `long` (“50.9 per cent”), `number` (digits alone), `spelled` (“four”) or `percent` (a change in per cent). Without a format, number and unit are written: “50.9%”.
diagnostic-request-place = { $place ->
    [text] what is requested becomes a block of its own and cannot be inside a text
    [key-figure] what is requested becomes a block of its own and cannot be in a text of a key figure
    [footnote] what is requested becomes a block of its own and cannot be in a footnote
   *[alternative-text] a request cannot be in the alternative text of a picture
}
explain-request-place =
    Charts, tables, cards and overviews go in a paragraph of their own, between empty lines, in a chapter. Values may be inside a text, but not in an alternative text.
    Refer to the block from the text: `@fig:compliance.trend`.
diagnostic-nested-too-deep = more than { $deepest } levels are nested
explain-nested-too-deep =
    Lists, quotes and boxes may be nested eight levels deep, and so may bold, italics and links. Anything deeper can neither be read nor typeset.
    Divide the content into sections.
diagnostic-missing-alternative-text = the picture `{ $found }` has no alternative text
explain-missing-alternative-text =
    Those who cannot see the picture get the alternative text instead. It says what the picture shows, not that it is a picture.
    Example: `![Map of the region's four hospitals](images/map.png "The hospitals in 2024. Source: …")`.
diagnostic-image-format = `{ $found }` is not a picture that can be taken in
explain-image-format =
    Pictures are PNG, JPEG or SVG, and the file's name ends with `.png`, `.jpg`, `.jpeg` or `.svg` and says what the file holds. Save the picture as one of them; a new name is not enough.
diagnostic-image-place = a picture cannot be { $place ->
    [footnote] in a footnote
   *[text] inside a text
}
explain-image-place =
    A picture has its own place, caption and number. It goes in a paragraph of its own, between empty lines, not in a sentence, heading, link, table or footnote.
diagnostic-damaged-image = the picture `{ $found }` is damaged and cannot be decoded
explain-damaged-image =
    The file begins like a picture of its kind, but it cannot be read to its end: it was perhaps only copied in part. A reader would see half a picture or none, so nothing is built.
    Open the file in an image program and save it again, or fetch it anew from where it came.
diagnostic-image-too-large = the picture `{ $found }` has { $width } × { $height } pixels, and at most { $limit } million are taken in
explain-image-too-large =
    A picture is shown at most as wide as the page. 2,400 pixels across are sharp on paper and on screens; what is more makes the page slow to open and the PDF large.
    Scale the picture down in an image program, for example to 2,400 pixels across.
diagnostic-image-variant = the picture `{ $found }` { $variant ->
    [animated] is animated
    [cmyk] has the colours of printing ink, CMYK
    [coding] is coded in a way that few programs can read
    [depth] has more than eight bits a colour
   *[turned] is to be turned before it is shown
}, which not every output can show
explain-image-variant =
    The page and the PDF must show the same picture. A PDF does not move, archival PDFs have no CMYK colours here, and not every browser turns a PNG that only says that it should be turned.
    Save the picture as a plain PNG or JPEG: one still picture, in RGB or grey, eight bits a colour, turned the right way. JPEG photos that say which way is up are turned by themselves.
diagnostic-image-content = the picture `{ $found }` holds { $part ->
    [animation] an animation
    [document] a document (`foreignObject`)
    [entity] declarations of its own (`<!ENTITY`)
    [handler] an event handler
    [image] another picture
    [reference] a reference to something outside the file
   *[script] a script
} on line { $line }, which is no still drawing
explain-image-content =
    A report runs no code, fetches nothing and looks the same everywhere. An SVG may therefore hold shapes and text only: no scripts, event handlers, animations, embedded documents or pictures, and no references other than to parts of the same file (`#name`).
    Export the drawing as plain SVG, or as PNG. A photo in a drawing is better placed as a picture of its own.
hint-save-picture-again = open the picture in an image program and save it again
hint-scale-picture = scale the picture to about 2,400 pixels across
hint-picture-variant = { $variant ->
    [animated] save one picture of the animation as PNG
    [cmyk] save the picture with RGB colours
    [coding] save the picture as an ordinary JPEG, or as PNG
    [depth] save the picture with eight bits a colour
   *[turned] turn the picture in an image program and save it as PNG
}
hint-plain-svg = export the drawing as plain SVG, or as PNG
hint-text-as-paths = export the drawing with its text as paths
note-decoder = the decoder says: { $message }
note-in-picture = it is written in the picture `{ $found }`
diagnostic-unknown-footnote = there is no footnote `{ $found }`
explain-unknown-footnote =
    `[^name]` refers to a footnote whose text is in the same file: `[^name]: The text.` Characters that should be seen are written `\[^name]`.
diagnostic-duplicate-footnote = the footnote `{ $found }` has a text already
explain-duplicate-footnote =
    A footnote has one text. Give the other a name of its own, or remove it. Several references may lead to the same footnote.
diagnostic-unused-footnote = nothing refers to the footnote `{ $found }`
explain-unused-footnote =
    A footnote without a reference does not get into the report. Put `[^name]` where it belongs, or remove the text.
diagnostic-text-too-long = the { $piece ->
    [address] address
    [alternative-text] alternative text
    [picture-text] alternative text
    [heading] heading
    [word] word
   *[value] text
} has { $count } characters, and at most { $limit } can be kept in one piece
explain-text-too-long =
    A PDF keeps titles, headings, alternative texts and words in one piece each, and an archivable PDF sets a limit to such pieces: 30,000 characters for a text, 10,000 for a word without spaces, 2,000 for an address. For the alternative text of a chart the limit is 400, so that it can be read aloud in one breath; the rest belongs in the table.
    Write a short title or alternative text, and tell the rest in the text around it. Divide a long word with spaces.
diagnostic-missing-glyph = the report's fonts have no `{ $character }` ({ $found })
explain-missing-glyph =
    A character that the fonts lack would be an empty box, and then the PDF does not meet the requirements on accessibility and archiving.
    Write it in words instead of an emoji, or in Latin script.

hint-action-id = write the action's name in the register after `ACTION`, for example `[!ACTION training]`
hint-add-title = begin the file with `# ` and the title of the chapter
hint-alternative-text = write between the brackets what the picture shows
hint-marker-in-quote = begin the passage with `> [!SECRET 18:8]` or another marker, first in the quote
hint-close-marker = end the marker with `]` on the same line
hint-close-request = end it with `{"}}"}` in the same paragraph, or write `\{"{{"}` for braces that should be seen
hint-define-link = write the address on a line of its own: `[{ $label }]: https://…`
hint-escape-angle = write `\<` if the character should be seen
hint-escape-bar = write `\|` for a bar inside a cell
hint-escape-braces = write `{"{{"}` first, or `\{"}}"}` for braces that should be seen
hint-language-mark = write the words in square brackets, then the language: `[årsredovisning]{"{"}lang=sv{"}"}`
hint-hard-break = end the line with `\` for a line break
hint-heading-level = begin the heading with `{ $marks }`
hint-lower-heading = make it a heading below with `##`, or give it a file of its own
hint-marker-alone = write `[!{ $marker }]` alone, and the text after it
hint-marker-without-colon = remove the colon after the marker
hint-no-comments = remove the comment
hint-other-script = write it in words or in Latin script
hint-own-paragraph = put empty lines before and after it
hint-show-once = remove one of them and refer to the one that stays
hint-set-anchor = write an anchor of its own after the heading: `{"{#own-name}"}`
note-more-characters = { $count } more characters of the file are missing
note-more-places = the character occurs { $count } times in the file
note-title-here = the title is here

## What is requested

diagnostic-unknown-key-figure = there is no key figure `{ $id }` for { $year }
explain-unknown-key-figure =
    A key figure is a file in the year's folder, and its name is the file's: `content/2024/key-figures/training.yaml` is `training`.
    Correct the name, or add the file.
diagnostic-unknown-field = the key figure `{ $id }` has no value `{ $field }`
explain-unknown-field =
    Every kind of key figure has its values: a share, for example, has `share`, `part`, `rest` and `whole`; a maturity has `mean`, `lowest`, `highest` and one for each area.
    Without a value, the most important one is written: `{"{{"} training {"}}"}`.
diagnostic-unknown-table = the key figure `{ $id }` has no table `{ $name }`
explain-unknown-table =
    The word after the full stop says which of the key figure's tables to show. The choice depends on the kind and on what the file holds: `{"{{"} table: risks.register {"}}"}` needs a risk register, `risks.moved` one for the year before too, and `risks.matrix` a matrix.
diagnostic-unknown-picture = the key figure `{ $id }` has no chart `{ $name }`
explain-unknown-picture =
    The word after the full stop is the shape of the chart, and every kind of key figure has its own. Without a shape the first one is shown: `{"{{"} chart: compliance {"}}"}`.
diagnostic-picture-text-outdated = { $reason ->
    [new] the words of the chart `{ $name }` do not say which numbers they were written for
   *[changed] the words of the chart `{ $name }` were written for other numbers than those shown now
}
explain-picture-text-outdated =
    Whoever writes their own headline or alternative text for a chart writes it for certain numbers. `written_for` keeps track of them: the numbers of the generated alternative text, and a short mark of all numbers in the table. When a number changes, the words may have become wrong.
    Read them against the chart, correct them where needed and paste the new value. To get the generated words back, remove the entry under `pictures`.
note-written-for-old = written for: { $numbers }
note-written-for-new = shown now: { $numbers }
hint-written-for = read the words against the chart and write `written_for: "{ $numbers }"`
diagnostic-unsuitable-picture = the chart `{ $name }` cannot be read with the values that `{ $id }` has
explain-unsuitable-picture =
    A line of one or two points shows no trend, and a radar with few or many axes cannot be read.
    Choose another chart of the key figure, such as `{"{{"} chart: maturity.dumbbell {"}}"}`, or tell the change in the text with `{"{{"} maturity.mean.change {"}}"}`. The line can be added when there are three years with values.
note-line-needs-years = a line needs three years with values; there are { $count }
note-radar-needs-areas = a radar needs 5–12 areas; there are { $count }
hint-other-picture = choose another chart, or tell the change in the text
diagnostic-no-value-to-show = `{ $id }` has no value to show here
explain-no-value-to-show =
    What is requested does not exist this year, last year or at all: a change, for example, of a key figure that is measured for the first time. An empty place would be read as zero or as a mistake.
    Write the sentence without the value; why a key figure cannot be reported is written with `{"{{"} name.reason {"}}"}`.
note-bound = the values are bounds or estimates in a way that cannot be compared
note-rows-of-both-years = that takes a register in both years
note-other-areas = they are not of the same areas, so they cannot be compared
note-other-length = the periods differ in length, so the numbers cannot be compared as they are
note-small-base = the number before the change is under 20 or a bound, so a change in per cent would mislead
note-not-a-count = the value is not a count; shares are compared in percentage points
hint-ask-per-month = ask for `{ $field }`, which can be compared
note-first-year = there is no earlier year to compare with
note-is-reported = the key figure is reported, so there is no reason to give
note-method-break = this year's value cannot be compared with earlier years, because the method has changed
note-no-picture-without-value = a chart is drawn from values only
note-no-list = the key figure has no parts to list
note-no-table = there are no values to set up in a table
note-no-target = the key figure has no target
note-previous-withheld = the earlier value is left out of this edition

## How problems are printed

print-error = error
print-warning = warning
print-note = note
print-hint = hint

## Warnings that may stand

diagnostic-unknown-warning = no warning is named `{ $code }`
explain-unknown-warning =
    What is allowed is a warning, by the code printed in brackets. Errors cannot be allowed, only corrected, except `status-contradicts`, which rests on how the text is worded.
    Example: `{"{{"} allow: repeated-sentence, The decision must stand word for word in both places. {"}}"}`
diagnostic-unknown-rule = no rule is named `{ $name }`
explain-unknown-rule =
    Under `rules` in `content/project.yaml`, rules of the check are switched on and off for the whole project. The names are the rules' codes; `berattelse explain` lists them.
    Example: `rules: {"{"}unexplained-acronym: true{"}"}`
diagnostic-allow-without-reason = `{ $code }` is allowed without a reason
explain-allow-without-reason =
    A warning may stand when there is a reason, and the reason is written down so that whoever reads it next year understands. It is not seen in the report.
    Example: `{"{{"} allow: unbound-number, The number is the contract's ceiling. {"}}"}`
diagnostic-unused-allow = there is no warning `{ $code }` here to allow
explain-unused-allow =
    The warning that is allowed is no longer in that place. Perhaps the fault is mended, perhaps the text has moved. An allowance that is left hides the next fault.
    The request goes in a paragraph of its own right before the block it is for.
hint-give-reason = write the reason after the code
hint-remove-allow = remove the allowance
