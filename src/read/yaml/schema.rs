//! JSON Schemas of the types that YAML files are read as.
//!
//! In: a type. Out: the schema that editors and `check` hold files against.
//! Never: a key that is allowed but unknown, a value that may be nothing.

use std::any::TypeId;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

/// The schema of `T`, JSON Schema 2020-12, with keys in a fixed order.
pub fn json_schema<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(Strict);
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// The same, made once a process: many files are of one type.
pub(super) fn shared_schema<T: JsonSchema + 'static>() -> Arc<Value> {
    static MADE: Mutex<BTreeMap<TypeId, Arc<Value>>> = Mutex::new(BTreeMap::new());
    let mut made = MADE.lock().expect("no thread breaks while it makes a schema");
    made.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(json_schema::<T>())).clone()
}

/// Closes objects, asks texts to have at least one character and lets nothing be nothing: a key
/// without a value is an error, not a key left out.
#[derive(Debug, Clone)]
struct Strict;

impl Transform for Strict {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else {
            return;
        };
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|kind| kind != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                object.insert("type".to_owned(), only);
            }
        }
        for key in ["anyOf", "oneOf"] {
            let Some(Value::Array(options)) = object.get_mut(key) else {
                continue;
            };
            options.retain(|option| option != &json!({"type": "null"}));
            if let [Value::Object(only)] = options.as_slice() {
                let only = only.clone();
                object.remove(key);
                for (name, value) in only {
                    object.entry(name).or_insert(value);
                }
            }
        }
        object.retain(|key, value| !(key == "default" && value.is_null()));
        let is = |kind: &str| object.get("type").is_some_and(|found| found == kind);
        if is("string")
            && !["enum", "const", "format", "pattern"]
                .iter()
                .any(|key| object.contains_key(*key))
        {
            object.entry("minLength").or_insert(json!(1));
        } else if is("object") {
            object.entry("additionalProperties").or_insert(json!(false));
        }
    }
}
