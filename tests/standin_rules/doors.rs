//! Who gets in: Clockify's door, the gateway, the control address.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::{Exchange, Fault, Request, Response, Rule};
use stint_tests::maton::{CreateAnswer, DropAnswer, ErrorShape, Unnamed};

use crate::world::{BOB_KEY, NOW, World};

fn user() -> Request {
    Request::new("GET", "/clockify/api/v1/user")
}

fn bearer(req: Request) -> Request {
    req.with_header("Authorization", &format!("Bearer {}", FarSide::MATON_KEY))
}

fn through(far: &mut FarSide, req: &Request) -> Response {
    far.gateway(req).answer().unwrap()
}

#[test]
fn exactly_one_known_token_opens_clockify() {
    let mut far = World::new().far;
    let bare = || Request::new("GET", "/api/v1/user");
    let table = [
        (bare(), 1000),
        (bare().with_header("Authorization", "Bearer x"), 1000),
        (
            bare()
                .with_key(FarSide::CLOCKIFY_KEY)
                .with_header("X-Addon-Token", "t"),
            1000,
        ),
        (
            bare()
                .with_key(FarSide::CLOCKIFY_KEY)
                .with_key(FarSide::CLOCKIFY_KEY),
            1000,
        ),
        (bare().with_key("wrong"), 4003),
        (bare().with_header("X-Addon-Token", "t"), 4017),
    ];
    for (req, code) in table {
        let answer = far.clockify.handle(&req);
        assert_eq!(
            (answer.status, &answer.value()["code"]),
            (401, &json!(code)),
            "{req:?}"
        );
    }
    let user = far.ada().0;
    far.clockify
        .web_user(user, |u| u.status = "PENDING_EMAIL_VERIFICATION".into());
    let answer = far.clockify.handle(&bare().with_key(FarSide::CLOCKIFY_KEY));
    assert_eq!(answer.value()["code"], 4019);
}

#[test]
fn unknown_routes_and_wrong_methods_are_told_apart() {
    let mut w = World::new();
    let unknown = [
        "nothing",
        "{ws}/nothing",
        "{ws}/time-entries/a/b",
        "{ws}/projects/a/archive",
        "{ws}/user/{user}/time-entries/stop/now",
        "{ws}/time-entries/invoiced/bulk",
    ];
    for path in unknown {
        assert_eq!(w.get(path).verdict(), (404, Some(3000)), "{path}");
    }
    for (method, path) in [
        ("GET", "{ws}/time-entries"),
        ("DELETE", "user"),
        ("PATCH", "{ws}"),
        ("DELETE", "{ws}/tags"),
        ("GET", "{ws}/time-entries/batch"),
    ] {
        assert_eq!(
            w.call(method, path, None).verdict(),
            (405, Some(3000)),
            "{method} {path}"
        );
    }
    let answer = w
        .far
        .clockify
        .handle(&Request::new("GET", "/v2/user").with_key(FarSide::CLOCKIFY_KEY));
    assert_eq!(answer.status, 404);
}

#[test]
fn every_answer_has_a_date() {
    let mut far = World::new().far;
    let answer = far.clockify.handle(&Request::new("GET", "/api/v1/user"));
    assert_eq!(answer.header("date"), Some("Fri, 13 Feb 2026 09:00:00 GMT"));
}

#[test]
fn a_pace_can_be_kept_per_key() {
    let mut w = World::new();
    w.clockify().habits.requests_per_second = Some(2);
    let statuses = [(); 3].map(|()| w.get("user").status);
    assert_eq!(statuses, [200, 200, 429]);
    w.clockify().advance(1);
    assert_eq!(w.get("user").status, 200);
}

#[test]
fn the_gateway_forwards_for_its_key_and_connection() {
    let mut far = World::new().far;
    let answer = through(&mut far, &bearer(user()));
    assert_eq!(answer.value()["name"], "Ada Lovelace");
    assert_eq!(through(&mut far, &user()).status, 401);
    let wrong = user().with_header("Authorization", "Bearer nope");
    assert_eq!(through(&mut far, &wrong).status, 401);
    assert!(
        through(&mut far, &wrong).value()["code"].is_null(),
        "no code: not Clockify's own 401"
    );
    let unrouted = bearer(Request::new("GET", "/api/v1/user"));
    assert_eq!(through(&mut far, &unrouted).status, 404);
    let two_tokens = bearer(user()).with_key(FarSide::CLOCKIFY_KEY);
    assert_eq!(through(&mut far, &two_tokens).value()["code"], 1000);

    let line = far.clockify.log.lines().first().unwrap();
    assert!(line.via_gateway && !line.api_key);
    assert_eq!(
        line.authorization.as_deref(),
        Some("Bearer stand-in-maton-key")
    );
    assert_eq!(line.path, "/user");
}

