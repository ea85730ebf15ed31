//! What is told when files are changed as editors and other programs change them.
//!
//! With the system's own watcher, on real folders.
