//! The poked side: a socket that only this person can open, lines of bounded length, nobody waited for long.
//! It never does what a poke says; its owner does.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use stint_core::problem::Problem;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{UnixListener, UnixStream};

use super::{Answer, LINE_MOST, Poke, Who};

/// Whoever says nothing for so long is let go.
const PATIENCE: Duration = Duration::from_secs(5);
/// After this pause another is let in when the process has no file descriptor left.
const BREATH: Duration = Duration::from_millis(200);

/// An open door of this process. Only the holder of the matching lock opens one: a file that lies in its place is
/// then left over from a process that is gone.
pub struct Door {
    listener: UnixListener,
    path: PathBuf,
}

impl Door {
    /// Opens the door; inside a tokio runtime.
    ///
    /// # Errors
    /// [`Problem::StoreUnreachable`] when the socket cannot be made.
    pub fn open(data_dir: &Path, who: Who) -> Result<Door, Problem> {
        let path = super::path(data_dir, who);
        let unreachable = |error: io::Error| Problem::StoreUnreachable {
            path: path.display().to_string(),
            why: error.to_string(),
        };
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(unreachable(error));
            }
            _ => {}
        }
        let listener = UnixListener::bind(&path).map_err(unreachable)?;
        let only_me = std::os::unix::fs::PermissionsExt::from_mode(0o600);
        std::fs::set_permissions(&path, only_me).map_err(unreachable)?;
        Ok(Door { listener, path })
    }

    /// Lets everybody in and hands over what they say, for ever.
    pub async fn serve(self, told: impl Fn(Poke) + Clone + Send + 'static) {
        loop {
            match self.listener.accept().await {
                Ok((visitor, _)) if is_mine(&visitor) => {
                    tokio::spawn(hear(visitor, told.clone()));
                }
                Ok(_) => tracing::warn!("another user knocked at the socket"),
                Err(error) => {
                    tracing::warn!(%error, "nobody could be let in");
                    tokio::time::sleep(BREATH).await;
                }
            }
        }
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

fn is_mine(visitor: &UnixStream) -> bool {
    let me = rustix::process::geteuid().as_raw();
    visitor.peer_cred().is_ok_and(|them| them.uid() == me)
}

/// One visitor, until they leave, fall silent or say what is no poke.
async fn hear(mut visitor: UnixStream, told: impl Fn(Poke)) {
    let (read, mut write) = visitor.split();
    let mut read = BufReader::with_capacity(256, read);
    let mut line = Vec::new();
    loop {
        line.clear();
        let mut bounded = (&mut read).take(LINE_MOST as u64);
        let heard = tokio::time::timeout(PATIENCE, bounded.read_until(b'\n', &mut line)).await;
        if !matches!(heard, Ok(Ok(_))) || line.pop() != Some(b'\n') {
            return;
        }
        match serde_json::from_slice(&line) {
            Ok(poke) => told(poke),
            Err(error) => {
                tracing::debug!(%error, "a line was no poke");
                return;
            }
        }
        let answer = Answer {
            pid: std::process::id(),
        };
        let mut answer = serde_json::to_vec(&answer).expect("an answer is plain JSON");
        answer.push(b'\n');
        // Who only pokes is gone by now.
        let written = tokio::time::timeout(PATIENCE, write.write_all(&answer)).await;
        if !matches!(written, Ok(Ok(()))) {
            return;
        }
    }
}
