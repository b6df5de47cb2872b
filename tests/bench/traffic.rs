//! Syncing by itself: what an idle hour asks, what a long queue asks at the pace that is kept, and how soon a long queue
//! is planned. Stint's engine is in this process, its clock stands until it is moved on, and the far side counts.
//!
//! Never waits for an hour to go by.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use stint_core::action::{Action, Edit, Origin, Said};
use stint_core::at::At;
use stint_engine::clock::Clock;
use stint_engine::clockify::Spacing;
use stint_engine::secrets::ApiKey;
use stint_engine::worker::{Poke, Turns};
use stint_engine::{Env, Stint, SyncAsk, Synced, Vars, lock};
use stint_tests::FarSide;
use stint_tests::clockify::{Fault, Rule};
use stint_tests::server::{StandIn, real_clock};

use crate::room::Room;
use crate::say;
use crate::table::{Bar, Runs, Table};

const QUEUED: usize = 1_000;
const WAITING: usize = 10_000;
const STARTS: usize = 5;
/// Long enough for two sweeps and for every hourly list.
const IDLE_H: i64 = 12;
/// Entries of the last ninety days or so.
const HISTORY: i64 = 1_000;

pub(crate) fn measure(room: &Room, table: &mut Table) -> anyhow::Result<()> {
    say(&format!(
        "{IDLE_H} idle hours with a window and without, on a clock that is moved on"
    ));
    idle(&room.dir("idle"), table)?;
    say(&format!(
        "{QUEUED} entries added and changed offline, then sent, counted"
    ));
    queue(&room.dir("counted"), table)?;
    say(&format!(
        "{WAITING} entries added offline, and {STARTS} starts with them"
    ));
    start(&room.dir("waiting"), table)
}

/// A computer whose store has read everything.
fn computer(dir: &Path, far: &StandIn) -> anyhow::Result<(Stint, Clock)> {
    let now = At::from_unix(real_clock());
    far.hold_clock(now.unix());
    let clock = Clock::fixed(now);
    let stint = Stint::open(env(dir, &clock))?;
    let key = ApiKey::parse(FarSide::CLOCKIFY_KEY, "")?;
    stint.connect_key(Some(&far.clockify_url()), key, None)?;
    sync(&stint)?;
    sync(&stint)?;
    far.with(|clockify| clockify.log.clear());
    Ok((stint, clock))
}

fn env(dir: &Path, clock: &Clock) -> Env {
    Env {
        data_dir: dir.to_owned(),
        zone: chrono_tz::UTC,
        vars: Vars {
            pacing: Some("off".into()),
            secret_store: Some("file".into()),
            ..Vars::default()
        },
        clock: clock.clone(),
    }
}

fn sync(stint: &Stint) -> anyhow::Result<Synced> {
    let synced = stint.sync(SyncAsk::Quick, &mut |_| {})?;
    match &synced.problem {
        Some(problem) => anyhow::bail!("{problem}"),
        None => Ok(synced),
    }
}

/// A computer on which nobody does anything.
struct Idle {
    far: StandIn,
    stint: Stint,
    clock: Clock,
    worker: Turns<fn()>,
}

impl Idle {
    /// Lets the hours go by: requests a minute.
    fn hours(&mut self, hours: i64) -> anyhow::Result<f64> {
        let until = self.stint.now().plus(hours * 3600);
        while self.stint.now() < until {
            let due_s = self.worker.due_in_ms() / 1000 + 1;
            let next = self.stint.now().plus(due_s).min(until);
            if let Clock::Fixed(ms) = &self.clock {
                ms.store(next.unix() * 1000, Ordering::Relaxed);
            }
            self.far.hold_clock(next.unix());
            self.worker.take_turn()?;
        }
        Ok(asked(&self.far) / (hours * 60) as f64)
    }
}

