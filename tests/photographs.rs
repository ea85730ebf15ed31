//! Photographs as they are published: without their metadata, and in several sizes.

mod resize;
mod strip;
