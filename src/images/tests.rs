//! Tests of detection by file name.

use super::*;

#[test]
fn a_picture_is_known_by_its_name_in_any_case() {
    for name in ["a/Room.JPG", "b.jpeg", "c.png", "d.webp", "e.jfif", "f.HEIC", "g.tiff"] {
        assert!(is_picture(name), "{name}");
    }
    for name in ["a.pdf", "jpg", "a.svg", "a.jpg_original", "a.txt"] {
        assert!(!is_picture(name), "{name}");
    }
}
