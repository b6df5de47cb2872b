//! What goes out into files from the window and comes in from them, on threads of their own, one piece of work at a time,
//! so that the desk answers meanwhile. A file that was chosen to come in is held here until it has, or another one is.
//! It never takes a path from the page.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use stint_core::action::Origin;
use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::report::ReportAsk;
use stint_core::view::{
    BackedUp, ExportFormat, ExportRange, Exported, ImportAsk, ImportPlan, Imported, ProblemView,
    Restored,
};
use stint_core::{say, words};
use stint_engine::files::{self, Export, Of, Reading, To};
use stint_engine::{Env, Stint};
use tauri::{AppHandle, Emitter as _, WebviewWindow};

use crate::chooser::{self, Kind};
use crate::desk::Desk;
use crate::jobs::{Ended, How, Jobs, Ticket, UnderWay, What};

type Answer<T> = Result<T, ProblemView>;

/// Who reads and writes files.
pub(crate) struct Files {
    app: AppHandle,
    env: Env,
    desk: Desk,
    /// What was chosen to come in.
    held: Arc<Mutex<Option<Arc<Reading>>>>,
    jobs: Jobs,
}

impl Files {
    pub(crate) fn new(app: AppHandle, env: Env, desk: Desk) -> Files {
        Files {
            app,
            env,
            desk,
            held: Arc::default(),
            jobs: Jobs::default(),
        }
    }

    /// Writes entries to a file that the person chooses.
    pub(crate) async fn export(
        &self,
        window: &WebviewWindow,
        range: ExportRange,
        format: ExportFormat,
    ) -> Answer<Option<Exported>> {
        let name = format!("stint-entries.{}", format.ending());
        let kind = kind_of(format);
        let Some(path) = chooser::save(window, say!("desktop-export"), name, kind).await else {
            return Ok(None);
        };
        let exported = self.run(What::Export, move |stint, watch| {
            let (from, to) = range.bounds(stint.moment());
            let export = Export {
                of: Of::Everybody,
                from,
                to,
                format,
            };
            stint.export(&export, over(&path), watch)
        });
        exported.await.map(Some)
    }

    /// Writes the entries of an account to a file that the person chooses.
    pub(crate) async fn export_account(
        &self,
        window: &WebviewWindow,
        account: AccountId,
    ) -> Answer<Option<Exported>> {
        let (title, kind) = (say!("desktop-export-account"), kind_of(ExportFormat::Json));
        let name = "stint-entries.json".to_owned();
        let Some(path) = chooser::save(window, title, name, kind).await else {
            return Ok(None);
        };
        let exported = self.run(What::Export, move |stint, watch| {
            let account = account.0.to_string();
            let all = Export::all(Of::Account(&account));
            stint.export(&all, over(&path), watch)
        });
        exported.await.map(Some)
    }

    /// Writes a report to a file that the person chooses.
    pub(crate) async fn export_report(
        &self,
        window: &WebviewWindow,
        ask: ReportAsk,
    ) -> Answer<Option<Exported>> {
        let (title, kind) = (say!("desktop-export-report"), kind_of(ExportFormat::Csv));
        let name = "stint-report.csv".to_owned();
        let Some(path) = chooser::save(window, title, name, kind).await else {
            return Ok(None);
        };
        let exported = self.run(What::Export, move |stint, _| {
            stint.export_report(&ask, &path)
        });
        exported.await.map(Some)
    }

    /// Reads a file that the person chooses, and holds it; says whether one was chosen.
    pub(crate) async fn choose_import(&self, window: &WebviewWindow) -> Answer<bool> {
        let title = say!("desktop-import");
        let Some(path) = chooser::open(window, title, tracked()).await else {
            return Ok(false);
        };
        let read = self.run(What::Read, move |_, watch| {
            Reading::of_file(&path, None, watch)
        });
        let reading = Arc::new(read.await?);
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(reading);
        Ok(true)
    }

    /// What the held file would come to.
    pub(crate) async fn import_plan(&self, ask: ImportAsk) -> Answer<ImportPlan> {
        let (reading, env) = (self.reading(), self.env.clone());
        blocking(move || Stint::open(env)?.import_plan(&*reading?, &ask)).await
    }

    /// Takes the held file in.
    pub(crate) async fn import(&self, ask: ImportAsk) -> Answer<Imported> {
        let reading = self.reading().map_err(|problem| words::view(&problem))?;
        let taken = Arc::clone(&reading);
        let import = self.run(What::Import, move |stint, watch| {
            let imported = stint.import(&reading, &ask, Origin::Window, watch);
            // A long log is shortened while nobody waits for the next click.
            let _later = stint.tidy();
            imported
        });
        let imported = import.await?;
        self.desk.acted();
        // Another may have been chosen meanwhile.
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.take_if(|held| Arc::ptr_eq(held, &taken));
        Ok(imported)
    }

    /// Ends what is under way.
    pub(crate) fn end(&self) {
        self.jobs.end();
    }

    /// What is under way, whichever page asked for it.
    pub(crate) fn under_way(&self) -> Option<UnderWay> {
        self.jobs.under_way()
    }

    /// How the last work went, whichever page asked for it.
    pub(crate) fn ended(&self) -> Option<Ended> {
        self.jobs.ended()
    }

