//! Servers that misbehave, each on a socket of its own on this machine.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use stint_core::problem::Problem;
use stint_core::sync::ask::{Answer, Lost, Outcome, Refusal, Reply};

use super::*;
use crate::clockify::http::ANSWER_MAX;
use crate::clockify::{Client, Control, Pace, Server, Status, Way};
use crate::secrets::ApiKey;

/// A server that treats every connection the same way, and hands on what it was sent.
struct Odd {
    port: u16,
    seen: Receiver<String>,
}

impl Odd {
    fn new(mut treat: impl FnMut(&mut TcpStream) + Send + 'static) -> Odd {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (send, seen) = channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let request = read_request(&mut stream);
                if !request.is_empty() && send.send(request).is_err() {
                    return;
                }
                treat(&mut stream);
            }
        });
        Odd { port, seen }
    }

    /// One that answers with these bytes and hangs up.
    fn saying(answer: impl Into<Vec<u8>>) -> Odd {
        let answer = answer.into();
        Odd::new(move |stream| {
            let _ = stream.write_all(&answer);
        })
    }

    fn client(&self) -> Client {
        client_at(&format!("http://127.0.0.1:{}/api/v1", self.port))
    }

    fn requests(&self) -> Vec<String> {
        self.seen.try_iter().collect()
    }
}

fn read_request(stream: &mut TcpStream) -> String {
    let mut got = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let text = String::from_utf8_lossy(&got).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_ascii_lowercase()
                        .strip_prefix("content-length: ")?
                        .parse()
                        .ok()
                })
                .unwrap_or(0);
            if body.len() >= length {
                return text;
            }
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return text,
            Ok(read) => got.extend_from_slice(&piece[..read]),
        }
    }
}

fn key() -> ApiKey {
    ApiKey::parse("the-key", "K").unwrap()
}

fn client_at(address: &str) -> Client {
    let way = Way::Key {
        server: Server::clockify(address).unwrap(),
        key: key(),
    };
    Client::new(way, Pace::Off).unwrap()
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future)
}

fn send(client: &Client, request: &Request) -> Reply {
    block_on(client.send(&lane(), request))
}

fn create() -> Request {
    Request::Create(there::Item::Entry(entry()))
}

fn answer(head: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {head}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}")
}

const CREATED: &str = r#"{"id":"x1","timeInterval":{"start":"2026-02-13T09:00:00Z","end":"2026-02-13T10:00:00Z","duration":"PT1H"}}"#;

#[test]
fn broken_answers_leave_a_write_unknown() {
    let table = [
        ("nothing at all", String::new(), Lost::Link),
        ("half a head", "HTTP/1.1 201 Cre".to_owned(), Lost::Link),
        (
            "half a body",
            format!("HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n{CREATED}"),
            Lost::Link,
        ),
        (
            "a chunk that never ends",
            "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"id\"".to_owned(),
            Lost::Link,
        ),
        ("no HTTP", "SSH-2.0-OpenSSH_9.2\r\n".to_owned(), Lost::Link),
        (
            "no JSON",
            answer("201 Created", "{\"id\": \"x"),
            Lost::Garbled,
        ),
        ("no body", answer("201 Created", ""), Lost::Garbled),
        ("another thing", answer("201 Created", "[]"), Lost::Garbled),
        (
            "a page",
            answer(
                "200 OK\r\nContent-Type: text/html; charset=utf-8",
                "Sign in",
            ),
            Lost::NotClockify,
        ),
        (
            "a redirect",
            answer("302 Found\r\nLocation: http://127.0.0.1:1/", ""),
            Lost::NotClockify,
        ),
        (
            "a failure",
            answer("502 Bad Gateway\r\nContent-Type: text/html", "<html>"),
            Lost::Server(502),
        ),
    ];
    for (what, bytes, want) in table {
        let odd = Odd::saying(bytes);
        let reply = send(&odd.client(), &create());
        assert_eq!(reply.outcome, Outcome::Unknown(want), "{what}");
        assert_eq!(
            odd.requests().len(),
            1,
            "{what}: asked once, followed nowhere"
        );
    }
}

#[test]
fn a_server_that_stalls_is_given_up() {
    for said in ["", "HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n{"] {
        let (_open, wait) = channel::<()>();
        let odd = Odd::new(move |stream| {
            let _ = stream.write_all(said.as_bytes());
            let _ = wait.recv();
        });
        let client = odd.client();
        client.limit(Duration::from_millis(150));
        assert_eq!(
            send(&client, &create()).outcome,
            Outcome::Unknown(Lost::Link),
            "after {said:?}"
        );
    }
}

#[test]
fn an_endless_answer_is_cut_off() {
    let odd = Odd::new(|stream| {
        let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nDate: Fri, 13 Feb 2026 18:34:28 GMT\r\n\r\n";
        let mut chunk = format!("{:x}\r\n", 1024 * 1024).into_bytes();
        chunk.extend(vec![b' '; 1024 * 1024]);
        chunk.extend(b"\r\n");
        let mut sent = stream.write_all(head);
        for _ in 0..ANSWER_MAX / (1024 * 1024) + 4 {
            sent = sent.and_then(|()| stream.write_all(&chunk));
        }
    });
    let reply = send(&odd.client(), &Request::Me);
    assert_eq!(reply.outcome, Outcome::Unknown(Lost::Garbled));
    assert_eq!(reply.server_now, Some(at("2026-02-13T18:34:28Z")));
}

