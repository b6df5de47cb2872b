//! `secrets.json`: keys in a file of their owner's, for computers without a keychain.
//!
//! Never follows a symbolic link, never leaves a half-written file, never readable by others.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use stint_core::problem::Problem;
use stint_core::words;
use zeroize::{Zeroize, Zeroizing};

use super::ApiKey;

/// The name of the file in the data directory.
pub const FILE_NAME: &str = "secrets.json";

/// Far more than any number of accounts needs.
const SIZE_MAX: u64 = 1024 * 1024;

/// What the file holds: keys by account. Wiped when dropped.
struct Kept(BTreeMap<String, String>);

impl Drop for Kept {
    fn drop(&mut self) {
        for key in self.0.values_mut() {
            key.zeroize();
        }
    }
}

pub(super) fn get(path: &Path, account: &str) -> Result<Option<Zeroizing<String>>, Problem> {
    let kept = read(path)?;
    Ok(kept.0.get(account).map(|key| Zeroizing::new(key.clone())))
}

pub(super) fn put(path: &Path, account: &str, key: &ApiKey) -> Result<(), Problem> {
    let _lock = Lock::take(path)?;
    let mut kept = read(path)?;
    if let Some(mut old) = kept.0.insert(account.to_owned(), key.expose().to_owned()) {
        old.zeroize();
    }
    write(path, &kept)
}

pub(super) fn delete(path: &Path, account: &str) -> Result<(), Problem> {
    let _lock = Lock::take(path)?;
    let mut kept = read(path)?;
    match kept.0.remove(account) {
        Some(mut old) => {
            old.zeroize();
            write(path, &kept)
        }
        None => Ok(()),
    }
}

/// Held while the file is read and replaced, so that two processes do not lose each other's keys. The lock
/// rests on a file beside it, because the file itself is replaced; it is given back when this is dropped.
struct Lock(#[expect(dead_code, reason = "held for its lock")] File);

impl Lock {
    fn take(path: &Path) -> Result<Lock, Problem> {
        let beside = beside(path, "lock");
        let file = private(OpenOptions::new().read(true).write(true).create(true))
            .open(&beside)
            .map_err(|error| problem(&beside, &error))?;
        file.lock().map_err(|error| problem(&beside, &error))?;
        Ok(Lock(file))
    }
}

fn read(path: &Path) -> Result<Kept, Problem> {
    let mut text = Zeroizing::new(String::new());
    match private(OpenOptions::new().read(true)).open(path) {
        Ok(file) => {
            // Room for all of it at once: a text that grows leaves copies behind that nobody wipes.
            let size = file.metadata().map_or(0, |found| found.len());
            text.reserve_exact(usize::try_from(size.min(SIZE_MAX)).unwrap_or(0) + 1);
            file.take(SIZE_MAX)
                .read_to_string(&mut text)
                .map_err(|error| problem(path, &error))?
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Kept(BTreeMap::new())),
        Err(error) => return Err(problem(path, &error)),
    };
    let damaged = || Problem::StoreDamaged {
        path: path.display().to_string(),
    };
    let Ok(Value::Object(rows)) = serde_json::from_str(&text) else {
        return Err(damaged());
    };
    let mut kept = Kept(BTreeMap::new());
    for (account, key) in rows {
        let Value::String(key) = key else {
            return Err(damaged());
        };
        kept.0.insert(account, key);
    }
    Ok(kept)
}

fn write(path: &Path, kept: &Kept) -> Result<(), Problem> {
    if fs::symlink_metadata(path).is_ok_and(|found| !found.is_file()) {
        let why = io::Error::other("it is no plain file");
        return Err(problem(path, &why));
    }
    let mut text = Zeroizing::new(Vec::with_capacity(room_for(kept)));
    serde_json::to_writer_pretty(&mut *text, &kept.0)
        .expect("a map of texts can always be written as JSON");
    let fresh = beside(path, "new");
    let failed = |error: io::Error| {
        let _ = fs::remove_file(&fresh);
        problem(path, &error)
    };
    // What a crash left behind; `create_new` below then refuses whatever somebody puts there meanwhile.
    let _ = fs::remove_file(&fresh);
    let mut file = private(OpenOptions::new().write(true).create_new(true))
        .open(&fresh)
        .map_err(failed)?;
    narrow(&file)
        .and_then(|()| file.write_all(&text))
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&fresh, path))
        .and_then(|()| sync_folder(path))
        .map_err(failed)
}

