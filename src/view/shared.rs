//! A reference-counted value that is converted for templates only once.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::view::value::TemplateValue;

/// A value shown on many pages. Cloning is cheap: the value is reference-counted.
#[derive(Clone, Debug)]
pub struct Shared<T>(Arc<Inner<T>>);

#[derive(Debug)]
struct Inner<T> {
    value: T,
    ready: OnceLock<Option<TemplateValue>>,
}

impl<T> Shared<T> {
    /// Converted for templates on first use.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Inner { value, ready: OnceLock::new() }))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.value
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.ready.get_or_init(|| TemplateValue::of(&self.0.value)) {
            Some(ready) => ready.serialize(serializer),
            None => self.0.value.serialize(serializer),
        }
    }
}
