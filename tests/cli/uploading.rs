//! Uploading what was tracked before there was an account.

use crate::desk::Desk;

fn tracked_before() -> Desk {
    let desk = not_read_yet();
    desk.done("sync");
    desk
}

fn not_read_yet() -> Desk {
    let desk = Desk::with_clockify();
    desk.done("project add Garden");
    desk.done("add Mow @Garden --from 9:00 --to 9:30");
    desk.done("add Review --from 9:30 --to 10:00");
    desk.done("connect key");
    desk
}

fn sent(desk: &Desk) -> usize {
    desk.clockify().with(|clockify| clockify.entries().count())
}

#[test]
fn before_the_first_sync_it_says_what_to_do_first_and_sends_nothing() {
    let desk = not_read_yet();
    for line in ["upload", "upload --yes", "upload --json"] {
        let ran = desk.run(line);
        assert_eq!((ran.code, &*ran.out), (1, ""), "{line}");
        assert!(ran.err.contains("not read yet"), "{}", ran.err);
        assert!(ran.err.contains("stint sync"), "{}", ran.err);
    }
    assert_eq!(desk.json("list")[0]["sync"], "local");
    desk.done("sync");
    assert_eq!(desk.json("upload")["entries"], 2);
}

#[test]
fn without_a_yes_it_only_shows_what_would_be_sent() {
    let desk = tracked_before();
    let ran = desk.run("upload");
    assert_eq!(ran.code, 0);
    assert!(
        ran.out.contains("2 entries") && ran.out.contains("1:00"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("project Garden"), "{}", ran.out);
    assert!(ran.out.contains("Nothing was sent"), "{}", ran.out);
    let plan = desk.json("upload");
    assert_eq!(
        (plan["entries"].as_u64(), plan["already"].as_u64()),
        (Some(2), Some(0))
    );
    desk.done("sync");
    assert_eq!(sent(&desk), 0);
}

#[test]
fn a_person_who_is_asked_says_yes_or_no() {
    let desk = tracked_before();
    let no = desk.run_answering("upload", "n\n");
    assert!(no.out.contains("Nothing was sent"), "{}", no.out);
    let yes = desk.run_answering("upload", "y\n");
    assert!(yes.out.starts_with("2 entries go to "), "{}", yes.out);
    desk.done("sync");
    assert_eq!(sent(&desk), 2);
}

#[test]
fn names_go_where_they_were_sent_and_undo_takes_all_of_it_back() {
    let desk = tracked_before();
    let done = desk.json("upload --yes --map Garden=Website");
    assert_eq!(done["uploaded"], 2);
    assert_eq!(desk.json("list")[1]["project"]["name"], "Website");
    desk.done("undo");
    assert_eq!(desk.json("list")[1]["project"]["name"], "Garden");
    assert_eq!(desk.json("list")[1]["sync"], "local");
}

#[test]
fn what_is_nowhere_is_refused_with_what_there_is() {
    let desk = tracked_before();
    for (line, code) in [
        ("upload --yes --map Lawn=Website", 3),
        ("upload --yes --map Garden=Nowhere", 3),
        ("upload --yes --into Nowhere", 3),
    ] {
        assert_eq!(desk.run(line).code, code, "{line}");
    }
    assert_eq!(desk.json("list")[0]["sync"], "local");
    assert_eq!(
        Desk::new().run("upload").code,
        6,
        "there is nowhere to send it"
    );
}

#[test]
fn a_name_that_several_have_is_told_from_the_others_as_it_is_typed() {
    let desk = Desk::with_clockify();
    desk.done("project add Build");
    desk.done("tag add build");
    desk.done("task add Build --project Build");
    desk.done("add Mow @Build #build --task Build --from 9:00 --to 9:30");
    desk.done("connect key");
    desk.done("sync");
    let ran = desk.run("upload --yes --map Build=Website");
    assert_eq!(ran.code, 3, "{}", ran.err);
    for name in ["@Build", "#build", "Build: Build"] {
        assert!(ran.err.contains(name), "{name}: {}", ran.err);
    }
    let plan = desk.json("upload --map @Build=Website --map 'Build: build=Design'");
    let task = &plan["lines"][1];
    assert_eq!(
        (&task["kind"], &task["words"]),
        (&"task".into(), &"Website: Design".into())
    );
    let plan = desk.json("upload --map @Build=Website --map #build=");
    let words: Vec<_> = plan["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| &line["words"])
        .collect();
    assert_eq!(words, ["Website", "is created in Website", "is left out"]);
    desk.done("upload --yes --map @Build=Website --map #build=");
    let entry = &desk.json("list")[0];
    assert_eq!(
        (
            entry["project"]["name"].as_str(),
            entry["tags"].as_array().map(Vec::len)
        ),
        (Some("Website"), Some(0))
    );
}

#[test]
fn a_name_with_an_equals_sign_in_it_can_be_said() {
    let desk = Desk::with_clockify();
    desk.done("project add a=b");
    desk.done("add Mow @a=b --from 9:00 --to 9:30");
    desk.done("connect key");
    desk.done("sync");
    let words = |line: &str| desk.json(line)["lines"][0]["words"].clone();
    assert_eq!(words("upload --map a=b=Website"), "Website");
    assert_eq!(words("upload --map a=b="), "is left out");
    assert_eq!(words("upload --map a=b= --map a=b"), "is created");
}
