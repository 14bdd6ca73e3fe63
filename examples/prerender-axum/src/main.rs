//! A server that renders the page of an article on demand.

#![allow(clippy::print_stdout, reason = "the address of the server is printed")]

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::{self, ReadOptions};
use article_viewer::prerender::{self, ArticleDocument, Document, PageOptions};
use axum::Router;
use axum::extract::{Path as Name, State};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;

/// The folder of the article JSON.
const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/demo/articles");
const SITE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/demo/site.json");
/// The folder of the viewer and of the photos.
const VIEWER: &str = "http://127.0.0.1:8080/";

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    // Port 0 is a free one.
    let port = std::env::args().nth(1).unwrap_or_else(|| "8082".to_owned());
    let address = format!("127.0.0.1:{port}");
    let listener = tokio::net::TcpListener::bind(&address).await;
    let listener =
        listener.with_context(|| format!("{address} cannot be used; another port is the first argument"))?;
    let origin = format!("http://{}/", listener.local_addr().context("the port is not known")?);
    let app = Router::new().route("/{name}", get(article)).with_state(Arc::new(options(&origin)?));
    println!("{origin}river-returns");
    axum::serve(listener, app).await.context("the server has failed")
}

/// Reads what all pages share once.
fn options(origin: &str) -> anyhow::Result<PageOptions> {
    let site_address = format!("{VIEWER}demo/site.json");
    let (address, parser) = (Url::document(None, &site_address), prerender::parser());
    let bytes = std::fs::read(SITE).context("the site cannot be read")?;
    let (site, _) = foreign::site(&bytes, ReadOptions::new(address.as_ref(), &parser))?;
    Ok(PageOptions {
        site: Some(site),
        base: Url::document(None, origin),
        loader: Some(format!("{VIEWER}article-viewer.js")),
        attributes: vec![("site".to_owned(), site_address)],
        ..PageOptions::default()
    })
}

async fn article(
    Name(name): Name<String>,
    State(options): State<Arc<PageOptions>>,
) -> Result<Html<String>, (StatusCode, String)> {
    // A name is a file of the folder and nothing else.
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err((StatusCode::NOT_FOUND, "There is no such article.".to_owned()));
    }
    // Reading a file and rendering are synchronous.
    let rendered = tokio::task::spawn_blocking(move || render(&name, &options)).await;
    match rendered {
        Ok(Ok(page)) => Ok(Html(page)),
        Ok(Err(error)) => Err((StatusCode::NOT_FOUND, format!("The article cannot be shown: {error:#}"))),
        Err(_) => Err((StatusCode::INTERNAL_SERVER_ERROR, "The renderer has failed.".to_owned())),
    }
}

fn render(name: &str, options: &PageOptions) -> anyhow::Result<String> {
    let bytes = std::fs::read(Path::new(ARTICLES).join(format!("{name}.json")))?;
    let (address, parser) =
        (Url::document(None, &format!("{VIEWER}demo/articles/{name}.json")), prerender::parser());
    let document = ArticleDocument::read(&bytes, ReadOptions::new(address.as_ref(), &parser))?;
    prerender::page(&Document::Article(document), options)
}
