//! Connecting through Maton: the address that is printed is opened by a real HTTP client, which answers the page.
//!
//! Never approves behind the page's back.

use std::cell::{Cell, RefCell};

use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::maton::ConnectionStatus;

use crate::desk::{Desk, Ran, Scene};

/// What a person does on the page of a new connection.
#[derive(Clone, Copy)]
pub(crate) enum Answer<'a> {
    Approve,
    Deny,
    /// Approves, signed in to Clockify as the person with this id.
    ApproveAs(&'a str),
}

/// Opens an address as a browser does, and presses a button there; gives what the page then says.
pub(crate) fn answer(address: &str, answer: Answer<'_>) -> String {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.build());
    let mut page = agent.get(address).call().unwrap();
    let question = page.body_mut().read_to_string().unwrap();
    let action = question.split_once("action=\"").unwrap().1;
    let (action, _) = action.split_once('"').unwrap();
    let (base, _) = address.split_once('?').unwrap();
    let form = match answer {
        Answer::Approve => "answer=approve".to_owned(),
        Answer::Deny => "answer=deny".to_owned(),
        Answer::ApproveAs(user) => format!("answer=approve&account={user}"),
    };
    let sent = agent.post(format!("{base}{action}"));
    let mut told = sent
        .content_type("application/x-www-form-urlencoded")
        .send(form)
        .unwrap();
    told.body_mut().read_to_string().unwrap()
}

pub(crate) fn is_address(line: &str) -> bool {
    line.starts_with("http") && line.contains("session_token=")
}

/// Runs a line whose address somebody opens and answers.
pub(crate) fn run_answered(desk: &Desk, line: &str, what: Answer<'_>) -> Ran {
    let answered = Cell::new(0);
    let ran = desk.run_in(
        line,
        Scene {
            printed: Box::new(|line| {
                if is_address(line) {
                    answer(line, what);
                    answered.set(answered.get() + 1);
                }
            }),
            ..Scene::default()
        },
    );
    assert_eq!(answered.get(), 1, "one address: {}{}", ran.out, ran.err);
    ran
}

/// The states of all connections, oldest first.
fn states(desk: &Desk) -> Vec<ConnectionStatus> {
    let all = |maton: &mut stint_tests::maton::Maton| {
        let all = maton.connections().iter();
        all.map(|connection| connection.status).collect()
    };
    desk.clockify().with_maton(all)
}

#[test]
fn the_printed_address_is_opened_approved_and_the_account_connected() {
    let desk = Desk::with_clockify();
    let ran = run_answered(&desk, "connect maton --no-browser", Answer::Approve);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(is_address(lines[0]), "unwrapped, by itself: {}", ran.out);
    assert!(
        lines[1].starts_with("Connected Ada Lovelace"),
        "{}",
        ran.out
    );
    assert_eq!(states(&desk).len(), 2, "a new connection was made");
    let used = desk.json("connections")[0]["connection"]["id"].clone();
    assert_ne!(
        used,
        *desk.clockify().connection(),
        "and the new one is used"
    );
    desk.done("add 8:00-8:30 through the new one");
    assert_eq!(desk.json("sync")["pushed"], 1);
}

#[test]
fn with_json_the_address_is_talk_and_the_answer_stays_one_object() {
    let desk = Desk::with_clockify();
    let ran = run_answered(&desk, "connect maton --json", Answer::Approve);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.json()["way"], "maton");
    assert!(ran.err.lines().any(is_address), "{}", ran.err);
}

#[test]
fn who_says_no_connects_nothing_and_leaves_nothing() {
    let desk = Desk::with_clockify();
    let ran = run_answered(&desk, "connect maton --json", Answer::Deny);
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(ran.err.contains("denied"), "{}", ran.err);
    assert_eq!(
        states(&desk),
        [ConnectionStatus::Active],
        "only the old one"
    );
    assert!(!desk.dir().join("secrets.json").exists());
    assert_eq!(desk.json("connections"), serde_json::json!([]));
}

