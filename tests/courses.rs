//! Recommendations over several sessions: their own pages, what became of them, and what is wrong with references.

mod mistakes;
mod pages;

use crate::fixture::Fixture;

/// Three sessions: the second repeats a recommendation of the first, the third follows both up.
fn site() -> Fixture {
    Fixture::site()
        .config("languages = [\"en\", \"fa-AF\"]\n[search]\nenabled = false")
        .file("content/themes.toml", "[aid]\nlabel = { en = \"Aid\", fa-AF = \"کمک\" }\n")
        .session(
            "01-one",
            "date = 2019-03-01\nnumber = 1\n\n[[recommendations]]\ntext = \"Open the border.\"\nto = [\"sco\"]\n\
             themes = [\"aid\"]\n\n[[recommendations]]\ntext = \"Meet again.\"\nstatus = \"open\"\nnote = \"No date yet.\"",
        )
        .session(
            "02-two",
            "date = 2020-05-02\nnumber = 2\n\n[[recommendations]]\ntext = \"Open the border at once.\"\n\
             repeats = [\"talks/1#1\"]",
        )
        .session(
            "03-three",
            "date = 2021-09-01\nnumber = 3\n\n[[followed]]\nof = \"talks/2#1\"\nstatus = \"under-way\"\n\
             date = \"2020-11\"\ntext = { en = \"One crossing was opened & signed.\", fa-AF = \"یک گذرگاه باز شد.\" }\n\
             sources = [{ title = \"A treaty\", url = \"https://example.net/treaty\" }]\n\n\
             [[followed]]\nof = \"01-one#1\"\nstatus = \"met\"\ndate = 2021-08-20\n\n\
             [[followed]]\nof = \"talks/01-one#2\"\nstatus = \"met\"",
        )
}
