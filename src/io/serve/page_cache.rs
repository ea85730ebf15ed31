//! A cache of rendered pages: avoids rendering unchanged ones, and provides the last good version
//! of those that fail.

use std::collections::BTreeMap;

use axum::body::Bytes;

use crate::site::Fingerprint;

/// Limits of the cache, in pages and bytes.
const PAGES: usize = 2_000;
const BYTES: usize = 64 << 20;

/// Pages by path; evicts the oldest first.
#[derive(Default)]
pub(super) struct PageCache {
    pages: BTreeMap<String, CacheEntry>,
    /// Paths in the order of insertion.
    ages: BTreeMap<u64, String>,
    made: u64,
    bytes: usize,
}

struct CacheEntry {
    age: u64,
    page: CachedPage,
}

#[derive(Clone, Debug)]
pub(super) struct CachedPage {
    /// The digest of what the page is rendered from.
    pub(super) fingerprint: Fingerprint,
    pub(super) bytes: Bytes,
}

impl PageCache {
    /// The last version of a page, even if it is outdated.
    pub(super) fn last(&self, path: &str) -> Option<CachedPage> {
        self.pages.get(path).map(|remembered| remembered.page.clone())
    }

    pub(super) fn remember(&mut self, path: &str, page: CachedPage) {
        self.forget(path);
        self.made += 1;
        self.bytes += page.bytes.len();
        self.ages.insert(self.made, path.to_owned());
        self.pages.insert(path.to_owned(), CacheEntry { age: self.made, page });
        while self.pages.len() > PAGES || self.bytes > BYTES {
            let Some((_, oldest)) = self.ages.first_key_value() else { return };
            let oldest = oldest.clone();
            self.forget(&oldest);
        }
    }

    fn forget(&mut self, path: &str) {
        if let Some(old) = self.pages.remove(path) {
            self.bytes -= old.page.bytes.len();
            self.ages.remove(&old.age);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: u8, length: usize) -> CachedPage {
        CachedPage { fingerprint: Fingerprint([number; 16]), bytes: vec![number; length].into() }
    }

    #[test]
    fn the_oldest_pages_go_when_there_are_too_many() {
        let mut memo = PageCache::default();
        for number in 0..PAGES {
            memo.remember(&number.to_string(), page(1, 1));
        }
        memo.remember("0", page(2, 1));
        memo.remember("one more", page(1, 1));
        assert!(memo.last("1").is_none());
        assert_eq!(memo.last("0").map(|page| page.fingerprint), Some(Fingerprint([2; 16])));
        assert_eq!((memo.pages.len(), memo.ages.len(), memo.bytes), (PAGES, PAGES, PAGES));
    }

    #[test]
    fn the_oldest_pages_go_when_they_are_too_large() {
        let mut memo = PageCache::default();
        for path in ["a", "b", "c"] {
            memo.remember(path, page(1, BYTES / 2));
        }
        assert!(memo.last("a").is_none() && memo.last("b").is_some() && memo.last("c").is_some());
        memo.remember("huge", page(1, BYTES + 1));
        assert_eq!((memo.pages.len(), memo.bytes), (0, 0));
    }
}
