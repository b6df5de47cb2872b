//! Wires Tauri to Stint: which commands there are, which window opens first, who may open it, when the process ends.
//! It never holds state of its own; what is true stands in the store.

#[cfg(unix)]
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Context;
use stint_core::problem::Problem;
use stint_engine::{Env, Stint, lock, log};
#[cfg(unix)]
use stint_resident::door::Door;
#[cfg(target_os = "macos")]
use stint_resident::door::View;
use stint_resident::door::{self, Poke, Show, Who};
#[cfg(unix)]
use tauri::AppHandle;
use tauri::Manager as _;

use crate::desk::Desk;
use crate::errands::Errands;
use crate::files::Files;
use crate::pages::Pages;
use crate::windows::{self, Warmth};
use crate::{args, ipc};

/// A hidden window opens again within 10 ms; after this long its memory goes back instead.
const WARM: Duration = Duration::from_secs(180);
/// How long a second start looks for the first one's door: it may be starting itself, or be about to end.
const DOOR_OPENS: Duration = Duration::from_secs(5);
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// Runs until the last window has been hidden for a while. Where a window of this data directory is open already,
/// brings that to the front instead.
pub(crate) fn run(args: impl Iterator<Item = String>) -> anyhow::Result<()> {
    let asked = args::read(args, |name| std::env::var(name).ok())?;
    let env = Env::of_process(asked.data_dir)?.without_keys();
    log::begin(&env);
    // What is wrong with the store is for the window to say.
    let stint = Stint::open(env.clone()).ok();
    log::keep_in_file(&env, "window");
    let Start::First(only_one) = start(&env, &asked.show)? else {
        return Ok(());
    };
    let app = tauri::Builder::default()
        .manage(Warmth::new(warm_for()?))
        .manage(Pages::default())
        .invoke_handler(tauri::generate_handler![
            ipc::snapshot,
            ipc::days,
            ipc::days_after,
            ipc::finished_line,
            ipc::week,
            ipc::month,
            ipc::sum,
            ipc::merging,
            ipc::draft,
            ipc::keep_draft,
            ipc::calendar,
            ipc::report,
            ipc::search,
            ipc::day_check,
            ipc::settle_check,
            ipc::catalog_page,
            ipc::settings,
            ipc::set_setting,
            ipc::read,
            ipc::suggest,
            ipc::catalog,
            ipc::form,
            ipc::sync_page,
            ipc::story,
            ipc::pause,
            ipc::seen,
            ipc::act,
            ipc::accounts,
            ipc::workspaces,
            ipc::capabilities,
            ipc::kept_here,
            ipc::upload_plan,
            ipc::use_workspace,
            ipc::set_read_only,
            ipc::sign_out,
            ipc::remove_account,
            ipc::export_account,
            ipc::export,
            ipc::export_report,
            ipc::choose_import,
            ipc::import_plan,
            ipc::import,
            ipc::let_go_of_import,
            ipc::end_files,
            ipc::files_under_way,
            ipc::files_ended,
            ipc::put_away_files_ended,
            ipc::back_up,
            ipc::restore,
            ipc::connect_key,
            ipc::keep_keys_in_file,
            ipc::ask_approval,
            ipc::approval,
            ipc::open_approval,
            ipc::connect_approved,
            ipc::give_up,
            ipc::forget_key,
            ipc::connections,
            ipc::connect_maton,
            ipc::delete_connection,
            ipc::sync_now,
            ipc::ready,
            ipc::hide,
            ipc::open_main,
            ipc::open_mini,
            ipc::drag
        ])
        .build(tauri::generate_context!())
        .context("Start the window system")?;
    let handle = app.handle().clone();
    let desk = Desk::open(handle, env.clone(), stint, asked.starts_resident);
    app.manage(Errands::new(env.clone(), desk.clone()));
    let handle = app.handle().clone();
    app.manage(Files::new(handle, env.clone(), desk.clone()));
    app.manage(desk);
    #[cfg(unix)]
    if only_one.is_some() {
        listen(app.handle(), &env.data_dir)?;
    }
    #[cfg(not(target_os = "linux"))]
    if asked.starts_resident
        && let Err(error) = crate::tray::start(app.handle(), env)
    {
        tracing::warn!(%error, "there is no tray");
    }
    windows::open(app.handle(), &asked.show)?;
    app.run(|app, event| match event {
        tauri::RunEvent::Exit => app.state::<Errands>().leave(),
        // The dock or a second start asks for the window again.
        #[cfg(target_os = "macos")]
        tauri::RunEvent::Reopen { .. } => {
            let _ = windows::open(app, &Show::view(View::Main));
        }
        _ => {}
    });
    Ok(())
}

/// Whether this process shows the window.
enum Start {
    /// It does; without the lock where the folder takes none, so that the window can say what is wrong with it.
    First(Option<lock::Held>),
    /// Another one does and was told.
    Told,
}

fn start(env: &Env, show: &Show) -> Result<Start, Problem> {
    let began = Instant::now();
    loop {
        match lock::try_take(&env.data_dir, lock::WINDOW) {
            Ok(Some(held)) => return Ok(Start::First(Some(held))),
            Ok(None) => {}
            Err(_) => return Ok(Start::First(None)),
        }
        if door::ask(&env.data_dir, Who::Window, &Poke::Show(show.clone())).is_some() {
            return Ok(Start::Told);
        }
        if began.elapsed() > DOOR_OPENS {
            return Err(Problem::AlreadyRunning);
        }
        std::thread::sleep(LOOK_AGAIN);
    }
}

/// Hears what other processes of this data directory say.
#[cfg(unix)]
fn listen(app: &AppHandle, data_dir: &Path) -> Result<(), Problem> {
    let door = tauri::async_runtime::block_on(async { Door::open(data_dir, Who::Window) })?;
    let app = app.clone();
    tauri::async_runtime::spawn(door.serve(move |poke| match poke {
        Poke::Show(show) => {
            if let Err(error) = windows::open(&app, &show) {
                tracing::warn!(%error, "the window was not shown");
            }
        }
        Poke::Changed => app.state::<Desk>().look(),
        Poke::Quit => app.exit(0),
        Poke::SyncNow | Poke::Focused | Poke::Visible { .. } | Poke::Ping => {}
    }));
    Ok(())
}

/// `STINT_WARM_S` shortens the stay, in whole seconds; tests use it.
fn warm_for() -> anyhow::Result<Duration> {
    match std::env::var("STINT_WARM_S") {
        Ok(text) => Ok(Duration::from_secs(
            text.parse()
                .context("STINT_WARM_S is a number of seconds")?,
        )),
        Err(_) => Ok(WARM),
    }
}
