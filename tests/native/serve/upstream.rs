//! A server with the JSON of articles. What it answers can be changed, and requests are counted.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use serde_json::json;

/// The answer to requests for articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Answers with an article that has this text.
    Text(&'static str),
    Status(u16),
    /// Waits until the mode is another one.
    Hang,
    Reset,
    Endless,
    Redirect(String),
    Body(Vec<u8>),
}

#[derive(Clone)]
pub struct Upstream {
    pub origin: String,
    count: Arc<AtomicUsize>,
    mode: Arc<(Mutex<Mode>, Condvar)>,
}

impl Upstream {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let mode = Arc::new((Mutex::new(Mode::Text("First text.")), Condvar::new()));
        let upstream = Self { origin, count: Arc::default(), mode };
        let own = upstream.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let own = own.clone();
                thread::spawn(move || own.answer(stream));
            }
        });
        upstream
    }

    pub fn set(&self, mode: Mode) {
        *self.mode.0.lock().unwrap() = mode;
        self.mode.1.notify_all();
    }

    /// The number of requests.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }

    fn answer(&self, mut stream: TcpStream) {
        let mut request = [0; 4096];
        let length = stream.read(&mut request).unwrap_or_default();
        let request = String::from_utf8_lossy(&request[..length]).into_owned();
        let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
        self.count.fetch_add(1, Ordering::SeqCst);
        let mode = {
            let mode = self.mode.0.lock().unwrap();
            self.mode.1.wait_while(mode, |mode| *mode == Mode::Hang).unwrap().clone()
        };
        let article = |text: &str| {
            json!({"id": path, "headline": "A headline", "author": "Ann", "body": [text]}).to_string()
        };
        let (status, body) = match mode {
            _ if path.contains("missing") => ("404 Not Found".to_owned(), Vec::new()),
            _ if path.contains("feed") => ("200 OK".to_owned(), self.feed()),
            Mode::Text(text) => ("200 OK".to_owned(), article(text).into_bytes()),
            Mode::Status(status) => (format!("{status} Status"), Vec::new()),
            Mode::Redirect(to) if path.ends_with("/target") || to.is_empty() => {
                ("200 OK".to_owned(), article("The target.").into_bytes())
            }
            Mode::Redirect(to) => (format!("302 Found\r\nLocation: {to}"), Vec::new()),
            Mode::Body(body) => ("200 OK".to_owned(), body),
            Mode::Reset | Mode::Hang => return,
            Mode::Endless => {
                let mut written =
                    stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"headline\": \"");
                while written.is_ok() {
                    written = stream.write_all(&[b'a'; 65_536]);
                }
                return;
            }
        };
        let head =
            format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        _ = stream.write_all(&[head.into_bytes(), body].concat());
    }

    fn feed(&self) -> Vec<u8> {
        let item = json!({"id": "1", "title": "3 < 4 ]]>", "url": "https://news.example/a"});
        json!({"version": "https://jsonfeed.org/version/1.1", "title": "News", "items": [item]})
            .to_string()
            .into()
    }
}