    /// It was read.
    pub(crate) fn put_away(&self) {
        self.jobs.put_away();
    }

    /// The held file is wanted no more.
    pub(crate) fn let_go(&self) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Copies everything to a file that the person chooses.
    pub(crate) async fn back_up(&self, window: &WebviewWindow) -> Answer<Option<BackedUp>> {
        let (title, name) = (say!("desktop-back-up"), "stint-copy.db".to_owned());
        let Some(path) = chooser::save(window, title, name, copy()).await else {
            return Ok(None);
        };
        let copied = self.run(What::BackUp, move |stint, watch| {
            stint.back_up(&path, true, watch)
        });
        copied.await.map(Some)
    }

    /// Puts a copy that the person chooses in place of everything.
    pub(crate) async fn restore(&self, window: &WebviewWindow) -> Answer<Option<Restored>> {
        let title = say!("desktop-restore");
        let Some(path) = chooser::open(window, title, copies()).await else {
            return Ok(None);
        };
        let env = self.env.clone();
        let restored = self.job(What::Restore, move |watch| {
            files::restore(&env, &path, watch)
        });
        let restored = restored.await?;
        self.desk.acted();
        Ok(Some(restored))
    }

    fn reading(&self) -> Result<Arc<Reading>, Problem> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.clone().ok_or_else(|| Problem::Internal {
            what: "no file was chosen".to_owned(),
        })
    }

    async fn run<T: Outcome>(
        &self,
        what: What,
        work: impl FnOnce(&Stint, files::Heard<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Answer<T> {
        let env = self.env.clone();
        self.job(what, move |watch| work(&Stint::open(env)?, watch))
            .await
    }

    /// Work that takes its turn, tells the page how far it is, and hears whether it is to end.
    async fn job<T: Outcome>(
        &self,
        what: What,
        work: impl FnOnce(files::Heard<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Answer<T> {
        let (app, jobs, ticket) = (self.app.clone(), self.jobs.clone(), self.jobs.begin(what));
        blocking(move || {
            let done = in_turn(&app, &ticket, work);
            match &done {
                Ok(done) => done.how().into_iter().for_each(|how| ticket.end(how)),
                Err(problem) => ticket.end(How {
                    problem: Some(words::view(problem)),
                    ..How::default()
                }),
            }
            drop(ticket);
            tell(&app, jobs.under_way());
            done
        })
        .await
    }
}

/// What comes of work with a file, and what is said of it.
trait Outcome: Send + 'static {
    fn how(&self) -> Option<How>;
}

/// What was read is shown as a plan.
impl Outcome for Reading {
    fn how(&self) -> Option<How> {
        None
    }
}

impl Outcome for Exported {
    fn how(&self) -> Option<How> {
        Some(said(&self.words))
    }
}

impl Outcome for Imported {
    fn how(&self) -> Option<How> {
        Some(said(&self.words))
    }
}

impl Outcome for BackedUp {
    fn how(&self) -> Option<How> {
        Some(said(&self.words))
    }
}

impl Outcome for Restored {
    fn how(&self) -> Option<How> {
        Some(How {
            kept: Some(self.kept.clone()),
            ..said(&self.words)
        })
    }
}

fn said(words: &str) -> How {
    How {
        words: Some(words.to_owned()),
        ..How::default()
    }
}

fn in_turn<T>(
    app: &AppHandle,
    ticket: &Ticket,
    work: impl FnOnce(files::Heard<'_>) -> Result<T, Problem>,
) -> Result<T, Problem> {
    let _turn = ticket.turn();
    work(&mut |progress| {
        if let Some(far) = ticket.far(progress) {
            tell(app, Some(far));
        }
        ticket.goes_on()
    })
}

/// The page may be gone; the work goes on.
fn tell(app: &AppHandle, far: Option<UnderWay>) {
    let _ = app.emit("far", far);
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Problem> + Send + 'static,
) -> Answer<T> {
    let ran = tauri::async_runtime::spawn_blocking(work);
    let ran = ran.await.unwrap_or_else(|_| {
        Err(Problem::Internal {
            what: "the work on a file has ended".to_owned(),
        })
    });
    ran.map_err(|problem| words::view(&problem))
}

/// In place of what has the name: the desktop's own window asked about that.
fn over(path: &Path) -> To<'_> {
    To::File { path, over: true }
}

fn kind_of(format: ExportFormat) -> Kind {
    match format {
        ExportFormat::Csv => Kind {
            name: say!("desktop-table"),
            endings: &["csv"],
        },
        ExportFormat::Json => Kind {
            name: "JSON".to_owned(),
            endings: &["json"],
        },
        ExportFormat::Ics => Kind {
            name: say!("desktop-calendar"),
            endings: &["ics"],
        },
    }
}

fn copy() -> Kind {
    Kind {
        name: say!("desktop-copy"),
        endings: &["db"],
    }
}

/// What is kept beside a store has a date behind its ending.
fn copies() -> Vec<Kind> {
    vec![copy(), every_file()]
}

fn tracked() -> Vec<Kind> {
    let tracked = Kind {
        name: say!("desktop-tracked"),
        endings: &["csv", "tsv", "txt", "json"],
    };
    vec![tracked, every_file()]
}

fn every_file() -> Kind {
    Kind {
        name: say!("desktop-every-file"),
        endings: &["*"],
    }
}
