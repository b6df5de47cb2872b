//! Memory that a long pull used goes back to the system; the allocator by itself keeps it for the next one.
//! It never changes what is true or shown.

/// Gives back what is free.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(crate) fn give_back() {
    #[expect(unsafe_code, reason = "the only way to ask the allocator")]
    // SAFETY: touches nothing that is in use, and may be called from any thread at any time.
    unsafe {
        libc::malloc_trim(0);
    }
}

/// Other allocators do it by themselves, or not at all.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(crate) fn give_back() {}
