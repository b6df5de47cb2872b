//! Opening the file: the folder, who may read it, whether two processes can share it there, and how SQLite is
//! to treat it.
//!
//! Never replaces a file and never changes one that is not an up-to-date store of ours.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use stint_core::problem::Problem;

use super::migrate;
use super::wrong::{Wrong, of_io, shown};

/// The store's name in the data directory.
pub(super) const FILE: &str = "stint.db";

/// Whether something was kept in this directory before.
pub(crate) fn is_there(dir: &Path) -> bool {
    dir.join(FILE).exists()
}

/// Before this, two processes could lose a committed write when the log began anew.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Who finds the store locked asks again so often, at most.
pub(super) const ASKS_AGAIN: Duration = Duration::from_millis(5);

/// And so often, until it is told that the store stays busy: about five seconds.
const ASKS: i32 = 1_000;

/// Opens the store as one with these migrations does.
pub(super) fn open(dir: &Path, steps: &[&str]) -> Result<(Connection, PathBuf), Problem> {
    make_folder(dir)?;
    if on_network(dir) {
        return Err(Problem::StoreOnNetwork { path: shown(dir) });
    }
    let path = dir.join(FILE);
    match connect(&path, steps) {
        Ok(conn) => Ok((conn, path)),
        Err(wrong) => Err(match wrong.problem(&path) {
            // SQLite calls a folder in which nothing can be made a file that cannot be opened.
            Problem::StoreUnreachable { path: shown, .. } if path.is_file() && !may_write(dir) => {
                Problem::StoreReadOnly { path: shown }
            }
            problem => problem,
        }),
    }
}

fn connect(path: &Path, steps: &[&str]) -> Result<Connection, Wrong> {
    let mut conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // What closes last would else copy the log back, which costs syncs while somebody waits for an answer.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    if conn.is_readonly("main")? {
        return Err(Wrong::Told(Problem::StoreReadOnly { path: shown(path) }));
    }
    keep_private(path);
    configure(&mut conn)?;
    migrate::refuse_strangers(&conn, steps, path)?;
    migrate::use_log(&conn)?;
    migrate::bring_up(&conn, steps, path)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    Ok(conn)
}

pub(super) fn in_memory() -> Result<(Connection, PathBuf), Problem> {
    let path = PathBuf::from(":memory:");
    let connect = || -> Result<Connection, Wrong> {
        let mut conn = Connection::open_in_memory()?;
        configure(&mut conn)?;
        migrate::bring_up(&conn, migrate::STEPS, &path)?;
        Ok(conn)
    };
    let conn = connect().map_err(|wrong| wrong.problem(&path))?;
    Ok((conn, path))
}

fn configure(conn: &mut Connection) -> Result<(), rusqlite::Error> {
    assert!(
        rusqlite::version_number() >= OLDEST_SQLITE,
        "Stint carries its own SQLite, and one older than 3.51.3 can lose a committed write",
    );
    conn.busy_handler(Some(asks_again))?;
    conn.set_prepared_statement_cache_capacity(96);
    // A plan does not hang on what is bound to it: else some statements are compiled anew each time they run.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // The log is copied back by `Store::tidy`, when nobody waits.
    conn.pragma_update(None, "wal_autocheckpoint", 0)?;
    if cfg!(target_os = "macos") {
        conn.pragma_update(None, "fullfsync", true)?;
        conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    }
    Ok(())
}

/// SQLite's own waits grow to a tenth of a second, and whoever sleeps so long misses each gap between the parts of a long
/// import.
fn asks_again(asked: i32) -> bool {
    let waits = Duration::from_millis(u64::from(asked.unsigned_abs()) + 1);
    std::thread::sleep(waits.min(ASKS_AGAIN));
    asked < ASKS
}

fn make_folder(dir: &Path) -> Result<(), Problem> {
    if dir.is_dir() {
        return Ok(());
    }
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(dir).map_err(|error| of_io(&error, dir))?;
    // A folder that a power cut takes away takes the first day along. Where it cannot be asked for, it is hoped for.
    let _ = migrate::sync_folder_of(dir);
    Ok(())
}

/// Takes the file away from others. It is not opened for that: closing it would end SQLite's locks on it.
#[cfg(unix)]
fn keep_private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;

    let Ok(found) = std::fs::metadata(path) else {
        return;
    };
    if found.permissions().mode() & 0o077 != 0 {
        // Somebody else's file stays as its owner wants it.
        let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600));
    }
}

#[cfg(not(unix))]
fn keep_private(_: &Path) {}

#[cfg(unix)]
fn may_write(dir: &Path) -> bool {
    rustix::fs::access(dir, rustix::fs::Access::WRITE_OK).is_ok()
}

#[cfg(not(unix))]
fn may_write(_: &Path) -> bool {
    true
}

/// Whether the folder lies on another machine, where SQLite's locks and shared memory cannot be trusted.
#[cfg(target_os = "linux")]
fn on_network(dir: &Path) -> bool {
    const FUSE: u32 = 0x6573_5546;
    const NETWORK: [u32; 8] = [
        0x0000_6969, // NFS
        0x0000_517B, // SMB
        0xFE53_4D42, // SMB2
        0xFF53_4D42, // CIFS
        0x0000_564C, // NCP
        0x5346_414F, // AFS
        0x7375_7245, // Coda
        0x00C3_6400, // Ceph
    ];
    let Ok(found) = rustix::fs::statfs(dir) else {
        return false;
    };
    // The kernel's magic numbers have 32 bits, whatever the width of the field.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "32 bits are all there are"
    )]
    match found.f_type as u32 {
        // Encrypted folders and foreign disks are FUSE too, and perfectly local.
        FUSE => {
            let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
            let dir = dir.canonicalize().unwrap_or_else(|_| dir.to_path_buf());
            fuse_on_network(&mounts, &dir)
        }
        magic => NETWORK.contains(&magic),
    }
}

#[cfg(not(target_os = "linux"))]
fn on_network(_: &Path) -> bool {
    false
}

/// Whether the mount that holds `dir` is one of the FUSE file systems that reach over a network.
#[cfg(target_os = "linux")]
fn fuse_on_network(mounts: &str, dir: &Path) -> bool {
    const FAR: [&str; 9] = [
        "sshfs",
        "rclone",
        "s3fs",
        "davfs",
        "gvfsd-fuse",
        "curlftpfs",
        "glusterfs",
        "ceph",
        "google-drive-ocamlfuse",
    ];
    let kind = mounts
        .lines()
        .filter_map(|line| {
            let (mount, device) = line.split_once(" - ")?;
            let point = mount.split(' ').nth(4)?.replace("\\040", " ");
            dir.starts_with(&point)
                .then_some((point.len(), device.split(' ').next()?))
        })
        .max_by_key(|(length, _)| *length)
        .map_or("", |(_, kind)| kind);
    kind.strip_prefix("fuse.")
        .is_some_and(|kind| FAR.contains(&kind))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn sshfs_is_far_and_an_encrypted_folder_is_not() {
        let mounts = "\
36 35 98:0 / / rw,noatime shared:1 - ext4 /dev/root rw
40 36 0:41 / /home/a/far rw shared:9 - fuse.sshfs host: rw
41 36 0:42 / /home/a/my\\040secrets rw shared:9 - fuse.gocryptfs x rw
";
        assert!(fuse_on_network(mounts, Path::new("/home/a/far/stint")));
        assert!(!fuse_on_network(
            mounts,
            Path::new("/home/a/my secrets/stint")
        ));
        assert!(!fuse_on_network(mounts, Path::new("/home/a/farther")));
    }
}
