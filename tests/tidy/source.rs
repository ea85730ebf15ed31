//! Reads a source file with `syn`: what it declares, what it imports and which paths it names.
//! Code under `#[cfg(test)]` is left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// The segments of a path in code, or of a module's path from the crate's root.
pub(super) type Segments = Vec<String>;

/// A source file.
pub(super) struct Source {
    /// Its path from the repository's root.
    pub(super) path: String,
    pub(super) text: String,
}

/// What the code of a file declares and names.
pub(super) struct Code {
    /// The path of the file from the repository's root.
    pub(super) file: String,
    /// The module of the file, and the modules that are written inside it.
    pub(super) modules: BTreeMap<Segments, Module>,
    pub(super) mentions: Vec<Mention>,
    /// The names of its structs, enums, unions, traits and type aliases.
    pub(super) types: Vec<String>,
}

/// The names that a module has.
#[derive(Default)]
pub(super) struct Module {
    /// The names declared here, except those of modules.
    pub(super) items: BTreeSet<String>,
    /// The names bound by `use`, with the path of each as written.
    pub(super) imports: Vec<(String, Segments)>,
    /// The paths of which all names are imported.
    pub(super) globs: Vec<Segments>,
}

/// A path as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The module in which it is written.
    pub(super) inside: Segments,
    pub(super) path: Segments,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A private `use`.
    Import,
    /// A `use` with a visibility.
    Reexport,
    /// A path in an expression, a type, a pattern or a macro.
    Code,
}

/// The Rust files of a folder, sorted by path.
pub(super) fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root.join(folder)).sort_by_file_name() {
        let entry = entry.expect("a readable tree");
        if entry.path().extension().is_some_and(|extension| extension == "rs") {
            let path = entry.path().strip_prefix(root).expect("a path below the root");
            found.push(Source {
                path: path.to_string_lossy().replace('\\', "/"),
                text: fs::read_to_string(entry.path()).expect("a text"),
            });
        }
    }
    assert!(!found.is_empty(), "{folder} has no source files");
    found
}

impl Source {
    /// Whether a file holds nothing but tests.
    pub(super) fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The module that the file is: `src/parse/config.rs` is `parse::config`.
    fn module(&self) -> Segments {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        // A layer is a folder: what stands for it is the file `mod.rs` in it.
        let inner = inner.trim_end_matches("/mod");
        if inner == "lib" { Segments::new() } else { inner.split('/').map(str::to_owned).collect() }
    }
}

/// The code of the library's files, without tests.
pub(super) fn library(sources: &[Source]) -> Vec<Code> {
    let in_library = |source: &&Source| !source.is_test() && source.path != "src/main.rs";
    sources.iter().filter(in_library).map(Code::of).collect()
}

impl Code {
    pub(super) fn of(source: &Source) -> Self {
        let parsed = syn::parse_file(&source.text).unwrap_or_else(|error| panic!("{}: {error}", source.path));
        let mut reader = Reader { inside: source.module(), ..Reader::default() };
        reader.modules.entry(reader.inside.clone()).or_default();
        reader.visit_file(&parsed);
        // The name of a variable is no path, and neither is the `self` of a method.
        let Reader { modules, mut mentions, types, variables, .. } = reader;
        mentions.retain(|mention| match &mention.path[..] {
            [name] if mention.kind == Kind::Code => {
                is_upper(name) || name != "self" && !variables.contains(name)
            }
            _ => true,
        });
        Self { file: source.path.clone(), modules, mentions, types }
    }

    pub(super) fn module(&self) -> &Segments {
        self.modules.keys().min_by_key(|module| module.len()).expect("a file is a module")
    }
}

