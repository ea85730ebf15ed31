//! A value converted to Tera's form once, to be shared by many pages.
//!
//! Cloning is cheap: Tera's values are reference-counted.

use serde::{Serialize, Serializer};
use tera::Value;

/// A value in Tera's form.
#[derive(Clone, Debug)]
pub struct TemplateValue(Value);

impl TemplateValue {
    /// HTML, which Tera does not escape again.
    pub fn html(html: &str) -> Self {
        Self(Value::safe_string(html))
    }

    /// `None` if the value cannot be serialised.
    pub fn of(value: &impl Serialize) -> Option<Self> {
        Value::try_from_serializable(value).ok().map(Self)
    }
}

/// Tera takes the value without conversion; other serialisers see the original structure.
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
