//! What the page may ask, one line per command: convert, forward, answer.
//! A branch in this file is a bug; it belongs to the engine.

use stint_core::action::Action;
use stint_core::id::Kind;
use stint_core::view::{
    Completion, DayView, Done, EntryForm, ItemView, ProblemView, Reading, Snapshot, StoryLine,
    SyncPage,
};
use stint_engine::Stint;
use stint_resident::door::{Show, View};
use tauri::{AppHandle, State, WebviewWindow};

use crate::desk::Desk;
use crate::windows;

type Answer<T> = Result<T, ProblemView>;

/// What holds now.
#[tauri::command]
pub(crate) async fn snapshot(desk: State<'_, Desk>) -> Answer<Snapshot> {
    desk.ask(Stint::snapshot).await
}

/// The last days, or those before a date.
#[tauri::command]
pub(crate) async fn days(
    desk: State<'_, Desk>,
    before: Option<String>,
    count: usize,
) -> Answer<Vec<DayView>> {
    desk.ask(move |stint| stint.days(before.as_deref(), count))
        .await
}

/// A typed line as Stint reads it.
#[tauri::command]
pub(crate) async fn read(desk: State<'_, Desk>, line: String, caret: usize) -> Answer<Reading> {
    desk.ask(move |stint| stint.read(&line, caret)).await
}

/// Earlier entries that the line could become.
#[tauri::command]
pub(crate) async fn suggest(desk: State<'_, Desk>, line: String) -> Answer<Vec<Completion>> {
    desk.ask(move |stint| stint.suggest(&line)).await
}

/// All of one kind.
#[tauri::command]
pub(crate) async fn catalog(desk: State<'_, Desk>, kind: Kind) -> Answer<Vec<ItemView>> {
    desk.ask(move |stint| stint.items(kind, None)).await
}

/// What the workspace asks of an entry.
#[tauri::command]
pub(crate) async fn form(
    desk: State<'_, Desk>,
    entry: Option<String>,
    project: Option<String>,
) -> Answer<EntryForm> {
    desk.ask(move |stint| stint.form(entry.as_deref(), project.as_deref()))
        .await
}

/// What needs the person, what waits, what may stand twice, what was settled by itself.
#[tauri::command]
pub(crate) async fn sync_page(desk: State<'_, Desk>) -> Answer<SyncPage> {
    desk.ask(Stint::sync_page).await
}

/// What happened to an entry.
#[tauri::command]
pub(crate) async fn story(desk: State<'_, Desk>, entry: String) -> Answer<Vec<StoryLine>> {
    desk.ask(move |stint| stint.story(&entry)).await
}

/// Whether Stint syncs by itself.
#[tauri::command]
pub(crate) async fn pause(desk: State<'_, Desk>, paused: bool) -> Answer<()> {
    desk.change(move |stint| stint.pause(paused)).await
}

/// The person looks at the Sync view.
#[tauri::command]
pub(crate) async fn seen(desk: State<'_, Desk>) -> Answer<()> {
    desk.change(Stint::seen).await
}

/// The one way to change anything.
#[tauri::command]
pub(crate) async fn act(desk: State<'_, Desk>, action: Action) -> Answer<Done> {
    desk.act(action).await
}

/// A person wants a round of syncing now.
#[tauri::command]
pub(crate) fn sync_now(desk: State<'_, Desk>) {
    desk.sync_now();
}

/// The page is painted: show its window.
#[tauri::command]
pub(crate) fn ready(window: WebviewWindow) -> Result<(), String> {
    windows::show(&window).map_err(told)
}

/// The person is done here: put the window away.
#[tauri::command]
pub(crate) fn hide(window: WebviewWindow) {
    windows::hide(&window);
}

/// Brings the main window to the front, at this view. Async, since Windows cannot make one while a command blocks.
#[tauri::command]
pub(crate) async fn open_main(app: AppHandle, view: View) -> Result<(), String> {
    windows::open(&app, &Show::view(view)).map_err(told)
}

fn told(err: anyhow::Error) -> String {
    format!("{err:#}")
}
