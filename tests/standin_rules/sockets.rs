//! The same value behind real sockets: faults that close connections, a port for each address.
//!
//! Never about the door for other processes: that is in `door`.

use std::io::{BufRead, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;

use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Region, RetryAfter, Rule};
use stint_tests::maton::ConnectionStatus;
use stint_tests::server::StandIn;

use crate::world::{BOB_KEY, NOW, at};

pub(crate) fn started() -> StandIn {
    let far = StandIn::start();
    far.hold_clock(NOW);
    far
}

pub(crate) fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    config.max_redirects(0).build().into()
}

fn entries_url(far: &StandIn) -> String {
    format!(
        "{}/workspaces/{}/time-entries",
        far.clockify_url(),
        far.ada().1
    )
}

fn create(far: &StandIn, agent: &ureq::Agent) -> Result<(u16, Vec<u8>), ureq::Error> {
    let body = json!({"start": at(0), "end": at(60), "description": "over the wire"});
    let request = agent
        .post(entries_url(far))
        .header("X-Api-Key", FarSide::CLOCKIFY_KEY);
    let mut answer = request.send_json(body)?;
    let bytes = answer.body_mut().read_to_vec()?;
    Ok((answer.status().as_u16(), bytes))
}

fn stored(far: &StandIn) -> usize {
    far.with(|clockify| clockify.entries().count())
}

#[test]
fn each_fault_leaves_what_it_should_on_both_sides() {
    let far = started();
    let agent = agent();
    let path = "/workspaces/*/time-entries";
    // Fault, status the client sees (none: no usable answer), whether the entry is there.
    let table: Vec<(Fault, Option<u16>, usize)> = vec![
        (Fault::DropBefore, None, 0),
        (Fault::DropAfter, None, 1),
        (Fault::Truncate { bytes: 0 }, None, 1),
        (Fault::Truncate { bytes: 30 }, None, 1),
        (Fault::TooManyRequests { retry_after: None }, Some(429), 0),
        (
            Fault::Status {
                status: 502,
                applied: false,
            },
            Some(502),
            0,
        ),
        (
            Fault::Status {
                status: 503,
                applied: true,
            },
            Some(503),
            1,
        ),
        (Fault::Slow { ms: 5, then: None }, Some(201), 1),
        (
            Fault::Slow {
                ms: 5,
                then: Some(Box::new(Fault::DropAfter)),
            },
            None,
            1,
        ),
        (Fault::CaptivePortal, Some(200), 0),
        (Fault::Redirect, Some(302), 0),
        (Fault::Unauthorized, Some(401), 0),
        (Fault::WrongContent, Some(200), 0),
        (Fault::DeliverTwice, Some(201), 2),
        (Fault::ApplyLater { seconds: 90 }, None, 0),
        (
            Fault::Answer {
                status: 418,
                body: json!({"code": 1}),
            },
            Some(418),
            0,
        ),
    ];
    for (fault, status, made) in table {
        let before = stored(&far);
        far.with(|c| c.faults.add(Rule::next("POST", path, fault.clone())));
        let seen = create(&far, &agent).ok().map(|(status, _)| status);
        assert_eq!(seen, status, "{fault:?}");
        assert_eq!(stored(&far) - before, made, "{fault:?}");
    }
    let before = stored(&far);
    far.with(|c| c.advance(90));
    assert_eq!(stored(&far) - before, 1, "the late one arrives");
    assert_eq!(
        create(&far, &agent).unwrap().0,
        201,
        "and nothing is left of the faults"
    );
    assert_eq!(
        far.with(|c| c.log.count("POST", path)),
        17,
        "the client never repeats by itself"
    );
}

#[test]
fn retry_after_comes_in_both_forms() {
    let far = started();
    let agent = agent();
    for (form, text) in [
        (RetryAfter::Seconds(7), "7"),
        (RetryAfter::DateIn(7), "Fri, 13 Feb 2026 09:00:07 GMT"),
    ] {
        let fault = Fault::TooManyRequests {
            retry_after: Some(form),
        };
        far.with(|c| c.faults.add(Rule::next("GET", "/user", fault)));
        let answer = agent
            .get(format!("{}/user", far.clockify_url()))
            .call()
            .unwrap();
        assert_eq!(answer.status(), 429);
        assert_eq!(answer.headers()["retry-after"], text);
    }
}

