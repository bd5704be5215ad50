//! What the kernel asks the registry, which stands above it.

use kernel::app::Names;
use registry::{accounts, organizations};

pub const NAMES: Names =
    Names { sender: organizations::sender, alive: accounts::alive, accounts: accounts::names };
