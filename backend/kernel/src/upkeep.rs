//! What a running server knows of itself: where it keeps its backups, whether it may write, and
//! how long its operations take.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use chrono::NaiveTime;

use crate::Hidden;

/// How an installation is kept safe.
#[derive(Default)]
pub struct Upkeep {
    /// The folder of everything.
    pub data: PathBuf,
    /// With the password in it.
    pub database_url: Hidden,
    pub backups: Backups,
    /// Nothing may be changed just now.
    pub read_only: bool,
    pub observed: Observed,
    pub queue: Queue,
}

/// Where backups go, and when.
#[derive(Clone, Default)]
pub struct Backups {
    pub folder: PathBuf,
    /// When in the night; never without.
    pub at: Option<NaiveTime>,
    pub keep: usize,
    /// With which they are encrypted.
    pub key: Option<Hidden>,
    /// Where `pg_dump` is, if not on the path.
    pub tools: Option<PathBuf>,
    /// Who gets the head of the audit's chain every day.
    pub audit_to: Option<String>,
}

/// How long the operations of this server took.
#[derive(Default)]
pub struct Observed(Mutex<HashMap<&'static str, Timing>>);

/// Seconds by which times are counted: what is quicker than the first is in all of them.
pub const BOUNDS: [f64; 8] = [0.005, 0.025, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timing {
    pub calls: u64,
    pub total: Duration,
    pub slowest: Duration,
    /// How many took no longer than each of [`BOUNDS`].
    pub within: [u64; BOUNDS.len()],
    pub statuses: BTreeMap<u16, u64>,
}

impl Timing {
    pub fn mean(&self) -> Duration {
        self.total.checked_div(u32::try_from(self.calls).unwrap_or(u32::MAX)).unwrap_or_default()
    }
}

impl Observed {
    pub fn took(&self, operation: &'static str, status: u16, time: Duration) {
        let mut all = self.lock();
        let timing = all.entry(operation).or_default();
        timing.calls += 1;
        timing.total += time;
        timing.slowest = timing.slowest.max(time);
        *timing.statuses.entry(status).or_default() += 1;
        for (count, bound) in timing.within.iter_mut().zip(BOUNDS) {
            *count += u64::from(time.as_secs_f64() <= bound);
        }
    }

    /// All of them, by name.
    pub fn all(&self) -> BTreeMap<&'static str, Timing> {
        self.lock().iter().map(|(id, timing)| (*id, timing.clone())).collect()
    }

    /// The slowest operations, by the time that they take on average.
    pub fn slowest(&self, most: usize) -> Vec<(&'static str, Timing)> {
        let mut all: Vec<_> = self.all().into_iter().collect();
        all.sort_by_key(|(id, timing)| (std::cmp::Reverse(timing.mean()), *id));
        all.truncate(most);
        all
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<&'static str, Timing>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Work that waits for its turn to write: shed before it piles up.
#[derive(Default)]
pub struct Queue {
    waiting: AtomicUsize,
    /// How long one turn takes, smoothed, in microseconds.
    turn: AtomicU64,
}

/// Longer than this nobody is let to wait.
const PATIENCE: Duration = Duration::from_secs(2);

/// Somebody who waits, until they let go of it.
pub struct Waiting<'a>(&'a Queue);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.waiting.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Queue {
    /// Joins those who wait for one of `turns` at a time; nothing where it would take too long.
    pub fn join(&self, turns: usize) -> Option<Waiting<'_>> {
        let before = self.waiting.fetch_add(1, Ordering::Relaxed);
        let waiting = Waiting(self);
        let rounds = u64::try_from(before / turns.max(1)).unwrap_or(u64::MAX);
        let wait = rounds.saturating_mul(self.turn.load(Ordering::Relaxed));
        (wait <= u64::try_from(PATIENCE.as_micros()).unwrap_or(u64::MAX)).then_some(waiting)
    }

    /// Somebody's turn took so long.
    pub fn took(&self, time: Duration) {
        let time = u64::try_from(time.as_micros()).unwrap_or(u64::MAX);
        let smooth = |old: u64| Some(old.saturating_mul(7).saturating_add(time) / 8);
        // It always succeeds: the change refuses nothing.
        let _ = self.turn.fetch_update(Ordering::Relaxed, Ordering::Relaxed, smooth);
    }

    /// How many wait or write.
    pub fn length(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_operations_come_first() {
        let observed = Observed::default();
        for (operation, time) in [("quick", 1), ("slow", 40), ("slow", 20), ("quick", 3)] {
            observed.took(operation, 200, Duration::from_millis(time));
        }
        let slowest = observed.slowest(1);
        let (operation, timing) = &slowest[0];
        assert_eq!((slowest.len(), *operation, timing.calls), (1, "slow", 2));
        assert_eq!(timing.within, [0, 1, 2, 2, 2, 2, 2, 2]);
        assert_eq!(timing.mean(), Duration::from_millis(30));
        assert_eq!(timing.slowest, Duration::from_millis(40));
    }

    #[test]
    fn a_queue_that_would_take_too_long_is_not_joined() {
        let queue = Queue::default();
        // Nothing is known yet: everybody is let in.
        let all: Vec<_> = (0..100).map(|_| queue.join(1)).collect();
        assert!(all.iter().all(Option::is_some));
        (0..100).for_each(|_| queue.took(Duration::from_millis(100)));
        assert!(queue.join(1).is_none(), "100 turns of 0.1 s are too many");
        assert!(queue.join(16).is_some(), "16 at a time are done soon");
        drop(all);
        assert_eq!(queue.length(), 0);
        assert!(queue.join(1).is_some());
    }
}
