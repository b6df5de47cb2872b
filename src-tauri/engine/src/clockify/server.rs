//! Addresses of the servers Stint talks to.
//!
//! Never lets a key travel in the clear: plain `http` is for this machine only.

use std::fmt;

use reqwest::Url;
use stint_core::problem::Problem;
use stint_core::say;

/// A checked address.
#[derive(Clone, PartialEq, Eq)]
pub struct Server(Url);

impl Server {
    /// Clockify's own address for all the world.
    pub const CLOCKIFY: &str = "https://api.clockify.me/api/v1";
    /// Where Maton's gateway passes calls on to Clockify.
    pub const GATEWAY: &str = "https://gateway.maton.ai/clockify/api/v1";
    /// Where connections at Maton are made and ended.
    pub const CONTROL: &str = "https://ctrl.maton.ai";

    /// An address of Clockify's API; it ends in `/api/v1`. The word of a region stands for its address.
    ///
    /// # Errors
    /// [`Problem::BadServer`].
    pub fn clockify(said: &str) -> Result<Server, Problem> {
        let word = said.trim();
        let mut regions = Server::REGIONS.into_iter();
        let region =
            regions.find_map(|(short, _, url)| word.eq_ignore_ascii_case(short).then_some(url));
        Server::ending_in(region.unwrap_or(said), "/api/v1")
    }

    /// An address of Clockify's API behind Maton's gateway; it ends in `/clockify/api/v1`.
    ///
    /// # Errors
    /// [`Problem::BadServer`].
    pub fn gateway(said: &str) -> Result<Server, Problem> {
        Server::ending_in(said, "/clockify/api/v1")
    }

    /// An address that has `/connections` below it.
    ///
    /// # Errors
    /// [`Problem::BadServer`].
    pub fn control(said: &str) -> Result<Server, Problem> {
        Server::ending_in(said, "")
    }

    /// Clockify's own servers by region, as a person says it: the word, what it is called, the address.
    pub const REGIONS: [(&str, &str, &str); 5] = [
        ("global", "Global", Server::CLOCKIFY),
        ("eu", "EU (Germany)", "https://euc1.clockify.me/api/v1"),
        ("us", "USA", "https://use2.clockify.me/api/v1"),
        ("uk", "United Kingdom", "https://euw2.clockify.me/api/v1"),
        ("au", "Australia", "https://apse2.clockify.me/api/v1"),
    ];

    /// Which of Clockify's regions it is; `None` for any other server.
    pub fn region(&self) -> Option<&'static str> {
        let address = self.to_string();
        let mut regions = Server::REGIONS.into_iter();
        regions.find_map(|(_, called, url)| (url == address).then_some(called))
    }

    /// Where the people of this server are. All of Clockify's own servers are one place, and so is what Maton passes
    /// on to it; its sandbox, and any other server, is a place of its own.
    pub fn realm(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        let sandbox = host == "developer.clockify.me";
        if !sandbox && (host.ends_with(".clockify.me") || host.ends_with(".maton.ai")) {
            return "clockify.me".to_owned();
        }
        self.0.origin().ascii_serialization()
    }

    /// Whether it is on this machine.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }

    /// The address below this one, with these path segments and this query.
    ///
    /// `None` if a segment would be no segment of its own: empty, `.` or `..`. An id like that would name
    /// another thing than was meant, a whole list for instance.
    pub(super) fn below(&self, segments: &[&str], query: &[(&str, String)]) -> Option<Url> {
        if segments.iter().any(|s| matches!(*s, "" | "." | "..")) {
            return None;
        }
        let mut url = self.0.clone();
        url.path_segments_mut().ok()?.extend(segments);
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
            // A blank as `+` is for forms; `%20` is understood by every gateway on the way.
            let spelled = url.query().map(|query| query.replace('+', "%20"));
            url.set_query(spelled.as_deref());
        }
        Some(url)
    }

    fn ending_in(said: &str, end: &str) -> Result<Server, Problem> {
        let bad = |why: String| Problem::BadServer {
            said: said.to_owned(),
            why,
        };
        let mut url = Url::parse(said.trim()).map_err(|_| bad(say!("account-address-none")))?;
        if !url.username().is_empty() || url.password().is_some() {
            // What was said may hold a password, so it is not repeated.
            return Err(Problem::BadServer {
                said: url.host_str().unwrap_or_default().to_owned(),
                why: say!("account-address-user"),
            });
        }
        match url.scheme() {
            "https" if url.has_host() => {}
            "http" if is_loopback(&url) => {}
            "http" => return Err(bad(say!("account-address-plain"))),
            _ => return Err(bad(say!("account-address-https"))),
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(bad(say!("account-address-query")));
        }
        let path = url.path().trim_end_matches('/').to_owned();
        if !path.ends_with(end) {
            return Err(bad(say!("account-address-end", end = end)));
        }
        url.set_path(&path);
        Ok(Server(url))
    }
}

