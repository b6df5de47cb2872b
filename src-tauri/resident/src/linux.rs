//! The resident as a process of its own, with the desktop around it: tray item, hotkeys, socket, signals.
//! It never does anything itself; each of them tells the desk.

use std::path::Path;
use std::time::{Duration, Instant};

use stint_core::notice::Notice;
use stint_core::problem::Problem;
use stint_engine::{Env, Stint, lock};

use crate::desk::Desk;
use crate::door::{self, Door, Poke, Show, View, Who};
use crate::told::{Tell, Told};
use crate::window::Window;
use crate::{computer, hotkeys, said, tray};

/// How long a second start looks for the first one's door: it may be starting itself.
const DOOR_OPENS: Duration = Duration::from_secs(3);
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// Runs the resident of this data directory until it is told to end. Where it runs already, shows its window.
///
/// # Errors
/// A [`Problem`] of the store, or [`Problem::NoDisplay`] where there is neither a display nor a session bus.
pub fn run(env: Env) -> Result<(), Problem> {
    let env = env.without_keys();
    let stint = Stint::open(env.clone())?;
    let Some(_only_one) = lock::try_take(&env.data_dir, lock::RESIDENT)? else {
        return show_the_first(&env.data_dir);
    };
    stint_engine::log::keep_in_file(&env, "tray");
    if !has_bus() && !hotkeys::has_display() {
        return Err(Problem::NoDisplay);
    }
    crate::event_loop()?.block_on(sit(stint, env))
}

async fn sit(stint: Stint, env: Env) -> Result<(), Problem> {
    let (tell, queue) = Tell::new();
    let window = Window::of(&env.data_dir);
    let mut desk = Desk::open(stint, env.clone(), window, tell.clone())?;
    // The tray first, since that is what a person waits for.
    tokio::spawn(tray::serve(desk.shown(), tell.clone()));
    tokio::spawn(open_door(&env.data_dir, &tell)?);
    tokio::spawn(hotkeys::serve(desk.wanted(), tell.clone()));
    tokio::spawn(computer::serve(tell.clone()));
    tokio::spawn(until_terminated(tell));
    desk.work(queue).await;
    desk.leave().await;
    Ok(())
}

fn open_door(
    data_dir: &Path,
    tell: &Tell,
) -> Result<impl Future<Output = ()> + Send + use<>, Problem> {
    let door = Door::open(data_dir, Who::Resident)?;
    let tell = tell.clone();
    Ok(door.serve(move |poke| match poke {
        Poke::Changed => tell.say(Told::Changed),
        Poke::SyncNow => tell.say(Told::SyncNow),
        Poke::Show(show) => tell.say(Told::Show(show)),
        Poke::Focused => tell.say(Told::Focused),
        Poke::Visible { is } => tell.say(Told::Visible(is)),
        Poke::Quit => tell.say(Told::Quit),
        Poke::Ping => {}
    }))
}

/// Until the system or the terminal wants the process to end.
async fn until_terminated(tell: Tell) {
    use tokio::signal::unix::{SignalKind, signal};
    let asked = |kind| async move {
        match signal(kind) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = asked(SignalKind::terminate()) => {}
        () = asked(SignalKind::interrupt()) => {}
        () = asked(SignalKind::hangup()) => {}
    }
    tell.say(Told::Terminated);
}

fn show_the_first(data_dir: &Path) -> Result<(), Problem> {
    let began = Instant::now();
    let show = Poke::Show(Show::view(View::Main));
    while !door::poke(data_dir, Who::Resident, &show) {
        if began.elapsed() > DOOR_OPENS {
            return Err(Problem::AlreadyRunning);
        }
        std::thread::sleep(LOOK_AGAIN);
    }
    said::aloud(&Notice::runs_already());
    Ok(())
}

fn has_bus() -> bool {
    let beside = |run| Path::new(&run).join("bus").exists();
    hotkeys::is_set("DBUS_SESSION_BUS_ADDRESS")
        || std::env::var_os("XDG_RUNTIME_DIR").is_some_and(beside)
}
