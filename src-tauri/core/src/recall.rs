//! What was done before, offered again.
