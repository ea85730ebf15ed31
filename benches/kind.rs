//! What kind of file an output is, for those who count or measure by kind.

use rapporteur::pages::Output;

/// `Country`, `feed of Country`, `Sitemap`.
pub(crate) fn kind(output: &Output) -> String {
    let (of, what) = match output {
        Output::Page(page, ..) => ("", format!("{page:?}")),
        Output::Feed(page, _) => ("feed of ", format!("{page:?}")),
        other => ("", format!("{other:?}")),
    };
    of.to_owned() + what.split('(').next().unwrap_or_default()
}