pub(super) fn is_loopback(url: &Url) -> bool {
    let Some(host) = url.host_str() else {
        return false;
    };
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    match bare.parse::<std::net::IpAddr>() {
        Ok(address) => address.is_loopback(),
        Err(_) => bare == "localhost",
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trailing_slashes_do_not_matter() {
        for said in [
            "https://api.clockify.me/api/v1",
            "https://api.clockify.me/api/v1/",
            " https://api.clockify.me/api/v1// ",
        ] {
            let server = Server::clockify(said).unwrap();
            assert_eq!(server.to_string(), "https://api.clockify.me/api/v1");
            let url = server.below(&["user"], &[]).unwrap();
            assert_eq!(url.as_str(), "https://api.clockify.me/api/v1/user");
        }
        let control = Server::control("https://ctrl.maton.ai").unwrap();
        assert_eq!(control.to_string(), "https://ctrl.maton.ai");
        assert_eq!(
            control.below(&["connections"], &[]).unwrap().as_str(),
            "https://ctrl.maton.ai/connections"
        );
    }

    #[test]
    fn a_region_is_said_by_its_word() {
        for (said, called) in [
            ("eu", "EU (Germany)"),
            (" US ", "USA"),
            ("Global", "Global"),
            ("mars", ""),
        ] {
            let server = Server::clockify(said).ok();
            assert_eq!(
                server
                    .and_then(|server| server.region())
                    .unwrap_or_default(),
                called
            );
        }
    }

    #[test]
    fn a_sentence_names_each_of_clockifys_servers_by_its_region() {
        let mut places: Vec<String> = Server::REGIONS
            .map(|(_, _, url)| stint_core::words::place(url))
            .to_vec();
        assert!(places.iter().all(|place| place.starts_with("Clockify")));
        places.dedup();
        assert_eq!(places.len(), Server::REGIONS.len(), "{places:?}");
    }

    #[test]
    fn plain_http_is_for_this_machine_only() {
        for said in [
            "http://127.0.0.1:8080/api/v1",
            "http://127.9.9.9/api/v1",
            "http://[::1]:1/api/v1",
            "http://localhost:3000/api/v1",
        ] {
            assert!(Server::clockify(said).unwrap().is_loopback(), "{said}");
        }
        for said in [
            "http://api.clockify.me/api/v1",
            "http://localhost.example.com/api/v1",
            "http://10.0.0.1/api/v1",
            "http://127.0.0.1.example.com/api/v1",
            "ftp://127.0.0.1/api/v1",
            "https://user:pass@api.clockify.me/api/v1",
            "https://api.clockify.me/api/v1?x=1",
            "https://api.clockify.me/api/v1#x",
            "https://api.clockify.me",
            "api.clockify.me/api/v1",
            "",
        ] {
            assert!(
                matches!(Server::clockify(said), Err(Problem::BadServer { .. })),
                "{said}"
            );
        }
        assert!(!Server::clockify(Server::CLOCKIFY).unwrap().is_loopback());
    }

    #[test]
    fn all_ways_to_clockify_lead_to_the_same_people() {
        let of = |said| Server::control(said).unwrap().realm();
        for (_, _, address) in Server::REGIONS {
            assert_eq!(of(address), "clockify.me");
        }
        assert_eq!(of(Server::GATEWAY), "clockify.me");
        assert_eq!(of("https://api.maton.ai/clockify/api/v1"), "clockify.me");
        for (own, realm) in [
            (
                "https://developer.clockify.me/api/v1",
                "https://developer.clockify.me",
            ),
            (
                "https://clockify.me.example.com/api/v1",
                "https://clockify.me.example.com",
            ),
            ("https://notclockify.me/api/v1", "https://notclockify.me"),
            ("http://127.0.0.1:81/api/v1", "http://127.0.0.1:81"),
        ] {
            assert_eq!(of(own), realm);
        }
    }

    #[test]
    fn the_gateway_has_the_apps_name_in_its_path() {
        assert!(Server::gateway(Server::GATEWAY).is_ok());
        assert!(Server::gateway("https://gateway.maton.ai/api/v1").is_err());
        assert!(Server::control(Server::CONTROL).is_ok());
    }

    #[test]
    fn a_password_in_an_address_is_not_repeated() {
        let Err(problem) = Server::clockify("https://me:hunter2@api.clockify.me/api/v1") else {
            panic!("refused");
        };
        assert!(!format!("{problem:?}").contains("hunter2"));
    }

    #[test]
    fn an_id_cannot_climb_out_of_its_place() {
        let server = Server::clockify(Server::CLOCKIFY).unwrap();
        for id in ["", ".", ".."] {
            assert_eq!(server.below(&["workspaces", id], &[]), None, "{id:?}");
        }
        let url = server.below(&["workspaces", "a/../b?c#d e"], &[]).unwrap();
        assert_eq!(url.path(), "/api/v1/workspaces/a%2F..%2Fb%3Fc%23d%20e");
    }

    #[test]
    fn blanks_and_plus_signs_survive_in_a_query() {
        let server = Server::clockify(Server::CLOCKIFY).unwrap();
        let url = server
            .below(&["tags"], &[("name", "a b+c&d".to_owned())])
            .unwrap();
        assert_eq!(url.query(), Some("name=a%20b%2Bc%26d"));
    }
}
