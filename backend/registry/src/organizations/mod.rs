//! Legal entities and their branches.
