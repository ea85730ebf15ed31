//! A part of a view that is made when it is asked for.
//!
//! A view offers everything that a template may want to show, and most templates show some of it. What a
//! template does not read is then not worked out for it.

use std::fmt;
use std::rc::Rc;

use serde::{Serialize, Serializer};

/// Something that a view is made of, not made yet.
#[derive(Clone)]
pub struct Later<'a, T>(Rc<dyn Fn() -> T + 'a>);

/// A part of a view that `make` makes, whenever it is asked for.
pub fn later<'a, T>(make: impl Fn() -> T + 'a) -> Later<'a, T> {
    Later(Rc::new(make))
}

/// What stands beside a list stands on its first part alone, and is counted for that part alone: a
/// list of a thousand parts would otherwise be counted a thousand times.
pub fn beside<'a, T>(number: usize, count: impl Fn() -> Vec<T> + 'a) -> Later<'a, Vec<T>> {
    later(move || if number == 1 { count() } else { Vec::new() })
}

impl<T> Later<'_, T> {
    /// Makes it.
    pub fn made(&self) -> T {
        (self.0)()
    }
}

impl<T: fmt::Debug> fmt::Debug for Later<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.made().fmt(f)
    }
}

impl<T: Serialize> Serialize for Later<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.made().serialize(serializer)
    }
}
