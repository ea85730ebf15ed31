//! Latin letters that Unicode does not decompose, such as `ß`.

/// Each replacement with the small letters that it stands for.
pub const LATIN_LETTERS: [(&str, &[char]); 11] = [
    ("ss", &['ß']),
    ("ae", &['æ']),
    ("oe", &['œ']),
    ("o", &['ø']),
    ("l", &['ł']),
    ("d", &['đ', 'ð']),
    ("th", &['þ']),
    ("h", &['ħ']),
    ("t", &['ŧ']),
    ("i", &['ı']),
    ("z", &['ƶ']),
];
