//! Waits for the server and prints its address.
//!
//! The server is ready when it answers a request. An open port alone may belong to a server that is still building.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::thread::sleep;
use std::time::Duration;

/// The time between two requests.
const POLL_INTERVAL: Duration = Duration::from_millis(150);

/// Polls until the first page is served, or until the process that started this one has ended.
pub fn wait_and_print(port: u16) {
    let starter = parent();
    while parent() == starter {
        if answers(port).unwrap_or(false) {
            println!("\nOpen http://127.0.0.1:{port}/   (Ctrl-C ends the server.)\n");
            return;
        }
        sleep(POLL_INTERVAL);
    }
}

fn answers(port: u16) -> std::io::Result<bool> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    // Trunk serves its page only to clients that accept HTML.
    stream.write_all(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n")?;
    let mut start = [0; 12];
    stream.read_exact(&mut start)?;
    Ok(start.ends_with(b" 200"))
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

/// On other systems the parent is unknown, and this process ends with the terminal.
#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

#[cfg(test)]
mod tests {
    use super::answers;
    use std::io::{Read as _, Write as _};
    use std::net::{Ipv4Addr, TcpListener};
    use std::thread::spawn;

    #[test]
    fn accepts_only_a_served_page() {
        for (status, expected) in [("200 OK", true), ("404 Not Found", false)] {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let port = listener.local_addr().unwrap().port();
            let server = spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                assert!(stream.read(&mut [0; 512]).unwrap() > 0);
                // Written at once, because the client disconnects after it has read the status.
                stream.write_all(format!("HTTP/1.0 {status}\r\n\r\n").as_bytes()).unwrap();
            });
            assert_eq!(answers(port).unwrap(), expected);
            server.join().unwrap();
        }
    }
}
