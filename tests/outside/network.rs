//! T5: the real program and its real client against a network and a server that do everything wrong.
//!
//! Never more than a person's patience: each verb ends within half a minute, and says what it ends with.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use stint_tests::clockify::habits::{LastPage, ListOrder, PageSizeCap};
use stint_tests::clockify::{Fault, RetryAfter, Rule};
use stint_tests::server::StandIn;
use stint_tests::{FarSide, Tape};

use crate::book::{self, Entry};
use crate::computer::Computer;
use crate::lives::{self, Story};
use crate::peace;
use crate::people::{Memory, Wish};
use crate::proxy::{self, Proxy};

#[test]
fn whatever_the_network_does_both_sides_agree_in_the_end() {
    lives::live(
        "whatever_the_network",
        lives::number("STINT_SCENARIOS", 100),
        scenario,
    );
}

fn scenario(seed: u64, story: &mut Story) -> Result<(), String> {
    let mut tape = Tape::new(seed);
    let far = StandIn::start();
    odd_habits(&far, &mut tape, story);
    let by_maton = tape.chance(25);
    let behind = if by_maton {
        far.gateway_url()
    } else {
        far.clockify_url()
    };
    let (behind, path) = address(&behind);
    let proxy = Proxy::start(behind, tape.roll());
    let url = format!("http://{}{path}", proxy.address());
    let computer = Computer::new();
    connect(&computer, &far, &url, by_maton)?;
    story.count(if by_maton { "by Maton" } else { "by key" }, 1);

    let mut memory = Memory::of("network");
    let anchored = tape.chance(70);
    if anchored {
        let (user, workspace) = far.ada();
        far.with(|clockify| {
            let start = clockify.clock() - 7_200;
            clockify.web_add(user, workspace, start, Some(start + 60), |_| {})
        });
        computer.json(&["sync"]);
        memory.book = book::book(&computer);
    }
    let mut strangers = BTreeSet::new();
    proxy.strike(*tape.one_of(&[0, 10, 25, 50]));
    for _ in 0..12 {
        if tape.chance(35) {
            trouble(&far, &mut tape, anchored, story);
        }
        if by_maton && tape.chance(10) {
            let connection = far.connection();
            far.with_maton(|maton| maton.expire(&connection, 0));
            story.tell(|| "the grant expires".to_owned());
        }
        let wish = memory.wish(&mut tape, 45);
        let args = [&wish.args()[..], &["--json"]].concat();
        let began = Instant::now();
        let ran = computer.run(&args);
        let took = began.elapsed();
        story.tell(|| format!("{args:?} {:?} {}{}", ran.code, ran.out, ran.err));
        let codes: &[i32] = match wish {
            // A refused key and an expired grant, besides.
            Wish::Sync { .. } => &[0, 5, 6],
            _ => wish.codes(&memory),
        };
        // Before the first pull there are no names yet.
        let unknown = ran.code == Some(3) && ran.err.contains(" is called ");
        if !unknown && !ran.code.is_some_and(|code| codes.contains(&code)) {
            return Err(format!("{args:?} ends with {:?}: {}", ran.code, ran.err));
        }
        if took > Duration::from_secs(31) {
            return Err(format!("{args:?} took {took:?}"));
        }
        if ran.code != Some(0) && ran.err.is_empty() {
            return Err(format!(
                "{args:?} ends with {:?} and says nothing",
                ran.code
            ));
        }
        let mut now = book::book(&computer);
        if !wish.writes() {
            let twins = texts(&proxy);
            let new = |(id, entry): &(&String, &Entry)| {
                !memory.book.contains_key(*id) && twins.contains(&entry.text)
            };
            strangers.extend(now.iter().filter(new).map(|(id, _)| id.clone()));
        }
        now.retain(|id, _| !strangers.contains(id));
        memory.learn(&wish, &ran, now)?;
        if by_maton && far.with_maton(|maton| maton.connections()[0].expired) && tape.chance(60) {
            reconnect(&computer, &far, &url)?;
        }
    }
    proxy.strike(0);
    far.with(|clockify| clockify.faults.clear());
    if by_maton {
        reconnect(&computer, &far, &url)?;
    }
    for (toxic, times) in proxy.struck() {
        story.count(&toxic, times);
    }
    let early = proxy.came_early();
    if !early.is_empty() {
        return Err(format!("Retry-After is a floor: {early:?}"));
    }
    peace::holds(&computer, &far, &memory.book, &texts(&proxy))
}

/// What is called so may stand twice.
fn texts(proxy: &Proxy) -> Vec<String> {
    proxy.twins().iter().map(|body| text_of(body)).collect()
}

/// Host and port of an address, and its path.
fn address(url: &str) -> (SocketAddr, String) {
    let rest = url.strip_prefix("http://").unwrap();
    let (host, path) = rest.split_once('/').unwrap();
    (host.parse().unwrap(), format!("/{path}"))
}

fn connect(computer: &Computer, far: &StandIn, url: &str, by_maton: bool) -> Result<(), String> {
    if by_maton {
        return reconnect(computer, far, url);
    }
    let ran = computer.run(&["connect", "key", "--server", url]);
    (ran.code == Some(0)).then_some(()).ok_or(ran.err)
}

