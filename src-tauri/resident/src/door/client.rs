//! The poking side: said and gone. A resident that is not there, or is slow, costs a writer nothing.
//! It never starts a process.

use std::path::Path;

use super::{Answer, Poke, Who};

/// Tells the process behind this door, without waiting for it; `false` when nobody is there.
pub fn poke(data_dir: &Path, who: Who, poke: &Poke) -> bool {
    system::open(&super::path(data_dir, who))
        .and_then(|mut door| system::write(&mut door, &line(poke)))
        .is_ok()
}

/// Tells the process behind this door and waits at most a second for its answer; `None` when nobody answers.
pub fn ask(data_dir: &Path, who: Who, poke: &Poke) -> Option<Answer> {
    let mut door = system::open(&super::path(data_dir, who)).ok()?;
    system::write(&mut door, &line(poke)).ok()?;
    system::answer(door).ok()
}

fn line(poke: &Poke) -> Vec<u8> {
    let mut line = serde_json::to_vec(poke).expect("a poke is plain JSON");
    line.push(b'\n');
    line
}

#[cfg(unix)]
mod system {
    use std::io::{self, BufRead, BufReader, Read as _, Write as _};
    use std::os::unix::net::UnixStream;
    use std::path::Path;
    use std::time::Duration;

    use rustix::io::{FdFlags, fcntl_setfd, ioctl_fionbio};
    use rustix::net::{AddressFamily, SocketAddrUnix, SocketType, connect, socket};

    use crate::door::{Answer, LINE_MOST};

    const PATIENCE: Duration = Duration::from_secs(1);

    /// Never blocks: the standard library's connect would wait where a stopped process has a full backlog.
    pub(super) fn open(path: &Path) -> io::Result<UnixStream> {
        let socket = socket(AddressFamily::UNIX, SocketType::STREAM, None)?;
        fcntl_setfd(&socket, FdFlags::CLOEXEC)?;
        ioctl_fionbio(&socket, true)?;
        connect(&socket, &SocketAddrUnix::new(path)?)?;
        Ok(UnixStream::from(socket))
    }

    /// A poke is far shorter than what the kernel takes at once.
    pub(super) fn write(door: &mut UnixStream, line: &[u8]) -> io::Result<()> {
        door.write_all(line)
    }

    pub(super) fn answer(door: UnixStream) -> io::Result<Answer> {
        door.set_nonblocking(false)?;
        door.set_read_timeout(Some(PATIENCE))?;
        let mut line = String::new();
        BufReader::new(door.take(LINE_MOST as u64)).read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }
}

/// Elsewhere resident and window are one process, and what others write is noticed in the store itself.
#[cfg(not(unix))]
mod system {
    use std::io;
    use std::path::Path;

    use crate::door::Answer;

    pub(super) fn open(_: &Path) -> io::Result<()> {
        Err(io::ErrorKind::NotFound.into())
    }

    pub(super) fn write(_: &mut (), _: &[u8]) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn answer(_: ()) -> io::Result<Answer> {
        Err(io::ErrorKind::NotFound.into())
    }
}
