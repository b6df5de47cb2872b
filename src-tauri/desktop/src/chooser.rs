//! The desktop's own windows for choosing a file. Where something is read from or written to is said by the person in
//! one of these, and by nobody else: a page never names a path, and never hears more of one than is shown.

use std::path::PathBuf;

use rfd::AsyncFileDialog;
use tauri::{Manager as _, WebviewWindow};
use tokio::sync::oneshot;

/// Files of one kind.
pub(crate) struct Kind {
    /// What it is called: "Table".
    pub(crate) name: String,
    /// How their names end.
    pub(crate) endings: &'static [&'static str],
}

/// Where something new is to go; `None` where nobody chose. A name that is taken was confirmed.
pub(crate) async fn save(
    window: &WebviewWindow,
    title: String,
    name: String,
    kind: Kind,
) -> Option<PathBuf> {
    choose(window, move |dialog| {
        let dialog = dialog.set_title(title).set_file_name(name);
        dialog.add_filter(kind.name, kind.endings).save_file()
    })
    .await
}

/// A file that is there; `None` where nobody chose.
pub(crate) async fn open(
    window: &WebviewWindow,
    title: String,
    kinds: Vec<Kind>,
) -> Option<PathBuf> {
    choose(window, move |dialog| {
        let mut dialog = dialog.set_title(title);
        for kind in kinds {
            dialog = dialog.add_filter(kind.name, kind.endings);
        }
        dialog.pick_file()
    })
    .await
}

async fn choose<F>(
    window: &WebviewWindow,
    show: impl FnOnce(AsyncFileDialog) -> F + Send + 'static,
) -> Option<PathBuf>
where
    F: Future<Output = Option<rfd::FileHandle>> + Send + 'static,
{
    let (chose, chosen) = oneshot::channel();
    let over = window.clone();
    // Toolkits want their windows made by the thread that draws.
    let shown = window.app_handle().run_on_main_thread(move || {
        let choosing = show(AsyncFileDialog::new().set_parent(&over));
        tauri::async_runtime::spawn(async move {
            // Whoever asked may be gone by now.
            let _ = chose.send(choosing.await);
        });
    });
    if let Err(error) = shown {
        tracing::warn!(%error, "no window for choosing a file");
    }
    let file = chosen.await.ok().flatten()?;
    Some(file.path().to_owned())
}
