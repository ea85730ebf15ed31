//! Extends a page's Content-Security-Policy by what the preview needs: its own script, and requests
//! to its own origin.

/// Allows scripts from, and connections to, the page's own origin.
pub(super) fn adapted(policy: &str) -> String {
    let mut directives: Vec<Directive<'_>> = Vec::new();
    for written in policy.split(';') {
        let mut words = written.split_ascii_whitespace();
        let Some(name) = words.next() else { continue };
        // Of duplicate directives browsers use the first.
        if !directives.iter().any(|known| known.name.eq_ignore_ascii_case(name)) {
            directives.push(Directive { name, sources: words.map(str::to_owned).collect() });
        }
    }
    allow_own(&mut directives, "script-src-elem", &["script-src", "default-src"]);
    allow_own(&mut directives, "connect-src", &["default-src"]);
    let lines: Vec<String> = directives.iter().map(Directive::written).collect();
    lines.join("; ")
}

struct Directive<'a> {
    name: &'a str,
    sources: Vec<String>,
}

impl Directive<'_> {
    fn written(&self) -> String {
        let words: Vec<&str> =
            std::iter::once(self.name).chain(self.sources.iter().map(String::as_str)).collect();
        words.join(" ")
    }

    fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    fn allows_own(&self) -> bool {
        self.sources.iter().any(|source| source == "*" || source.eq_ignore_ascii_case("'self'"))
    }

    fn allow_own(&mut self) {
        self.sources.retain(|source| !source.eq_ignore_ascii_case("'none'"));
        self.sources.push("'self'".into());
    }
}

/// Adds `'self'` to a directive. If it is missing, its fallback (`instead`) is copied, not changed,
/// since other directives fall back to it too.
fn allow_own(directives: &mut Vec<Directive<'_>>, name: &'static str, instead: &[&str]) {
    if let Some(given) = directives.iter_mut().find(|directive| directive.is(name)) {
        if !given.allows_own() {
            given.allow_own();
        }
        return;
    }
    let standing = instead.iter().find_map(|name| directives.iter().find(|directive| directive.is(name)));
    if let Some(standing) = standing.filter(|standing| !standing.allows_own()) {
        let mut directive = Directive { name, sources: standing.sources.clone() };
        directive.allow_own();
        directives.push(directive);
    }
}

#[cfg(test)]
mod tests {
    use super::adapted;

    #[test]
    fn what_is_forbidden_by_default_is_allowed_for_our_script_alone() {
        assert_eq!(
            adapted("default-src 'none'; style-src 'self'; img-src 'self' data:"),
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src-elem 'self'; connect-src 'self'"
        );
    }

    #[test]
    fn what_is_named_keeps_what_it_allows() {
        assert_eq!(
            adapted("script-src https://cdn.example 'nonce-x'; connect-src 'NONE';;"),
            "script-src https://cdn.example 'nonce-x'; connect-src 'self'; \
             script-src-elem https://cdn.example 'nonce-x' 'self'"
        );
        assert_eq!(
            adapted("script-src 'self'; script-src-elem 'none'"),
            "script-src 'self'; script-src-elem 'self'"
        );
        assert_eq!(
            adapted("default-src https:"),
            "default-src https:; script-src-elem https: 'self'; connect-src https: 'self'"
        );
    }

    #[test]
    fn a_policy_that_is_loose_enough_stays_as_it_is() {
        for policy in ["default-src 'self'", "default-src *; img-src 'none'", "img-src 'none'", ""] {
            assert_eq!(adapted(policy), policy);
        }
    }

    #[test]
    fn of_two_directives_of_one_name_the_first_counts() {
        assert_eq!(adapted("script-src 'self'; SCRIPT-SRC 'none'"), "script-src 'self'");
    }
}
