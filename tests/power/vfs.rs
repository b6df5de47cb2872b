//! SQLite's way to the disk, with a tape running along: every write, sync, truncation, creation and deletion in the
//! folders that are watched is taken down, and can be refused as a full or broken disk would.
//!
//! It is SQLite's own way with four of its functions wrapped, so locks and shared memory stay as they are. Never
//! changes what is written.

#![allow(
    unsafe_code,
    reason = "SQLite calls its way to the disk by pointers; what is wrapped here is handed on unchanged"
)]

use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::ffi;

use crate::disk::Disk;

/// Starts the tape for everything that SQLite does in a folder.
pub(crate) fn watch(folder: &Path) -> Arc<Disk> {
    install();
    let disk = Arc::new(Disk::default());
    let folder = folder.canonicalize().expect("the folder is there");
    lock(&WATCHED).push((folder, Arc::clone(&disk)));
    disk
}

static WATCHED: Mutex<Vec<(PathBuf, Arc<Disk>)>> = Mutex::new(Vec::new());

/// An open file of a watched folder.
#[derive(Clone)]
struct Open {
    disk: Arc<Disk>,
    name: String,
    methods: &'static ffi::sqlite3_io_methods,
}

/// By the address that SQLite knows it by.
static OPEN: OnceLock<Mutex<HashMap<usize, Open>>> = OnceLock::new();
/// SQLite's own way; set before anything else here runs.
static USUAL: OnceLock<Usual> = OnceLock::new();

struct Usual(*mut ffi::sqlite3_vfs);

// SAFETY: SQLite registers its ways once and never moves or changes them; any thread may call them.
unsafe impl Send for Usual {}
// SAFETY: as above.
unsafe impl Sync for Usual {}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn open_files() -> MutexGuard<'static, HashMap<usize, Open>> {
    lock(OPEN.get_or_init(Mutex::default))
}

fn install() {
    USUAL.get_or_init(|| {
        // SAFETY: a null name asks for the default, which exists; it is copied, and the copy lives for ever, as a
        // registered way must.
        unsafe {
            let usual = ffi::sqlite3_vfs_find(std::ptr::null());
            let ours = Box::leak(Box::new(*usual));
            ours.zName = c"watched".as_ptr();
            ours.xOpen = Some(open);
            ours.xDelete = Some(delete);
            assert_eq!(ffi::sqlite3_vfs_register(ours, 1), ffi::SQLITE_OK);
            Usual(usual)
        }
    });
}

fn usual() -> *mut ffi::sqlite3_vfs {
    USUAL.get().expect("it is installed before it is called").0
}

/// Whose folder a path lies in, and its name there.
fn watched(path: *const c_char) -> Option<(Arc<Disk>, String)> {
    if path.is_null() {
        return None;
    }
    // SAFETY: SQLite hands in paths that end with a nul.
    let path = unsafe { CStr::from_ptr(path) }.to_str().ok()?;
    let watched = lock(&WATCHED);
    watched.iter().find_map(|(folder, disk)| {
        let name = Path::new(path).strip_prefix(folder).ok()?;
        Some((Arc::clone(disk), name.to_str()?.to_owned()))
    })
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    let found = watched(path);
    let was_there = found.is_none() || exists(path);
    // SAFETY: the arguments are SQLite's own, for SQLite's own function.
    unsafe {
        let usual = usual();
        let answer = (*usual).xOpen.expect("every way opens")(usual, path, file, flags, out);
        let (ffi::SQLITE_OK, Some((disk, name))) = (answer, found) else {
            return answer;
        };
        if !was_there {
            disk.created(&name);
        }
        let methods: &'static ffi::sqlite3_io_methods = &*(*file).pMethods;
        (*file).pMethods = wrapped(methods);
        let open = Open {
            disk,
            name,
            methods,
        };
        open_files().insert(file as usize, open);
        answer
    }
}

fn exists(path: *const c_char) -> bool {
    // SAFETY: as in `watched`.
    let path = unsafe { CStr::from_ptr(path) };
    path.to_str().is_ok_and(|path| Path::new(path).exists())
}

/// The same functions, four of them wrapped. There are few tables, and each is wrapped once.
fn wrapped(methods: &'static ffi::sqlite3_io_methods) -> *const ffi::sqlite3_io_methods {
    static TABLES: Mutex<Vec<(usize, usize)>> = Mutex::new(Vec::new());
    let mut tables = lock(&TABLES);
    let key = std::ptr::from_ref(methods) as usize;
    let known = tables.iter().find(|(usual, _)| *usual == key);
    let table = known.map(|(_, table)| *table).unwrap_or_else(|| {
        let table = Box::leak(Box::new(ffi::sqlite3_io_methods {
            xClose: Some(close),
            xWrite: Some(write),
            xTruncate: Some(truncate),
            xSync: Some(sync),
            ..*methods
        }));
        let table = std::ptr::from_ref(table) as usize;
        tables.push((key, table));
        table
    });
    table as *const _
}

fn of(file: *mut ffi::sqlite3_file) -> Open {
    let open = open_files().get(&(file as usize)).cloned();
    open.expect("only files that were opened here have these functions")
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    let open = of(file);
    open_files().remove(&(file as usize));
    // SAFETY: it is the file's own function, with SQLite's own argument.
    unsafe { open.methods.xClose.expect("files close")(file) }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: i64,
) -> c_int {
    let open = of(file);
    // SAFETY: SQLite says how many bytes lie there.
    let said = unsafe {
        std::slice::from_raw_parts(bytes.cast::<u8>(), usize::try_from(length).unwrap_or(0))
    };
    if !open.disk.has_room(said.len()) {
        return ffi::SQLITE_FULL;
    }
    // SAFETY: it is the file's own function, with SQLite's own arguments.
    let answer =
        unsafe { open.methods.xWrite.expect("files are written")(file, bytes, length, at) };
    if answer == ffi::SQLITE_OK {
        open.disk.wrote(&open.name, at, said);
    }
    answer
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: i64) -> c_int {
    let open = of(file);
    // SAFETY: it is the file's own function, with SQLite's own arguments.
    let answer = unsafe { open.methods.xTruncate.expect("files are cut")(file, size) };
    if answer == ffi::SQLITE_OK {
        open.disk.cut(&open.name, size);
    }
    answer
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    let open = of(file);
    if open.disk.is_broken() {
        return ffi::SQLITE_IOERR_FSYNC;
    }
    // SAFETY: it is the file's own function, with SQLite's own arguments.
    let answer = unsafe { open.methods.xSync.expect("files are synced")(file, flags) };
    if answer == ffi::SQLITE_OK {
        open.disk.synced(&open.name);
    }
    answer
}

unsafe extern "C" fn delete(
    _: *mut ffi::sqlite3_vfs,
    path: *const c_char,
    sync_folder: c_int,
) -> c_int {
    // SAFETY: it is SQLite's own function, with SQLite's own arguments.
    let answer = unsafe {
        let usual = usual();
        (*usual).xDelete.expect("every way deletes")(usual, path, sync_folder)
    };
    if let (ffi::SQLITE_OK, Some((disk, name))) = (answer, watched(path)) {
        disk.deleted(&name, sync_folder != 0);
    }
    answer
}
