//! Rapporteur turns the session reports of a dialogue series into a cross-indexed website.
//!
//! # The pipeline
//!
//! Each stage takes the type of the stage before it and returns its own; nothing is filled in later.
//!
//! | stage | takes | returns |
//! |---|---|---|
//! | [`io::load`] | a folder | [`source::Tree`]: every file's path and bytes |
//! | [`content::parse`] | a tree | [`content::parse::draft::Drafts`]: what the files say, names as written, with spans |
//! | [`content::resolve`] | drafts and the [`atlas`] | [`model::proceedings::Proceedings`]: every name is an id, every link has a target |
//! | [`index`] | proceedings | [`index::Index`]: who took part, in what, when, on what |
//! | [`pages`] | proceedings and index | [`pages::Plan`]: every page at its route |
//! | [`view`] | a page of the plan | the facts that one page shows |
//! | [`render`] | a view and a skin | bytes |
//! | [`io::output`] | routes and bytes | a folder, swapped in whole |
//!
//! The live preview runs the same stages after each change. Parsed files, resolved sessions and compiled
//! skins are remembered by what they were made from ([`source::memo`]); everything else is made anew.
//! [`site::workspace`] leads from state to state, [`io::watch`] says what has changed, and [`io::serve`] shows
//! pages as they are asked for.
//!
//! Two things are made of a whole site rather than of one page: the index of its search
//! ([`io::search`], of what [`site::Site::findable`] tells), and what is to be said before it is
//! published ([`checks::preflight`]; [`checks::publish_diff`] compares it with what is public).
//!
//! # Invariants
//!
//! 1. Only [`io`] and [`cli`] touch files, the clock, processes or the terminal.
//!    Everything else is a function of its arguments, and today's date is one of them.
//! 2. A mistake in content is a [`diagnostic::Diagnostic`], and a run reports them all.
//!    `Err` means that the machine failed. Nothing panics on any input.
//! 3. A template sees its view and nothing else, so what it reads of the view is the key of a page's
//!    freshness. What it does not read is not worked out.
//! 4. A route is a function of ids: it never moves when a title does.
//! 5. The site is a function from route to bytes. `build` asks for all of them, in parallel;
//!    `serve` for one.
//! 6. Incremental equals clean: however a state was reached, it is the one that a clean build makes
//!    of the same files. A test with random edits holds this.
//! 7. Facts stand once, texts stand per language; a missing text falls back to the default
//!    language's, marked with its own `lang` and `dir`.

// The layers, from the ground up: each uses those above it in this list and no others.
pub mod diagnostic;
pub mod time;
pub mod i18n;
pub mod source;
pub mod images;
pub mod metadata;
pub mod guard;
pub mod cleaning;
pub mod markdown;
pub mod model;
pub mod atlas;
pub mod content;
pub mod import;
pub mod index;
pub mod pages;
pub mod view;
pub mod render;
pub mod site;
pub mod checks;
pub mod io;
pub mod cli;
