//! A view without what a template does not ask for: of a struct, some of its fields.
//!
//! What is left out is not even looked at, so parts of a view that are made when they are asked for are
//! not made.

use std::fmt::Display;

use rustc_hash::FxHashSet;
use serde::ser::{Error, Impossible, SerializeStruct};
use serde::{Serialize, Serializer};

/// The fields that a template asks its view for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// Those with these names.
    Some(FxHashSet<String>),
    /// All of them, whatever their names are.
    All,
}

impl Asked {
    fn is_for(&self, field: &str) -> bool {
        match self {
            Self::Some(fields) => fields.contains(field),
            Self::All => true,
        }
    }
}

/// The part of a view that is asked for.
pub(super) struct Part<'a, V> {
    pub(super) view: &'a V,
    pub(super) asked: &'a Asked,
}

impl<V: Serialize> Serialize for Part<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.view.serialize(OfStruct { inner: serializer, asked: self.asked })
    }
}

/// Takes a struct, which every view is.
struct OfStruct<'a, S> {
    inner: S,
    asked: &'a Asked,
}

struct Fields<'a, S> {
    inner: S,
    asked: &'a Asked,
}

impl<S: SerializeStruct> SerializeStruct for Fields<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        if self.asked.is_for(key) {
            self.inner.serialize_field(key, value)
        } else {
            self.inner.skip_field(key)
        }
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.inner.end()
    }
}

fn no_view<T, E: Error>() -> Result<T, E> {
    Err(E::custom("a view is a struct"))
}

/// What no view is.
macro_rules! refuse {
    ($($method:ident($($kind:ty),*);)*) => {
        $(fn $method(self, $(_: $kind),*) -> Result<S::Ok, S::Error> { no_view() })*
    };
}

impl<'a, S: Serializer> Serializer for OfStruct<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = Impossible<S::Ok, S::Error>;
    type SerializeStruct = Fields<'a, S::SerializeStruct>;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeStruct, S::Error> {
        let len = match self.asked {
            Asked::Some(fields) => fields.len().min(len),
            Asked::All => len,
        };
        Ok(Fields { inner: self.inner.serialize_struct(name, len)?, asked: self.asked })
    }

    refuse! {
        serialize_bool(bool);
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_i32(i32);
        serialize_i64(i64);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_u64(u64);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_str(&str);
        serialize_bytes(&[u8]);
        serialize_none();
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        no_view()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        no_view()
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        no_view()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        no_view()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        no_view()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, S::Error> {
        no_view()
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        no_view()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        no_view()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        no_view()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        no_view()
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[derive(Serialize)]
    struct View<'a> {
        title: &'static str,
        related: Counting<'a>,
    }

    /// Counts how often it is looked at.
    struct Counting<'a>(&'a Cell<usize>);

    impl Serialize for Counting<'_> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.set(self.0.get() + 1);
            serializer.serialize_str("many")
        }
    }

    #[test]
    fn what_is_not_asked_for_is_not_looked_at() {
        let looked = Cell::new(0);
        let view = View { title: "Talks", related: Counting(&looked) };
        let some = Asked::Some(["title".to_owned(), "nothing".to_owned()].into_iter().collect());
        let part = serde_json::to_string(&Part { view: &view, asked: &some }).unwrap();
        assert_eq!((part.as_str(), looked.get()), (r#"{"title":"Talks"}"#, 0));
        let part = serde_json::to_string(&Part { view: &view, asked: &Asked::All }).unwrap();
        assert_eq!((part.as_str(), looked.get()), (r#"{"title":"Talks","related":"many"}"#, 1));
    }

    #[test]
    fn what_is_no_struct_is_no_view() {
        let asked = Asked::All;
        assert!(serde_json::to_string(&Part { view: &["a list"], asked: &asked }).is_err());
    }
}
