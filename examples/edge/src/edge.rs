//! A WASI component (`wasi:http`) that renders the page of an article on demand.
//!
//! `UPSTREAM` is the address of the articles with {path} in place of the page's path, `BASE` that of the pages, `LOADER` that of the viewer.

#![cfg(target_os = "wasi")]

mod client;

use std::io::Write as _;

use anyhow::Context as _;
use article_viewer::article::url::Url;
use article_viewer::formats::foreign::ReadOptions;
use article_viewer::prerender::{self, ArticleDocument, Document, PageOptions};
use wasip2::exports::http::incoming_handler::Guest;
use wasip2::http::types::{
    Fields, IncomingRequest, Method, OutgoingBody, OutgoingResponse, ResponseOutparam,
};

use client::FetchError;

struct Edge;

wasip2::http::proxy::export!(Edge);

impl Guest for Edge {
    fn handle(request: IncomingRequest, answer: ResponseOutparam) {
        let (status, kind, body) = match page(&request) {
            Ok(html) => (200, "text/html; charset=utf-8", html),
            Err(error) => (status(&error), "text/plain; charset=utf-8", format!("{error:#}\n")),
        };
        // The reader has left if this fails.
        _ = respond(answer, status, kind, &body);
    }
}

/// Renders the page that a request asks for.
fn page(request: &IncomingRequest) -> anyhow::Result<String> {
    let is_read = matches!(request.method(), Method::Get | Method::Head);
    let path = request.path_with_query().unwrap_or_default();
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/');
    if !is_read || !is_page(path) {
        return Err(FetchError::Missing.into());
    }
    let setting = |name: &str| std::env::var(name).ok();
    let upstream = setting("UPSTREAM").context("UPSTREAM is not set")?.replace("{path}", path);
    let (bytes, address, parser) =
        (client::fetch(&upstream)?, Url::document(None, &upstream), prerender::parser());
    let mut document = ArticleDocument::read(&bytes, ReadOptions::new(address.as_ref(), &parser))
        .context("the upstream's document cannot be read")?;
    let base =
        setting("BASE").and_then(|base| Url::document(None, &format!("{}/", base.trim_end_matches('/'))));
    document.canonical = base.as_ref().and_then(|base| Url::link(Some(base), path));
    let options = PageOptions { base, loader: setting("LOADER"), ..PageOptions::default() };
    prerender::page(&Document::Article(document), &options)
}

/// Whether this is the path of a page: letters, digits and few marks; no part begins with a dot.
fn is_page(path: &str) -> bool {
    path.len() <= 200
        && path.split('/').all(|part| {
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
            !part.is_empty() && !part.starts_with('.') && part.bytes().all(is_plain)
        })
}

fn status(error: &anyhow::Error) -> u16 {
    match error.downcast_ref::<FetchError>() {
        Some(FetchError::Missing) => 404,
        Some(FetchError::Late) => 504,
        _ => 502,
    }
}

fn respond(answer: ResponseOutparam, status: u16, kind: &str, body: &str) -> anyhow::Result<()> {
    let caching =
        if status == 200 { "public, max-age=60, stale-while-revalidate=86400" } else { "max-age=10" };
    let fields = Fields::new();
    for (name, value) in [("content-type", kind), ("cache-control", caching)] {
        fields.append(name, value.as_bytes())?;
    }
    let response = OutgoingResponse::new(fields);
    _ = response.set_status_code(status);
    let sent = response.body();
    ResponseOutparam::set(answer, Ok(response));
    let sent = sent.map_err(|()| anyhow::anyhow!("the answer has no body"))?;
    let mut out = sent.write().map_err(|()| anyhow::anyhow!("the answer cannot be written"))?;
    out.write_all(body.as_bytes())?;
    out.flush()?;
    drop(out);
    Ok(OutgoingBody::finish(sent, None)?)
}
