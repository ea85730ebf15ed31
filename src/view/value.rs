//! Something in the form in which templates read it, for many pages to show.
//!
//! The form is Tera's, and a copy of it is a count of one more. What it is made of, and which pages show
//! it, is not known here.

use serde::{Serialize, Serializer};
use tera::Value;

/// Something in the form in which templates read it.
#[derive(Clone, Debug)]
pub struct TemplateValue(Value);

impl TemplateValue {
    /// The form of a text that is HTML already, and is not escaped again.
    pub fn html(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// The form of a value; nothing if it has none.
    pub fn of(value: &impl Serialize) -> Option<Self> {
        Value::try_from_serializable(value).ok().map(Self)
    }
}

/// Into templates it goes as it is; elsewhere it is what it was made of.
impl Serialize for TemplateValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ready_says_what_it_was_made_of() {
        let value = serde_json::json!({ "label": { "text": "Qatar", "lang": null }, "count": 3 });
        let ready = TemplateValue::of(&value).unwrap();
        assert_eq!(serde_json::to_value(&ready).unwrap(), value);
    }
}