/// Connects the Maton account, anew where it was before: with a connection that is good.
fn reconnect(computer: &Computer, far: &StandIn, url: &str) -> Result<(), String> {
    let connection = far.connection();
    far.with_maton(|maton| maton.approve(&connection, 0));
    let control = far.control_url();
    let args = ["connect", "maton", "--gateway", url, "--control", &control];
    let args = [&args[..], &["--no-browser", "--connection", &connection]].concat();
    let mut command = computer.command(&args);
    let output = command
        .env("MATON_API_KEY", FarSide::MATON_KEY)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    match output.status.code() {
        // On a bad network it may take some tries.
        Some(0 | 5 | 6) => Ok(()),
        code => Err(format!("connect maton ends with {code:?}: {said}")),
    }
}

fn text_of(body: &str) -> String {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    body["description"].as_str().unwrap_or_default().to_owned()
}

/// What the sources disagree on, or a proxy may take away.
fn odd_habits(far: &StandIn, tape: &mut Tape, story: &mut Story) {
    far.with(|clockify| {
        let habits = &mut clockify.habits;
        match tape.below(8) {
            0 => habits.last_page_header = LastPage::Missing,
            1 => habits.last_page_header = LastPage::AlwaysFalse,
            2 => habits.page_size_cap = PageSizeCap::Clamp(3),
            3 => habits.unheard_of_fields = true,
            4 => habits.list_order = ListOrder::IdDescending,
            5 => habits.hydrated_supported = false,
            _ => return,
        }
        story.tell(|| format!("{habits:?}"));
    });
}

/// The next matching request goes wrong at the server.
fn trouble(far: &StandIn, tape: &mut Tape, anchored: bool, story: &mut Story) {
    if tape.chance(20) {
        story.tell(|| "Clockify recovers".to_owned());
        far.with(|clockify| clockify.faults.clear());
    }
    let status = *tape.one_of(&[500, 502, 503, 504]);
    let fault = match tape.below(14) {
        0..=2 => Fault::Status {
            status,
            applied: true,
        },
        3 | 4 => Fault::Status {
            status,
            applied: false,
        },
        5 => Fault::TooManyRequests { retry_after: None },
        6 => Fault::TooManyRequests {
            retry_after: Some(RetryAfter::Seconds(1)),
        },
        7 => Fault::TooManyRequests {
            retry_after: Some(RetryAfter::DateIn(2)),
        },
        8 => Fault::Unauthorized,
        9 => Fault::Redirect,
        10 => Fault::WrongContent,
        11 => Fault::EmptyList,
        12 => Fault::StripLastPage,
        _ => Fault::Truncate {
            bytes: tape.below(60) as usize,
        },
    };
    let method = match fault {
        Fault::EmptyList | Fault::StripLastPage => "GET",
        _ => tape.one_of(&["*", "POST", "PUT", "DELETE", "GET"]),
    };
    let rule = Rule::next(method, "/**", fault);
    // One list that forgot everything cannot be told from the truth. All of them can, where something was known.
    let rule = match rule.fault {
        Fault::EmptyList if anchored && tape.chance(50) => rule.always(),
        Fault::EmptyList => rule,
        _ => rule.times(1 + tape.below(3) as u32),
    };
    let word = format!("{:?}", rule.fault);
    let word = word.split([' ', '{', '(']).next().unwrap_or_default();
    story.count(&format!("{word} scripted"), 1);
    story.tell(|| format!("Clockify: {rule:?}"));
    far.with(|clockify| clockify.faults.add(rule));
}

#[test]
fn an_account_that_cannot_be_reached_is_said_so_and_nothing_is_lost() {
    let far = StandIn::start();
    let computer = Computer::new();
    let (plain, _) = address(&far.clockify_url());
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let nobody = listener.local_addr().unwrap();
    drop(listener);
    for (what, url) in [
        ("no such name", "https://nowhere.invalid/api/v1".to_owned()),
        ("no encryption there", format!("https://{plain}/api/v1")),
        ("nobody listens", format!("http://{nobody}/api/v1")),
    ] {
        let ran = computer.run(&["connect", "key", "--server", &url]);
        assert_eq!((ran.code, &*ran.out), (Some(5), ""), "{what}: {}", ran.err);
        assert!(!ran.err.is_empty(), "{what} is said");
    }
    assert_eq!(computer.run(&["sync"]).code, Some(6), "there is no account");
    assert_eq!(computer.run(&["add", "8:00-8:30", "kept"]).code, Some(0));
    assert_eq!(book::book(&computer).len(), 1);
}

/// Takes half a minute, nearly all of it waiting.
#[test]
fn an_answer_that_never_ends_is_given_up() {
    let far = StandIn::start();
    let computer = Computer::synced(&far);
    let (_, path) = address(&far.clockify_url());
    computer.json(&["add", "8:00-8:30", "kept"]);
    // The same account, moved to an address where nothing ends.
    let store = rusqlite::Connection::open(computer.data_dir().join("stint.db")).unwrap();
    let url = format!("http://{}{path}", proxy::never_ends());
    store
        .execute("UPDATE account SET server = ?1", [url])
        .unwrap();
    drop(store);
    let began = Instant::now();
    let ran = computer.run(&["sync", "--json"]);
    assert_eq!(ran.code, Some(5), "{ran:?}");
    assert_eq!(ran.answer().unwrap()["waiting"], 1);
    let took = began.elapsed();
    assert!(took < Duration::from_secs(31), "it took {took:?}");
}
