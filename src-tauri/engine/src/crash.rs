//! What a crash leaves behind: no copy of this process's memory, in which a key may stand.
//!
//! Never hides the process from others of the same person: desktop portals and keychains look into `/proc` at who
//! asks them, and turn away whom they cannot see.

/// Forbids core dumps, for this process and for all it starts. Each program's first act.
///
/// On Linux it is the limit of one byte: no file that small is written, and unlike with zero the kernel then does not
/// hand the memory to a crash collector either. macOS's own crash reports hold stacks and no heap. Windows keeps no
/// whole memory unless its administrator says so, and an exception to that lies in the registry, with the installer.
pub fn leave_nothing() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let bytes = Some(u64::from(cfg!(target_os = "linux")));
        let none = Rlimit {
            current: bytes,
            maximum: bytes,
        };
        // Refused only where the limit is lower already.
        let _ = setrlimit(Resource::Core, none);
    }
}
