//! The door for tests in other processes, over a real socket.
//!
//! Never about what its words do on the far side: it is enough that they arrive there.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::server::StandIn;

use crate::sockets::{agent, started};
use crate::world::{NOW, at};

/// What the door answers: status and body.
fn post(far: &StandIn, call: &str, body: Value) -> (u16, Value) {
    let url = format!("{}/{call}", far.door_url());
    let mut answer = agent().post(url).send_json(body).unwrap();
    let status = answer.status().as_u16();
    (status, answer.body_mut().read_json().unwrap())
}

fn get(far: &StandIn, call: &str) -> Value {
    let url = format!("{}/{call}", far.door_url());
    let mut answer = agent().get(url).call().unwrap();
    answer.body_mut().read_json().unwrap()
}

#[test]
fn another_process_can_script_everything_through_the_door() {
    let far = started();
    let agent = agent();
    let post = |call: &str, body: Value| post(&far, call, body);
    let get = |call: &str| get(&far, call);
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
fn another_process_can_play_maton_through_the_door() {
    let far = started();
    let post = |call: &str, body: Value| post(&far, call, body);
    let stands = |id: &Value| {
        let all = get(&far, "connections");
        all.as_array()
            .unwrap()
            .iter()
            .find(|c| c["id"] == *id)
            .cloned()
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

#[test]
fn the_doors_own_page_knows_every_word() {
    let far = started();
    let mut answer = agent().get(far.door_url()).call().unwrap();
    let page = answer.body_mut().read_to_string().unwrap();
    // A word nobody knows is answered with those that are known.
    let known = |call: &str, body: Value| {
        let (status, answer) = post(&far, call, body);
        assert_eq!(status, 400);
        let message = answer["message"].as_str().unwrap().to_owned();
        let words = message.split("expected one of").nth(1).expect(&message);
        let words = words.split('`').skip(1).step_by(2);
        words.map(str::to_owned).collect::<Vec<_>>()
    };
    let mut words = known("web", json!({"do": "?"}));
    words.extend(known("connections", json!({"?": 1})));
    words.extend(known("maton", json!({"?": 1})));
    words.extend(known("faults", json!({"fault": "?"})));
    let habits = get(&far, "habits");
    words.extend(habits["maton"].as_object().unwrap().keys().cloned());
    assert!(words.len() > 60, "{words:?}");
    words.retain(|word| !page.contains(word.as_str()));
    assert_eq!(words, [""; 0], "the page does not tell these");
}
