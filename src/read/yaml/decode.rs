//! A checked tree to a Rust type, through serde.
//!
//! In: a tree that the type's schema has accepted. Out: the type, or one error with its place.
//! Never: guessing: text stays text, a number keeps the digits it was written with.

use std::fmt;

use serde::de::{
    self, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess,
    Visitor,
};

use crate::base::source::{Span, Spanned};
use crate::read::yaml::tree::{Content, Entry, Kind, Node, Scalar, Style};

/// The newtype name by which [`crate::read::yaml::At`] asks for its place.
pub(super) const AT: &str = "berattelse::At";
/// What the type said, and where.
#[derive(Debug)]
pub(super) struct DecodeError {
    pub(super) message: String,
    pub(super) span: Option<Span>,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DecodeError {}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), span: None }
    }
}

/// Hands a tree to serde.
pub(super) struct Decoder<'a>(pub(super) &'a Node);

/// Keeps the innermost place of an error.
fn at<T>(span: Span, result: Result<T, DecodeError>) -> Result<T, DecodeError> {
    result.map_err(|error| DecodeError { span: error.span.or(Some(span)), ..error })
}

impl<'de> de::Deserializer<'de> for Decoder<'de> {
    type Error = DecodeError;

    /// What a value is written as; what its type wants otherwise stands below. A number with decimals stays
    /// text, so that no digit is lost on the way.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let result = match (&self.0.content, self.0.kind()) {
            (Content::List(nodes), _) => visitor.visit_seq(Items(nodes.iter())),
            (Content::Map(entries), _) => {
                visitor.visit_map(Entries { rest: entries.iter(), value: None })
            }
            (Content::Scalar(_), Kind::Nothing) => visitor.visit_unit(),
            (Content::Scalar(scalar), Kind::Boolean) => {
                visitor.visit_bool(scalar.text.eq_ignore_ascii_case("true"))
            }
            (Content::Scalar(scalar), Kind::Number) => match scalar.text.parse() {
                Ok(number) => visitor.visit_i64(number),
                Err(_) => visitor.visit_borrowed_str(&scalar.text),
            },
            (Content::Scalar(scalar), _) => visitor.visit_borrowed_str(&scalar.text),
        };
        at(self.0.span, result)
    }

    /// Text stays text, also where it looks like a number.
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match &self.0.content {
            Content::Scalar(scalar) => {
                at(self.0.span, visitor.visit_borrowed_str(&scalar.text))
            }
            Content::List(_) | Content::Map(_) => self.deserialize_any(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        match self.0.kind() {
            Kind::Nothing => at(self.0.span, visitor.visit_none()),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match name {
            AT => visitor.visit_seq(Placed { node: self.0, step: 0 }),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        let variant = match &self.0.content {
            Content::Scalar(scalar) => Variant { name: &scalar.text, content: None },
            Content::Map(entries) if entries.len() == 1 => {
                Variant { name: &entries[0].key.node, content: Some(&entries[0].value) }
            }
            _ => return at(self.0.span, Err(de::Error::custom("expected one of several"))),
        };
        at(self.0.span, visitor.visit_enum(variant))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items<'a>(std::slice::Iter<'a, Node>);

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.0.next().map(|node| seed.deserialize(Decoder(node))).transpose()
    }
}

struct Entries<'a> {
    rest: std::slice::Iter<'a, Entry>,
    value: Option<&'a Node>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, DecodeError> {
        let Some(entry) = self.rest.next() else {
            return Ok(None);
        };
        self.value = Some(&entry.value);
        at(entry.key.span, seed.deserialize(KeyDecoder(&entry.key))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, DecodeError> {
        seed.deserialize(Decoder(self.value.take().expect("serde asks for the key first")))
    }
}

/// A key: text, with its place for who asks.
struct KeyDecoder<'a>(&'a Spanned<String>);

impl<'de> de::Deserializer<'de> for KeyDecoder<'de> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_borrowed_str(&self.0.node)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        if name != AT {
            return visitor.visit_newtype_struct(self);
        }
        let content = Scalar { text: self.0.node.clone(), style: Style::Quoted };
        let node = Node { span: self.0.span, content: Content::Scalar(content) };
        visitor.visit_seq(PlacedKey { node, step: 0 })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_enum(Variant { name: &self.0.node, content: None })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        option unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// Gives start, end, and then the value itself.
struct Placed<'a> {
    node: &'a Node,
    step: u8,
}

/// The header of a placed value: start, end.
fn header(node: &Node, step: u8) -> Option<u32> {
    match step {
        0 => Some(node.span.start),
        1 => Some(node.span.end),
        _ => None,
    }
}

impl<'de> SeqAccess<'de> for Placed<'de> {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.step += 1;
        match header(self.node, self.step - 1) {
            Some(number) => seed.deserialize(number.into_deserializer()).map(Some),
            None if self.step == 3 => seed.deserialize(Decoder(self.node)).map(Some),
            None => Ok(None),
        }
    }
}

/// The same for a key.
struct PlacedKey {
    node: Node,
    step: u8,
}

impl<'de> SeqAccess<'de> for PlacedKey {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.step += 1;
        match header(&self.node, self.step - 1) {
            Some(number) => seed.deserialize(number.into_deserializer()).map(Some),
            None if self.step == 3 => {
                let text = self.node.text().unwrap_or_default().to_owned();
                seed.deserialize(text.into_deserializer()).map(Some)
            }
            None => Ok(None),
        }
    }
}

struct Variant<'a> {
    name: &'a str,
    content: Option<&'a Node>,
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self), DecodeError> {
        let name: de::value::BorrowedStrDeserializer<'de, DecodeError> =
            de::value::BorrowedStrDeserializer::new(self.name);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(de::Error::custom("expected a word alone")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(
        self,
        seed: T,
    ) -> Result<T::Value, DecodeError> {
        match self.content {
            Some(node) => seed.deserialize(Decoder(node)),
            None => Err(de::Error::custom("expected a value")),
        }
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.content {
            Some(node) => de::Deserializer::deserialize_seq(Decoder(node), visitor),
            None => Err(de::Error::custom("expected a value")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.content {
            Some(node) => de::Deserializer::deserialize_map(Decoder(node), visitor),
            None => Err(de::Error::custom("expected keys and values")),
        }
    }
}
