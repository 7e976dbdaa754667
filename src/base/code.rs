//! The codes of diagnostics: what can be wrong with a project.
//!
//! In: nothing. Out: one constant a code. Never: sentences; those are the messages
//! `diagnostic-<code>` and `explain-<code>` of `src/wording/<language>/diagnostic.ftl`.

use crate::base::diagnostic::Severity;

/// A kind of problem.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// Its name, kebab case, stable over versions.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Whether an author may let it stand with a reason.
    pub may_stand: bool,
}

macro_rules! codes {
    ($($severity:ident, may_stand: $may_stand:literal { $($constant:ident = $name:literal,)* })*) => {
        $($(
            #[doc = concat!("`", $name, "`")]
            pub static $constant: Code =
                Code { name: $name, severity: Severity::$severity, may_stand: $may_stand };
        )*)*

        /// All codes, in the order of this file.
        pub static ALL: &[&Code] = &[$($(&$constant,)*)*];
    };
}

codes! {
    Error, may_stand: false {
        // files
        NOT_A_PROJECT = "not-a-project",
        MISSING_FILE = "missing-file",
        EMPTY_FILE = "empty-file",
        FILE_TOO_LARGE = "file-too-large",
        NOT_UTF8 = "not-utf8",
        CONTROL_CHARACTER = "control-character",
        PATH_OUTSIDE_PROJECT = "path-outside-project",
        SYMLINK = "symlink",
        UNEXPECTED_FILE = "unexpected-file",

        // YAML and CSV
        YAML_SYNTAX = "yaml-syntax",
        YAML_LIMIT = "yaml-limit",
        DUPLICATE_KEY = "duplicate-key",
        COMMA_IN_BRACES = "comma-in-braces",
        UNKNOWN_KEY = "unknown-key",
        MISSING_KEY = "missing-key",
        WRONG_TYPE = "wrong-type",
        UNKNOWN_VALUE = "unknown-value",
        CSV_SYNTAX = "csv-syntax",

        // values
        BAD_NUMBER = "bad-number",
        BAD_DATE = "bad-date",
        BAD_ID = "bad-id",
        BAD_CONTACT = "bad-contact",
        OUT_OF_ORDER = "out-of-order",
        CONFORMANCE_UNCLEAR = "conformance-unclear",
        ADOPTED_WITHOUT_DECISION = "adopted-without-decision",
        MISSING_HEAD_FIELD = "missing-head-field",
        HEAD_FIELD_NOT_OF_TYPE = "head-field-not-of-type",
        STATUS_BEFORE_START = "status-before-start",
        UNCLEAR_SOURCE = "unclear-source",
        OUT_OF_RANGE = "out-of-range",
        PART_OVER_WHOLE = "part-over-whole",
        LEVEL_OUTSIDE_SCALE = "level-outside-scale",
        COUNT_DIFFERS_FROM_REGISTER = "count-differs-from-register",
        PART_AND_REST = "part-and-rest",
        EMPTY_WHOLE = "empty-whole",
        NEGATIVE_AMOUNT = "negative-amount",
        UNITS_OVER_WHOLE = "units-over-whole",
        BAD_SCALE = "bad-scale",
        NOTHING_ASSESSED = "nothing-assessed",
        TWO_VALUES = "two-values",
        UNKNOWN_LEVEL = "unknown-level",
        UNKNOWN_CLASS = "unknown-class",
        UNCLEAR_TIME = "unclear-time",
        EVENT_OUTSIDE_PERIOD = "event-outside-period",
        UNKNOWN_CATEGORY = "unknown-category",
        UNKNOWN_PERIOD = "unknown-period",
        OVERLAPPING_PERIODS = "overlapping-periods",
        VALUES_DIFFER_FROM_PERIODS = "values-differ-from-periods",
        EMPTY_CELL = "empty-cell",
        BAD_MATRIX = "bad-matrix",
        LEVEL_DIFFERS_FROM_MATRIX = "level-differs-from-matrix",
        LEVEL_WITHOUT_COUNT = "level-without-count",
        VALUE_AND_NOT_REPORTABLE = "value-and-not-reportable",
        VALUE_MISSING = "value-missing",
        VERDICT_WITHOUT_WORDS = "verdict-without-words",
        TOLD_TWICE = "told-twice",
        TWO_STATUSES = "two-statuses",

        // things that name each other
        DUPLICATE_ID = "duplicate-id",
        UNKNOWN_KEY_FIGURE = "unknown-key-figure",
        UNKNOWN_FIELD = "unknown-field",
        UNKNOWN_FRAMEWORK = "unknown-framework",
        UNKNOWN_AREA = "unknown-area",
        MISSING_AREA = "missing-area",
        UNKNOWN_ACTION = "unknown-action",
        UNKNOWN_STATUS = "unknown-status",
        MIXED_FRAMEWORKS = "mixed-frameworks",
        MIXED_KINDS = "mixed-kinds",
        UNKNOWN_YEAR = "unknown-year",
        UNKNOWN_DOCUMENT = "unknown-document",
        UNKNOWN_PICTURE = "unknown-picture",
        UNKNOWN_TABLE = "unknown-table",
        PICTURE_TEXT_OUTDATED = "picture-text-outdated",
        UNSUITABLE_PICTURE = "unsuitable-picture",
        NO_VALUE_TO_SHOW = "no-value-to-show",

        // Markdown
        RAW_HTML = "raw-html",
        HEADING_SKIPS_LEVEL = "heading-skips-level",
        MISSING_TITLE = "missing-title",
        TITLE_NOT_FIRST = "title-not-first",
        SECOND_TITLE = "second-title",
        HEADING_TOO_DEEP = "heading-too-deep",
        EMPTY_HEADING = "empty-heading",
        BLOCK_PLACE = "block-place",
        TABLE_ROW = "table-row",
        DUPLICATE_ANCHOR = "duplicate-anchor",
        DEAD_REFERENCE = "dead-reference",
        DEAD_LINK = "dead-link",
        LINK_SCHEME = "link-scheme",
        UNDEFINED_LINK = "undefined-link",
        EMPTY_LINK = "empty-link",
        UNKNOWN_MARKER = "unknown-marker",
        BAD_PROVISION = "bad-provision",
        UNCLOSED_REQUEST = "unclosed-request",
        UNOPENED_REQUEST = "unopened-request",
        LANGUAGE_MARK = "language-mark",
        BAD_REQUEST = "bad-request",
        UNKNOWN_WARNING = "unknown-warning",
        UNKNOWN_RULE = "unknown-rule",
        ALLOW_WITHOUT_REASON = "allow-without-reason",
        UNKNOWN_REQUEST = "unknown-request",
        UNKNOWN_FORMAT = "unknown-format",
        REQUEST_PLACE = "request-place",
        NESTED_TOO_DEEP = "nested-too-deep",
        MISSING_ALTERNATIVE_TEXT = "missing-alternative-text",
        IMAGE_FORMAT = "image-format",
        IMAGE_PLACE = "image-place",
        DAMAGED_IMAGE = "damaged-image",
        IMAGE_TOO_LARGE = "image-too-large",
        IMAGE_VARIANT = "image-variant",
        IMAGE_CONTENT = "image-content",
        UNKNOWN_FOOTNOTE = "unknown-footnote",
        DUPLICATE_FOOTNOTE = "duplicate-footnote",
        MISSING_GLYPH = "missing-glyph",
        TEXT_TOO_LONG = "text-too-long",

        // theme and templates
        BAD_COLOUR = "bad-colour",
        LOW_CONTRAST = "low-contrast",
        FONT_FORMAT = "font-format",
        TEMPLATE_SYNTAX = "template-syntax",
        TEMPLATE_DATA = "template-data",
        UNKNOWN_TEMPLATE_KEY = "unknown-template-key",
        MISSING_COMPONENT = "missing-component",
        COMPONENT_ARGUMENT = "component-argument",
        TYPST = "typst",

        // languages
        TRANSLATION_DIFFERS = "translation-differs",
    }
    // A rule: an error, but found in how prose is worded.
    Error, may_stand: true {
        STATUS_CONTRADICTS = "status-contradicts",
    }
    Warning, may_stand: true {
        UNUSED_FOOTNOTE = "unused-footnote",
        UNUSED_FILE = "unused-file",
        FRAMEWORK_NOT_IN_FORCE = "framework-not-in-force",
        MISSING_SOURCE = "missing-source",
        TYPST_WARNING = "typst-warning",
        UNUSED_ALLOW = "unused-allow",
        VALUE_AWAITED = "value-awaited",
        CARRIED_OVER = "carried-over",
        OTHER_METHOD = "other-method",

        // rules: what a report that can be built should not have
        UNBOUND_NUMBER = "unbound-number",
        NUMBER_DIFFERS = "number-differs",
        NUMBER_FROM_LAST_YEAR = "number-from-last-year",
        EARLIER_NUMBER_DIFFERS = "earlier-number-differs",
        COMPLEMENT_TOLD = "complement-told",
        HEDGE_CONTRADICTS = "hedge-contradicts",
        CHANGE_CONTRADICTS = "change-contradicts",
        CHANGE_NOT_COMPARABLE = "change-not-comparable",
        CLAIMS_CONTRADICT = "claims-contradict",
        PLAN_CONTRADICTS = "plan-contradicts",
        CLAIM_WITHOUT_NUMBER = "claim-without-number",
        PRICE_WITHOUT_COUNT = "price-without-count",
        DEPENDENCE_WANTED = "dependence-wanted",
        TOLD_DIFFERENTLY = "told-differently",
        LAST_TIME_CONTRADICTS = "last-time-contradicts",
        AUDIT_YEAR_DIFFERS = "audit-year-differs",
        REGULATES_AND_LACKS = "regulates-and-lacks",
        PERCENT_FOR_POINTS = "percent-for-points",
        SAYS_NOT_REPORTABLE = "says-not-reportable",
        PARTIAL_PERIOD = "partial-period",
        PLACEHOLDER = "placeholder",
        MISSING_SPACE = "missing-space",
        STRAY_SIGN = "stray-sign",
        REPEATED_WORD = "repeated-word",
        SOFT_HYPHEN = "soft-hyphen",
        BROKEN_WORD = "broken-word",
        ODD_DATE = "odd-date",
        REPEATED_PARAGRAPH = "repeated-paragraph",
        REPEATED_SENTENCE = "repeated-sentence",
        DUPLICATE_HEADING = "duplicate-heading",
        OTHER_ORDER = "other-order",
        DRIFTING_TITLE = "drifting-title",
        ANNOUNCED_MISSING = "announced-missing",
        TYPED_REFERENCE = "typed-reference",
        FIGURE_CALLED_TABLE = "figure-called-table",
        VAGUE_LINK_TEXT = "vague-link-text",
        BARE_ADDRESS = "bare-address",
        UNEXPLAINED_ACRONYM = "unexplained-acronym",
        EMPTY_SECTION = "empty-section",
        REQUIREMENT_UNANSWERED = "requirement-unanswered",
        OUTDATED_FRAMEWORK = "outdated-framework",
        FOLLOW_UP_MISSING = "follow-up-missing",
        ACTION_WITHOUT_OWNER = "action-without-owner",
        ACTION_WITHOUT_DUE = "action-without-due",
        ACTION_WITHOUT_STATUS = "action-without-status",
        OVERDUE_NOT_LATE = "overdue-not-late",
        DUE_BEFORE_DOCUMENT = "due-before-document",
        STATUS_GOES_BACK = "status-goes-back",
        STATUS_MAY_CONTRADICT = "status-may-contradict",
        STATUS_TOLD_TWICE = "status-told-twice",
        GOAL_WITHOUT_ACTIVITY = "goal-without-activity",
        RECOMMENDATION_UNANSWERED = "recommendation-unanswered",
        ANSWER_WITHOUT_DUE = "answer-without-due",
        ANSWER_WITHOUT_OWNER = "answer-without-owner",
        VERDICT_WITHOUT_GROUNDS = "verdict-without-grounds",
        RISK_WITHOUT_OWNER = "risk-without-owner",
        RESIDUAL_OVER_INHERENT = "residual-over-inherent",
        EVENT_LEFT_OPEN = "event-left-open",
        EVENT_TOLD_TWICE = "event-told-twice",
        MILD_CLASS = "mild-class",
        MISSING_OWNER = "missing-owner",
        MISSING_AS_OF = "missing-as-of",
        TARGET_WITHOUT_VALUE = "target-without-value",
        STALE_DATE = "stale-date",
        DATE_ORDER = "date-order",
        SMALL_GROUP = "small-group",
        DRIFTING_LABEL = "drifting-label",
        DUPLICATE_TITLE = "duplicate-title",
        MISSING_YEAR = "missing-year",
        DROPPED_KEY_FIGURE = "dropped-key-figure",
        METHOD_CHANGED = "method-changed",
        RESTATED_VALUE = "restated-value",
        TITLE_SAYS_PERCENT = "title-says-percent",
        SCALE_WITHOUT_ENDS = "scale-without-ends",
        MISSING_RECORD_NUMBER = "missing-record-number",
        ADOPTED_BELOW_ONE = "adopted-below-one",
        DRAFT_WITH_DECISION = "draft-with-decision",
        COPIED_HEAD = "copied-head",

        // languages
        UNTRANSLATED_TEXT = "untranslated-text",
    }
}

/// The code with this name.
pub fn by_name(name: &str) -> Option<&'static Code> {
    ALL.iter().copied().find(|code| code.name == name)
}
