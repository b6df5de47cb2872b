//! `ui/src/bindings.ts` says what the page is told, in TypeScript: written from core's own types, so that the
//! compiler of the page finds what no longer fits.
//! It never describes what the page cannot see.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod reports;

use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use stint_core::action::Action;
use stint_core::approval::ApprovalView;
use stint_core::view::{
    AccountCard, BackedUp, CalendarSpan, CalendarView, CanView, CatalogPage, CheckPage, Completion,
    DayView, Done, EntryForm, ExportFormat, ExportRange, Exported, Found as FoundView, ImportAsk,
    ImportPlan, Imported, ItemView, MergeView, MonthView, ProblemView, Reading, ReportPage,
    Restored, SettingsPage, Snapshot, StoryLine, SyncPage, UploadPlan, WeekView, WorkspaceCard,
};
use ts_rs::{Config, TS, TypeVisitor};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/bindings.ts");
const HEADER: &str =
    "// What the window tells the page, written from the types of src-tauri/core by tests/bindings.
// It is never edited by hand: UPDATE_BINDINGS=1 cargo test -p stint-tests --test bindings
";

#[test]
fn the_page_knows_the_types_of_core_as_they_are() {
    let mut found = Found::default();
    found.visit::<Action>();
    found.visit::<Snapshot>();
    found.visit::<DayView>();
    found.visit::<WeekView>();
    found.visit::<MonthView>();
    found.visit::<MergeView>();
    found.visit::<CalendarView>();
    found.visit::<CalendarSpan>();
    found.visit::<CheckPage>();
    found.visit::<SettingsPage>();
    found.visit::<CatalogPage>();
    found.visit::<Reading>();
    found.visit::<Completion>();
    found.visit::<ItemView>();
    found.visit::<EntryForm>();
    found.visit::<CanView>();
    found.visit::<Done>();
    found.visit::<SyncPage>();
    found.visit::<StoryLine>();
    found.visit::<ProblemView>();
    found.visit::<AccountCard>();
    found.visit::<WorkspaceCard>();
    found.visit::<ApprovalView>();
    found.visit::<UploadPlan>();
    found.visit::<Exported>();
    found.visit::<ImportPlan>();
    found.visit::<Imported>();
    found.visit::<ExportRange>();
    found.visit::<ExportFormat>();
    found.visit::<ImportAsk>();
    found.visit::<BackedUp>();
    found.visit::<Restored>();
    found.visit::<ReportPage>();
    found.visit::<FoundView>();
    let fresh = found.written();

    let file = Path::new(FILE);
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::write(file, &fresh).unwrap();
    }
    assert!(
        std::fs::read_to_string(file).is_ok_and(|kept| kept == fresh),
        "ui/src/bindings.ts is not what core's types say. Renew it, then let `npm run check` in ui/ find what the \
         page has to follow:\n    UPDATE_BINDINGS=1 cargo test -p stint-tests --test bindings"
    );
}

/// Every type that can be reached, once, by its name.
#[derive(Default)]
struct Found {
    seen: HashSet<TypeId>,
    written: BTreeMap<String, String>,
}

impl Found {
    fn written(&self) -> String {
        let types = self.written.values().map(|text| format!("\n{text}\n"));
        HEADER.to_owned() + &types.collect::<String>()
    }
}

impl TypeVisitor for Found {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // What has no file of its own is written where it is used.
        if T::output_path().is_none() || !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        // Seconds and counts stay far below 2^53.
        let spelling = Config::new().with_large_int("number");
        let docs = T::docs().unwrap_or_default();
        let text = format!("{docs}export {}", T::decl(&spelling));
        self.written.insert(T::ident(&spelling), laid_out(&text));
        T::visit_dependencies(self);
    }
}

/// Short documentation on one line, fields below their type.
fn laid_out(text: &str) -> String {
    let text = text.replace("/**\n * ", "/** ").replace("\n */\n", " */\n");
    let (docs, declared) = text.split_at(text.find("export ").unwrap_or_default());
    let declared: Vec<&str> = declared.lines().map(str::trim_end).collect();
    let declared = declared.join("\n  ").replace(", };", ",\n};");
    docs.to_owned() + &declared
}
