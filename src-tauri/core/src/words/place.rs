//! What a server is called in a sentence: whose it is and in which region, or its host.
//!
//! Never a whole address: paths say nothing to a person.

use crate::say;

/// "Clockify in the EU", "Maton", "clockify.example.com".
pub fn place(server: &str) -> String {
    let after_scheme = server.split_once("://").map_or(server, |(_, rest)| rest);
    let host = after_scheme.split('/').next().unwrap_or_default();
    let whose = match host {
        "api.clockify.me" => "clockify",
        "euc1.clockify.me" => "eu",
        "use2.clockify.me" => "usa",
        "euw2.clockify.me" => "uk",
        "apse2.clockify.me" => "australia",
        "developer.clockify.me" => "sandbox",
        "" => "unknown",
        host if host.ends_with(".maton.ai") => "maton",
        host => return host.to_owned(),
    };
    say!("problem-place", whose = whose)
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
