//! The server that is measured: a process of its own, so that its time is its own.

use std::{
    env, fs,
    net::TcpListener,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    process::{self, Child, Command, Stdio},
    time::{Duration, Instant},
};

use clap::ValueEnum;
use kernel::{Clock, Database};
use kit::postgres;
use sea_orm::ConnectionTrait;
use server::{Schema, config::Config, demo, http};

use crate::cpu;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    Sqlite,
    Postgres,
}

pub struct Server {
    pub base: String,
    /// From the start of the process to its first answer.
    pub started: Duration,
    process: Child,
    /// The postmaster, where there is one.
    database: Option<u32>,
    data: PathBuf,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.data);
    }
}

impl Server {
    pub fn start(engine: Engine) -> Self {
        let data = env::temp_dir().join(format!("vafa-bench-{}-{engine:?}", process::id()));
        let private = fs::DirBuilder::new().recursive(true).mode(0o700).create(&data);
        private.expect("a folder for the bench");
        let (url, database) = match engine {
            Engine::Sqlite => (String::new(), None),
            Engine::Postgres => {
                let server = postgres::url();
                create_database(server);
                (postgres::database(server, "bench"), postmaster(server))
            }
        };
        prepare(&data, &url);
        let port = free_port();
        let started = Instant::now();
        let process = Command::new(env::current_exe().expect("this program"))
            .arg("--serve")
            .args([data.as_os_str(), port.to_string().as_ref(), url.as_ref()])
            .stdout(Stdio::null())
            .spawn()
            .expect("the server starts");
        let base = format!("http://127.0.0.1:{port}");
        wait_for(&base);
        Self { base, started: started.elapsed(), process, database, data }
    }

    /// The time that the server and the database have used so far.
    pub fn used(&self) -> (Duration, Duration) {
        let database = self.database.map(cpu::family).unwrap_or_default();
        (cpu::used(&[self.process.id()]), cpu::used(&database))
    }

    pub fn memory_mib(&self) -> u64 {
        cpu::memory_mib(self.process.id())
    }
}

/// Serves until it is killed.
pub fn run(data: PathBuf, port: u16, url: &str) {
    let config = config(&data, url);
    actix_web::rt::System::new().block_on(async {
        let installation =
            server::open(&config, Clock::system(), true, Schema::AsItIs).await.expect("opens");
        server::workers::start(&installation.app);
        let address = ([127, 0, 0, 1], port).into();
        let site = installation.site(http::Rates::all(u32::MAX), http::Proxies::default());
        http::serve(site, address).await.expect("serves");
    });
}

/// The demo company without its history, before the clock runs.
fn prepare(data: &Path, url: &str) {
    let config = config(data, url);
    actix_web::rt::System::new().block_on(async {
        let installation =
            server::open(&config, Clock::system(), true, Schema::Migrate).await.expect("opens");
        demo::company(&installation.app, None).await.expect("the company is made");
    });
}

fn config(data: &Path, url: &str) -> Config {
    let secret = Some("a secret of the bench, which is long enough".into());
    let database_url = Some(url.to_owned()).filter(|url| !url.is_empty());
    Config { data: data.to_owned(), database_url, secret, ..Config::default() }
}

fn create_database(server: &str) {
    let url = postgres::database(server, "postgres");
    actix_web::rt::System::new().block_on(async {
        let admin = Database::connect(&url).await.expect("PostgreSQL answers");
        for sql in ["DROP DATABASE IF EXISTS bench", "CREATE DATABASE bench"] {
            admin.writer().execute_unprepared(sql).await.expect("a database for the bench");
        }
    });
}

/// The first process of a PostgreSQL that the kit started; of another one nothing is known.
fn postmaster(server: &str) -> Option<u32> {
    let (_, home) = server.split_once("host=")?;
    let file = fs::read_to_string(Path::new(home).join("data/postmaster.pid")).ok()?;
    file.lines().next()?.parse().ok()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

fn wait_for(base: &str) {
    let until = Instant::now() + Duration::from_secs(60);
    while ureq::get(format!("{base}/readyz")).call().is_err() {
        assert!(Instant::now() < until, "the server does not get ready");
        std::thread::sleep(Duration::from_millis(2));
    }
}
