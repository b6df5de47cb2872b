//! What holds for any line, also one that nobody would type.

use proptest::prelude::*;

use super::*;

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "([@#\\\\ :-]|[0-9]{1,2}|[hm]|Website|Build|urgent| - |\u{a0}|ß|🕒|İ){0,14}",
        "((yesterday|Gestern|Fri|Do|so|Fr[.]|Morgen|evening|2026-11-18|31[.]2[.]|18[.]11[.]2025|since|seit|until|bis|–|-|9:40|9:75|9:30-10:15|1h|1h99m|-15m|\\\\|@|Mail) ?){0,7}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_line_is_a_draft_or_a_problem(line in any_line(), now in any::<i64>()) {
        let _ = read(&line, &names(), Moment { now: At::from_unix(now), zone: Europe::Berlin });
    }

    #[test]
    fn a_draft_never_loses_a_word_of_the_text(line in "[a-z ,.!]{0,40}") {
        prop_assert_eq!(read(&line, &names(), moment()).unwrap().description, line.trim());
    }

    #[test]
    fn what_is_escaped_reads_as_it_stands(text in any_line()) {
        let text = text.replace(['<', '>'], "");
        let draft = read(&escape(&text), &names(), moment()).unwrap();
        prop_assert_eq!(draft, Draft { description: text.trim().to_owned(), ..Draft::default() });
    }

    #[test]
    fn a_day_that_is_escaped_is_text(day in "(yesterday|Mo|since|19[.]11[.])", text in "[A-Z][a-z]{3,6}") {
        let line = format!("\\{day} 9:40 {text}");
        let draft = read(&line, &names(), moment()).unwrap();
        prop_assert_eq!(draft.description, format!("{day} 9:40 {text}"));
        prop_assert_eq!(draft.timing, Timing::Now);
    }

    #[test]
    fn a_range_never_ends_before_it_begins(from in 0_u32..1440, to in 0_u32..1440, now in 0_i64..4_000_000_000) {
        let line = format!("{}:{:02}-{}:{:02}", from / 60, from % 60, to / 60, to % 60);
        let moment = Moment { now: At::from_unix(now), zone: Europe::Berlin };
        match read(&line, &names(), moment) {
            Ok(draft) => prop_assert!(
                matches!(draft.timing, Timing::Range(start, end) if start <= end && end.since(start) <= 25 * 3600),
                "{draft:?}"
            ),
            Err(problem) => prop_assert!(to < from && matches!(problem, Problem::EndBeforeStart { .. }), "{problem:?}"),
        }
    }

    #[test]
    fn every_name_can_be_taken_and_is_read_as_itself(typed in "[@#][A-Za-z: ]{0,8}", caret in 0_usize..12) {
        if let Some(token) = open_token(&typed, caret) {
            for offer in offers(&token, &names(), 99) {
                let line = complete("", &OpenToken { range: 0..0, ..token.clone() }, &offer.name);
                let draft = read(&line, &names(), moment()).unwrap();
                let is_named = match offer.key {
                    Key::Project(id) => draft.project == Some(id) && draft.task.is_none(),
                    Key::Task(id) => draft.task == Some(id),
                    Key::Tag(id) => draft.tags.contains(&id),
                    Key::Client(_) | Key::Entry(_) => false,
                };
                prop_assert!(is_named, "{} {:?}", line, draft);
            }
        }
    }

    #[test]
    fn any_caret_is_taken(line in any_line(), caret in 0_usize..60) {
        if let Some(token) = open_token(&line, caret) {
            prop_assert!(line.get(token.range.clone()).is_some());
            let _ = (offers(&token, &names(), 9), complete(&line, &token, "Website"));
        }
    }
}
