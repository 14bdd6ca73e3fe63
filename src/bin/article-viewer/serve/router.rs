//! From a request to its answer. All paths are read as they were sent, so that nothing is decoded twice.

use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    AGE, ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::cache::{Answer, AnswerCache, Origin, Target};
use super::client::ClientError;
use super::metrics::Metrics;
use super::page_path::PagePath;
use super::renderer::{PageError, Renderer};
use super::upstream::Upstream;
use super::{ServeArguments, frame};

/// The parts of a page's body are sent in pieces of this size.
const PIECE: usize = 16 << 10;
const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");

/// The parts that all requests share.
#[derive(Clone, Debug)]
pub struct Service(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    renderer: Arc<Renderer>,
    upstream: Upstream,
    cache: AnswerCache,
    metrics: Arc<Metrics>,
    /// The path of the base, with a slash at both ends.
    root: String,
    cache_control: String,
    timeout: Duration,
    is_stopping: AtomicBool,
}

impl Service {
    /// Reads what the arguments name.
    pub fn new(arguments: &ServeArguments) -> anyhow::Result<Self> {
        let renderer = Renderer::new(arguments)?;
        let after_scheme = renderer.base().split_once("://").map_or("", |(_, rest)| rest);
        let root = after_scheme.split_once('/').map_or("", |(_, path)| path);
        let ServeArguments { max_age, stale, timeout, .. } = *arguments;
        let seconds = Duration::from_secs;
        let timeout = Duration::from_millis(timeout);
        Ok(Self(Arc::new(Shared {
            root: format!("/{root}"),
            renderer: Arc::new(renderer),
            upstream: Upstream::new(arguments)?,
            cache: AnswerCache::new(arguments.cache << 20, seconds(max_age), seconds(stale), timeout),
            metrics: Arc::default(),
            cache_control: format!(
                "public, max-age={max_age}, stale-while-revalidate={stale}, stale-if-error={stale}"
            ),
            timeout,
            is_stopping: AtomicBool::new(false),
        })))
    }

    /// Makes `/ready` say that no more requests are wanted.
    pub fn stop(&self) {
        self.0.is_stopping.store(true, Ordering::Relaxed);
    }
}

/// Answers all requests.
pub fn router(service: Service) -> Router {
    let late = TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, service.0.timeout * 2);
    let compression = CompressionLayer::new().quality(CompressionLevel::Fastest);
    Router::new().fallback(logged).with_state(service).layer(late).layer(compression)
}

async fn logged(State(service): State<Service>, request: Request) -> Response {
    let (start, method, path) = (Instant::now(), request.method().clone(), request.uri().path().to_owned());
    let response = answer(&service.0, request).await;
    let (status, time) = (response.status().as_u16(), start.elapsed());
    service.0.metrics.request(status, time);
    let cache = response.headers().get(CACHE_STATUS).and_then(|value| value.to_str().ok()).unwrap_or("");
    tracing::info!(%method, path, status, cache, milliseconds = time.as_secs_f64() * 1_000.0, "request");
    response
}

