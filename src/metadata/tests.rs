//! Files with names in them, written here byte by byte.
