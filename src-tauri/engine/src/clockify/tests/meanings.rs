//! What answers mean: a table of statuses, codes and questions.

use proptest::prelude::*;
use stint_core::problem::{Blocked, Reason};
use stint_core::sync::ask::{Answer, Lost, Outcome, Refusal};

use super::*;
use crate::clockify::http::Heard;
use crate::clockify::outcome::{Via, outcome};

fn heard(status: u16, body: &str) -> Heard {
    Heard {
        status,
        html: false,
        last_page: None,
        retry_after: None,
        now: None,
        body: body.as_bytes().to_vec(),
    }
}

fn coded(status: u16, code: u64) -> Heard {
    heard(status, &format!(r#"{{"message":"said","code":{code}}}"#))
}

fn read() -> Request {
    Request::Read {
        kind: Kind::Entry,
        id: id("x1"),
        project: None,
    }
}

fn delete() -> Request {
    Request::Delete {
        kind: Kind::Entry,
        id: id("x1"),
        project: None,
    }
}

fn create() -> Request {
    Request::Create(there::Item::Entry(entry()))
}

fn update() -> Request {
    Request::Update {
        id: id("x1"),
        body: there::Item::Entry(entry()),
    }
}

fn stop() -> Request {
    Request::StopRunning {
        end: at("2026-02-13T10:00:00Z"),
    }
}

fn said() -> Option<String> {
    Some("said".into())
}

fn rule(reason: Reason) -> Outcome {
    Outcome::Refused(Refusal::Rule {
        reason,
        said: said(),
    })
}

fn absent() -> Outcome {
    Outcome::Refused(Refusal::Absent { said: said() })
}

fn blocked(why: Blocked) -> Outcome {
    Outcome::Refused(Refusal::Blocked {
        why,
        said: "said".into(),
    })
}

fn key() -> Outcome {
    Outcome::Refused(Refusal::Key)
}

#[test]
fn refusals_are_told_apart_by_status_code_and_question() {
    use Blocked::{Banned, SecondFactor, Unverified};
    use Reason::{Approved, Forbidden, Locked, PlanLimit, StopwatchOnly, Validation};
    let table: &[(u16, u64, Request, Outcome)] = &[
        (401, 1000, read(), key()),
        (401, 4003, create(), key()),
        (401, 4017, create(), key()),
        (401, 4023, create(), key()),
        (401, 4019, create(), blocked(Unverified)),
        (401, 406, create(), blocked(Banned)),
        (403, 406, create(), blocked(Banned)),
        (406, 406, create(), blocked(Banned)),
        (400, 1013, read(), blocked(SecondFactor)),
        (403, 1013, read(), blocked(SecondFactor)),
        (402, 0, create(), rule(PlanLimit)),
        (400, 4033, create(), rule(PlanLimit)),
        (403, 4033, create(), rule(PlanLimit)),
        (403, 1003, update(), rule(Locked)),
        (403, 1003, delete(), rule(Locked)),
        (403, 4005, update(), rule(Approved)),
        (403, 4030, create(), rule(StopwatchOnly)),
        (403, 501, create(), rule(Forbidden)),
        (400, 501, create(), rule(Validation)),
        (400, 501, update(), rule(Validation)),
        (400, 501, stop(), rule(Validation)),
        (400, 501, Request::Running, rule(Validation)),
        (400, 501, read(), absent()),
        (400, 501, delete(), absent()),
        (400, 3000, read(), rule(Validation)),
        (400, 3001, delete(), rule(Validation)),
        (400, 3002, update(), rule(Validation)),
        (404, 404, stop(), Outcome::Refused(Refusal::NothingRuns)),
        (404, 404, read(), absent()),
        (404, 3000, stop(), rule(Validation)),
        (404, 3000, read(), rule(Validation)),
        (405, 3000, delete(), rule(Validation)),
        (409, 501, create(), rule(Validation)),
        (422, 501, update(), rule(Validation)),
        (408, 501, read(), Outcome::Unknown(Lost::Server(408))),
        (407, 501, read(), Outcome::Unknown(Lost::NotClockify)),
        (
            429,
            501,
            create(),
            Outcome::Refused(Refusal::Wait { seconds: None }),
        ),
        (500, 501, create(), Outcome::Unknown(Lost::Server(500))),
        (501, 501, create(), Outcome::Unknown(Lost::Server(501))),
        (503, 501, read(), Outcome::Unknown(Lost::Server(503))),
        (302, 501, read(), Outcome::Unknown(Lost::NotClockify)),
        (304, 501, read(), Outcome::Unknown(Lost::NotClockify)),
    ];
    for (status, code, request, want) in table {
        for via in [Via::Clockify, Via::Gateway] {
            let got = outcome(request, via, coded(*status, *code));
            assert_eq!(got, *want, "{status}/{code} {via:?} {request:?}");
        }
    }
}

#[test]
fn what_has_no_code_comes_from_the_gateway() {
    let body = r#"{"message":"said"}"#;
    let of = |status, via| outcome(&create(), via, heard(status, body));
    assert_eq!(of(401, Via::Gateway), key());
    assert_eq!(of(401, Via::Clockify), key());
    for status in [400, 404] {
        assert_eq!(
            of(status, Via::Gateway),
            Outcome::Refused(Refusal::NoConnection)
        );
    }
    assert_eq!(of(400, Via::Clockify), rule(Reason::Validation));
    assert_eq!(of(404, Via::Clockify), absent());
}

#[test]
fn an_empty_refusal_is_one_too() {
    let none = |request: &Request, status| outcome(request, Via::Clockify, heard(status, ""));
    assert_eq!(
        none(&Request::Rules, 404),
        Outcome::Refused(Refusal::Absent { said: None })
    );
    assert_eq!(
        none(&create(), 403),
        Outcome::Refused(Refusal::Rule {
            reason: Reason::Forbidden,
            said: None
        })
    );
    assert_eq!(none(&create(), 401), key());
    let workspace = outcome(&Request::Rules, Via::Gateway, heard(404, ""));
    assert_eq!(workspace, Outcome::Refused(Refusal::Absent { said: None }));
}

#[test]
fn a_wait_is_passed_on_and_a_503_with_one_is_a_wait_only_for_reads() {
    let waiting = |status, seconds| Heard {
        retry_after: Some(seconds),
        ..heard(status, "")
    };
    let wait = Outcome::Refused(Refusal::Wait { seconds: Some(9) });
    assert_eq!(outcome(&create(), Via::Gateway, waiting(429, 9)), wait);
    assert_eq!(outcome(&read(), Via::Gateway, waiting(503, 9)), wait);
    assert_eq!(
        outcome(&create(), Via::Gateway, waiting(503, 9)),
        Outcome::Unknown(Lost::Server(503)),
        "it may have been done"
    );
    assert_eq!(
        outcome(&read(), Via::Gateway, waiting(500, 9)),
        Outcome::Unknown(Lost::Server(500))
    );
}

#[test]
fn a_web_page_is_not_clockify_whatever_its_status() {
    let page = "\n <!DOCTYPE html><title>Sign in</title>";
    for request in every_question() {
        for status in [200, 201, 403, 404] {
            assert_eq!(
                outcome(&request, Via::Clockify, heard(status, page)),
                Outcome::Unknown(Lost::NotClockify),
                "{status} {request:?}"
            );
            let called_html = Heard {
                html: true,
                ..heard(status, "Sign in")
            };
            assert_eq!(
                outcome(&request, Via::Clockify, called_html),
                Outcome::Unknown(Lost::NotClockify)
            );
        }
    }
}

#[test]
fn an_answer_to_another_question_is_garbled() {
    let garbled = Outcome::Unknown(Lost::Garbled);
    for request in every_question() {
        for body in ["nonsense", "[{", r#""text""#, "5"] {
            let got = outcome(&request, Via::Clockify, heard(200, body));
            assert_eq!(got, garbled, "{body} {request:?}");
        }
    }
    let other = r#"{"id":"x2","timeInterval":{"start":"2026-02-13T09:00:00Z"}}"#;
    for request in [read(), update(), delete()] {
        let got = outcome(&request, Via::Clockify, heard(200, other));
        assert_eq!(got, garbled, "it has another id than was asked for");
    }
}

#[test]
fn a_deletion_may_be_answered_by_nothing_or_by_what_it_deleted() {
    for (status, body) in [(204, ""), (200, ""), (200, r#"{"id":"x1"}"#), (200, "null")] {
        assert_eq!(
            outcome(&delete(), Via::Clockify, heard(status, body)),
            Outcome::Answered(Answer::Deleted),
            "{status} {body:?}"
        );
    }
}

#[test]
fn every_question_is_answered_by_its_own_kind_of_answer() {
    let entry = r#"{"id":"x1","timeInterval":{"start":"2026-02-13T09:00:00Z","end":null}}"#;
    let thing = r#"{"id":"x1","name":"n","projectId":"p1"}"#;
    for request in every_question() {
        let one = match &request {
            Request::Read { kind, .. } if *kind != Kind::Entry => thing,
            Request::Create(item) | Request::Update { body: item, .. }
                if item.kind() != Kind::Entry =>
            {
                thing
            }
            Request::Me | Request::Rules | Request::CreateWorkspace { .. } => thing,
            _ => entry,
        };
        let lists = matches!(
            request,
            Request::Catalog { .. }
                | Request::Workspaces
                | Request::Entries { .. }
                | Request::Running
                | Request::Members { .. }
        );
        let body = if lists {
            format!("[{one}]")
        } else {
            one.into()
        };
        let got = outcome(&request, Via::Gateway, heard(200, &body));
        let Outcome::Answered(answer) = got else {
            panic!("{request:?} got {got:?}");
        };
        let fits = match (&request, &answer) {
            (Request::Me, Answer::Me(_))
            | (Request::Workspaces, Answer::Workspaces(_))
            | (Request::Rules, Answer::Rules(_))
            | (Request::CreateWorkspace { .. }, Answer::Workspace(_))
            | (Request::Members { .. }, Answer::Members(_))
            | (Request::Delete { .. }, Answer::Deleted) => true,
            (
                Request::Catalog { .. } | Request::Entries { .. } | Request::Running,
                Answer::Page { rows, .. },
            ) => *rows == 1,
            (
                Request::Read { .. }
                | Request::Create(_)
                | Request::Update { .. }
                | Request::CreateFor { .. }
                | Request::StopRunning { .. },
                Answer::One(_),
            ) => true,
            _ => false,
        };
        assert!(fits, "{request:?} got {answer:?}");
    }
}

#[test]
fn a_message_is_passed_on_whole_but_not_without_end() {
    let long = "x".repeat(5000);
    let body = format!(r#"{{"message":"{long}","code":501}}"#);
    let got = outcome(&create(), Via::Clockify, heard(400, &body));
    let Outcome::Refused(Refusal::Rule { said, .. }) = got else {
        panic!("{got:?}");
    };
    assert_eq!(said.unwrap().len(), 500);
    for body in [
        r#"{"error":"said","code":501}"#,
        r#"{"error":{"message":"said"},"code":501}"#,
        r#"{"detail":"said","code":"501"}"#,
        " said\n",
    ] {
        assert_eq!(
            outcome(&create(), Via::Clockify, heard(400, body)),
            rule(Reason::Validation),
            "{body}"
        );
    }
}

fn some_json() -> impl Strategy<Value = String> {
    let key = prop::sample::select(vec![
        "id",
        "name",
        "tags",
        "tagIds",
        "timeInterval",
        "start",
        "end",
        "tasks",
        "code",
        "message",
        "customFieldValues",
        "customFieldId",
        "value",
        "settings",
        "projectId",
        "status",
        "archived",
    ]);
    let leaf = prop_oneof![
        Just("null".to_owned()),
        Just("\"x1\"".to_owned()),
        Just("\"2026-02-13T09:00:00Z\"".to_owned()),
        any::<bool>().prop_map(|b| b.to_string()),
        any::<i64>().prop_map(|n| n.to_string()),
        ".{0,8}".prop_map(|text| serde_json::Value::String(text).to_string()),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5)
                .prop_map(|all| format!("[{}]", all.join(","))),
            prop::collection::vec((key.clone(), inner), 0..8).prop_map(|all| {
                let fields: Vec<String> = all.iter().map(|(k, v)| format!("\"{k}\":{v}")).collect();
                format!("{{{}}}", fields.join(","))
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(
        status in 100_u16..1000,
        html in any::<bool>(),
        wait in any::<Option<u64>>(),
        body in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300),
            some_json().prop_map(String::into_bytes),
        ],
    ) {
        for request in every_question() {
            let heard = Heard {
                status, html, last_page: None, retry_after: wait, now: None, body: body.clone(),
            };
            let _ = outcome(&request, Via::Gateway, heard);
        }
    }

    #[test]
    fn only_a_2xx_answers(status in 100_u16..1000, body in some_json()) {
        for request in every_question() {
            let got = outcome(&request, Via::Clockify, heard(status, &body));
            if !(200..300).contains(&status) {
                prop_assert!(!matches!(got, Outcome::Answered(_)), "{status} {got:?}");
            }
        }
    }
}
