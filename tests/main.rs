//! One test program, a module for each feature.

// A test that cannot go on says so by failing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accent;
// The action is a script for a shell.
#[cfg(unix)]
mod action;
mod addresses;
mod architecture;
mod assets;
mod atlas;
mod attachments;
mod attribution;
mod bundled;
mod citation;
mod cleaning;
mod commands;
mod determinism;
mod diagnostic_codes;
mod diagnostics;
mod doc_links;
mod docs;
mod embargo;
#[cfg(feature = "external")]
mod external_links;
mod facts;
mod feeds;
mod filters;
mod fixture;
mod foreign_syntax;
mod four_languages;
mod github;
mod groups_over_time;
mod guard;
mod hidden;
mod home;
mod html;
mod import;
mod import_facts;
mod incremental;
mod index;
mod index_oracle;
mod languages;
#[cfg(unix)]
mod large_files;
mod links;
mod loading;
mod long_lists;
mod locales;
mod maps;
mod markdown;
mod menu;
mod messages;
mod metadata;
mod named_files;
mod names;
mod numbers;
mod old_addresses;
mod order;
mod output;
mod output_folder;
mod output_places;
mod pagination;
mod parties;
mod passages;
mod photographs;
mod pictures;
mod pictures_in_sizes;
mod preflight;
#[cfg(unix)]
mod publish;
mod publish_diff;
mod reach;
mod reading;
mod record_pages;
mod rename;
#[cfg(feature = "search")]
mod search;
#[cfg(feature = "serve")]
mod serve;
mod session_page;
mod sessions;
mod sessions_data;
mod shades;
mod sharing_picture;
mod sitemap;
mod skin_reference;
mod skins;
mod statistics;
mod templates;
mod tidy;
mod timelines;
mod translate;
mod translate_changes;
mod translations;
mod typography;
mod unicode_forms;
mod unlikely_dates;
mod warnings;
#[cfg(feature = "serve")]
mod watch;
