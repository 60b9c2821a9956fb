//! Statistics that several analyses share.
