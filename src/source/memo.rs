//! Caches results of pure functions by their arguments.
//!
//! This is the only state between runs of the pipeline. It changes only their speed, not their results.
//! Values of the last two runs are kept, because files with errors cause two builds in turn.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::source::PORTION;

/// A cache for one function, with keys that identify its arguments.
pub struct Memo<K, V> {
    last: FxHashMap<K, V>,
    last_but_one: FxHashMap<K, V>,
}

impl<K, V> Default for Memo<K, V> {
    fn default() -> Self {
        Self { last: FxHashMap::default(), last_but_one: FxHashMap::default() }
    }
}

impl<K: Eq + Hash, V: Clone> Memo<K, V> {
    /// Returns the cached value, or computes it with `make`.
    pub fn get(&mut self, key: K, make: impl FnOnce() -> V) -> V {
        let value = self.cached(&key).unwrap_or_else(make);
        self.replace(std::iter::once((key, value.clone())).collect());
        value
    }

    /// Values of all items in order. Missing ones are computed in parallel with `make`.
    pub fn map<T: Sync>(
        &mut self,
        items: &[T],
        key: impl Fn(&T) -> K + Sync,
        make: impl Fn(&T) -> V + Sync,
    ) -> Vec<V>
    where
        K: Send + Sync,
        V: Send + Sync,
    {
        let one = |item: &T| {
            let key = key(item);
            let value = self.cached(&key).unwrap_or_else(|| make(item));
            (key, value)
        };
        let all: Vec<(K, V)> = items.par_iter().with_max_len(PORTION).map(one).collect();
        let values = all.iter().map(|(_, value)| value.clone()).collect();
        self.replace(all.into_iter().collect());
        values
    }

    fn cached(&self, key: &K) -> Option<V> {
        self.last.get(key).or_else(|| self.last_but_one.get(key)).cloned()
    }

    fn replace(&mut self, used: FxHashMap<K, V>) {
        self.last_but_one = std::mem::replace(&mut self.last, used);
    }
}

/// Interns values: equal values get the same address, so that keys can compare addresses.
pub struct Pool<T> {
    values: Vec<ByAddress<T>>,
}

impl<T> Default for Pool<T> {
    fn default() -> Self {
        Self { values: Vec::new() }
    }
}

impl<T: PartialEq> Pool<T> {
    /// Returns the interned value.
    pub fn share(&mut self, value: T) -> ByAddress<T> {
        const KEPT: usize = 2;

        let cached = self.values.iter().position(|other| *other.0 == value);
        let shared = cached.map_or_else(|| ByAddress(Arc::new(value)), |at| self.values.remove(at));
        self.values.insert(0, shared.clone());
        self.values.truncate(KEPT);
        shared
    }
}

/// A key that compares addresses. It keeps the value alive, so that its address is not reused.
#[derive(Debug)]
pub struct ByAddress<T: ?Sized>(pub Arc<T>);

impl<T: ?Sized> Clone for ByAddress<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: ?Sized> Deref for ByAddress<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: ?Sized> PartialEq for ByAddress<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Eq for ByAddress<T> {}

impl<T: ?Sized> Hash for ByAddress<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).cast::<()>().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn only_what_is_not_remembered_is_made() {
        let made = AtomicUsize::new(0);
        let double = |number: &u32| {
            made.fetch_add(1, Ordering::Relaxed);
            number * 2
        };
        let mut memo = Memo::default();
        assert_eq!(memo.map(&[1, 2, 3], |number| *number, double), [2, 4, 6]);
        assert_eq!(memo.map(&[3, 4, 1], |number| *number, double), [6, 8, 2]);
        assert_eq!(made.load(Ordering::Relaxed), 4);
    }

    #[test]
    fn two_states_by_turns_are_both_remembered() {
        let made = AtomicUsize::new(0);
        let mut memo = Memo::default();
        for _ in 0..3 {
            for state in ["one", "other"] {
                let length = memo.get(state, || {
                    made.fetch_add(1, Ordering::Relaxed);
                    state.len()
                });
                assert_eq!(length, state.len());
            }
        }
        assert_eq!(made.load(Ordering::Relaxed), 2);
    }

    #[test]
    fn equal_values_are_one_key_and_others_are_not() {
        let mut pool = Pool::default();
        let first = pool.share("text".to_owned());
        let other = pool.share("words".to_owned());
        assert_eq!(pool.share("text".to_owned()), first);
        assert_ne!(first, other);
        assert_ne!(Pool::default().share("text".to_owned()), first);
    }
}