#[test]
fn nobody_answers_and_after_five_minutes_it_ends() {
    let desk = Desk::with_clockify();
    let ran = desk.run("connect maton");
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("Nobody approved within 5 minutes"),
        "{}",
        ran.err
    );
    assert_eq!(
        states(&desk),
        [ConnectionStatus::Active],
        "nothing to approve by accident"
    );
}

#[test]
fn a_page_that_was_left_open_until_maton_gave_it_up_is_not_only_called_denied() {
    let desk = Desk::with_clockify();
    let scene = Scene {
        printed: Box::new(|line| {
            if is_address(line) {
                desk.clockify().with_maton(|maton| {
                    let newest = maton.connections().last().unwrap().id.clone();
                    maton.abandon(&newest, 0)
                });
            }
        }),
        ..Scene::default()
    };
    let ran = desk.run_in("connect maton --json", scene);
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(
        ran.err.contains("its page was left without an answer"),
        "{}",
        ran.err
    );
    assert!(ran.err.contains("Connect again"), "{}", ran.err);
    assert_eq!(states(&desk), [ConnectionStatus::Active], "nothing is left");
    assert_eq!(desk.json("connections"), serde_json::json!([]));
}

#[test]
fn on_a_terminal_there_are_a_code_a_browser_and_a_clock() {
    let desk = Desk::with_clockify();
    let opened = RefCell::new(Vec::new());
    let ran = desk.run_in(
        "connect maton",
        Scene {
            terminal: true,
            browse: Box::new(|address| {
                opened.borrow_mut().push(address.to_owned());
                answer(address, Answer::Approve);
                true
            }),
            ..Scene::default()
        },
    );
    assert_eq!(ran.code, 0, "{}", ran.err);
    let opened = opened.into_inner();
    assert_eq!(ran.out.lines().next(), Some(&*opened[0]), "the printed one");
    assert!(
        ran.err.contains("▀") && ran.err.contains("█"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("\r\u{1b}[KWaiting for your approval · 4:59 left · Not asked yet"),
        "{:?}",
        ran.err
    );
    assert!(ran.err.contains("Your browser opens it."), "{}", ran.err);
}

#[test]
fn a_browser_that_does_not_open_is_said_and_the_printed_address_serves() {
    let desk = Desk::with_clockify();
    let scene = Scene {
        terminal: true,
        printed: Box::new(|line| {
            if is_address(line) {
                answer(line, Answer::Approve);
            }
        }),
        browse: Box::new(|_| false),
        ..Scene::default()
    };
    let ran = desk.run_in("connect maton", scene);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err
            .contains("No browser opens. Copy the link and open it yourself"),
        "{}",
        ran.err
    );
    assert!(!ran.err.contains("Your browser"), "{}", ran.err);
}

#[test]
fn no_browser_is_opened_where_nobody_would_see_it_or_nobody_wants_it() {
    for (line, terminal) in [
        ("connect maton", false),
        ("connect maton --no-browser", true),
    ] {
        let desk = Desk::with_clockify();
        let scene = Scene {
            terminal,
            printed: Box::new(|line| {
                if is_address(line) {
                    answer(line, Answer::Approve);
                }
            }),
            browse: Box::new(|_| panic!("no browser was to be opened")),
            ..Scene::default()
        };
        assert_eq!(desk.run_in(line, scene).code, 0);
    }
}

#[test]
fn ctrl_c_ends_the_wait_and_deletes_what_nobody_approved() {
    let desk = Desk::with_clockify();
    let looks = Cell::new(0);
    let ran = desk.run_in(
        "connect maton --json",
        Scene {
            cancelled: Box::new(|| {
                looks.set(looks.get() + 1);
                looks.get() > 40
            }),
            ..Scene::default()
        },
    );
    assert_eq!((ran.code, &*ran.out), (1, ""));
    assert!(
        ran.err.contains("Cancelled; nothing is kept"),
        "{}",
        ran.err
    );
    assert_eq!(states(&desk), [ConnectionStatus::Active]);
    assert_eq!(desk.json("connections"), serde_json::json!([]));
}

