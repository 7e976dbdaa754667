//! Types for values of YAML files: placed values, exact numbers, dates, ids, labels.
//!
//! In: what serde hands over. Out: values that hold what their schema promises.
//! Never: a value that `check` has not seen; what is wrong is reported there, with its place.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};

use crate::base::source::{Source, Span};
use crate::doc::secrecy::{Provision, Secrecy};
use crate::doc::theme::Colour;
use crate::read::yaml::decode::AT;
use crate::value::date::{Date, Year};
use crate::value::decimal::{self, Decimal};
use crate::value::id::Id;
use crate::value::moment::Written;
use crate::value::period::Month;
use crate::value::quantity::{Amount, Precision};

/// What an id looks like, for schemas.
pub(super) const ID_PATTERN: &str = "^[a-z][a-z0-9_-]{0,63}$";
/// What a colour looks like, for schemas.
pub(super) const COLOUR_PATTERN: &str = "^#[0-9A-Fa-f]{6}$";
/// What a provision looks like, for schemas.
pub(super) const PROVISION_PATTERN: &str = "^[0-9]{1,2}:[0-9]{1,3} ?[a-z]?( p ?[0-9]{1,2})?$";
/// What a moment looks like, for schemas.
pub(super) const MOMENT_PATTERN: &str =
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}( ?(Z|[+-][0-9]{2}:[0-9]{2}))?)?$";
/// What the end of something looks like, for schemas.
pub(super) const END_PATTERN: &str = "^(ongoing|[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}( ?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)$";
/// What a month looks like, for schemas.
pub(super) const MONTH_PATTERN: &str = "^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$";
/// What a year looks like, for schemas.
pub(super) const YEAR_PATTERN: &str = "^(19|20|21)[0-9]{2}$|^2200$";

/// A value and where it stands.
///
/// Does not work inside untagged or flattened types, where serde forgets places: reading such a
/// type fails at once, so that no place is ever wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At<T> {
    /// The value.
    pub value: T,
    start: u32,
    end: u32,
}

impl<T> At<T> {
    /// A value that stands in no file, such as a default. Never report at its span.
    pub fn nowhere(value: T) -> Self {
        Self { value, start: 0, end: 0 }
    }

    /// Where it stands in the source it was read from.
    pub fn span(&self, source: &Source) -> Span {
        Span::new(source.id, self.start as usize..self.end as usize)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let visitor = PlacedVisitor(PhantomData);
        let (start, end, value) = deserializer.deserialize_newtype_struct(AT, visitor)?;
        Ok(Self { value, start, end })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

struct PlacedVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for PlacedVisitor<T> {
    type Value = (u32, u32, T);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a YAML file, outside untagged and flattened types")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Self::Value, A::Error> {
        let missing = || de::Error::custom("a placed value has three parts");
        let start = parts.next_element()?.ok_or_else(missing)?;
        let end = parts.next_element()?.ok_or_else(missing)?;
        let value = parts.next_element()?.ok_or_else(missing)?;
        Ok((start, end, value))
    }
}

/// A type read from a scalar's text, with the schema that `check` holds it against.
macro_rules! scalar_type {
    ($(#[$doc:meta])* $name:ident($inner:ty), $parse:expr, $schema:tt) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub $inner);

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let parse: fn(&str) -> Option<$inner> = $parse;
                deserializer.deserialize_any(ScalarVisitor(parse)).map(Self)
            }
        }

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

struct ScalarVisitor<T>(fn(&str) -> Option<T>);

impl<T> Visitor<'_> for ScalarVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that its schema accepts")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).ok_or_else(|| E::custom(format!("cannot read `{text}`")))
    }

    // Untagged types hand over whole numbers as numbers.
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }
}

