//! Custom fields as JSON: the values of an entry as they are written, and single values. The store keeps them in the
//! same text, so that what Clockify shows goes back to the letter.
//!
//! Never judges a value by what its field takes.

use serde_json::{Map, Value as Json};
use stint_core::custom::{Custom, FieldId, Held, Value};
use stint_core::entry::Verbatim;

/// The values of an entry as JSON, in the order of their fields' ids.
pub(crate) fn write(custom: &Custom) -> Json {
    custom.iter().map(|(id, held)| field(id, held)).collect()
}

/// The same as text; nothing for an entry that names no field.
pub fn text(custom: &Custom) -> String {
    if custom.is_empty() {
        return String::new();
    }
    let mut json = write(custom);
    // The map keeps an order of its own in builds where another crate asks for that.
    json.sort_all_objects();
    json.to_string()
}

/// The values in such a text; `None` for what is none.
pub fn read(text: &str) -> Option<Custom> {
    if text.is_empty() {
        return Some(Custom::default());
    }
    let fields: Vec<Map<String, Json>> = serde_json::from_str(text).ok()?;
    fields.into_iter().map(held).collect()
}

fn field(id: &FieldId, held: &Held) -> Json {
    let mut field = Map::new();
    field.insert("customFieldId".to_owned(), id.0.as_str().into());
    if let Some(source) = &held.source {
        field.insert("sourceType".to_owned(), source.as_str().into());
    }
    // Without the key it is expressly nothing.
    if let Some(value) = json_of(&held.value) {
        field.insert("value".to_owned(), value);
    }
    Json::Object(field)
}

fn held(mut field: Map<String, Json>) -> Option<(FieldId, Held)> {
    let text = |value: Option<Json>| match value {
        Some(Json::String(text)) => Some(text),
        _ => None,
    };
    let id = text(field.remove("customFieldId"))?;
    let held = Held {
        source: text(field.remove("sourceType")),
        value: value_of(field.remove("value").unwrap_or_default()),
    };
    Some((FieldId(id), held))
}

/// A value from its JSON.
pub(crate) fn value_of(json: Json) -> Value {
    match json {
        Json::Null => Value::Nothing,
        Json::String(text) => Value::Text(text),
        Json::Number(number) => Value::Number(number.to_string()),
        Json::Bool(flag) => Value::Flag(flag),
        Json::Array(list) if list.iter().all(Json::is_string) => {
            let texts = list.into_iter().filter_map(|value| match value {
                Json::String(text) => Some(text),
                _ => None,
            });
            Value::Several(texts.collect())
        }
        mut odd @ (Json::Array(_) | Json::Object(_)) => {
            odd.sort_all_objects();
            Value::Odd(Verbatim(odd.to_string()))
        }
    }
}

/// A value as JSON; `None` for nothing.
pub(crate) fn json_of(value: &Value) -> Option<Json> {
    Some(match value {
        Value::Nothing => return None,
        Value::Text(text) => text.as_str().into(),
        Value::Flag(flag) => (*flag).into(),
        Value::Several(values) => values.clone().into(),
        Value::Number(number) => match number.parse() {
            Ok(number) => Json::Number(number),
            Err(_) => number.as_str().into(),
        },
        Value::Odd(Verbatim(text)) => serde_json::from_str(text).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_written_to_the_letter() {
        let text = concat!(
            r#"[{"customFieldId":"c1","sourceType":"WORKSPACE","value":0.1},"#,
            r#"{"customFieldId":"c2","value":["b","a"]},{"customFieldId":"c3"},"#,
            r#"{"customFieldId":"c4","value":""},{"customFieldId":"c5","value":[]},"#,
            r#"{"customFieldId":"c6","value":true},{"customFieldId":"c7","value":5},"#,
            r#"{"customFieldId":"c8","value":{"a":[1,null],"b":{}}},"#,
            r#"{"customFieldId":"c9","value":1e30},{"customFieldId":"d1","value":["a",1]},"#,
            r#"{"customFieldId":"d2","value":-7.25},{"customFieldId":"d3","value":18446744073709551615}]"#,
        );
        let custom = read(text).unwrap();
        let wrote: serde_json::Value = serde_json::from_str(&self::text(&custom)).unwrap();
        let meant: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(wrote, meant);
        assert_eq!(read(&self::text(&custom)), Some(custom));
        assert_eq!(read(""), Some(Custom::default()));
        assert_eq!(read("[{}]"), None);
    }
}
