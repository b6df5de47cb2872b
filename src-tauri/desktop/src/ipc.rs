//! What the page may ask, one line per command: convert, forward, answer.
//! A branch in this file is a bug; it belongs to the engine.

use stint_core::action::{Action, NameSaid};
use stint_core::approval::ApprovalView;
use stint_core::id::{AccountId, Kind, WorkspaceId};
use stint_core::report::ReportAsk;
use stint_core::view::{
    AccountCard, BackedUp, CalendarSpan, CalendarView, CanView, CatalogPage, CheckPage, Completion,
    ConnectionCard, DayView, Done, EntryForm, ExportFormat, ExportRange, Exported, Found,
    ImportAsk, ImportPlan, Imported, ItemView, MergeView, MonthView, ProblemView, Reading,
    ReportPage, Restored, SettingsPage, Snapshot, StoryLine, SyncPage, UploadPlan, WeekView,
    WorkspaceCard,
};
use stint_core::words;
use stint_engine::Stint;
use stint_engine::secrets::HandedIn;
use stint_resident::door::{Show, View};
use tauri::{AppHandle, State, WebviewWindow};

use crate::desk::Desk;
use crate::errands::{Errands, Maton};
use crate::files::Files;
use crate::jobs::{Ended, UnderWay};
use crate::{mini, windows};

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

/// The day or the week that a date lies in.
#[tauri::command]
pub(crate) async fn calendar(
    desk: State<'_, Desk>,
    on: Option<String>,
    span: CalendarSpan,
) -> Answer<CalendarView> {
    desk.ask(move |stint| stint.calendar(on.as_deref(), span))
        .await
}

/// Where the time went.
#[tauri::command]
pub(crate) async fn report(desk: State<'_, Desk>, ask: ReportAsk) -> Answer<ReportPage> {
    desk.ask(move |stint| stint.report_page(ask)).await
}

/// The entries that a text looks for, the newest first.
#[tauri::command]
pub(crate) async fn search(desk: State<'_, Desk>, text: String, limit: usize) -> Answer<Found> {
    desk.ask(move |stint| stint.look_for(&text, limit)).await
}

/// What of the last days is perhaps not as it should be.
#[tauri::command]
pub(crate) async fn day_check(desk: State<'_, Desk>) -> Answer<CheckPage> {
    desk.ask(Stint::day_check).await
}

/// Something that was found is right as it is, or is to be asked again.
#[tauri::command]
pub(crate) async fn settle_check(
    desk: State<'_, Desk>,
    finding: String,
    is_right: bool,
) -> Answer<()> {
    desk.change(move |stint| stint.settle_check(&finding, is_right))
        .await
}

/// All of one kind, with how often each is named.
#[tauri::command]
pub(crate) async fn catalog_page(desk: State<'_, Desk>, kind: Kind) -> Answer<CatalogPage> {
    desk.ask(move |stint| stint.catalog_page(kind)).await
}

/// All that a person can choose.
#[tauri::command]
pub(crate) async fn settings(desk: State<'_, Desk>) -> Answer<SettingsPage> {
    desk.ask(stint_resident::settings::page).await
}

/// Chooses; without a value as if it had never been chosen.
#[tauri::command]
pub(crate) async fn set_setting(
    desk: State<'_, Desk>,
    name: String,
    value: Option<String>,
) -> Answer<()> {
    desk.change(move |stint| stint_resident::settings::set(stint, &name, value.as_deref()))
        .await
}

/// The days after a date.
#[tauri::command]
pub(crate) async fn days_after(
    desk: State<'_, Desk>,
    after: String,
    count: usize,
) -> Answer<Vec<DayView>> {
    desk.ask(move |stint| stint.days_after(&after, count)).await
}

/// The line that stands for a finished entry of a day.
#[tauri::command]
pub(crate) async fn finished_line(
    desk: State<'_, Desk>,
    on: Option<String>,
    typed: String,
) -> Answer<String> {
    desk.ask(move |stint| stint.finished_line(on.as_deref(), &typed))
        .await
}

/// The week that a day lies in.
#[tauri::command]
pub(crate) async fn week(desk: State<'_, Desk>, said: Option<String>) -> Answer<WeekView> {
    desk.ask(move |stint| stint.week(said.as_deref())).await
}

/// The month that a day lies in.
#[tauri::command]
pub(crate) async fn month(desk: State<'_, Desk>, said: Option<String>) -> Answer<MonthView> {
    desk.ask(move |stint| stint.month(said.as_deref())).await
}

/// How long entries are together.
#[tauri::command]
pub(crate) async fn sum(desk: State<'_, Desk>, entries: Vec<String>) -> Answer<String> {
    desk.ask(move |stint| stint.sum(&entries)).await
}

/// What merging entries would come to.
#[tauri::command]
pub(crate) async fn merging(desk: State<'_, Desk>, entries: Vec<String>) -> Answer<MergeView> {
    desk.ask(move |stint| stint.merging(&entries)).await
}

