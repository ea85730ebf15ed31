//! What is said of a session under a rule of attribution that tells who said what: sentences in ten languages, and
//! the ways to say that something is public.

mod measured;
mod minutes;
mod sessions;
