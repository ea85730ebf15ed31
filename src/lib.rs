//! Rapporteur turns the session reports of a dialogue series into a cross-indexed website.
//!
//! # The pipeline
//!
//! Each stage takes the type of the stage before it and returns its own; nothing is filled in later.
//!
//! | stage | takes | returns |
//! |---|---|---|
//! | [`io::load`] | a folder | [`source::Tree`]: every file's path and bytes |
//! | [`parse`] | a tree | [`parse::draft::Drafts`]: what the files say, names as written, with spans |
//! | [`resolve`] | drafts and the [`atlas`] | [`model::proceedings::Proceedings`]: every name is an id, every link has a target |
//! | [`index`] | proceedings | [`index::Index`]: who took part, in what, when, on what |
//! | [`plan`] | proceedings and index | [`plan::Plan`]: every page at its route |
//! | [`view`] | a page of the plan | the facts that one page shows |
//! | [`render`] | a view and a skin | bytes |
//! | [`io::output`] | routes and bytes | a folder, swapped in whole |
//!
//! The live preview runs the same stages after each change. Parsed files, resolved sessions and compiled
//! skins are remembered by what they were made from ([`memo`]); everything else is made anew.
//! [`studio`] leads from state to state, [`io::watch`] says what has changed, and [`io::serve`] shows
//! pages as they are asked for.
//!
//! Two things are made of a whole site rather than of one page: the index of its search
//! ([`io::search`], of what [`site::Site::findable`] tells), and what is to be said before it is
//! published ([`preflight`]; [`changes`] compares it with what is public).
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

pub mod accent;
pub mod atlas;
pub mod changes;
pub mod cli;
pub mod config;
pub mod coverage;
pub mod diagnostic;
pub mod excerpt;
pub mod html;
pub mod index;
pub mod io;
pub mod lang;
pub mod letters;
pub mod linkcheck;
pub mod locale;
pub mod markdown;
pub mod memo;
pub mod metadata;
pub mod model;
pub mod parse;
pub mod picture;
pub mod plan;
pub mod preflight;
pub mod ready;
pub mod render;
pub mod resolve;
pub mod review;
pub mod shape;
pub mod site;
pub mod slips;
pub mod slug;
pub mod solar_hijri;
pub mod source;
pub mod studio;
pub mod suggest;
pub mod toml_tree;
pub mod view;
