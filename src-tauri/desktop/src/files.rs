//! What goes out into files from the window, each on a thread of its own, so that the desk answers meanwhile.
//! It never takes a path from the page.

use stint_core::id::AccountId;
use stint_core::problem::Problem;
use stint_core::view::{Exported, ProblemView};
use stint_core::words;
use stint_engine::files::{Export, Of, To};
use stint_engine::{Env, Stint};
use tauri::WebviewWindow;

use crate::chooser::{self, Kind};

type Answer<T> = Result<T, ProblemView>;

/// Who reads and writes files.
pub(crate) struct Files {
    env: Env,
}

impl Files {
    pub(crate) fn new(env: Env) -> Files {
        Files { env }
    }

    /// Writes the entries of an account to a file that the person chooses.
    pub(crate) async fn export_account(
        &self,
        window: &WebviewWindow,
        account: AccountId,
    ) -> Answer<Option<Exported>> {
        let (title, kind) = ("Export the entries of this account", JSON);
        let name = "stint-entries.json".to_owned();
        let Some(path) = chooser::save(window, title, name, kind).await else {
            return Ok(None);
        };
        let exported = self.run(move |stint| {
            let account = account.0.to_string();
            let all = Export::all(Of::Account(&account));
            let to = To::File {
                path: &path,
                over: true,
            };
            stint.export(&all, to, &mut |_| std::ops::ControlFlow::Continue(()))
        });
        exported.await.map(Some)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Stint) -> Result<T, Problem> + Send + 'static,
    ) -> Answer<T> {
        let env = self.env.clone();
        let ran = tauri::async_runtime::spawn_blocking(move || {
            Stint::open(env).and_then(|stint| work(&stint))
        });
        let ran = ran.await.unwrap_or_else(|_| {
            Err(Problem::Internal {
                what: "a file of the window has ended".to_owned(),
            })
        });
        ran.map_err(|problem| words::view(&problem))
    }
}

const JSON: Kind = Kind {
    name: "Entries as JSON",
    endings: &["json"],
};
