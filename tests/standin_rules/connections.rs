//! How a connection comes to be and to an end: the control address and the page in the browser.
//!
//! Never about what goes through the gateway once it is there: that is in `doors`.

use serde_json::{Value, json};
use stint_tests::FarSide;
use stint_tests::clockify::{Exchange, Fault, Request, Response, Rule};
use stint_tests::maton::{ConnectionOrder, CreateAnswer, DropAnswer};

use crate::world::{BOB_KEY, NOW, World};

const OTHER_KEY: &str = "another-maton-key";

fn bearer(req: Request, key: &str) -> Request {
    req.with_header("Authorization", &format!("Bearer {key}"))
}

/// A call at the control address as the first Maton account.
fn ask(far: &mut FarSide, method: &str, target: &str, body: Option<Value>) -> Response {
    let mut req = bearer(Request::new(method, target), FarSide::MATON_KEY);
    if let Some(body) = body {
        req = req.with_json(&body);
    }
    far.control(&req).answer().unwrap()
}

/// Makes a connection as a program does; its row.
fn made(far: &mut FarSide) -> Value {
    let answer = ask(
        far,
        "POST",
        "/connections",
        Some(json!({"app": "clockify"})),
    );
    assert_eq!(answer.status, 200);
    answer.value()
}

fn id(row: &Value) -> &str {
    row["connection_id"].as_str().unwrap()
}

fn row(far: &mut FarSide, id: &str) -> Value {
    ask(far, "GET", &format!("/connections/{id}"), None).value()["connection"].clone()
}

fn status(far: &mut FarSide, made: &Value) -> Value {
    row(far, id(made))["status"].clone()
}

/// The page's address below the control address.
fn page(row: &Value) -> String {
    let url = row["url"].as_str().unwrap();
    format!("/connect?{}", url.split_once('?').unwrap().1)
}

/// What a browser sees.
fn open(far: &mut FarSide, page: &str) -> (u16, String) {
    let answer = far.control(&Request::new("GET", page)).answer().unwrap();
    (answer.status, String::from_utf8(answer.body).unwrap())
}

/// What a browser sees after a button was pressed.
fn press(far: &mut FarSide, page: &str, form: &str) -> (u16, String) {
    let mut req =
        Request::new("POST", page).with_header("Content-Type", "application/x-www-form-urlencoded");
    req.body = form.as_bytes().to_vec();
    let answer = far.control(&req).answer().unwrap();
    (answer.status, String::from_utf8(answer.body).unwrap())
}

fn listed(far: &mut FarSide, query: &str) -> Vec<String> {
    let answer = ask(far, "GET", &format!("/connections{query}"), None).value();
    let rows = answer["connections"].as_array().unwrap().iter();
    rows.map(|row| id(row).to_owned()).collect()
}

#[test]
fn a_connection_starts_pending_with_the_address_of_its_page() {
    let mut far = World::new().far;
    let made = made(&mut far);
    let read = row(&mut far, id(&made));
    assert_eq!(read, made);
    assert_eq!(read["status"], "PENDING");
    assert_eq!(read["app"], "clockify");
    assert_eq!(read["method"], "OAUTH2");
    assert_eq!(read["metadata"], json!({}));
    assert_eq!(read["creation_time"], "2026-02-13T09:00:00.529448Z");
    let url = read["url"].as_str().unwrap();
    assert!(url.starts_with("https://connect.maton.ai/?session_token="));
}

#[test]
fn a_created_connection_answers_in_any_of_three_shapes() {
    let mut far = World::new().far;
    for (shape, pointer) in [
        (CreateAnswer::Flat, "/url"),
        (CreateAnswer::Nested, "/connection/url"),
        (CreateAnswer::IdOnly, "/connection_id"),
    ] {
        far.maton.habits.create_answer = shape;
        let made = made(&mut far);
        assert!(made.pointer(pointer).is_some(), "{shape:?}: {made}");
        assert_eq!(made.get("url").is_some(), shape == CreateAnswer::Flat);
    }
}

#[test]
fn only_known_apps_and_methods_are_connected() {
    let mut far = World::new().far;
    for (body, expected) in [
        (json!({"app": "slack"}), 400),
        (json!({}), 400),
        (json!({"app": "clockify", "method": "TELEPATHY"}), 400),
        (json!({"app": "clockify", "method": "API_KEY"}), 200),
    ] {
        let answer = ask(&mut far, "POST", "/connections", Some(body.clone()));
        assert_eq!(answer.status, expected, "{body}");
    }
    assert_eq!(far.maton.connections().len(), 2, "and nothing else is made");
}

#[test]
fn the_control_address_wants_a_maton_key() {
    let mut far = World::new().far;
    let bare = Request::new("GET", "/connections");
    for req in [bare.clone(), bearer(bare, "wrong")] {
        assert_eq!(far.control(&req).answer().unwrap().status, 401);
    }
    far.maton.revoke_key(FarSide::MATON_KEY);
    assert_eq!(ask(&mut far, "GET", "/connections", None).status, 401);
}

