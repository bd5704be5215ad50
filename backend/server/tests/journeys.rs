//! The journeys of the web app in a browser, against the program as people start it: `vafa demo`
//! on loopback, in a folder of its own, ended whatever happens.

use std::{
    env, fs,
    fs::File,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// A month's worth of every state is enough to click through.
const SCALE: &str = "0.002";
/// A demo is made within a minute; a loaded machine takes its time.
const READY: Duration = Duration::from_secs(600);
/// What operators are promised for the end.
const END: Duration = Duration::from_secs(10);

#[test]
fn every_journey_is_walked_by_clicking() {
    assert!(
        !spa::FILES.is_empty(),
        "This build leaves the web app out (VAFA_SPA=off), so there is nothing to click on."
    );
    let mut demo = Demo::start();
    demo.wait();
    let npm = Command::new("npm")
        .args(["run", "--silent", "journeys"])
        .current_dir(home().join("frontend"))
        .env("VAFA_TEST_URL", demo.url())
        .output()
        .expect("Node and npm are needed");
    let text = [npm.stdout, npm.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    assert!(npm.status.success(), "npm run journeys:\n{text}\n\nthe server:\n{}", demo.log());
    demo.end();
}

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The running program; dropped, it is killed and its folder removed.
struct Demo {
    program: Child,
    address: SocketAddr,
    folder: PathBuf,
}

impl Demo {
    fn start() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = free.local_addr().expect("its address");
        drop(free);
        let folder =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("journeys-{}", address.port()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder");
        let log = File::create(folder.join("log")).expect("a log");
        let mut program = Command::new(env!("CARGO_BIN_EXE_vafa"));
        // The settings of whoever runs the tests are for their own installation.
        for (name, _) in env::vars_os() {
            if name.to_string_lossy().starts_with("VAFA_") {
                program.env_remove(name);
            }
        }
        let program = program
            .args(["demo", "--scale", SCALE, "--port", &address.port().to_string(), "--data"])
            .arg(folder.join("data"))
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("one log"))
            .stderr(log)
            .spawn()
            .expect("the program starts");
        Self { program, address, folder }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log")).unwrap_or_default()
    }

    /// The company is made and its pages are served.
    fn wait(&mut self) {
        let since = Instant::now();
        while !self.ready() {
            let ended = self.program.try_wait().expect("the program's state");
            assert!(ended.is_none(), "the demo ended with {ended:?}:\n{}", self.log());
            assert!(since.elapsed() < READY, "the demo isn't ready:\n{}", self.log());
            sleep(Duration::from_millis(250));
        }
    }

    fn ready(&self) -> bool {
        let ask = || -> std::io::Result<String> {
            let mut line = TcpStream::connect_timeout(&self.address, Duration::from_secs(1))?;
            line.set_read_timeout(Some(Duration::from_secs(10)))?;
            line.write_all(b"GET /readyz HTTP/1.0\r\nHost: localhost\r\n\r\n")?;
            let mut answer = String::new();
            line.read_to_string(&mut answer)?;
            Ok(answer)
        };
        ask().is_ok_and(|answer| answer.split_whitespace().nth(1) == Some("200"))
    }

    /// As an operator ends it.
    #[cfg(unix)]
    fn end(mut self) {
        let asked = Command::new("kill").arg(self.program.id().to_string()).status();
        assert!(asked.expect("kill").success());
        let since = Instant::now();
        loop {
            if let Some(status) = self.program.try_wait().expect("the program's state") {
                assert!(status.success(), "it ended with {status}:\n{}", self.log());
                return;
            }
            assert!(since.elapsed() < END, "SIGTERM doesn't end it:\n{}", self.log());
            sleep(Duration::from_millis(100));
        }
    }

    #[cfg(not(unix))]
    fn end(self) {}
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
