//! What a server is called in a sentence: whose it is and in which region, or its host.
//!
//! Never a whole address: paths say nothing to a person.

/// Clockify's own servers.
const CLOCKIFY: [(&str, &str); 6] = [
    ("api.clockify.me", "Clockify"),
    ("euc1.clockify.me", "Clockify in the EU"),
    ("use2.clockify.me", "Clockify in the USA"),
    ("euw2.clockify.me", "Clockify in the UK"),
    ("apse2.clockify.me", "Clockify in Australia"),
    ("developer.clockify.me", "Clockify's sandbox"),
];

/// "Clockify in the EU", "Maton", "clockify.example.com".
pub fn place(server: &str) -> String {
    let after_scheme = server.split_once("://").map_or(server, |(_, rest)| rest);
    let host = after_scheme.split('/').next().unwrap_or_default();
    let known = CLOCKIFY.into_iter().find(|(own, _)| *own == host);
    match known {
        Some((_, called)) => called.to_owned(),
        None if host.ends_with(".maton.ai") => "Maton".to_owned(),
        None if host.is_empty() => "The server".to_owned(),
        None => host.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_called_by_whose_it_is_or_by_its_host() {
        for (server, called) in [
            ("https://api.clockify.me/api/v1", "Clockify"),
            ("https://euc1.clockify.me/api/v1", "Clockify in the EU"),
            ("https://developer.clockify.me/api/v1", "Clockify's sandbox"),
            ("https://acme.clockify.me/api/v1", "acme.clockify.me"),
            ("https://gateway.maton.ai/clockify/api/v1", "Maton"),
            ("https://ctrl.maton.ai", "Maton"),
            ("https://notmaton.ai", "notmaton.ai"),
            ("http://127.0.0.1:4000/api/v1", "127.0.0.1:4000"),
            ("http://[::1]:4000/api/v1", "[::1]:4000"),
            ("clockify.example.com", "clockify.example.com"),
            ("", "The server"),
        ] {
            assert_eq!(place(server), called, "{server}");
        }
    }
}
