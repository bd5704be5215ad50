//! The web app: its own checks (formatting, types, import walls, words, formats, contrast), and
//! its pages in a browser, against answers of the contract's types.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend")
}

fn npm(arguments: &[&str]) {
    let output = Command::new("npm").args(arguments).current_dir(home()).output();
    let output = output.expect("Node and npm are needed");
    let text = [output.stdout, output.stderr].concat();
    let what = arguments.join(" ");
    assert!(output.status.success(), "npm {what}:\n{}", String::from_utf8_lossy(&text));
}

/// What `package-lock.json` names is there.
fn packages() {
    let lock = fs::read(home().join("package-lock.json")).unwrap();
    let installed = home().join("node_modules/.vafa-lock");
    if fs::read(&installed).ok().as_deref() != Some(&lock[..]) {
        npm(&["ci", "--no-audit", "--no-fund"]);
        fs::write(installed, lock).unwrap();
    }
}

/// One test: its parts share the packages, and each takes all the machine gives.
#[test]
fn the_web_app_is_in_order() {
    packages();
    for script in ["types", "fonts", "check", "unit"] {
        npm(&["run", "--silent", script]);
    }
    if !home().join("dist").exists() {
        npm(&["run", "--silent", "build"]);
    }
    npm(&["run", "--silent", "browser"]);
}
