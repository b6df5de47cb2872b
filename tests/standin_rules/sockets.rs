//! The same value behind real sockets: faults that close connections, the door for other processes.

use std::io::{Read, Write};
use std::net::TcpStream;

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, RetryAfter, Rule};
use stint_tests::maton::ConnectionStatus;
use stint_tests::server::StandIn;

use crate::world::{NOW, at};

fn started() -> StandIn {
    let far = StandIn::start();
    far.hold_clock(NOW);
    far
}

fn agent() -> ureq::Agent {
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
fn another_process_can_script_everything_through_the_door() {
    let far = started();
    let agent = agent();
    let post = |call: &str, body: Value| {
        let mut answer = agent
            .post(format!("{}/{call}", far.door_url()))
            .send_json(body)
            .unwrap();
        (
            answer.status().as_u16(),
            answer.body_mut().read_json::<Value>().unwrap(),
        )
    };
    let get = |call: &str| {
        let mut answer = agent
            .get(format!("{}/{call}", far.door_url()))
            .call()
            .unwrap();
        answer.body_mut().read_json::<Value>().unwrap()
    };
    let (status, ids) = post(
        "web",
        json!([
            {"do": "add_project", "name": "From outside", "client": null},
            {"do": "start", "entry": {"description": "phone", "start": at(-60)}},
            {"do": "stop"},
            {"do": "add", "entry": {"start": at(0), "end": at(60), "billable": true}},
        ]),
    );
    assert_eq!(status, 200, "{ids}");
    let edit = json!({"do": "edit", "id": ids[3], "entry": {"project": ids[0], "end": null}});
    assert_eq!(post("web", edit).0, 200);
    let entries = get("entries");
    let entries = entries.as_array().unwrap();
    assert_eq!(entries.len(), 2);
    let phone = entries
        .iter()
        .find(|e| e["description"] == "phone")
        .unwrap();
    assert_eq!(phone["timeInterval"]["end"], at(0));
    let filed = entries.iter().find(|e| e["id"] == ids[3]).unwrap();
    assert_eq!(filed["project"]["name"], "From outside");
    assert_eq!(filed["timeInterval"]["end"], Value::Null);

    assert_eq!(
        post(
            "faults",
            json!({"method": "GET", "path": "/user", "fault": "drop_before"})
        )
        .0,
        200
    );
    assert_eq!(get("faults").as_array().unwrap().len(), 1);
    assert!(
        agent
            .get(format!("{}/user", far.clockify_url()))
            .call()
            .is_err()
    );
    let log = get("log");
    assert_eq!(
        (&log[0]["path"], &log[0]["status"]),
        (&json!("/user"), &Value::Null)
    );

    let habits = post(
        "habits",
        json!({"clockify": {"autostop_end": "now"}, "maton": {"unnamed": "refused"}}),
    );
    assert_eq!(habits.0, 200, "{}", habits.1);
    assert_eq!(get("habits")["clockify"]["autostop_end"], "now");
    assert_eq!(
        post("habits", json!({"clockify": {"no_such_switch": 1}})).0,
        400
    );
    assert_eq!(
        post("clock", json!({"advance": 60})).1,
        json!({"clock": NOW + 60})
    );
    assert_eq!(
        post("connections", json!({"expire": far.connection()})).0,
        200
    );
    assert_eq!(get("people")["users"][0]["name"], "Ada Lovelace");
    assert_eq!(get("catalog")["projects"].as_array().unwrap().len(), 9);
    for (call, body) in [
        ("faults", json!({"fault": "meteor"})),
        (
            "web",
            json!({"do": "edit", "id": "698f7cba4f748f6209ea8995", "entry": {}}),
        ),
        ("nothing", json!({})),
    ] {
        let (status, answer) = post(call, body);
        assert_eq!(status, 400);
        assert!(answer["message"].as_str().unwrap().len() > 10, "{answer}");
    }
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
fn another_process_can_play_maton_through_the_door() {
    let far = started();
    let agent = agent();
    let post = |call: &str, body: Value| {
        let url = format!("{}/{call}", far.door_url());
        let mut answer = agent.post(url).send_json(body).unwrap();
        (
            answer.status().as_u16(),
            answer.body_mut().read_json::<Value>().unwrap(),
        )
    };
    let stands = |id: &Value| {
        let url = format!("{}/connections", far.door_url());
        let mut answer = agent.get(url).call().unwrap();
        let all = answer.body_mut().read_json::<Value>().unwrap();
        let mut all = all.as_array().unwrap().clone().into_iter();
        all.find(|c| c["id"] == *id)
    };
    let made = post("connections", json!({"create": {}})).1[0].clone();
    let ada = far.ada().0;
    for (act, field, value) in [
        (json!({"deny": made}), "failure", json!("denied")),
        (json!({"approve": made}), "status", json!("ACTIVE")),
        (
            json!({"approve": {"id": made, "user": ada}}),
            "clockify_key",
            json!(FarSide::CLOCKIFY_KEY),
        ),
        (json!({"expire": made}), "expired", json!(true)),
        (json!({"restrict": made}), "read_only", json!(true)),
        (json!({"abandon": made}), "failure", json!("abandoned")),
    ] {
        assert_eq!(post("connections", act.clone()).0, 200, "{act}");
        assert_eq!(stands(&made).unwrap()[field], value, "{act}");
    }
    assert_eq!(post("connections", json!({"delete": made})).0, 200);
    assert_eq!(stands(&made), None);
    assert_eq!(post("connections", json!({"deny": made})).0, 400);

    assert_eq!(post("maton", json!({"account": "key of another"})).0, 200);
    let foreign = json!({"create": {"key": "key of another", "app": "slack"}});
    let foreign = post("connections", foreign).1[0].clone();
    assert_eq!(stands(&foreign).unwrap()["app"], "slack");
    assert_eq!(post("maton", json!({"revoke": "key of another"})).0, 200);
    assert_eq!(post("maton", json!({"revoke": "key of another"})).0, 400);
    let fault = json!({"path": "/connections/*", "fault": "drop_before"});
    assert_eq!(post("control-faults", fault).0, 200);
    let rules = far.with_maton(|m| m.control_faults.pending().len());
    assert_eq!(rules, 1);
}
