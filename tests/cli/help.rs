//! Help and completions.

use crate::desk::Desk;

#[test]
fn help_names_every_verb_and_every_exit_code() {
    insta::assert_snapshot!(Desk::new().done("--help"));
}

#[test]
fn every_verb_explains_itself_with_an_example() {
    let desk = Desk::new();
    let help = desk.done("--help");
    let verbs = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let verbs: Vec<&str> = verbs
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|verb| *verb != "help")
        .collect();
    assert!(verbs.len() > 20, "{verbs:?}");
    for verb in verbs {
        let help = desk.done(&format!("{verb} --help"));
        let first = help.lines().next().unwrap();
        assert!(
            !first.ends_with('.') && first.starts_with(char::is_uppercase),
            "{verb}: {first}"
        );
        assert!(
            help.contains("Example"),
            "{verb} --help ends with an example"
        );
        assert!(
            help.contains(&format!("\n  stint {verb}")),
            "{verb}: {help}"
        );
    }
}

#[test]
fn completions_are_there_for_the_usual_shells() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(
            desk.done(&format!("completions {shell}"))
                .contains("continue"),
            "{shell}"
        );
    }
    assert_eq!(desk.run("completions tcsh").code, 2);
    assert!(
        !desk.dir().join("stint.db").exists(),
        "completions need no store"
    );
}