scalar_type! {
    /// An exact number: `12`, `-0.8`, `5_200`; no exponent, no `.nan`, no `.inf`.
    Number(Decimal), decimal::parse, {"type": "number"}
}
scalar_type! {
    /// A day: `2024-12-31`.
    DateText(Date), Date::parse, {"type": "string", "format": "date"}
}
scalar_type! {
    /// A moment: `2021-09-01 05:06`, or a day: `2021-09-01`. Swedish time, unless the distance from
    /// UTC is written after it: `2021-09-01 05:06+02:00`.
    MomentText(Written), Written::parse, {"type": "string", "pattern": MOMENT_PATTERN}
}
scalar_type! {
    /// The end of something: a moment, or `ongoing`.
    EndText(Option<Written>), end, {"type": "string", "pattern": END_PATTERN}
}
scalar_type! {
    /// A month: `2024-10`.
    MonthText(Month), Month::parse, {"type": "string", "pattern": MONTH_PATTERN}
}
scalar_type! {
    /// A year as a value: `2024`.
    YearText(Year), |text| Year::new(text.parse().ok()?),
    {"type": "integer", "minimum": 1900, "maximum": 2200}
}
scalar_type! {
    /// A year as a key: `2024: ongoing`.
    YearKey(Year), |text| Year::new(text.parse().ok()?),
    {"type": "string", "pattern": YEAR_PATTERN}
}
scalar_type! {
    /// A document of the project: `2024`, `2024/audit`.
    DocumentText(String), |text| Some(text.to_owned()), {"type": ["string", "integer"]}
}
scalar_type! {
    /// An id: `a`–`z` first, then `a`–`z`, `0`–`9`, `-`, `_`; as a value or as a key.
    IdText(Id), Id::new, {"type": "string", "pattern": ID_PATTERN}
}
scalar_type! {
    /// A colour: `"#1B1F24"`.
    ColourText(Colour), Colour::parse, {"type": "string", "pattern": COLOUR_PATTERN}
}
scalar_type! {
    /// A provision of the OSL: `18:8 p3`.
    ProvisionText(Provision), Provision::parse,
    {"type": "string", "pattern": PROVISION_PATTERN}
}

/// A moment, or none for `ongoing`.
type Ending = Option<Written>;

pub(super) fn end(text: &str) -> Option<Ending> {
    if text == "ongoing" { Some(None) } else { Written::parse(text).map(Some) }
}

/// A secrecy label: what a marking must state (OSL 5 kap. 5 §).
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SecrecyText {
    /// The provision of offentlighets- och sekretesslagen: `18:8 p3`.
    pub provision: ProvisionText,
    /// The day the marking was made.
    pub date: Option<DateText>,
    /// Who made it; the project's authority when left out.
    pub authority: Option<String>,
}

impl SecrecyText {
    /// The label; `authority` is the project's.
    pub fn secrecy(self, authority: Option<&str>) -> Secrecy {
        Secrecy {
            provision: self.provision.0,
            date: self.date.map(|date| date.0),
            authority: self.authority.or_else(|| authority.map(str::to_owned)),
        }
    }
}

/// An amount: `5200`, `{about: 5200}`, `{at_least: 3000}` or `{at_most: 10}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AmountText(pub Amount);

/// An amount as it may be written.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(untagged)]
enum AmountForm {
    /// Counted.
    Exact(Number),
    /// Estimated or bounded.
    Hedged(HedgedForm),
}

/// An amount with its hedge.
#[derive(serde::Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum HedgedForm {
    /// Estimated: "cirka".
    About(Number),
    /// A lower bound: "minst".
    AtLeast(Number),
    /// An upper bound: "högst".
    AtMost(Number),
}

impl<'de> Deserialize<'de> for AmountText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (number, precision) = match AmountForm::deserialize(deserializer)? {
            AmountForm::Exact(number) => (number, Precision::Exact),
            AmountForm::Hedged(HedgedForm::About(number)) => (number, Precision::About),
            AmountForm::Hedged(HedgedForm::AtLeast(number)) => (number, Precision::AtLeast),
            AmountForm::Hedged(HedgedForm::AtMost(number)) => (number, Precision::AtMost),
        };
        Ok(Self(Amount { number: number.0, precision }))
    }
}

impl JsonSchema for AmountText {
    fn schema_name() -> Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        AmountForm::json_schema(generator)
    }
}