async fn answer(shared: &Arc<Shared>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let path = request.uri().path();
    match path {
        "/health" => return "ok\n".into_response(),
        "/ready" if shared.is_stopping.load(Ordering::Relaxed) => {
            return (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response();
        }
        "/ready" => return "ok\n".into_response(),
        "/metrics" => {
            let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
            return ([(CONTENT_TYPE, kind)], shared.metrics.text(shared.cache.len())).into_response();
        }
        _ => {}
    }
    let Some(below) = path.strip_prefix(&shared.root) else { return missing() };
    let page = |path: &str, target: fn(PagePath) -> Target| PagePath::parse(path).map(target);
    let target = match below {
        "site.json" => return site(shared),
        "feed" => Some(Target::Rss),
        "atom.xml" => Some(Target::Atom),
        "feed.json" => Some(Target::JsonFeed),
        "oembed" => page_of_query(shared, request.uri().query()),
        _ => match below.strip_prefix("embed/") {
            Some(path) => page(path, Target::Embed),
            None => page(below, Target::Page),
        },
    };
    let Some(target) = target else { return missing() };
    let is_frame = matches!(target, Target::Embed(_));
    let is_oembed = matches!(target, Target::OEmbed(_));
    match shared.cache.get(target, |target| make(shared.clone(), target)).await {
        Ok((answer, _)) if answer.is_missing => missing(),
        Ok((answer, origin)) => {
            shared.metrics.cache(origin.as_str());
            let answer = match is_oembed {
                true => sized(&answer, request.uri().query()),
                false => Arc::clone(&answer),
            };
            found(shared, &answer, origin, is_frame, request.headers())
        }
        Err(error) => failed(&error),
    }
}

/// Fetches and renders.
async fn make(shared: Arc<Shared>, target: Target) -> Result<Answer, PageError> {
    let fetched = match &target {
        Target::Page(path) | Target::Embed(path) | Target::OEmbed(path) => {
            shared.upstream.article(path).await
        }
        Target::Rss | Target::Atom | Target::JsonFeed => shared.upstream.feed().await,
    };
    shared.metrics.upstream(match &fetched {
        Ok(_) => "ok",
        Err(ClientError::Missing) => "missing",
        Err(ClientError::Refused) => "refused",
        Err(ClientError::Timeout) => "timeout",
        Err(ClientError::TooLarge) => "too_large",
        Err(ClientError::Failed(_)) => "failed",
    });
    let (bytes, address) = match fetched {
        Ok(fetched) => fetched,
        Err(ClientError::Missing) => return Ok(Answer::missing()),
        Err(error) => {
            tracing::warn!(?target, ?error, "the upstream has failed");
            return Err(PageError::Upstream(error));
        }
    };
    // Rendering is synchronous, and a failure of it costs one answer.
    let renderer = shared.renderer.clone();
    let rendered = tokio::task::spawn_blocking(move || renderer.render(&target, &bytes, address.as_str()));
    let rendered = rendered.await.unwrap_or_else(|error| Err(PageError::Renderer(error.to_string())));
    rendered.inspect_err(|error| tracing::warn!(?error, "a document cannot be rendered"))
}

fn found(shared: &Shared, answer: &Answer, origin: Origin, is_frame: bool, request: &HeaderMap) -> Response {
    let policy = if is_frame { "frame-ancestors *" } else { "frame-ancestors 'self'" };
    let headers = [
        (ETAG, answer.etag.as_str()),
        (CACHE_CONTROL, &shared.cache_control),
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_STATUS, origin.status()),
        (AGE, &answer.made.elapsed().as_secs().to_string()),
    ];
    let known = request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let is_known = known
        .flat_map(|tags| tags.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.trim_start_matches("W/") == answer.etag.trim_start_matches("W/"));
    if is_known {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    // The head goes first: the browser may fetch what it names.
    let (first, rest) = (answer.body.slice(..answer.first), answer.body.slice(answer.first..));
    let pieces = (0..rest.len()).step_by(PIECE).map(move |at| rest.slice(at..rest.len().min(at + PIECE)));
    let all = std::iter::once(first).filter(|first| !first.is_empty()).chain(pieces);
    let body = Body::from_stream(futures_util::stream::iter(all.map(Ok::<Bytes, Infallible>)));
    (headers, [(CONTENT_TYPE, answer.kind)], body).into_response()
}

fn site(shared: &Shared) -> Response {
    let Some(json) = shared.renderer.site_json() else { return missing() };
    ([(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, &shared.cache_control)], json).into_response()
}

fn missing() -> Response {
    let words = "This page does not exist.\n";
    (StatusCode::NOT_FOUND, [(CACHE_CONTROL, "public, max-age=10")], words).into_response()
}

/// The reason is in the log, because it may name addresses of the upstream.
fn failed(error: &PageError) -> Response {
    let (status, words) = match error {
        PageError::Upstream(ClientError::Timeout) => {
            (StatusCode::GATEWAY_TIMEOUT, "The article did not arrive in time.\n")
        }
        PageError::Renderer(_) => (StatusCode::INTERNAL_SERVER_ERROR, "The article cannot be rendered.\n"),
        PageError::Upstream(_) | PageError::Unreadable(_) => {
            (StatusCode::BAD_GATEWAY, "The article cannot be fetched.\n")
        }
    };
    (status, [(CACHE_CONTROL, "no-store")], words).into_response()
}

/// The page that an oEmbed request asks for. Its address is one of this server.
fn page_of_query(shared: &Shared, query: Option<&str>) -> Option<Target> {
    let url = value_of(query, "url")?;
    let path = url.strip_prefix(shared.renderer.base())?;
    PagePath::parse(path).map(Target::OEmbed)
}

fn sized(answer: &Answer, query: Option<&str>) -> Arc<Answer> {
    let number = |name| value_of(query, name).and_then(|value| value.parse().ok());
    let (width, height) = (number("maxwidth"), number("maxheight"));
    let body = frame::limited(&answer.body, width, height).map_or_else(|| answer.body.clone(), Bytes::from);
    let etag = match (width, height) {
        (None, None) => answer.etag.clone(),
        _ => {
            format!("{}-{}-{}\"", answer.etag.trim_end_matches('"'), width.unwrap_or(0), height.unwrap_or(0))
        }
    };
    Arc::new(Answer { body, etag, ..answer.clone() })
}

/// The decoded value of a key in a query.
fn value_of(query: Option<&str>, key: &str) -> Option<String> {
    let query = query.filter(|query| query.len() < 4_096)?;
    let address = reqwest::Url::parse(&format!("http://a/?{query}")).ok()?;
    address.query_pairs().find(|(name, _)| name == key).map(|(_, value)| value.into_owned())
}

impl Origin {
    fn as_str(self) -> &'static str {
        match self {
            Self::Hit => "hit",
            Self::Stale => "stale",
            Self::Miss => "miss",
        }
    }

    /// As RFC 9211 writes it.
    fn status(self) -> &'static str {
        match self {
            Self::Hit => "article-viewer; hit",
            Self::Stale => "article-viewer; hit; detail=stale",
            Self::Miss => "article-viewer; fwd=miss",
        }
    }
}