/// One request on an open connection; the raw answer up to its announced length, or to the end.
fn raw(stream: &mut TcpStream, path: &str) -> String {
    let key = FarSide::CLOCKIFY_KEY;
    let request = format!("GET {path} HTTP/1.1\r\nHost: far\r\nX-Api-Key: {key}\r\n\r\n");
    if stream.write_all(request.as_bytes()).is_err() {
        return String::new();
    }
    let mut text = Vec::new();
    let mut byte = [0];
    let mut wanted = usize::MAX;
    while text.len() < wanted && stream.read(&mut byte).unwrap_or(0) == 1 {
        text.push(byte[0]);
        if wanted == usize::MAX && text.ends_with(b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&text).to_lowercase();
            let length = head.split("content-length: ").nth(1).unwrap_or("0");
            let length: usize = length.split("\r\n").next().unwrap().parse().unwrap();
            wanted = text.len() + length;
        }
    }
    String::from_utf8(text).unwrap()
}

fn connect(far: &StandIn) -> TcpStream {
    let url = far.clockify_url();
    let address = url.trim_start_matches("http://").split('/').next().unwrap();
    TcpStream::connect(address).unwrap()
}

#[test]
fn connections_are_kept_until_a_fault_closes_them() {
    let far = started();
    let mut stream = connect(&far);
    for _ in 0..3 {
        assert!(raw(&mut stream, "/api/v1/user").starts_with("HTTP/1.1 200"));
    }
    far.with(|c| {
        c.faults
            .add(Rule::next("GET", "/user", Fault::Truncate { bytes: 10 }))
    });
    let cut = raw(&mut stream, "/api/v1/user");
    assert_eq!(
        cut.split("\r\n\r\n").nth(1).map(str::len),
        Some(10),
        "ten bytes of many: {cut}"
    );

    let mut stream = connect(&far);
    far.with(|c| c.faults.add(Rule::next("GET", "/user", Fault::DropBefore)));
    assert_eq!(
        raw(&mut stream, "/api/v1/user"),
        "",
        "closed without a byte"
    );
}

#[test]
fn a_pulled_cable_closes_what_is_open_and_refuses_what_is_new() {
    let far = started();
    let agent = agent();
    let door = |call: &str, body: Value| {
        let mut answer = agent
            .post(format!("{}/{call}", far.door_url()))
            .send_json(body)
            .unwrap();
        answer.body_mut().read_json::<Value>().unwrap()
    };
    let mut open = connect(&far);
    assert!(raw(&mut open, "/api/v1/user").starts_with("HTTP/1.1 200"));
    door("network", json!({"up": false}));
    assert_eq!(raw(&mut open, "/api/v1/user"), "");
    assert!(create(&far, &agent).is_err());
    assert_eq!(stored(&far), 0);
    door("network", json!({"up": true}));
    assert_eq!(create(&far, &agent).unwrap().0, 201);
}

#[test]
fn the_log_knows_who_made_what() {
    let far = started();
    let agent = agent();
    let (_, body) = create(&far, &agent).unwrap();
    let made: Value = serde_json::from_slice(&body).unwrap();
    let id = made["id"].as_str().unwrap().parse().unwrap();
    far.with(|c| {
        let line = c.log.creator_of(id).unwrap();
        assert_eq!(
            (line.ordinal, line.status, line.api_key),
            (1, Some(201), true)
        );
        assert!(line.body.contains("over the wire"));
    });
}