#[test]
fn opening_the_page_decides_nothing() {
    let mut far = World::new().far;
    let made = made(&mut far);
    for target in [page(&made), format!("{}&answer=approve", page(&made))] {
        let (code, html) = open(&mut far, &target);
        assert_eq!(code, 200);
        assert!(html.contains("Approve</button>") && html.contains("Deny</button>"));
        assert_eq!(status(&mut far, &made), "PENDING");
    }
}

#[test]
fn approving_makes_it_active() {
    let mut far = World::new().far;
    let made = made(&mut far);
    far.clockify.advance(7);
    assert!(
        press(&mut far, &page(&made), "answer=approve")
            .1
            .contains("Connected")
    );
    let read = row(&mut far, id(&made));
    assert_eq!(read["status"], "ACTIVE");
    assert_eq!(read["last_updated_time"], "2026-02-13T09:00:07.334540Z");
    assert_eq!(read["url"], made["url"], "the address is still there");
}

#[test]
fn denying_makes_it_fail() {
    let mut far = World::new().far;
    let made = made(&mut far);
    assert!(
        press(&mut far, &page(&made), "answer=deny")
            .1
            .contains("Not connected")
    );
    assert_eq!(status(&mut far, &made), "FAILED");
}

#[test]
fn a_second_answer_changes_nothing_and_says_so() {
    for (first, second, stands, says) in [
        ("approve", "approve", "ACTIVE", "Already connected"),
        ("approve", "deny", "ACTIVE", "Already connected"),
        ("deny", "approve", "FAILED", "Already declined"),
    ] {
        let mut far = World::new().far;
        let made = made(&mut far);
        press(&mut far, &page(&made), &format!("answer={first}"));
        let before = row(&mut far, id(&made));
        far.clockify.advance(60);
        let (code, html) = press(&mut far, &page(&made), &format!("answer={second}"));
        assert_eq!((code, html.contains(says)), (200, true), "{html}");
        assert_eq!(before["status"], stands);
        assert_eq!(row(&mut far, id(&made)), before);
    }
}

#[test]
fn a_wrong_secret_opens_no_page_and_decides_nothing() {
    let mut far = World::new().far;
    let made = made(&mut far);
    for target in [
        "/connect",
        "/connect?session_token=",
        "/connect?session_token=guess",
    ] {
        assert_eq!(open(&mut far, target).0, 404, "{target}");
        assert_eq!(press(&mut far, target, "answer=approve").0, 404, "{target}");
    }
    assert_eq!(status(&mut far, &made), "PENDING");
}

#[test]
fn a_page_without_an_answer_asks_again() {
    let mut far = World::new().far;
    let made = made(&mut far);
    for form in ["", "answer=perhaps"] {
        assert_eq!(press(&mut far, &page(&made), form).0, 400);
    }
    assert_eq!(status(&mut far, &made), "PENDING");
}

#[test]
fn the_page_stays_out_of_caches_and_referrers() {
    let mut far = World::new().far;
    let made = made(&mut far);
    let req = Request::new("GET", &page(&made));
    let answer = far.control(&req).answer().unwrap();
    assert_eq!(answer.header("Cache-Control"), Some("no-store"));
    assert_eq!(answer.header("Referrer-Policy"), Some("no-referrer"));
    assert_eq!(
        answer.header("Content-Type"),
        Some("text/html; charset=utf-8")
    );
}

#[test]
fn whoever_answers_the_page_chooses_who_signs_in() {
    let mut far = World::new().far;
    let bob = far.clockify.add_user("Bob <b>", BOB_KEY, "UTC");
    let made = made(&mut far);
    let html = open(&mut far, &page(&made)).1;
    assert!(html.contains("selected>Ada Lovelace"), "{html}");
    assert!(html.contains("Bob &lt;b&gt;"), "{html}");
    let form = format!("answer=approve&account={bob}");
    assert_eq!(press(&mut far, &page(&made), &form).0, 200);
    let user = bearer(
        Request::new("GET", "/clockify/api/v1/user"),
        FarSide::MATON_KEY,
    )
    .with_header("Maton-Connection", id(&made));
    let answer = far.gateway(&user).answer().unwrap();
    assert_eq!(answer.value()["name"], "Bob <b>");
}

#[test]
fn nobody_signs_in_as_somebody_who_is_not_there() {
    let mut far = World::new().far;
    let made = made(&mut far);
    let form = "answer=approve&account=698f7cba4f748f6209ea8995";
    assert_eq!(press(&mut far, &page(&made), form).0, 400);
    assert_eq!(status(&mut far, &made), "PENDING");
}

#[test]
fn a_page_that_nobody_answers_fails_after_a_while() {
    let mut far = World::new().far;
    far.maton.habits.page_lifetime_s = Some(300);
    let made = made(&mut far);
    far.clockify.advance(299);
    assert_eq!(status(&mut far, &made), "PENDING");
    far.clockify.advance(1);
    assert_eq!(status(&mut far, &made), "FAILED");
    assert_eq!(open(&mut far, &page(&made)).0, 410);
    assert_eq!(press(&mut far, &page(&made), "answer=approve").0, 410);
    assert_eq!(status(&mut far, &made), "FAILED");
}

