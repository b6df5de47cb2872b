//! Who gets in: Clockify's door and the gateway.
//!
//! Never about how a connection comes to be: that is in `connections`.

use serde_json::json;
use stint_tests::FarSide;
use stint_tests::clockify::{Exchange, Fault, Request, Response, Rule};
use stint_tests::maton::{ErrorShape, Maton, UnknownConnection, Unnamed};

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

/// Ada's world with a second, active connection, which is Bob's.
fn with_bob() -> (FarSide, String) {
    let mut far = World::new().far;
    far.clockify.add_user("Bob", BOB_KEY, "UTC");
    let second = far.maton.connect(NOW + 1);
    far.maton.approve_as(&second, BOB_KEY, NOW + 2);
    (far, second)
}

fn naming(connection: &str) -> Request {
    bearer(user()).with_header("Maton-Connection", connection)
}

#[test]
fn a_named_connection_is_the_one_that_is_used() {
    let (mut far, bobs) = with_bob();
    assert_eq!(through(&mut far, &naming(&bobs)).value()["name"], "Bob");
}

#[test]
fn the_oldest_active_connection_is_used_when_none_is_named() {
    let (mut far, bobs) = with_bob();
    let name = |far: &mut FarSide| through(far, &bearer(user())).value()["name"].clone();
    assert_eq!(name(&mut far), "Ada Lovelace");
    let adas = far.maton.connections()[0].id.clone();
    far.maton.deny(&adas, NOW + 3);
    assert_eq!(name(&mut far), "Bob", "the oldest that is active");
    far.maton.forget(&bobs);
    assert_eq!(through(&mut far, &bearer(user())).status, 400);
}

#[test]
fn the_gateway_can_insist_on_a_name() {
    let (mut far, bobs) = with_bob();
    far.maton.habits.unnamed = Unnamed::Refused;
    assert_eq!(through(&mut far, &bearer(user())).status, 400);
    assert_eq!(through(&mut far, &naming(&bobs)).status, 200);
}

#[test]
fn a_name_that_is_of_no_use_is_refused_and_never_replaced() {
    let (mut far, _) = with_bob();
    let other = far.maton.add_account("another-maton-key");
    let pending = far.maton.connect(NOW);
    let theirs = far.maton.connect_for(other, NOW);
    far.maton.approve(&theirs, NOW);
    let slack = far.maton.connect_app(Maton::FIRST, "slack", NOW);
    far.maton.approve(&slack, NOW);
    for (habit, status) in [
        (UnknownConnection::BadRequest, 400),
        (UnknownConnection::NotFound, 404),
    ] {
        far.maton.habits.unknown_connection = habit;
        for name in [&pending, &theirs, &slack, "13fe7b78"] {
            assert_eq!(through(&mut far, &naming(name)).status, status, "{name}");
        }
    }
}

#[test]
fn an_expired_grant_breaks_its_own_connection_only() {
    let mut far = World::new().far;
    let old = far.maton.connections()[0].id.clone();
    let new = far.maton.connect(NOW);
    far.maton.approve(&new, NOW);
    far.maton.expire(&old, NOW);
    let answer = through(&mut far, &naming(&old));
    assert_eq!(
        (answer.status, answer.value()["code"].as_u64()),
        (500, None)
    );
    assert_eq!(through(&mut far, &naming(&new)).status, 200);
    assert_eq!(
        through(&mut far, &bearer(user())).status,
        500,
        "the oldest is still the one that counts, and ACTIVE to look at"
    );
}

#[test]
fn a_grant_can_run_out_by_age() {
    let mut far = World::new().far;
    far.maton.habits.grant_lifetime_s = Some(30 * 86_400);
    far.clockify.advance(30 * 86_400 - 1);
    assert_eq!(through(&mut far, &bearer(user())).status, 200);
    far.clockify.advance(1);
    assert_eq!(through(&mut far, &bearer(user())).status, 500);
}

#[test]
fn a_grant_that_only_reads_is_refused_its_writes_by_the_gateway() {
    let mut far = World::new().far;
    let connection = far.maton.connections()[0].id.clone();
    far.maton.restrict(&connection, true, NOW);
    let ws = far.ada().1;
    let path = format!("/clockify/api/v1/workspaces/{ws}/tags");
    assert_eq!(
        through(&mut far, &bearer(Request::new("GET", &path))).status,
        200
    );
    let write = bearer(Request::new("POST", &path)).with_json(&json!({"name": "new"}));
    let answer = through(&mut far, &write);
    assert_eq!(
        (answer.status, answer.value()["code"].as_u64()),
        (403, None)
    );
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
