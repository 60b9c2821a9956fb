//! The service around core: protocol, native service and command line, worker shell.