/// What was typed here and not sent.
#[tauri::command]
pub(crate) async fn draft(desk: State<'_, Desk>, place: String) -> Answer<Option<String>> {
    desk.ask(move |stint| stint.draft(&place)).await
}

/// Keeps what is being typed.
#[tauri::command]
pub(crate) async fn keep_draft(
    desk: State<'_, Desk>,
    place: String,
    text: Option<String>,
) -> Answer<()> {
    desk.ask(move |stint| stint.keep_draft(&place, text.as_deref()))
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

/// The accounts with their workspaces.
#[tauri::command]
pub(crate) async fn accounts(desk: State<'_, Desk>) -> Answer<Vec<AccountCard>> {
    desk.ask(Stint::accounts).await
}

/// Every workspace.
#[tauri::command]
pub(crate) async fn workspaces(desk: State<'_, Desk>) -> Answer<Vec<WorkspaceCard>> {
    desk.ask(Stint::workspaces).await
}

/// What one may do in a workspace.
#[tauri::command]
pub(crate) async fn capabilities(
    desk: State<'_, Desk>,
    workspace: WorkspaceId,
) -> Answer<Vec<CanView>> {
    desk.ask(move |stint| stint.capabilities(Some(workspace)))
        .await
}

/// How many entries are kept on this computer only.
#[tauri::command]
pub(crate) async fn kept_here(desk: State<'_, Desk>) -> Answer<usize> {
    desk.ask(Stint::local_entries).await
}

/// How they would go to a workspace.
#[tauri::command]
pub(crate) async fn upload_plan(
    desk: State<'_, Desk>,
    into: WorkspaceId,
    names: Vec<NameSaid>,
) -> Answer<UploadPlan> {
    desk.ask(move |stint| stint.upload_plan(Some(&into.0.to_string()), &names))
        .await
}

/// New entries go there.
#[tauri::command]
pub(crate) async fn use_workspace(
    desk: State<'_, Desk>,
    workspace: WorkspaceId,
) -> Answer<WorkspaceCard> {
    desk.change(move |stint| stint.use_workspace(&workspace.0.to_string()))
        .await
}

/// Whether nothing of an account is sent.
#[tauri::command]
pub(crate) async fn set_read_only(
    desk: State<'_, Desk>,
    account: AccountId,
    read_only: bool,
) -> Answer<AccountCard> {
    desk.change(move |stint| stint.set_read_only(&account.0.to_string(), read_only))
        .await
}

/// The key of an account is forgotten.
#[tauri::command]
pub(crate) async fn sign_out(
    errands: State<'_, Errands>,
    account: AccountId,
) -> Answer<AccountCard> {
    errands.sign_out(account).await
}

/// An account goes, with all that was tracked in it.
#[tauri::command]
pub(crate) async fn remove_account(
    errands: State<'_, Errands>,
    account: AccountId,
    typed: String,
) -> Answer<()> {
    errands.remove_account(account, typed).await
}

/// Writes the entries of an account to a file that the person chooses; nothing where nobody chose.
#[tauri::command]
pub(crate) async fn export_account(
    files: State<'_, Files>,
    window: WebviewWindow,
    account: AccountId,
) -> Answer<Option<Exported>> {
    files.export_account(&window, account).await
}

/// Writes entries to a file that the person chooses.
#[tauri::command]
pub(crate) async fn export(
    files: State<'_, Files>,
    window: WebviewWindow,
    range: ExportRange,
    format: ExportFormat,
) -> Answer<Option<Exported>> {
    files.export(&window, range, format).await
}

/// Writes a report to a file that the person chooses.
#[tauri::command]
pub(crate) async fn export_report(
    files: State<'_, Files>,
    window: WebviewWindow,
    ask: ReportAsk,
) -> Answer<Option<Exported>> {
    files.export_report(&window, ask).await
}

/// Reads a file that the person chooses, for an import.
#[tauri::command]
pub(crate) async fn choose_import(files: State<'_, Files>, window: WebviewWindow) -> Answer<bool> {
    files.choose_import(&window).await
}

/// What it would come to.
#[tauri::command]
pub(crate) async fn import_plan(files: State<'_, Files>, ask: ImportAsk) -> Answer<ImportPlan> {
    files.import_plan(ask).await
}

/// Takes it in.
#[tauri::command]
pub(crate) async fn import(files: State<'_, Files>, ask: ImportAsk) -> Answer<Imported> {
    files.import(ask).await
}

/// It is wanted no more.
#[tauri::command]
pub(crate) fn let_go_of_import(files: State<'_, Files>) {
    files.let_go();
}

/// Ends what is under way with files.
#[tauri::command]
pub(crate) fn end_files(files: State<'_, Files>) {
    files.end();
}

/// What is under way with files, whichever page asked for it.
#[tauri::command]
pub(crate) fn files_under_way(files: State<'_, Files>) -> Option<UnderWay> {
    files.under_way()
}

/// How the last work with files went, whichever page asked for it.
#[tauri::command]
pub(crate) fn files_ended(files: State<'_, Files>) -> Option<Ended> {
    files.ended()
}

/// That was read.
#[tauri::command]
pub(crate) fn put_away_files_ended(files: State<'_, Files>) {
    files.put_away();
}

/// Copies everything to a file that the person chooses.
#[tauri::command]
pub(crate) async fn back_up(
    files: State<'_, Files>,
    window: WebviewWindow,
) -> Answer<Option<BackedUp>> {
    files.back_up(&window).await
}

/// Puts a copy that the person chooses in place of everything.
#[tauri::command]
pub(crate) async fn restore(
    files: State<'_, Files>,
    window: WebviewWindow,
) -> Answer<Option<Restored>> {
    files.restore(&window).await
}

/// Keys rest in a file from now on.
#[tauri::command]
pub(crate) async fn keep_keys_in_file(desk: State<'_, Desk>) -> Answer<()> {
    desk.change(Stint::keep_keys_in_file).await
}

/// Connects with a key of Clockify's.
#[tauri::command]
pub(crate) async fn connect_key(
    errands: State<'_, Errands>,
    server: Option<String>,
    key: Option<HandedIn>,
    again: Option<AccountId>,
) -> Answer<AccountCard> {
    errands.connect_key(server, key, again).await
}

/// Makes a connection at Maton that is to be approved.
#[tauri::command]
pub(crate) async fn ask_approval(
    errands: State<'_, Errands>,
    key: Option<HandedIn>,
    again: Option<AccountId>,
    like: Option<AccountId>,
) -> Answer<ApprovalView> {
    errands.ask_approval(Maton { key, again, like }).await
}

/// Asks once whether it was approved.
#[tauri::command]
pub(crate) async fn approval(
    errands: State<'_, Errands>,
    connection: String,
) -> Answer<ApprovalView> {
    errands.approval(connection).await
}

/// Opens the page of the connection that is waited for.
#[tauri::command]
pub(crate) async fn open_approval(errands: State<'_, Errands>, connection: String) -> Answer<()> {
    errands.open_approval(connection).await
}

/// Connects the account that was approved.
#[tauri::command]
pub(crate) async fn connect_approved(
    errands: State<'_, Errands>,
    connection: String,
) -> Answer<AccountCard> {
    errands.connect_approved(connection).await
}

/// Ends a connection that nobody approved.
#[tauri::command]
pub(crate) async fn give_up(errands: State<'_, Errands>, connection: String) -> Answer<()> {
    errands.give_up(connection).await
}

/// Forgets the key that was pasted.
#[tauri::command]
pub(crate) fn forget_key(errands: State<'_, Errands>) {
    errands.forget_key();
}

/// The connections that a Maton key has.
#[tauri::command]
pub(crate) async fn connections(
    errands: State<'_, Errands>,
    key: Option<HandedIn>,
    again: Option<AccountId>,
    like: Option<AccountId>,
) -> Answer<Vec<ConnectionCard>> {
    errands.connections(Maton { key, again, like }).await
}

/// Connects through a connection that is ready.
#[tauri::command]
pub(crate) async fn connect_maton(
    errands: State<'_, Errands>,
    connection: String,
    key: Option<HandedIn>,
    again: Option<AccountId>,
    like: Option<AccountId>,
) -> Answer<AccountCard> {
    errands
        .connect_maton(connection, Maton { key, again, like })
        .await
}

/// Ends a connection at Maton.
#[tauri::command]
pub(crate) async fn delete_connection(
    errands: State<'_, Errands>,
    connection: String,
    key: Option<HandedIn>,
    again: Option<AccountId>,
    like: Option<AccountId>,
) -> Answer<()> {
    errands
        .delete_connection(connection, Maton { key, again, like })
        .await
}

/// A person wants a round of syncing now.
#[tauri::command]
pub(crate) fn sync_now(desk: State<'_, Desk>) {
    desk.sync_now();
}

/// The page is painted: show its window.
#[tauri::command]
pub(crate) fn ready(window: WebviewWindow) -> Result<(), String> {
    windows::painted(&window).map_err(told)
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

/// Shows the mini timer; what this desktop does not do for it, in words.
#[tauri::command]
pub(crate) async fn open_mini(app: AppHandle) -> Result<Option<String>, String> {
    windows::open(&app, &Show::view(View::Mini)).map_err(told)?;
    Ok((!mini::can_float()).then(words::mini_does_not_float))
}

/// The pointer took the window by its page, to move it.
#[tauri::command]
pub(crate) fn drag(window: WebviewWindow) -> Result<(), String> {
    window.start_dragging().map_err(|error| error.to_string())
}

fn told(err: anyhow::Error) -> String {
    format!("{err:#}")
}
