//! One of each problem, and more where its words depend on what it holds.
//!
//! Never checks anything itself.

use super::*;

pub(super) fn every_problem() -> Vec<Problem> {
    let said = || "9:75".to_owned();
    let path = || "/home/ines/.local/share/stint/stint.db".to_owned();
    let server = || "https://api.clockify.me/api/v1".to_owned();
    let name = || "Website".to_owned();
    let near = || vec!["Website".to_owned(), "Website relaunch".to_owned()];
    let combination = || "Ctrl+Alt+S".to_owned();
    let (start, end) = (At::from_unix(7200), At::from_unix(1500));
    vec![
        Problem::EndBeforeStart { start, end },
        Problem::EndBeforeStart {
            start,
            end: start.plus(-5),
        },
        Problem::RunningSince {
            description: "Review".into(),
            start: start.plus(900),
            end: start,
        },
        Problem::UnknownSetting {
            said: "colour".into(),
            names: vec!["hotkey-show".into(), "tray-icons".into()],
        },
        Problem::StartInFuture {
            start,
            finished: false,
            yesterday: None,
        },
        Problem::StartInFuture {
            start,
            finished: false,
            yesterday: Some("21:30".into()),
        },
        Problem::StartInFuture {
            start,
            finished: true,
            yesterday: None,
        },
        Problem::StartInFuture {
            start,
            finished: true,
            yesterday: Some("23:30-0:30".into()),
        },
        Problem::TimeMissing { start: true },
        Problem::TimeMissing { start: false },
        Problem::TextTooLong {
            length: 3001,
            most: 3000,
        },
        Problem::TextHasAngles,
        Problem::TimeUnreadable {
            said: said(),
            place: Place::Field,
        },
        Problem::TimeUnreadable {
            said: said(),
            place: Place::Day,
        },
        Problem::TimeUnreadable {
            said: said(),
            place: Place::Line,
        },
        Problem::RangeUnreadable { said: said() },
        Problem::LengthUnreadable {
            said: "1h99m".into(),
            place: Place::Field,
        },
        Problem::LengthUnreadable {
            said: "1h99m".into(),
            place: Place::Line,
        },
        Problem::TimeTwice {
            first: "-15m".into(),
            second: "9:40".into(),
        },
        Problem::SplitOutside {
            description: "Review".into(),
        },
        Problem::MergeUnfit {
            why: MergeUnfit::One,
        },
        Problem::MergeUnfit {
            why: MergeUnfit::Night,
        },
        Problem::MergeUnfit {
            why: MergeUnfit::Workspaces,
        },
        Problem::TimesOfSeveral,
        Problem::StillRuns {
            description: "Review".into(),
        },
        Problem::ProjectTwice {
            first: name(),
            second: "Tariff app".into(),
        },
        Problem::NameLength {
            kind: Kind::Project,
            length: 1,
            least: 2,
            most: 250,
        },
        Problem::NameTaken {
            kind: Kind::Project,
            name: name(),
        },
        Problem::TaskWithoutProject {
            name: "Build".into(),
        },
        Problem::BadColor {
            said: "blue".into(),
        },
        Problem::BadSetting {
            name: "theme".into(),
            said: "blue".into(),
            takes: "light, dark or system".into(),
        },
        Problem::BadServer {
            said: "http://example.org".into(),
            why: "it is not encrypted".into(),
        },
        Problem::UnknownField {
            said: "Tickt".into(),
            candidates: vec!["Ticket".into()],
        },
        Problem::UnknownField {
            said: "Ticket".into(),
            candidates: Vec::new(),
        },
        Problem::AmbiguousField {
            said: "ticket".into(),
            candidates: vec!["Ticket (5e41)".into(), "ticket (5e42)".into()],
        },
        Problem::FieldUnreadable {
            field: "Hours".into(),
            said: "many".into(),
            takes: Takes::Number,
            allowed: Vec::new(),
        },
        Problem::FieldUnreadable {
            field: "Place".into(),
            said: "Paris".into(),
            takes: Takes::Choice,
            allowed: vec!["Berlin".into(), "Rome".into()],
        },
        Problem::FieldUnreadable {
            field: "Places".into(),
            said: "Paris".into(),
            takes: Takes::Choices,
            allowed: vec!["Berlin".into()],
        },
        Problem::FieldUnreadable {
            field: "On site".into(),
            said: "perhaps".into(),
            takes: Takes::Flag,
            allowed: Vec::new(),
        },
        Problem::FieldUnreadable {
            field: "Page".into(),
            said: "example".into(),
            takes: Takes::Link,
            allowed: Vec::new(),
        },
        Problem::UnknownName {
            kind: Kind::Project,
            said: "Websit".into(),
            candidates: near(),
        },
        Problem::UnknownName {
            kind: Kind::Tag,
            said: "123".into(),
            candidates: Vec::new(),
        },
        Problem::UnknownName {
            kind: Kind::Client,
            said: "Kestel".into(),
            candidates: vec!["Kestrel".into()],
        },
        Problem::AmbiguousName {
            kind: Kind::Project,
            said: "website".into(),
            candidates: near(),
        },
        Problem::UnknownEntry {
            said: "0192ab".into(),
        },
        Problem::AmbiguousEntry {
            said: "01".into(),
            candidates: vec!["0192ab".into(), "0192ac".into()],
        },
        Problem::NothingRunning,
        Problem::NothingToContinue,
        Problem::NothingToUndo,
        Problem::NothingToRedo,
        Problem::UnknownPin { said: "7".into() },
        Problem::UnknownAccount {
            said: "ada".into(),
            candidates: vec!["1 ada@example.com".into(), "2 ada@example.org".into()],
        },
        Problem::UnknownAccount {
            said: String::new(),
            candidates: vec![],
        },
        Problem::UnknownWorkspace {
            said: "Fjord".into(),
            candidates: vec!["Fjord & Field (2)".into()],
        },
        Problem::UnknownMember {
            said: "Bo".into(),
            candidates: vec!["Bob (bob@example.com)".into(), "Bo (bo@example.com)".into()],
        },
        Problem::WorkspaceTaken {
            name: "Side project".into(),
        },
        Problem::ReadOnly {
            account: "ada@example.com".into(),
        },
        Problem::NotInClockify {
            kind: Kind::Project,
            name: "Website".into(),
        },
        Problem::ReplyLost {
            what: "the entry for Bob".into(),
            looks: true,
        },
        Problem::ReplyLost {
            what: "the workspace “Side project”".into(),
            looks: false,
        },
        Problem::NotReadYet,
        Problem::WorkspaceGone {
            name: "Fjord & Field".into(),
        },
        Problem::SignedOut {
            account: "ada@example.com".into(),
            waiting: 3,
        },
        Problem::SignedOut {
            account: "ada@example.com".into(),
            waiting: 0,
        },
        Problem::ApprovalDenied,
        Problem::ApprovalTimedOut { seconds: 300 },
        Problem::NoWorkspace {
            server: "https://api.clockify.me/api/v1".into(),
        },
        Problem::NotTyped {
            expected: "ada@example.com".into(),
            waiting: 3,
        },
        Problem::NotTyped {
            expected: "ada@example.com".into(),
            waiting: 0,
        },
        Problem::NothingToSettle {
            what: "Review".into(),
        },
        Problem::WayUnfit {
            what: "Workshop notes".into(),
            ways: Reason::Locked.ways_out(false).to_vec(),
        },
        Problem::UndoOvertaken {
            what: "Copy deck review".into(),
        },
        Problem::EntryLocked {
            description: "Workshop notes".into(),
        },
        Problem::EntryLocked {
            description: String::new(),
        },
        Problem::StillActive {
            kind: Kind::Project,
            name: name(),
        },
        Problem::StillActive {
            kind: Kind::Task,
            name: "Build".into(),
        },
        Problem::StillUsed {
            kind: Kind::Project,
            name: name(),
            entries: 3,
        },
        Problem::StillUsed {
            kind: Kind::Tag,
            name: "urgent".into(),
            entries: 1,
        },
        Problem::FileNotWritten {
            path: path(),
            why: "there is such a file already".into(),
        },
        Problem::FileUnreadable {
            path: "/home/ines/toggl.csv".into(),
            why: "it is empty".into(),
        },
        Problem::FileStrange {
            path: "/home/ines/poem.txt".into(),
        },
        Problem::DatesAmbiguous {
            example: "03/04/2026".into(),
        },
        Problem::Cancelled,
        Problem::StoreHeld {
            by: "The window".into(),
        },
        Problem::StoreNewer {
            path: path(),
            found: 7,
            known: 5,
        },
        Problem::StoreDamaged { path: path() },
        Problem::StoreReadOnly { path: path() },
        Problem::StoreBusy { path: path() },
        Problem::DiskFull { path: path() },
        Problem::StoreUnreachable {
            path: path(),
            why: "permission denied".into(),
        },
        Problem::StoreOnNetwork { path: path() },
        Problem::NoAccount,
        Problem::KeyMissing {
            variable: "CLOCKIFY_API_KEY".into(),
        },
        Problem::KeyMalformed,
        Problem::KeyRefused {
            server: "https://euc1.clockify.me/api/v1".into(),
        },
        Problem::KeyRefused {
            server: "https://gateway.maton.ai/clockify/api/v1".into(),
        },
        Problem::KeyRefused {
            server: "https://ctrl.maton.ai".into(),
        },
        Problem::KeyGone {
            account: "ines@fjordfield.example".into(),
            by_maton: false,
            file: None,
        },
        Problem::KeyGone {
            account: "ines@fjordfield.example".into(),
            by_maton: true,
            file: Some("/home/ines/.local/share/stint/secrets.json".into()),
        },
        Problem::KeychainMissing,
        Problem::KeychainLocked,
        Problem::ConnectionNotReady {
            connection: "5fd0".into(),
            status: "PENDING".into(),
        },
        Problem::ConnectionNotReady {
            connection: "5fd0".into(),
            status: "FAILED".into(),
        },
        Problem::ConnectionNotReady {
            connection: "5fd0".into(),
            status: "MISSING".into(),
        },
        Problem::OtherAccount {
            expected: "Ines".into(),
            found: "Ana".into(),
            by_maton: false,
        },
        Problem::OtherAccount {
            expected: "Ines".into(),
            found: "Ana".into(),
            by_maton: true,
        },
        Problem::Unreachable { server: server() },
        Problem::Untrusted { server: server() },
        Problem::NotClockify { server: server() },
        Problem::AskedToWait {
            server: server(),
            seconds: 30,
        },
        Problem::AskedToWait {
            server: server(),
            seconds: 5400,
        },
        Problem::ServerTrouble {
            server: server(),
            status: 503,
        },
        Problem::GrantExpired {
            server: "https://gateway.maton.ai/clockify/api/v1".into(),
            account: "ines@fjordfield.example".into(),
        },
        Problem::GrantExpired {
            server: "https://gateway.maton.ai/clockify/api/v1".into(),
            account: "Ines O'Dell".into(),
        },
        Problem::Refused {
            server: server(),
            message: "Project name is too long".into(),
        },
        Problem::Refused {
            server: server(),
            message: String::new(),
        },
        Problem::NotAllowed {
            server: server(),
            message: "Access Denied".into(),
        },
        Problem::AccountBlocked {
            server: server(),
            why: Blocked::Unverified,
            message: "Verify your mail address".into(),
        },
        Problem::AccountBlocked {
            server: server(),
            why: Blocked::Banned,
            message: " ".into(),
        },
        Problem::AccountBlocked {
            server: server(),
            why: Blocked::SecondFactor,
            message: String::new(),
        },
        Problem::ManyMissing { entries: 40 },
        Problem::SyncElsewhere,
        Problem::ConnectElsewhere,
        Problem::HotkeyTaken {
            combination: combination(),
        },
        Problem::HotkeyUnreadable {
            said: "Ctrl+".into(),
        },
        Problem::HotkeyOnWayland {
            combination: combination(),
        },
        Problem::NoDisplay,
        Problem::NoBrowser,
        Problem::AlreadyRunning,
        Problem::NotRunning,
        Problem::Internal {
            what: "a reply without a question".into(),
        },
    ]
}
