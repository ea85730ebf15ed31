//! Where the items live that paths name.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Code, Kind, Mention, Module, Segments, is_upper};

/// More re-exports of re-exports than any name has.
const DEPTH: usize = 12;

/// All modules of the library.
pub(super) struct Names<'a> {
    modules: BTreeMap<&'a Segments, (&'a str, &'a Module)>,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target<'a> {
    Module,
    Item { file: &'a str, name: &'a str },
}

impl<'a> Names<'a> {
    pub(super) fn of(library: &'a [Code]) -> Self {
        let modules = library
            .iter()
            .flat_map(|code| code.modules.iter().map(|(path, module)| (path, (code.file.as_str(), module))));
        Self { modules: modules.collect() }
    }

    fn is_module(&self, path: &[String]) -> bool {
        self.modules.contains_key(&path.to_vec())
    }

    /// The paths from the crate's root that a path stands for; none if it leads to another crate.
    /// A name that is imported from two places, a module and a function for instance, has two.
    pub(super) fn absolute(&self, inside: &[String], path: &[String]) -> Vec<Segments> {
        self.absolute_within(inside, path, DEPTH)
    }

    fn absolute_within(&self, inside: &[String], path: &[String], depth: usize) -> Vec<Segments> {
        let Some((first, rest)) = path.split_first() else { return vec![inside.to_vec()] };
        let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
        let below = |base: &[String], rest: &[String]| [base, rest].concat();
        match first.as_str() {
            "crate" => return self.absolute_within(&[], &with_self(rest), depth),
            "super" => {
                let parent = inside.split_last().map_or(inside, |(_, parent)| parent);
                return self.absolute_within(parent, &with_self(rest), depth);
            }
            "self" if rest.first().is_some_and(|next| next == "super") => {
                return self.absolute_within(inside, rest, depth);
            }
            "self" => return vec![below(inside, rest)],
            _ => {}
        }
        let child = below(inside, std::slice::from_ref(first));
        if !rest.is_empty() && self.is_module(&child) {
            return vec![below(&child, rest)];
        }
        let Some((_, module)) = self.modules.get(&inside.to_vec()) else { return Vec::new() };
        if module.items.contains(first) && may_lead_on(first, rest) {
            return vec![below(inside, path)];
        }
        let imported = module.imports.iter().filter(|(name, _)| name == first);
        let imported: Vec<Segments> = imported
            .flat_map(|(_, import)| self.absolute_within(inside, import, depth))
            .map(|base| below(&base, rest))
            .collect();
        if imported.is_empty() && self.is_module(&child) { vec![child] } else { imported }
    }

    /// Where a path from the crate's root leads to, through re-exports to the items themselves.
    /// A function and a module may have the same path.
    pub(super) fn targets(&self, absolute: &[String]) -> BTreeSet<Target<'a>> {
        self.targets_within(absolute, DEPTH)
    }

    fn targets_within(&self, absolute: &[String], depth: usize) -> BTreeSet<Target<'a>> {
        let Some(depth) = depth.checked_sub(1) else { return BTreeSet::new() };
        for at in 0..absolute.len() {
            let (inside, rest) = absolute.split_at(at);
            let Some((name, rest)) = rest.split_first() else { break };
            let is_module = self.is_module(&absolute[..=at]);
            if is_module && !rest.is_empty() {
                continue;
            }
            let Some((file, module)) = self.modules.get(&inside.to_vec()) else { return BTreeSet::new() };
            if let Some(name) = module.items.get(name).filter(|name| may_lead_on(name, rest)) {
                let item = Target::Item { file, name };
                return if is_module { [item, Target::Module].into() } else { [item].into() };
            }
            let imports = module.imports.iter().filter(|(bound, _)| bound == name);
            let imports = imports.map(|(_, path)| [path, rest].concat());
            let globs = module.globs.iter().map(|path| [path, std::slice::from_ref(name), rest].concat());
            let found: BTreeSet<Target<'_>> = imports
                .chain(globs)
                .flat_map(|path| self.absolute_within(inside, &path, depth))
                .flat_map(|path| self.targets_within(&path, depth))
                .collect();
            if !found.is_empty() || !is_module {
                return found;
            }
        }
        if self.is_module(absolute) { [Target::Module].into() } else { BTreeSet::new() }
    }

    /// A path from the root of whichever crate it leads to: `Instant` may be `std::time::Instant`.
    pub(super) fn spelled_out(&self, mention: &Mention) -> Segments {
        let Some((_, module)) = self.modules.get(&mention.inside) else { return mention.path.clone() };
        let Some((first, rest)) = mention.path.split_first() else { return Segments::new() };
        match module.imports.iter().find(|(name, _)| name == first) {
            Some((_, import)) if mention.kind == Kind::Code => [import, rest].concat(),
            _ => mention.path.clone(),
        }
    }
}

/// Whether an item can have more of a path behind it: types have variants and functions, functions have
/// nothing, and the name is then that of a module or of another crate.
fn may_lead_on(name: &str, rest: &[String]) -> bool {
    rest.is_empty() || is_upper(name)
}

/// Behind `crate` and `super`, a path goes on from the module, whatever that module imports.
fn with_self(rest: &[String]) -> Segments {
    match rest.first().map(String::as_str) {
        Some("super") => rest.to_vec(),
        _ => [&["self".to_owned()], rest].concat(),
    }
}

/// The uses of files by files: who uses whom, and by which names. A module that exports what its parts
/// declare does not use them by that.
pub(super) type Uses<'a> = BTreeMap<&'a str, BTreeMap<&'a str, BTreeSet<&'a str>>>;

pub(super) fn uses(library: &[Code]) -> Uses<'_> {
    let names = Names::of(library);
    let mut uses = Uses::new();
    for code in library {
        for mention in &code.mentions {
            for path in names.absolute(&mention.inside, &mention.path) {
                let of_a_part = mention.kind == Kind::Reexport && path.starts_with(code.module());
                let targets = names.targets(&path);
                // Whether the function is meant is seen where the name is used.
                let may_be_module = mention.kind != Kind::Code && targets.contains(&Target::Module);
                for target in targets.into_iter().filter(|_| !may_be_module) {
                    match target {
                        Target::Item { file, name } if file != code.file && !of_a_part => {
                            uses.entry(&code.file).or_default().entry(file).or_default().insert(name);
                        }
                        _ => {}
                    }
                }
            }
        }
    }
    uses
}

/// The circles: files each of which uses all the others, if only through one another.
pub(super) fn circles<'a>(uses: &Uses<'a>) -> Vec<BTreeSet<&'a str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        uses.keys().map(|file| (*file, reached(uses, file))).collect();
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|files| files.contains(to));
    let circles: BTreeSet<BTreeSet<&str>> = uses
        .keys()
        .filter(|file| leads(file, file))
        .map(|file| reached[file].iter().copied().filter(|other| leads(other, file)).collect())
        .collect();
    circles.into_iter().collect()
}

fn reached<'a>(uses: &Uses<'a>, from: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        let neighbours = uses.get(file).into_iter().flat_map(BTreeMap::keys);
        next.extend(neighbours.filter(|neighbour| found.insert(**neighbour)).copied());
    }
    found
}