#[test]
fn ctrl_c_without_a_network_says_what_is_left_at_maton() {
    let desk = Desk::with_clockify();
    let scene = Scene {
        printed: Box::new(|line| {
            if is_address(line) {
                desk.clockify().set_network(false);
            }
        }),
        cancelled: {
            let mut looks = 0;
            Box::new(move || {
                looks += 1;
                looks > 40
            })
        },
        ..Scene::default()
    };
    let ran = desk.run_in("connect maton", scene);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("Stint keeps asking"), "{}", ran.err);
    assert!(ran.err.contains("nobody approved"), "{}", ran.err);
}

#[test]
fn a_network_that_comes_back_meanwhile_ends_nothing() {
    let desk = Desk::with_clockify();
    let address = RefCell::new(String::new());
    let looks = Cell::new(0);
    let scene = Scene {
        printed: Box::new(|line| {
            if is_address(line) {
                line.clone_into(&mut address.borrow_mut());
                desk.clockify().set_network(false);
            }
        }),
        cancelled: Box::new(|| {
            looks.set(looks.get() + 1);
            if looks.get() == 60 {
                desk.clockify().set_network(true);
                answer(&address.borrow(), Answer::Approve);
            }
            false
        }),
        ..Scene::default()
    };
    let ran = desk.run_in("connect maton", scene);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("Stint keeps asking"), "{}", ran.err);
}

#[test]
fn what_is_deleted_at_maton_meanwhile_ends_with_a_sentence() {
    let desk = Desk::with_clockify();
    let scene = Scene {
        printed: Box::new(|line| {
            if is_address(line) {
                desk.clockify().with_maton(|maton| {
                    let newest = maton.connections().last().unwrap().id.clone();
                    maton.forget(&newest)
                });
            }
        }),
        ..Scene::default()
    };
    let ran = desk.run_in("connect maton", scene);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("Maton has no connection"), "{}", ran.err);
}

#[test]
fn an_approval_that_comes_twice_counts_once() {
    let desk = Desk::with_clockify();
    let scene = Scene {
        printed: Box::new(|line| {
            if is_address(line) {
                answer(line, Answer::Approve);
                let config = ureq::Agent::config_builder().http_status_as_error(false);
                let agent = ureq::Agent::new_with_config(config.build());
                let mut again = agent.get(line).call().unwrap();
                let said = again.body_mut().read_to_string().unwrap();
                assert!(said.contains("Already connected"), "{said}");
            }
        }),
        ..Scene::default()
    };
    assert_eq!(desk.run_in("connect maton", scene).code, 0);
    assert_eq!(desk.json("connections").as_array().unwrap().len(), 1);
}

#[test]
fn what_was_approved_and_cannot_be_used_stays_to_be_used_later() {
    let desk = Desk::with_clockify();
    let fault = Rule::next("GET", "/user", Fault::DropBefore).always();
    desk.clockify().with(|clockify| clockify.faults.add(fault));
    let ran = run_answered(&desk, "connect maton", Answer::Approve);
    assert_eq!(ran.code, 5, "{}", ran.err);
    desk.clockify().with(|clockify| clockify.faults.clear());
    let later = ran
        .err
        .lines()
        .find(|line| line.contains("connect maton --connection"));
    let later = later.expect("it says how to go on").trim();
    desk.done(later.strip_prefix("stint ").unwrap());
    assert_eq!(states(&desk).len(), 2, "no third one was made");
}

#[test]
fn a_key_that_maton_does_not_know_makes_nothing() {
    let mut desk = Desk::with_clockify();
    desk.vars().maton_key = Some(FarSide::CLOCKIFY_KEY.into());
    let ran = desk.run("connect maton --json");
    assert_eq!((ran.code, &*ran.out), (6, ""));
    assert!(ran.err.contains("a key of Maton's"), "{}", ran.err);
    assert_eq!(states(&desk), [ConnectionStatus::Active]);
}