#[test]
fn gateway_and_control_answer_on_their_own_ports() {
    let far = started();
    let agent = agent();
    let key = format!("Bearer {}", FarSide::MATON_KEY);
    let mut answer = agent
        .get(format!("{}/user", far.gateway_url()))
        .header("Authorization", &key)
        .header("Maton-Connection", far.connection())
        .call()
        .unwrap();
    assert_eq!(
        answer.body_mut().read_json::<Value>().unwrap()["name"],
        "Ada Lovelace"
    );
    let made = agent
        .post(format!("{}/connections", far.control_url()))
        .header("Authorization", &key)
        .send_json(json!({"app": "clockify"}));
    assert_eq!(made.unwrap().status(), 200);
    assert_eq!(far.with_maton(|m| m.connections().len()), 2);
}

#[test]
fn the_printed_address_opens_a_page_that_a_browser_can_answer() {
    let far = started();
    let agent = agent();
    for (answer, status) in [
        ("approve", ConnectionStatus::Active),
        ("deny", ConnectionStatus::Failed),
    ] {
        let id = far.with_maton(|m| m.connect(NOW));
        let url = far.with_maton(|m| m.page_url(&id)).unwrap();
        let mut page = agent.get(&url).call().unwrap();
        let html = page.body_mut().read_to_string().unwrap();
        assert!(html.contains(&format!("value=\"{answer}\"")), "{html}");
        // The form's action is relative, as a browser would resolve it.
        let action = html.split("action=\"").nth(1).unwrap();
        let action = action.split('"').next().unwrap();
        let base = url.split('?').next().unwrap();
        let said = agent
            .post(format!("{base}{action}"))
            .send_form([("answer", answer)])
            .unwrap();
        assert_eq!(said.status(), 200);
        let stands = far.with_maton(|m| m.connection(&id).map(|c| c.status));
        assert_eq!(stands, Some(status));
    }
}

#[test]
fn each_region_has_an_address_of_its_own() {
    let far = started();
    let agent = agent();
    far.with(|c| c.add_user_in(Region::Uk, "Bob", BOB_KEY, "Europe/London"));
    for region in Region::ALL {
        let url = format!("{}/user", far.region_url(region));
        let status = agent.get(url).header("X-Api-Key", BOB_KEY).call();
        let expected = if region == Region::Uk { 200 } else { 401 };
        assert_eq!(status.unwrap().status(), expected, "{region:?}");
        let seen = far.with(|c| c.log.lines().last().map(|line| line.region));
        assert_eq!(seen, Some(region));
    }
}

#[test]
fn the_newer_host_serves_gateway_and_connections_on_one_port() {
    let far = started();
    let agent = agent();
    for path in ["/clockify/api/v1/user", "/connections"] {
        let answer = agent
            .get(format!("{}{path}", far.api_url()))
            .header("Authorization", format!("Bearer {}", FarSide::MATON_KEY))
            .call();
        assert_eq!(answer.unwrap().status(), 200, "{path}");
    }
}

/// The first line that is answered over TLS to somebody who trusts these certificates, or nothing.
fn over_tls(far: &StandIn, trusted: &[&'static [u8]]) -> Option<String> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(trusted.iter().map(|der| CertificateDer::from(*der)));
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let url = far.untrusted_url();
    let address = url.strip_prefix("https://")?.split('/').next()?;
    let name = ServerName::try_from("localhost").unwrap();
    let tls = ClientConnection::new(Arc::new(config), name).unwrap();
    let mut stream = StreamOwned::new(tls, TcpStream::connect(address).unwrap());
    stream
        .write_all(b"GET /api/v1/user HTTP/1.1\r\nHost: far\r\n\r\n")
        .ok()?;
    let mut line = String::new();
    std::io::BufReader::new(stream).read_line(&mut line).ok()?;
    Some(line)
}

#[test]
fn the_untrusted_address_answers_only_those_who_trust_its_own_certificate() {
    const ITS_OWN: &[u8] = include_bytes!("../support/server/untrusted/certificate.der");
    let far = started();
    assert_eq!(over_tls(&far, &[]), None);
    assert_eq!(far.with(|c| c.log.total()), 0);
    let line = over_tls(&far, &[ITS_OWN]);
    assert_eq!(line.as_deref(), Some("HTTP/1.1 401 Unauthorized\r\n"));
    assert_eq!(far.with(|c| c.log.total()), 1);
}
