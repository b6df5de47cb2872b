//! The page's rooms: one file touches the host, one the colours, and parts know no domain.
//! It never judges how the page looks; screenshots do.

use crate::tree::{File, files, report, root};

#[test]
fn one_file_touches_tauri() {
    let wrong = files("ui/src", &["ts", "svelte"])
        .filter(|file| file.path != "ui/src/host/tauri.ts")
        .flat_map(|file| file.naming(&["@tauri-apps"]));
    report(
        wrong,
        "the page runs in a plain browser and in tests: only ui/src/host/tauri.ts knows the host",
    );
}

#[test]
fn what_the_page_asks_is_allowed_and_answered() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect("it is there");
    let (page, allowed, answered) = (
        read("ui/src/host/tauri.ts"),
        read("src-tauri/desktop/permissions/page.toml"),
        read("src-tauri/desktop/src/app.rs"),
    );
    let asked: Vec<&str> = page
        .split("invoke(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(!asked.is_empty(), "the page asks by invoke(\"…\")");
    let wrong = asked.iter().filter(|command| {
        let is_allowed = allowed.contains(&format!("\"{command}\""));
        let lines = answered
            .lines()
            .map(|line| line.trim().trim_end_matches(','));
        let is_answered = lines
            .into_iter()
            .any(|line| line == format!("ipc::{command}"));
        !(is_allowed && is_answered)
    });
    report(
        wrong,
        "a command of the window has a line in permissions/page.toml and one among the handlers of app.rs",
    );
}

#[test]
fn the_page_does_not_speak_clockify() {
    const WIRE: &[&str] = &[
        "timeInterval",
        "customFieldValues",
        "X-Api-Key",
        "Maton-Connection",
    ];
    let wrong = files("ui/src", &["ts", "svelte"]).flat_map(|file| file.naming(WIRE));
    report(
        wrong,
        "the page knows Stint's own words; only engine/src/clockify speaks Clockify's",
    );
}

#[test]
fn parts_know_no_domain() {
    const DOMAIN: &[&str] = &[
        "/account/",
        "/bindings",
        "/calendar/",
        "/catalog/",
        "/check/",
        "/connect/",
        "/data/",
        "/day/",
        "/entry/",
        "/host/",
        "/palette/",
        "/report/",
        "/settings/",
        "/state/",
        "/sync/",
        "/views/",
    ];
    let wrong = files("ui/src/parts", &["ts", "svelte"])
        .filter(|file| !file.path.ends_with(".test.ts"))
        .flat_map(|file| {
            file.lines_where(|line| {
                let is_import = line.contains("import") || line.contains("from ");
                DOMAIN
                    .iter()
                    .find(|room| is_import && line.contains(**room))
                    .copied()
            })
        });
    report(
        wrong,
        "a part that knows an entry belongs into its room: parts import only parts",
    );
}

#[test]
fn colours_are_named_in_one_place() {
    let wrong = files("ui/src", &["css", "svelte"])
        .filter(|file| file.path != "ui/src/styles/tokens.css")
        .flat_map(|file| style(file).lines_where(raw_colour));
    report(
        wrong,
        "light, dark and high contrast are one file: take a token from ui/src/styles/tokens.css",
    );
}

/// What is CSS in a file; lines keep their numbers.
fn style(file: File) -> File {
    if file.path.ends_with(".css") {
        return file;
    }
    let start = file.text.rfind("<style").unwrap_or(file.text.len());
    let blank: String = file.text[..start].chars().filter(|c| *c == '\n').collect();
    File::new(&file.path, &(blank + &file.text[start..]))
}

fn raw_colour(line: &str) -> Option<&str> {
    let (_, value) = line.split_once(':')?;
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "oklch("];
    if let Some(function) = functions.into_iter().find(|name| value.contains(name)) {
        return Some(function);
    }
    let at = value.find('#')?;
    let colour = &value[at..];
    let digits = colour[1..]
        .bytes()
        .take_while(u8::is_ascii_hexdigit)
        .count();
    matches!(digits, 3 | 4 | 6 | 8).then(|| &colour[..=digits])
}

#[test]
fn the_rules_would_notice_a_colour() {
    assert_eq!(raw_colour("  color: #3fd6a3;"), Some("#3fd6a3"));
    assert_eq!(raw_colour("  color: rgb(0 0 0 / .2);"), Some("rgb("));
    assert_eq!(raw_colour("  color: var(--live);"), None);
    assert_eq!(raw_colour("#app { color: red }"), None);
}
