//! Processor time and memory of other processes, as Linux tells them.

use std::{fs, time::Duration};

/// Clock ticks of a second, as `/proc` counts them on every Linux.
const TICKS: u64 = 100;

/// The time that processes and their children have used so far.
pub fn used(pids: &[u32]) -> Duration {
    let ticks: u64 = pids.iter().map(|pid| ticks(*pid)).sum();
    Duration::from_millis(ticks * 1000 / TICKS)
}

/// A process and all that it started and that still run.
pub fn family(pid: u32) -> Vec<u32> {
    let mut found = vec![pid];
    let mut at = 0;
    while let Some(parent) = found.get(at).copied() {
        found.extend(children(parent));
        at += 1;
    }
    found
}

/// Resident memory.
pub fn memory_mib(pid: u32) -> u64 {
    let pages = field(&format!("/proc/{pid}/statm"), 1).unwrap_or(0);
    pages * 4096 / (1024 * 1024)
}

pub fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// What the numbers were measured on.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split(": ").nth(1));
    format!("{cores} cores of {}; load {}", model.unwrap_or("an unknown kind"), load())
}

fn ticks(pid: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name may hold spaces; what follows its bracket does not.
    let rest = stat.rsplit_once(") ").map_or("", |(_, rest)| rest);
    let fields: Vec<u64> = rest.split(' ').map(|word| word.parse().unwrap_or(0)).collect();
    // utime and stime.
    fields.get(11..13).map_or(0, |own| own.iter().sum())
}

fn children(pid: u32) -> Vec<u32> {
    let path = format!("/proc/{pid}/task/{pid}/children");
    let list = fs::read_to_string(path).unwrap_or_default();
    list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect()
}

fn field(path: &str, at: usize) -> Option<u64> {
    fs::read_to_string(path).ok()?.split(' ').nth(at)?.parse().ok()
}
