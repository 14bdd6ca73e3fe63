//! A server that speaks the protocol of S3, for the tests in `tests`. Its objects are files of a folder.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use hyper::Response;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use s3s::Body;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use s3s_fs::FileSystem;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

pub const BUCKET: &str = "news";
pub const KEY: &str = "key";
pub const SECRET: &str = "secret";

/// A server on the loopback interface, and the folder of its objects. Both end with it.
pub struct S3 {
    pub address: SocketAddr,
    /// The number of objects that were written, also of those that were refused.
    pub writes: Arc<AtomicU64>,
    root: PathBuf,
    _runtime: Runtime,
}

impl S3 {
    /// Starts a server with one bucket. Every write whose number, counted from 1, can be divided by `refused` is answered with 503.
    ///
    /// # Panics
    /// If the server cannot be started.
    pub fn start(name: &str, refused: u64) -> Self {
        let root = std::env::temp_dir().join(format!("article-viewer-s3-{}-{name}", std::process::id()));
        _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join(BUCKET)).unwrap();
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let mut builder = S3ServiceBuilder::new(FileSystem::new(&root).unwrap());
        builder.set_auth(SimpleAuth::from_single(KEY, SECRET));
        let service = builder.build();
        let writes = Arc::new(AtomicU64::new(0));
        let count = writes.clone();
        runtime.spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let (service, count) = (service.clone(), count.clone());
                let answer = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
                    let number =
                        if request.method() == "PUT" { count.fetch_add(1, Ordering::SeqCst) + 1 } else { 1 };
                    let service = service.clone();
                    async move {
                        if refused > 0 && number % refused == 0 {
                            let mut response = Response::new(Body::empty());
                            *response.status_mut() = hyper::StatusCode::SERVICE_UNAVAILABLE;
                            return Ok(response);
                        }
                        service.call(request.map(Body::from)).await
                    }
                });
                tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(socket), answer));
            }
        });
        Self { address, writes, root, _runtime: runtime }
    }

    /// The objects of the bucket as files.
    pub fn objects(&self) -> PathBuf {
        self.root.join(BUCKET)
    }
}

impl Drop for S3 {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.root);
    }
}

/// The names of all files below a folder, in order. The server's own files begin with a dot.
///
/// # Panics
/// If the folder cannot be read.
pub fn files(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let is_own = path.file_name().unwrap_or_default().to_string_lossy().starts_with('.');
            if path.is_dir() {
                folders.push(path);
            } else if !is_own {
                found.push(path.strip_prefix(root).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}
