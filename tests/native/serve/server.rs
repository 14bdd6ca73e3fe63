//! The process under test, and requests to it as they are written.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::super::tree;

pub const BASE: &str = "https://news.example/n/";

/// A running server, which is ended with the test.
pub struct Server {
    pub child: Child,
    pub address: String,
    log: Arc<Mutex<String>>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

impl Server {
    /// Starts a server for this upstream, which may be on the loopback.
    pub fn start(upstream: &str, more: &[&str]) -> Self {
        let template = format!("{upstream}/articles/{{path}}.json");
        Self::with(&[&["--upstream", &template, "--allow-address", "127.0.0.1"], more].concat())
    }

    pub fn with(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_article-viewer"))
            .args(["serve", "--listen", "127.0.0.1:0", "--base", BASE])
            .args(arguments)
            .current_dir(tree::root())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let record: Value = serde_json::from_str(&first).unwrap_or_else(|_| panic!("{first}"));
        let address = record["fields"]["address"].as_str().unwrap_or_else(|| panic!("{first}")).to_owned();
        let log = Arc::new(Mutex::new(String::new()));
        let own = log.clone();
        thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                own.lock().unwrap().push_str(&(line + "\n"));
            }
        });
        Self { child, address, log }
    }

    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    pub fn get(&self, path: &str) -> Answer {
        self.request("GET", path, &[])
    }

    /// Sends a request as it is written.
    pub fn request(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        request(&self.address, method, path, headers).unwrap()
    }

    /// Waits for an answer with a property.
    pub fn wait_for(&self, path: &str, what: &str, is_true: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if is_true(&answer) {
                return answer;
            }
            assert!(start.elapsed() < Duration::from_secs(20), "{what}: {answer:?}");
            thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

pub fn request(address: &str, method: &str, path: &str, headers: &[&str]) -> std::io::Result<Answer> {
    let mut stream = TcpStream::connect(address)?;
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    stream.write_all(
        format!("{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n").as_bytes(),
    )?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let end =
        bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut body = bytes[end + 4..].to_vec();
    if head.to_ascii_lowercase().contains("transfer-encoding: chunked") {
        body = unchunked(&body);
    }
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    Ok(Answer { status, head, body })
}

fn unchunked(mut bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(end) = bytes.windows(2).position(|two| two == b"\r\n") {
        let length = usize::from_str_radix(std::str::from_utf8(&bytes[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return out;
        }
        out.extend_from_slice(&bytes[end + 2..end + 2 + length]);
        bytes = &bytes[end + 4 + length..];
    }
    panic!("the answer is cut");
}