#[test]
fn what_never_left_is_certainly_not_done() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap();
    let nobody = format!("http://{}/api/v1", closed.local_addr().unwrap());
    drop(closed);
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let no_tls = format!("https://{}/api/v1", plain.local_addr().unwrap());
    thread::spawn(move || {
        for stream in plain.incoming() {
            let _ = stream
                .unwrap()
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        }
    });
    for (what, address) in [("nobody listens", nobody), ("no encryption there", no_tls)] {
        for request in [create(), Request::Me, delete_entry()] {
            let reply = send(&client_at(&address), &request);
            assert_eq!(
                reply.outcome,
                Outcome::Refused(Refusal::NotSent),
                "{what} {request:?}"
            );
        }
    }
}

fn delete_entry() -> Request {
    Request::Delete {
        kind: Kind::Entry,
        id: id("x1"),
        project: None,
    }
}

#[test]
fn an_answer_brings_the_servers_clock_and_its_paging() {
    let head = "200 OK\r\nDate: Fri, 13 Feb 2026 18:34:28 GMT\r\nlast-page: true";
    let odd = Odd::saying(answer(head, &format!("[{CREATED}]")));
    let request = Request::Entries {
        page: 1,
        size: 200,
        description: None,
    };
    let reply = send(&odd.client(), &request);
    assert_eq!(reply.server_now, Some(at("2026-02-13T18:34:28Z")));
    let Outcome::Answered(Answer::Page {
        items, last, rows, ..
    }) = reply.outcome
    else {
        panic!("{reply:?}");
    };
    assert_eq!((items.len(), last, rows), (1, Some(true), 1));
}

#[test]
fn a_pause_is_read_as_seconds_or_as_a_date() {
    for head in [
        "429 Too Many Requests\r\nRetry-After: 60",
        "429 Too Many Requests\r\nDate: Fri, 13 Feb 2026 18:34:28 GMT\r\nRetry-After: Fri, 13 Feb 2026 18:35:28 GMT",
    ] {
        let odd = Odd::saying(answer(head, ""));
        assert_eq!(
            send(&odd.client(), &create()).outcome,
            Outcome::Refused(Refusal::Wait { seconds: Some(60) })
        );
    }
}

#[test]
fn packed_answers_are_unpacked() {
    // `{"id":"u1"}`, packed by gzip.
    let packed: &[u8] = &[
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 202, 76, 81, 178, 82, 42, 53, 84, 170, 5, 0, 186,
        202, 193, 239, 11, 0, 0, 0,
    ];
    let mut bytes = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        packed.len()
    )
    .into_bytes();
    bytes.extend_from_slice(packed);
    let odd = Odd::saying(bytes);
    let reply = send(&odd.client(), &Request::Me);
    assert!(
        matches!(&reply.outcome, Outcome::Answered(Answer::Me(me)) if me.id == id("u1")),
        "{reply:?}"
    );
    assert!(odd.requests()[0].contains("accept-encoding: gzip"));
}

#[test]
fn exactly_one_key_goes_along() {
    let odd = Odd::saying(answer("201 Created", CREATED));
    let reply = send(&odd.client(), &create());
    assert!(matches!(reply.outcome, Outcome::Answered(Answer::One(_))));
    let request = odd.requests().remove(0).to_ascii_lowercase();
    assert!(request.starts_with("post /api/v1/workspaces/w1/time-entries http/1.1\r\n"));
    assert!(request.contains("\r\nx-api-key: the-key\r\n"));
    assert!(request.contains("\r\ncontent-type: application/json\r\n"));
    assert!(request.contains("\r\ncontent-length: "), "not in chunks");
    assert!(!request.contains("authorization"));

    let odd = Odd::saying(answer("201 Created", CREATED));
    let gateway = format!("http://127.0.0.1:{}/clockify/api/v1/", odd.port);
    let way = Way::Maton {
        gateway: Server::gateway(&gateway).unwrap(),
        key: key(),
        connection: Some("13fe7b78".into()),
    };
    send(&Client::new(way, Pace::Off).unwrap(), &create());
    let request = odd.requests().remove(0).to_ascii_lowercase();
    assert!(request.starts_with("post /clockify/api/v1/workspaces/w1/time-entries http/1.1\r\n"));
    assert!(request.contains("\r\nauthorization: bearer the-key\r\n"));
    assert!(request.contains("\r\nmaton-connection: 13fe7b78\r\n"));
    assert!(!request.contains("x-api-key"));
}

#[test]
fn a_client_works_again_after_a_rest() {
    let odd = Odd::saying(answer("201 Created", CREATED));
    let client = odd.client();
    block_on(async {
        for _ in 0..2 {
            let reply = client.send(&lane(), &create()).await;
            assert!(matches!(reply.outcome, Outcome::Answered(_)), "{reply:?}");
            client.rest();
        }
    });
}