/// Bytes that hold all of it as JSON, even if each were escaped: see the reading.
fn room_for(kept: &Kept) -> usize {
    let row = |(account, key): (&String, &String)| (account.len() + key.len() + 4) * 6;
    kept.0.iter().map(row).sum::<usize>() + 16
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    path.with_extension(format!("json.{ending}"))
}

/// Opens for the owner only, and not through a link.
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600).custom_flags(NO_FOLLOW);
    }
    options
}

#[cfg(unix)]
const NO_FOLLOW: i32 = rustix::fs::OFlags::NOFOLLOW.bits().cast_signed();

/// The mode given at creation is cut by the umask; this one is not.
fn narrow(file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
    }
    let _ = file;
    Ok(())
}

/// Makes the rename itself survive a power cut.
fn sync_folder(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    let _ = path;
    Ok(())
}

fn problem(path: &Path, error: &io::Error) -> Problem {
    let path = path.display().to_string();
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Problem::DiskFull { path },
        io::ErrorKind::ReadOnlyFilesystem => Problem::StoreReadOnly { path },
        _ => Problem::StoreUnreachable {
            path,
            why: words::of_disk(error.kind()),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> ApiKey {
        ApiKey::parse(text, "K").unwrap()
    }

    fn read_back(path: &Path, account: &str) -> Option<String> {
        get(path, account).unwrap().map(|text| text.to_string())
    }

    #[test]
    fn keys_of_several_accounts_rest_side_by_side() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        assert_eq!(read_back(&path, "1"), None, "no file is no key");
        put(&path, "1", &key("first")).unwrap();
        put(&path, "2", &key("second")).unwrap();
        put(&path, "1", &key("changed")).unwrap();
        assert_eq!(read_back(&path, "1").as_deref(), Some("changed"));
        delete(&path, "1").unwrap();
        delete(&path, "1").unwrap();
        assert_eq!(read_back(&path, "1"), None);
        assert_eq!(read_back(&path, "2").as_deref(), Some("second"));
    }

    #[test]
    fn writers_at_the_same_time_do_not_lose_each_others_keys() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        std::thread::scope(|scope| {
            for number in 0..8 {
                let path = &path;
                scope.spawn(move || put(path, &number.to_string(), &key("k")).unwrap());
            }
        });
        for number in 0..8 {
            assert!(read_back(&path, &number.to_string()).is_some(), "{number}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_for_its_owner_only_even_if_it_was_wider() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        fs::write(&path, "{}").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        put(&path, "1", &key("k")).unwrap();
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_refused_and_what_it_points_to_stays() {
        let dir = tempfile::tempdir().unwrap();
        let (path, elsewhere) = (dir.path().join(FILE_NAME), dir.path().join("elsewhere"));
        fs::write(&elsewhere, "{}").unwrap();
        std::os::unix::fs::symlink(&elsewhere, &path).unwrap();
        assert!(get(&path, "1").is_err());
        assert!(put(&path, "1", &key("k")).is_err());
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), "{}");
    }

    #[test]
    fn a_damaged_file_is_neither_read_nor_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        for text in ["", "[]", "{\"1\": 5}", "{\"1\": "] {
            fs::write(&path, text).unwrap();
            assert!(matches!(
                put(&path, "2", &key("k")),
                Err(Problem::StoreDamaged { .. })
            ));
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn nothing_half_written_stays_behind() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(FILE_NAME);
        fs::write(beside(&path, "new"), "left by a crash").unwrap();
        put(&path, "1", &key("k")).unwrap();
        assert!(!beside(&path, "new").exists());
        assert_eq!(read_back(&path, "1").as_deref(), Some("k"));
    }
}
