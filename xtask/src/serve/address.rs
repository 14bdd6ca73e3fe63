//! Waits for the server and prints its address.
//!
//! A request is the proof: an open port alone may belong to a server that has nothing to show yet.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::thread::sleep;
use std::time::Duration;

/// Polls until the first page is there, or until the process that started this one has ended.
pub fn announce(port: u16) {
    let started_by = parent();
    while parent() == started_by {
        if answers(port).unwrap_or(false) {
            println!("\nOpen http://127.0.0.1:{port}/   (Ctrl-C ends the server.)\n");
            return;
        }
        sleep(Duration::from_millis(150));
    }
}

fn answers(port: u16) -> std::io::Result<bool> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    // Browsers ask for HTML; Trunk falls back to its page only for them.
    stream.write_all(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n")?;
    let mut start = [0; 12];
    stream.read_exact(&mut start)?;
    Ok(start.ends_with(b" 200"))
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

/// Where the parent cannot be asked for, the watcher ends with the terminal.
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
    fn only_a_page_counts_as_an_answer() {
        for (status, expected) in [("200 OK", true), ("404 Not Found", false)] {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
            let port = listener.local_addr().unwrap().port();
            let server = spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                assert!(stream.read(&mut [0; 512]).unwrap() > 0);
                // In one piece: the client hangs up as soon as it has read the status.
                stream.write_all(format!("HTTP/1.0 {status}\r\n\r\n").as_bytes()).unwrap();
            });
            assert_eq!(answers(port).unwrap(), expected);
            server.join().unwrap();
        }
    }
}
