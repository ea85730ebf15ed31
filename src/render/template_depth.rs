//! Checks the nesting depth of templates. Tera's parser and interpreter are recursive, and do not limit all
//! kinds of nesting.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::render::templates::{TemplateFile, Templates, references};

/// Maximum number of branches in a template.
const MOST_BRANCHES: usize = 500;

/// Maximum depth of included and extended templates.
const MOST_LEVELS: usize = 20;

/// Reports templates that are nested too deeply.
pub(super) fn too_deep(templates: &Templates) -> Vec<Diagnostic> {
    let names: BTreeMap<&str, BTreeSet<&str>> =
        templates.iter().map(|(name, template)| (name.as_str(), references(&template.text))).collect();
    let mut levels = BTreeMap::new();
    let branches = templates.values().filter_map(branches);
    let chains = templates.iter().filter_map(|(name, template)| {
        let level = level(name, &names, &mut Vec::new(), &mut levels);
        (level > MOST_LEVELS).then(|| {
            let message =
                format!("this template includes or extends others more than {MOST_LEVELS} levels deep");
            Diagnostic::error(Code::NestedTooDeep, &template.path, None, message)
                .help("combine them into fewer templates")
        })
    });
    branches.chain(chains.take(1)).collect()
}

fn branches(template: &TemplateFile) -> Option<Diagnostic> {
    let (at, found) = template.text.match_indices("elif").nth(MOST_BRANCHES)?;
    let message = format!("this template has more than {MOST_BRANCHES} `elif`");
    Some(
        Diagnostic::error(Code::NestedTooDeep, &template.path, at..at + found.len(), message)
            .help("look up values in a map, or split the template"),
    )
}

/// Depth of the templates below one. Cycles are reported by Tera.
fn level<'a>(
    name: &'a str,
    names: &BTreeMap<&'a str, BTreeSet<&'a str>>,
    around: &mut Vec<&'a str>,
    levels_by_name: &mut BTreeMap<&'a str, usize>,
) -> usize {
    if let Some(level) = levels_by_name.get(name) {
        return *level;
    }
    if around.contains(&name) || around.len() > MOST_LEVELS {
        return 0;
    }
    around.push(name);
    let below = names.get(name).into_iter().flatten();
    let level = below.map(|inner| 1 + level(inner, names, around, levels_by_name)).max().unwrap_or(0);
    around.pop();
    // Do not cache results that were cut off at the maximum.
    if around.len() + level <= MOST_LEVELS {
        levels_by_name.insert(name, level);
    }
    level
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[(String, String)]) -> Vec<String> {
        let file = |(name, text): &(String, String)| {
            (name.clone(), TemplateFile { path: name.clone(), text: text.clone() })
        };
        too_deep(&texts.iter().map(file).collect()).into_iter().map(|found| found.message).collect()
    }

    fn chain(length: usize, tag: &str) -> Vec<(String, String)> {
        let one = |n: usize| {
            (format!("{n:03}"), format!("{{%- {tag} \"{:03}\" -%}} and {{% {tag} '{:03}' %}}", n + 1, n + 1))
        };
        (0..length).map(one).chain([(format!("{length:03}"), "end".to_owned())]).collect()
    }

    #[test]
    fn chains_of_templates_have_an_end() {
        for tag in ["include", "extends"] {
            assert_eq!(found(&chain(MOST_LEVELS, tag)), [""; 0]);
            assert_eq!(found(&chain(MOST_LEVELS + 1, tag)).len(), 1);
            assert_eq!(found(&chain(2_000, tag)).len(), 1);
        }
    }

    #[test]
    fn many_templates_that_include_all_of_the_next_level_take_no_time() {
        let name = |level: usize, n: usize| format!("{level:02}-{n:02}");
        let text = |level: usize| {
            let tag = |n| format!("{{% include \"{}\" %}}", name(level + 1, n));
            (0..30).map(tag).collect::<Vec<_>>().concat()
        };
        let all: Vec<(String, String)> =
            (0..MOST_LEVELS).flat_map(|level| (0..30).map(move |n| (name(level, n), text(level)))).collect();
        assert_eq!(found(&all), [""; 0]);
    }

    #[test]
    fn circles_are_left_to_tera() {
        let template = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(
            found(&[template("a", "{% include \"b\" %}"), template("b", "{% include 'a' %}")]),
            [""; 0]
        );
    }

    #[test]
    fn branches_of_a_template_have_an_end() {
        let text = |number: usize| {
            ("a".to_owned(), format!("{{% if x %}}{}{{% endif %}}", "{% elif y %}".repeat(number)))
        };
        assert_eq!(found(&[text(MOST_BRANCHES)]), [""; 0]);
        assert_eq!(found(&[text(MOST_BRANCHES + 1)]), ["this template has more than 500 `elif`"]);
    }
}