/// Whether a name is written like a type, a variant or a constant.
pub(super) fn is_upper(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

#[derive(Default)]
struct Reader {
    inside: Segments,
    modules: BTreeMap<Segments, Module>,
    mentions: Vec<Mention>,
    types: Vec<String>,
    variables: BTreeSet<String>,
}

impl Reader {
    fn here(&mut self) -> &mut Module {
        self.modules.entry(self.inside.clone()).or_default()
    }

    fn mention(&mut self, path: Segments, kind: Kind) {
        self.mentions.push(Mention { inside: self.inside.clone(), path, kind });
    }

    fn declare(&mut self, name: &syn::Ident) {
        self.here().items.insert(name.to_string());
    }

    fn declare_type(&mut self, name: &syn::Ident) {
        self.declare(name);
        self.types.push(name.to_string());
    }

    fn import(&mut self, before: &Segments, tree: &syn::UseTree, kind: Kind) {
        let with = |name: &syn::Ident| {
            let mut path = before.clone();
            if name != "self" || path.is_empty() {
                path.push(name.to_string());
            }
            path
        };
        let (path, name) = match tree {
            syn::UseTree::Path(path) => return self.import(&with(&path.ident), &path.tree, kind),
            syn::UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.import(before, tree, kind));
            }
            syn::UseTree::Glob(_) => {
                self.here().globs.push(before.clone());
                return self.mention(before.clone(), kind);
            }
            syn::UseTree::Name(name) => {
                let path = with(&name.ident);
                let name = path.last().cloned().unwrap_or_default();
                (path, name)
            }
            syn::UseTree::Rename(rename) => (with(&rename.ident), rename.rename.to_string()),
        };
        self.here().imports.push((name, path.clone()));
        self.mention(path, kind);
    }

    fn declare_tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.declare_tokens(group.stream()),
                TokenTree::Ident(name) if is_upper(&name.to_string()) => self.declare(&name),
                _ => {}
            }
        }
    }

    /// The arguments of macros are tokens only: paths are found by their colons.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let punct = |at: usize, wanted: char| matches!(tokens.get(at), Some(TokenTree::Punct(found)) if found.as_char() == wanted);
        let mut at = 0;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Group(group) => self.read_tokens(group.stream()),
                TokenTree::Ident(first) => {
                    let before = at.checked_sub(1);
                    let is_path = before.is_none_or(|before| {
                        !(punct(before, '.') || punct(before, '\'') || punct(before, '$') && first != "crate")
                    });
                    let mut path = vec![first.to_string()];
                    while punct(at + 1, ':') && punct(at + 2, ':') {
                        let Some(TokenTree::Ident(next)) = tokens.get(at + 3) else { break };
                        path.push(next.to_string());
                        at += 3;
                    }
                    let is_call = matches!(tokens.get(at + 1), Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis);
                    if is_path && (path.len() > 1 || is_call || is_upper(&path[0])) {
                        self.mention(path, Kind::Code);
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
}

fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    let is_test = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::List(list) => list.path.is_ident("cfg") && list.tokens.to_string() == "test",
        _ => false,
    };
    attributes.iter().any(is_test)
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let private = matches!(item.vis, syn::Visibility::Inherited);
        if !is_for_tests(&item.attrs) {
            self.import(&Segments::new(), &item.tree, if private { Kind::Import } else { Kind::Reexport });
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if item.content.is_some() && !is_for_tests(&item.attrs) {
            self.inside.push(item.ident.to_string());
            self.here();
            visit::visit_item_mod(self, item);
            self.inside.pop();
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.declare_type(&item.ident);
        visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.declare_type(&item.ident);
        visit::visit_item_enum(self, item);
    }

    fn visit_item_union(&mut self, item: &'ast syn::ItemUnion) {
        self.declare_type(&item.ident);
        visit::visit_item_union(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.declare_type(&item.ident);
        visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.declare_type(&item.ident);
        visit::visit_item_type(self, item);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        if !is_for_tests(&item.attrs) {
            self.declare(&item.sig.ident);
            visit::visit_item_fn(self, item);
        }
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.declare(&item.ident);
        visit::visit_item_const(self, item);
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.declare(&item.ident);
        visit::visit_item_static(self, item);
    }

    fn visit_pat_ident(&mut self, pattern: &'ast syn::PatIdent) {
        let name = pattern.ident.to_string();
        if is_upper(&name) {
            self.mention(vec![name], Kind::Code);
        } else {
            self.variables.insert(name);
        }
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.mention(path.segments.iter().map(|segment| segment.ident.to_string()).collect(), Kind::Code);
        visit::visit_path(self, path);
    }

    /// What a macro declares is not spelled out: a capital name in it may be an item.
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        self.declare_tokens(item.mac.tokens.clone());
        visit::visit_item_macro(self, item);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.read_tokens(call.tokens.clone());
        visit::visit_macro(self, call);
    }

    // What an attribute or a visibility names is not used.
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
    fn visit_vis_restricted(&mut self, _: &'ast syn::VisRestricted) {}
}
