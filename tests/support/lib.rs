//! The far side of Stint, for tests: the stand-in Clockify and Maton.
