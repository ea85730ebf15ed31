//! A part of many views: copies share it, and the form in which templates read it is made once.

use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use serde::{Serialize, Serializer};

use crate::view::value::TemplateValue;

/// Something that many pages show.
#[derive(Clone, Debug)]
pub struct Shared<T>(Arc<Inner<T>>);

#[derive(Debug)]
struct Inner<T> {
    value: T,
    ready: OnceLock<Option<TemplateValue>>,
}

impl<T> Shared<T> {
    /// To be shared from now on.
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