#[test]
fn the_oldest_active_connection_is_used_unless_one_is_named() {
    let mut far = World::new().far;
    far.clockify.add_user("Bob", BOB_KEY, "UTC");
    far.maton.grants(BOB_KEY);
    let second = far.maton.connect(NOW + 1);
    let named = bearer(user()).with_header("Maton-Connection", &second);
    assert_eq!(through(&mut far, &named).status, 400, "still pending");
    far.maton.approve(&second, NOW + 2);
    assert_eq!(through(&mut far, &named).value()["name"], "Bob");
    assert_eq!(
        through(&mut far, &bearer(user())).value()["name"],
        "Ada Lovelace"
    );

    far.maton.habits.unnamed = Unnamed::Refused;
    assert_eq!(through(&mut far, &bearer(user())).status, 400);
    far.maton.expire(&second, NOW + 3);
    assert_eq!(through(&mut far, &named).status, 500, "an expired grant");
    let nobody = bearer(user()).with_header("Maton-Connection", "13fe7b78");
    assert_eq!(through(&mut far, &nobody).status, 400);
}

#[test]
fn the_gateway_limits_strips_and_words_as_told() {
    let mut far = World::new().far;
    far.maton.habits.requests_per_second = Some(10);
    let statuses: Vec<_> = (0..11)
        .map(|_| through(&mut far, &bearer(user())).status)
        .collect();
    assert_eq!(statuses.iter().filter(|s| **s == 429).count(), 1);
    far.clockify.advance(1);

    let ws = far.ada().1;
    let tags = bearer(Request::new(
        "GET",
        &format!("/clockify/api/v1/workspaces/{ws}/tags"),
    ));
    assert!(through(&mut far, &tags).header("Last-Page").is_some());
    far.maton.habits.strips_last_page = true;
    assert!(through(&mut far, &tags).header("Last-Page").is_none());

    for (shape, key) in [
        (ErrorShape::Message, "message"),
        (ErrorShape::Error, "error"),
        (ErrorShape::Detail, "detail"),
    ] {
        far.maton.habits.error_shape = shape;
        assert!(through(&mut far, &user()).value()[key].is_string());
    }
    far.maton.habits.error_shape = ErrorShape::Text;
    assert!(through(&mut far, &user()).body.starts_with(b"Invalid"));
}

#[test]
fn faults_strike_behind_the_gateway_too() {
    let mut far = World::new().far;
    far.clockify
        .faults
        .add(Rule::next("GET", "/user", Fault::DropBefore));
    assert_eq!(
        far.gateway(&bearer(user())),
        Exchange::Dropped { applied: false }
    );
    assert!(far.gateway(&bearer(user())).answer().is_some());
}

#[test]
fn a_connection_is_made_opened_approved_and_deleted() {
    let mut far = World::new().far;
    let ask = |far: &mut FarSide, method: &str, target: &str, body: Option<Value>| {
        let mut req = bearer(Request::new(method, target));
        if let Some(body) = body {
            req = req.with_json(&body);
        }
        far.control(&req)
    };
    assert_eq!(
        far.control(&Request::new("GET", "/connections")).status,
        401
    );
    for shape in [
        CreateAnswer::Flat,
        CreateAnswer::Nested,
        CreateAnswer::IdOnly,
    ] {
        far.maton.habits.create_answer = shape;
        let made = ask(
            &mut far,
            "POST",
            "/connections",
            Some(json!({"app": "clockify"})),
        )
        .value();
        let id = made["connection_id"]
            .as_str()
            .or(made["connection"]["connection_id"].as_str());
        let one = format!("/connections/{}", id.unwrap());
        let row = ask(&mut far, "GET", &one, None).value()["connection"].clone();
        assert_eq!(row["status"], "PENDING");
        assert_eq!(row["creation_time"], "2026-02-13T09:00:00.529448Z");
        let page = row["url"]
            .as_str()
            .unwrap()
            .split_once('?')
            .unwrap()
            .1
            .to_owned();
        let opened = far.control(&Request::new("GET", &format!("/connect?{page}")));
        assert_eq!(
            (opened.status, opened.header("Content-Type")),
            (200, Some("text/html; charset=utf-8"))
        );
        let (answer, status) = match shape {
            CreateAnswer::Flat => ("approve", "ACTIVE"),
            CreateAnswer::Nested | CreateAnswer::IdOnly => ("deny", "FAILED"),
        };
        far.control(&Request::new(
            "GET",
            &format!("/connect?{page}&answer={answer}"),
        ));
        assert_eq!(
            ask(&mut far, "GET", &one, None).value()["connection"]["status"],
            status
        );
        assert_eq!(ask(&mut far, "DELETE", &one, None).status, 200);
        assert_eq!(ask(&mut far, "GET", &one, None).status, 404);
    }
    far.maton.habits.drop_answer = DropAnswer::NoContent;
    let active = ask(
        &mut far,
        "GET",
        "/connections?app=clockify&status=ACTIVE",
        None,
    )
    .value();
    let first = active["connections"][0]["connection_id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        ask(&mut far, "DELETE", &format!("/connections/{first}"), None).status,
        204
    );
    assert_eq!(
        ask(&mut far, "GET", "/connections", None).value(),
        json!({"connections": []})
    );
    assert_eq!(
        ask(&mut far, "GET", "/connections?app=slack", None).value(),
        json!({"connections": []})
    );
    assert_eq!(
        ask(
            &mut far,
            "POST",
            "/connections",
            Some(json!({"app": "slack"}))
        )
        .status,
        400
    );
}
