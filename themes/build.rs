//! The skins here are part of the program, so a change of one asks for a new build. Cargo sees
//! only Rust files by itself.

fn main() {
    println!("cargo::rerun-if-changed=themes");
}
