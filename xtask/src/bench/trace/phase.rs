//! The phases of a visit, and the events of a trace that belong to them.

/// A kind of work. The order is that of the table.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Phase {
    Loader,
    Glue,
    Program,
    OtherScripts,
    ParseScripts,
    InstantiateWasm,
    CompileWasm,
    Navigation,
    Html,
    Style,
    Layout,
    Paint,
    GarbageCollection,
    ImageDecoding,
    Browser,
    Profiler,
    ParseScriptsElsewhere,
    CompileWasmElsewhere,
    ImageDecodingElsewhere,
}

impl Phase {
    /// The phase of an event of the main thread, by its name. `None` if it belongs to the event around it.
    pub fn of(event: &str) -> Option<Self> {
        Some(match event {
            "RunTask" => Self::Browser,
            "EvaluateScript"
            | "FunctionCall"
            | "TimerFire"
            | "FireAnimationFrame"
            | "FireIdleCallback"
            | "RunMicrotasks"
            | "EventDispatch"
            | "v8.run"
            | "v8.callFunction"
            | "v8.evaluateModule"
            | "v8.newInstance"
            | "BlinkScheduler_PerformMicrotaskCheckpoint" => Self::OtherScripts,
            "wasm.CompileLazy" => Self::CompileWasm,
            "ParseHTML" => Self::Html,
            "UpdateLayoutTree" | "RecalculateStyles" | "ParseAuthorStyleSheet" => Self::Style,
            "Layout" => Self::Layout,
            "PrePaint" | "Paint" | "PaintImage" | "Layerize" | "UpdateLayer" | "Commit"
            | "CompositeLayers" => Self::Paint,
            "MinorGC" | "MajorGC" | "BlinkGC.AtomicPhase" => Self::GarbageCollection,
            "Decode Image" | "Decode LazyPixelRef" | "ImageDecodeTask" => Self::ImageDecoding,
            "wasm.LogCode" | "V8.LogCode" | "CpuProfiler::StartProfiling" => Self::Profiler,
            name if ["DocumentLoader::", "NavigationBodyLoader::", "LocalWindowProxy::"]
                .iter()
                .any(|part| name.starts_with(part)) =>
            {
                Self::Navigation
            }
            name if name.starts_with("V8.GC") => Self::GarbageCollection,
            name if name.starts_with("v8.compile") || name.starts_with("v8.produce") => Self::ParseScripts,
            name if name.starts_with("wasm.") || name.starts_with("v8.wasm.") => Self::InstantiateWasm,
            _ => return None,
        })
    }

    /// The phase of an event of another thread of the page.
    pub fn elsewhere(event: &str) -> Option<Self> {
        Some(match event {
            "ImageDecodeTask" => Self::ImageDecodingElsewhere,
            "v8.parseOnBackgroundParsing" | "v8.compileOnBackground" => Self::ParseScriptsElsewhere,
            "wasm.ExecuteCompilationUnits" => Self::CompileWasmElsewhere,
            _ => return None,
        })
    }

    /// The phase of a script by its address.
    pub fn of_script(address: &str) -> Self {
        match address {
            _ if address.starts_with("wasm://") || address.ends_with(".wasm") => Self::Program,
            _ if address.ends_with("/article-viewer.js") => Self::Loader,
            _ if address.contains("/viewer/") => Self::Glue,
            _ => Self::OtherScripts,
        }
    }

    /// The name in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::Loader => "loader",
            Self::Glue => "glue and DOM calls",
            Self::Program => "program",
            Self::OtherScripts => "other scripts",
            Self::ParseScripts => "parsing of scripts",
            Self::InstantiateWasm => "wasm: streaming and start",
            Self::CompileWasm => "wasm: compilation of functions at their first call",
            Self::Navigation => "opening of the document",
            Self::Html => "HTML",
            Self::Style => "style",
            Self::Layout => "layout",
            Self::Paint => "paint",
            Self::GarbageCollection => "garbage collection",
            Self::ImageDecoding => "image decoding",
            Self::Browser => "other work of the browser",
            Self::Profiler => "the profiler itself",
            Self::ParseScriptsElsewhere => "parsing of scripts (other threads)",
            Self::CompileWasmElsewhere => "wasm: compilation (other threads)",
            Self::ImageDecodingElsewhere => "image decoding (other threads)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phase;

    #[test]
    fn assigns_events_and_scripts() {
        assert_eq!(Phase::of("v8.compileModule"), Some(Phase::ParseScripts));
        assert_eq!(Phase::of("wasm.CompileLazy"), Some(Phase::CompileWasm));
        assert_eq!(Phase::of("v8.wasm.compileConsume"), Some(Phase::InstantiateWasm));
        assert_eq!(Phase::of("ThreadControllerImpl::RunTask"), None);
        assert_eq!(Phase::of_script("http://127.0.0.1:1/viewer/viewer.js"), Phase::Glue);
        assert_eq!(Phase::of_script("http://127.0.0.1:1/viewer/article-viewer.js"), Phase::Loader);
        assert_eq!(Phase::of_script("wasm://wasm/00a1"), Phase::Program);
    }
}