#[test]
fn a_connection_cannot_smuggle_in_a_header() {
    let way = Way::Maton {
        gateway: Server::gateway(Server::GATEWAY).unwrap(),
        key: key(),
        connection: Some("a\r\nX-Api-Key: b".into()),
    };
    assert!(matches!(
        Client::new(way, Pace::Off),
        Err(Problem::ConnectionNotReady { .. })
    ));
}

#[test]
fn problems_name_the_server_and_never_the_key() {
    let client = client_at("http://127.0.0.1:1/api/v1");
    let reply = send(&client, &Request::Me);
    let problem = client.problem(&reply.outcome).unwrap();
    assert_eq!(
        problem,
        Problem::Unreachable {
            server: "http://127.0.0.1:1/api/v1".into()
        }
    );
    let refused = client.problem(&Outcome::Refused(Refusal::Key)).unwrap();
    assert!(!format!("{refused:?}").contains("the-key"));
}

fn control(odd: &Odd) -> Control {
    let server = Server::control(&format!("http://127.0.0.1:{}/", odd.port)).unwrap();
    Control::new(server, &key(), Pace::Off).unwrap()
}

const ONE: &str = r#"{"connection":{"connection_id":"13fe","status":"ACTIVE",
    "creation_time":"2026-02-13T09:18:02.529448Z","last_updated_time":"2026-02-13T09:18:09.334540Z",
    "url":"https://connect.maton.ai/?session_token=secret","app":"clockify","metadata":{}}}"#;

#[test]
fn a_connection_is_read_in_every_shape_it_comes_in() {
    let inner = ONE.trim_start_matches(r#"{"connection":"#);
    let flat = &inner[..inner.len() - 1];
    for body in [ONE, flat] {
        let odd = Odd::saying(answer("200 OK", body));
        let connection = block_on(control(&odd).get("13fe")).unwrap();
        assert_eq!(connection.id, "13fe");
        assert_eq!(connection.status, Status::Active);
        assert_eq!(connection.created, Some(at("2026-02-13T09:18:02Z")));
        assert!(connection.url.as_deref().unwrap().contains("session_token"));
        assert!(!format!("{connection:?}").contains("secret"));
        let request = &odd.requests()[0];
        assert!(request.starts_with("GET /connections/13fe HTTP/1.1\r\n"));
        assert!(request.contains("authorization: Bearer the-key"));
    }
    for list in [
        format!(r#"{{"connections":[{flat},{{"app":"slack","id":"9"}},{{}}]}}"#),
        format!("[{flat}]"),
    ] {
        let odd = Odd::saying(answer("200 OK", &list));
        let all = block_on(control(&odd).list()).unwrap();
        assert_eq!(all.len(), 1);
        let request = &odd.requests()[0];
        assert!(request.starts_with("GET /connections?app=clockify&limit=100 HTTP/1.1\r\n"));
    }
}

#[test]
fn a_new_connection_is_read_again_for_its_address() {
    let mut made = false;
    let odd = Odd::new(move |stream| {
        let body = if made {
            ONE
        } else {
            r#"{"connection_id":"13fe"}"#
        };
        made = true;
        let _ = stream.write_all(answer("200 OK", body).as_bytes());
    });
    let connection = block_on(control(&odd).create()).unwrap();
    assert!(connection.url.is_some());
    let requests = odd.requests();
    assert!(requests[0].starts_with("POST /connections HTTP/1.1\r\n"));
    assert!(requests[0].ends_with(r#"{"app":"clockify"}"#));
    assert!(requests[1].starts_with("GET /connections/13fe "));
}

#[test]
fn a_connection_that_is_gone_can_be_ended_again() {
    for reply in [
        answer("404 Not Found", "{}"),
        answer("200 OK", "ok"),
        answer("204 No Content", ""),
    ] {
        let odd = Odd::saying(reply);
        block_on(control(&odd).delete("13fe")).unwrap();
        assert!(odd.requests()[0].starts_with("DELETE /connections/13fe "));
    }
}

#[test]
fn what_keeps_maton_from_answering_is_told_apart() {
    let name = |problem: &Problem| serde_json::to_value(problem).unwrap()["code"].clone();
    let table = [
        (answer("401 Unauthorized", ""), "key_refused"),
        (answer("404 Not Found", ""), "connection_not_ready"),
        (
            answer("429 Too Many Requests\r\nRetry-After: 3", ""),
            "asked_to_wait",
        ),
        (
            answer("403 Forbidden", r#"{"message":"no"}"#),
            "not_allowed",
        ),
        (answer("500 Internal Server Error", ""), "server_trouble"),
        (answer("302 Found\r\nLocation: /login", ""), "not_clockify"),
        (
            answer("200 OK\r\nContent-Type: text/html", "<html>"),
            "not_clockify",
        ),
        (answer("200 OK", "[]"), "not_clockify"),
        (String::new(), "unreachable"),
    ];
    for (reply, want) in table {
        let odd = Odd::saying(reply.clone());
        let problem = block_on(control(&odd).get("13fe")).unwrap_err();
        assert_eq!(name(&problem), want, "{reply}");
    }
}
