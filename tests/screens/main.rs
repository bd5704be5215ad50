//! The web app's own checks: formatting, types, import walls, words, formats, contrast.

use std::{path::Path, process::Command};

fn npm(script: &str) {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend");
    assert!(home.join("node_modules").exists(), "run `npm ci` in frontend/ first");
    let output = Command::new("npm").args(["run", "--silent", script]).current_dir(home).output();
    let output = output.expect("Node and npm are needed");
    let text = [output.stdout, output.stderr].concat();
    assert!(output.status.success(), "npm run {script}:\n{}", String::from_utf8_lossy(&text));
}

#[test]
fn the_web_app_is_in_order() {
    npm("types");
    npm("fonts");
    npm("check");
    npm("unit");
}