fn idle(dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let far = StandIn::start();
    let (user, workspace) = far.ada();
    let now = real_clock();
    far.with(|clockify| {
        for entry in 0..HISTORY {
            let start = now - (entry + 1) * 2 * 3600;
            clockify.web_add(user, workspace, start, Some(start + 1800), |_| {});
        }
    });
    let (stint, clock) = computer(dir, &far)?;
    let worker = Turns::open(stint.env().clone(), (|| {}) as fn())?;
    let mut idle = Idle {
        far,
        stint,
        clock,
        worker,
    };
    idle.hours(1)?;
    let hidden = idle.hours(IDLE_H)?;
    let _window = lock::try_take(dir, lock::WINDOW)?.context("nobody has a window here")?;
    idle.worker.poked(Poke::Visible(true));
    let open = idle.hours(IDLE_H)?;
    let runs = |figure: f64| Runs::from(figure);
    table.add(
        "idle, window open",
        "requests/min",
        &runs(open),
        None,
        Bar::AtMost(1.2),
    );
    table.add(
        "idle, no window",
        "requests/min",
        &runs(hidden),
        None,
        Bar::AtMost(0.3),
    );
    Ok(())
}

fn asked(far: &StandIn) -> f64 {
    far.with(|clockify| {
        let asked = clockify.log.lines().len();
        clockify.log.clear();
        asked as f64
    })
}

/// Adds so many entries that Clockify does not know.
fn add(stint: &Stint, entries: usize) -> anyhow::Result<()> {
    let first = At::from_unix(1_770_000_000);
    for entry in 0..entries {
        let start = first.plus(entry as i64 * 60);
        let said = Said {
            description: Some(format!("Queued {entry}")),
            from: Some(start.to_string()),
            to: Some(start.plus(30).to_string()),
            ..Said::default()
        };
        stint.act(&Action::Add(said), Origin::Terminal)?;
    }
    Ok(())
}

fn queue(dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let far = StandIn::start();
    let (stint, _) = computer(dir, &far)?;
    sync_all(&stint, &far)?;
    // What the round itself asks is no entry's.
    let round = sync_all(&stint, &far)?;
    add(&stint, QUEUED)?;
    let created = sync_all(&stint, &far)?;
    for entry in stint.entries(None, None)? {
        let change = Edit {
            billable: Some(!entry.billable),
            ..Edit::default()
        };
        let entry = entry.id;
        stint.act(&Action::Edit { entry, change }, Origin::Terminal)?;
    }
    let updated = sync_all(&stint, &far)?;
    let at_pace = |requests: f64| Runs::from(requests * Spacing::GAP.as_secs_f64());
    let each = |requests: f64| Runs::from((requests - round) / QUEUED as f64);
    let at_most = |least: f64| Bar::AtMost(least + 0.01);
    table.add(
        "a queued create",
        "requests",
        &each(created),
        None,
        at_most(1.0),
    );
    table.add(
        "a queued update",
        "requests",
        &each(updated),
        None,
        at_most(2.0),
    );
    table.add(
        "1 000 queued creates at the pace kept",
        "s",
        &at_pace(created),
        None,
        Bar::AtMost(150.0),
    );
    table.add(
        "1 000 queued updates at the pace kept",
        "s",
        &at_pace(updated),
        None,
        Bar::Told,
    );
    Ok(())
}

/// Sends all there is: how many requests that took.
fn sync_all(stint: &Stint, far: &StandIn) -> anyhow::Result<f64> {
    let mut requests = 0.0;
    loop {
        let synced = sync(stint)?;
        requests += asked(far);
        if synced.waiting == 0 {
            return Ok(requests);
        }
    }
}

fn start(dir: &Path, table: &mut Table) -> anyhow::Result<()> {
    let far = StandIn::start();
    let (stint, clock) = computer(dir, &far)?;
    add(&stint, WAITING)?;
    drop(stint);
    far.with(|clockify| {
        // The first write ends the round: what came before it is the plan.
        let write = Rule::next("POST", "/workspaces/*/time-entries", Fault::Unauthorized);
        clockify.faults.add(write.always());
    });
    let mut runs = Runs::default();
    for _ in 0..STARTS {
        let began = Instant::now();
        let stint = Stint::open(env(dir, &clock))?;
        let synced = stint.sync(SyncAsk::Quick, &mut |_| {})?;
        runs.add(began.elapsed().as_secs_f64() * 1e3);
        ensure!(synced.waiting == WAITING, "{synced:?}");
        ensure!(synced.problem.is_some(), "no write was refused");
    }
    table.add(
        "start with 10 000 waiting rows, to the first write",
        "ms",
        &runs,
        None,
        Bar::AtMost(1000.0),
    );
    Ok(())
}
