//! Schemes of addresses outside the site, beside `http` and `https`.

/// Other schemes under which readers find something outside, of those in the register of IANA
/// (<https://www.iana.org/assignments/uri-schemes>). None of them runs a program that the page brings.
pub(super) const OTHER_SCHEMES: [&str; 21] = [
    "callto", "doi", "ftp", "ftps", "geo", "git", "irc", "ircs", "magnet", "mailto", "matrix", "news",
    "nntp", "sftp", "sip", "sms", "ssh", "tel", "urn", "webcal", "xmpp",
];