#[test]
fn a_page_can_wait_for_ever() {
    let mut far = World::new().far;
    far.maton.habits.page_lifetime_s = None;
    let made = made(&mut far);
    far.clockify.advance(400 * 86_400);
    assert_eq!(status(&mut far, &made), "PENDING");
}

#[test]
fn lists_are_filtered_by_app_status_and_method_and_cut() {
    let mut far = World::new().far;
    let active = far.maton.connections()[0].id.clone();
    let pending = far.maton.connect(NOW);
    let failed = far.maton.connect(NOW);
    far.maton.deny(&failed, NOW);
    let slack = far
        .maton
        .connect_app(stint_tests::maton::Maton::FIRST, "slack", NOW);
    for (query, ids) in [
        ("", vec![&active, &pending, &failed, &slack]),
        ("?app=clockify", vec![&active, &pending, &failed]),
        ("?app=slack", vec![&slack]),
        ("?app=clockify&status=ACTIVE", vec![&active]),
        ("?app=clockify&status=PENDING", vec![&pending]),
        ("?status=FAILED", vec![&failed]),
        ("?method=API_KEY", vec![]),
        ("?limit=2", vec![&active, &pending]),
    ] {
        assert_eq!(
            listed(&mut far, query).iter().collect::<Vec<_>>(),
            ids,
            "{query}"
        );
    }
    assert_eq!(
        ask(&mut far, "GET", "/connections?status=ODD", None).status,
        400
    );
    far.maton.habits.list_order = ConnectionOrder::NewestFirst;
    assert_eq!(listed(&mut far, "?limit=1"), [slack]);
}

#[test]
fn a_deleted_connection_is_gone() {
    let mut far = World::new().far;
    for (habit, expected) in [(DropAnswer::EmptyObject, 200), (DropAnswer::NoContent, 204)] {
        far.maton.habits.drop_answer = habit;
        let one = format!("/connections/{}", id(&made(&mut far)));
        assert_eq!(ask(&mut far, "DELETE", &one, None).status, expected);
        assert_eq!(ask(&mut far, "GET", &one, None).status, 404);
        assert_eq!(ask(&mut far, "DELETE", &one, None).status, 404);
    }
}

#[test]
fn the_page_of_a_deleted_connection_is_gone_too() {
    let mut far = World::new().far;
    let made = made(&mut far);
    assert!(far.maton.forget(id(&made)));
    assert_eq!(open(&mut far, &page(&made)).0, 404);
}

#[test]
fn connections_of_another_maton_account_are_unknown() {
    let mut far = World::new().far;
    let other = far.maton.add_account(OTHER_KEY);
    let theirs = far.maton.connect_for(other, NOW);
    let one = format!("/connections/{theirs}");
    assert_eq!(ask(&mut far, "GET", &one, None).status, 404);
    assert_eq!(ask(&mut far, "DELETE", &one, None).status, 404);
    assert!(!listed(&mut far, "").contains(&theirs));
    let req = bearer(Request::new("GET", "/connections"), OTHER_KEY);
    let seen = far.control(&req).answer().unwrap().value();
    assert_eq!(seen["connections"].as_array().unwrap().len(), 1);
}

#[test]
fn faults_strike_at_the_control_address_by_its_own_script() {
    let mut far = World::new().far;
    let made = made(&mut far);
    let poll = bearer(
        Request::new("GET", &format!("/connections/{}", id(&made))),
        FarSide::MATON_KEY,
    );
    far.clockify
        .faults
        .add(Rule::next("*", "/**", Fault::DropBefore));
    assert!(
        far.control(&poll).answer().is_some(),
        "that is Clockify's script"
    );
    let fault = Rule::next("GET", "/connections/*", Fault::DropBefore);
    far.maton.control_faults.add(fault);
    assert_eq!(far.control(&poll), Exchange::Dropped { applied: false });
    assert!(far.control(&poll).answer().is_some());
}

#[test]
fn a_lost_reply_may_have_made_a_connection() {
    let mut far = World::new().far;
    let fault = Rule::next("POST", "/connections", Fault::DropAfter);
    far.maton.control_faults.add(fault);
    let req = bearer(Request::new("POST", "/connections"), FarSide::MATON_KEY)
        .with_json(&json!({"app": "clockify"}));
    assert_eq!(far.control(&req), Exchange::Dropped { applied: true });
    assert_eq!(listed(&mut far, "?status=PENDING").len(), 1);
}

#[test]
fn the_newer_host_is_gateway_and_control_address_in_one() {
    let mut far = World::new().far;
    let made = made(&mut far);
    for (target, expected) in [
        ("/clockify/api/v1/user", 200),
        ("/connections", 200),
        (&page(&made), 200),
        ("/user", 404),
    ] {
        let req = bearer(Request::new("GET", target), FarSide::MATON_KEY);
        assert_eq!(far.api(&req).answer().unwrap().status, expected, "{target}");
    }
}
