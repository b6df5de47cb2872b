//! Holds one JSON value against a schema of the API document.
//!
//! Never stricter than the live service: where that is known to differ, it says so by name.

use std::collections::BTreeSet;

use serde_json::Value;

/// Where live answers are known to differ from the document.
const LIVE_DIFFERS: [(&str, &str); 2] = [
    (
        "features",
        "a list of names, open at the end, not an object",
    ),
    ("adminOnlyPages", "a list, not one name"),
];

/// Declared keys that live answers do not have, or that this stand-in has no use for.
const MAY_BE_ABSENT: [&str; 5] = [
    "cakeOrganizationId",
    "estimateReset",
    "isPublic",
    "isTemplate",
    "currencyCode",
];

pub(crate) struct Checker<'a> {
    pub(crate) document: &'a Value,
    pub(crate) problems: BTreeSet<String>,
}

impl<'a> Checker<'a> {
    pub(crate) fn answer(&mut self, method: &str, template: &str, status: u16, body: &Value) {
        let call = format!("{method} {template} {status}");
        let operation = &self.document["paths"][template][method.to_lowercase()];
        let response = &operation["responses"][status.to_string()];
        if !response.is_object() {
            self.problems
                .insert(format!("{call}: the document has no such answer"));
            return;
        }
        let mut contents = response["content"].as_object().into_iter().flatten();
        match contents.next() {
            Some((_, content)) => self.value(&content["schema"], body, &call),
            None if !body.is_null() => {
                self.problems.insert(format!("{call}: should have no body"));
            }
            None => {}
        }
    }

    fn resolved(&self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(reference) => {
                let pointer = reference.trim_start_matches('#');
                let target = self.document.pointer(pointer);
                self.resolved(target.expect("references lead somewhere"))
            }
            None => schema,
        }
    }

    fn wrong(&mut self, at: &str, what: &str) {
        self.problems.insert(format!("{at}: {what}"));
    }

    fn value(&mut self, schema: &'a Value, value: &Value, at: &str) {
        let schema = self.resolved(schema);
        // The document marks nothing as nullable; live answers hold nulls in many places.
        if value.is_null() {
            return;
        }
        if let Some(names) = schema["enum"].as_array()
            && !names.contains(value)
        {
            self.wrong(at, &format!("{value} is not in the list"));
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema, value, at),
            Some("array") => match value.as_array() {
                Some(items) => {
                    for item in items {
                        self.value(&schema["items"], item, at);
                    }
                }
                None => self.wrong(at, "should be an array"),
            },
            Some("string") => match value.as_str() {
                Some(text) if schema["format"] == "date-time" => {
                    if chrono::DateTime::parse_from_rfc3339(text).is_err() {
                        self.wrong(at, "should be an instant");
                    }
                }
                Some(_) => {}
                None => self.wrong(at, "should be text"),
            },
            Some("integer") if !value.is_i64() => self.wrong(at, "should be a whole number"),
            Some("boolean") if !value.is_boolean() => self.wrong(at, "should be yes or no"),
            _ => {}
        }
    }

    fn object(&mut self, schema: &'a Value, value: &Value, at: &str) {
        let Some(declared) = schema["properties"].as_object() else {
            // An object without keys stands for "any value" in this document.
            return;
        };
        let Some(given) = value.as_object() else {
            // Lists of names are described as an object with one key per name.
            let named = declared
                .values()
                .filter_map(|p| p["enum"].as_array().or(p["items"]["enum"].as_array()))
                .any(|names| names.contains(value));
            if !named {
                self.wrong(
                    at,
                    &format!("{value} is neither an object nor a known name"),
                );
            }
            return;
        };
        for required in schema["required"].as_array().into_iter().flatten() {
            let key = required.as_str().expect("keys are text");
            if given.get(key).is_none_or(Value::is_null) {
                self.wrong(at, &format!("{key} is required"));
            }
        }
        for (key, schema) in declared {
            let at = format!("{at}.{key}");
            match given.get(key) {
                None if MAY_BE_ABSENT.contains(&key.as_str()) => {}
                None => self.wrong(&at, "is missing"),
                Some(_) if LIVE_DIFFERS.iter().any(|(name, _)| name == key) => {}
                Some(value) => self.value(schema, value, &at),
            }
        }
    }
}
