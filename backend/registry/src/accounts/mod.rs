//! Who may sign in.
