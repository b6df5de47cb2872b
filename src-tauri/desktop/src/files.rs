//! What goes out into files from the window and comes in from them, each on a thread of its own, so that the desk answers
//! meanwhile. A file that was chosen to come in is held here until it has, or another one is.
//! It never takes a path from the page.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use stint_core::action::Origin;
use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::view::{
    BackedUp, ExportFormat, ExportRange, Exported, ImportAsk, ImportPlan, Imported, ProblemView,
    Restored,
};
use stint_core::{say, words};
use stint_engine::files::{self, Export, Of, Progress, Reading, To};
use stint_engine::{Env, Stint};
use tauri::{AppHandle, Emitter as _, WebviewWindow};

use crate::chooser::{self, Kind};
use crate::desk::Desk;

type Answer<T> = Result<T, ProblemView>;

/// Who reads and writes files.
pub(crate) struct Files {
    app: AppHandle,
    env: Env,
    desk: Desk,
    /// What was chosen to come in.
    held: Arc<Mutex<Option<Arc<Reading>>>>,
    /// The person ends what is under way.
    ended: Arc<AtomicBool>,
}

/// How far something long is, as the page hears it.
#[derive(Clone, Copy, Serialize)]
struct Far {
    done: u64,
    all: u64,
}

impl Files {
    pub(crate) fn new(app: AppHandle, env: Env, desk: Desk) -> Files {
        Files {
            app,
            env,
            desk,
            held: Arc::default(),
            ended: Arc::default(),
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
        let exported = self.run(move |stint, watch| {
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
        let exported = self.run(move |stint, watch| {
            let account = account.0.to_string();
            let all = Export::all(Of::Account(&account));
            stint.export(&all, over(&path), watch)
        });
        exported.await.map(Some)
    }

    /// Reads a file that the person chooses, and holds it; says whether one was chosen.
    pub(crate) async fn choose_import(&self, window: &WebviewWindow) -> Answer<bool> {
        let title = say!("desktop-import");
        let Some(path) = chooser::open(window, title, tracked()).await else {
            return Ok(false);
        };
        let read = self.run(move |_, watch| Reading::of_file(&path, None, watch));
        let reading = Arc::new(read.await?);
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(reading);
        Ok(true)
    }

    /// What the held file would come to.
    pub(crate) async fn import_plan(&self, ask: ImportAsk) -> Answer<ImportPlan> {
        let reading = self.reading();
        self.run(move |stint, _| stint.import_plan(&*reading?, &ask))
            .await
    }

    /// Takes the held file in.
    pub(crate) async fn import(&self, ask: ImportAsk) -> Answer<Imported> {
        let reading = self.reading();
        let import = self.run(move |stint, watch| {
            let imported = stint.import(&*reading?, &ask, Origin::Window, watch);
            // A long log is shortened while nobody waits for the next click.
            let _later = stint.tidy();
            imported
        });
        let imported = import.await?;
        self.desk.acted();
        self.let_go();
        Ok(imported)
    }

    /// Ends what is under way.
    pub(crate) fn end(&self) {
        self.ended.store(true, Ordering::Relaxed);
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
        let copied = self.run(move |stint, watch| stint.back_up(&path, true, watch));
        copied.await.map(Some)
    }

    /// Puts a copy that the person chooses in place of everything.
    pub(crate) async fn restore(&self, window: &WebviewWindow) -> Answer<Option<Restored>> {
        let title = say!("desktop-restore");
        let Some(path) = chooser::open(window, title, copies()).await else {
            return Ok(None);
        };
        let env = self.env.clone();
        let watch = self.watch();
        let restored = blocking(move || {
            let mut watch = watch;
            files::restore(&env, &path, &mut watch)
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

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Stint, files::Heard<'_>) -> Result<T, Problem> + Send + 'static,
    ) -> Answer<T> {
        let env = self.env.clone();
        let watch = self.watch();
        blocking(move || {
            let mut watch = watch;
            let stint = Stint::open(env)?;
            work(&stint, &mut watch)
        })
        .await
    }

    /// Tells the page how far it is, a few times a second at most, and hears whether it is to end.
    fn watch(&self) -> impl FnMut(Progress) -> ControlFlow<()> + Send + 'static + use<> {
        let (app, ended) = (self.app.clone(), Arc::clone(&self.ended));
        ended.store(false, Ordering::Relaxed);
        let mut told = None;
        move |far| {
            let hundredth = (far.done.min(far.all) * 100).checked_div(far.all);
            if hundredth != told {
                told = hundredth;
                let Progress { done, all } = far;
                // The page may be gone; the work goes on.
                let _ = app.emit("far", Far { done, all });
            }
            match ended.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        }
    }
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
