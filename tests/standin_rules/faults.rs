//! The script of faults, asked in process.
//!
//! Never through a socket: what a fault does to a connection is in `sockets`.

use serde_json::json;
use stint_tests::FarSide;
use stint_tests::clockify::{Exchange, Fault, Request, Rule, WebEdit};

use crate::world::{Answer, World, at};

#[test]
fn a_script_says_which_request_is_struck() {
    let mut w = World::new();
    let mut statuses = |rule: Rule, n: usize| {
        w.clockify().faults.clear();
        w.clockify().faults.add(rule);
        let req = || {
            let path = format!("/api/v1/workspaces/{}/tags", w.far.ada().1);
            Request::new("GET", &path).with_key(FarSide::CLOCKIFY_KEY)
        };
        let req = req();
        let clockify = w.clockify();
        (0..n)
            .map(|_| clockify.exchange(&req).answer().map_or(0, |r| r.status))
            .collect::<Vec<_>>()
    };
    let broken = || Fault::Status {
        status: 500,
        applied: false,
    };
    let tags = "/workspaces/*/tags";
    assert_eq!(statuses(Rule::next("GET", tags, broken()), 2), [500, 200]);
    assert_eq!(
        statuses(Rule::next("GET", tags, broken()).nth(2), 3),
        [200, 500, 200]
    );
    assert_eq!(
        statuses(Rule::next("*", "/**", broken()).times(2), 3),
        [500, 500, 200]
    );
    assert_eq!(
        statuses(Rule::next("*", "/workspaces/**", broken()).always(), 3),
        [500; 3]
    );
    assert_eq!(statuses(Rule::next("POST", tags, broken()), 1), [200]);
    assert_eq!(
        statuses(Rule::next("GET", "/workspaces/*", broken()), 1),
        [200]
    );
}

#[test]
fn a_row_can_vanish_between_two_pages() {
    let mut w = World::new();
    let ids: Vec<_> = (0..4)
        .map(|n| w.create(json!({"start": at(n), "end": at(60)})).id())
        .collect();
    let list = "/workspaces/*/user/*/time-entries";
    let edit = Fault::Website(vec![WebEdit::Delete { id: ids[3] }]);
    w.clockify()
        .faults
        .add(Rule::next("GET", list, edit).nth(2));
    let mut seen = Vec::new();
    for page in 1..=2 {
        let path = format!(
            "/api/v1/workspaces/{}/user/{}/time-entries?page={page}&page-size=2",
            w.ws, w.user
        );
        let req = Request::new("GET", &path).with_key(FarSide::CLOCKIFY_KEY);
        let Exchange::Answer(answer) = w.clockify().exchange(&req) else {
            panic!("no answer")
        };
        seen.extend(Answer::from(answer).ids());
    }
    assert_eq!(
        seen,
        [ids[3], ids[2], ids[0]],
        "the second page slid over a row"
    );
}
