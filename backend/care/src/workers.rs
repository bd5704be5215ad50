//! What may wait, and who does it: each name with its worker, for `server/src/workers.rs`.

pub use crate::{
    letters::{REMIND, Remind, remind},
    requests::{CLOSE, Close, close_due},
    sla::{
        escalation::{ESCALATE, Escalate, escalate},
        recount::{RECOUNT, Recount, recount},
    },
    surveys::{INVITE, Invite, invite},
};
