//! The pure half of the site's server: from a request's first line to what is answered.

use std::path::PathBuf;

/// The page's policy. Nothing leaves: a page under it can reach its own origin and nothing else, and a worker started
/// from a blob inherits it. The page repeats it in a `<meta>`, for hosts that send no header.
pub(crate) const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    connect-src 'self'; worker-src 'self' blob:; img-src 'self' data: blob:; style-src 'self'; font-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";

#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// A file below the served folder, and whether its bytes are wanted (GET) or only its headers (HEAD).
    File { path: PathBuf, body: bool },
    /// The status line to answer with.
    Refused(&'static str),
}

/// Reads `GET /path?query HTTP/1.1`. A path that could leave the served folder is refused, however it is written.
pub(crate) fn parse(first_line: &str) -> Request {
    let mut words = first_line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Request::Refused("400 Bad Request");
    };
    let body = match method {
        "GET" => true,
        "HEAD" => false,
        _ => return Request::Refused("405 Method Not Allowed"),
    };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    match path.strip_prefix('/').and_then(percent_decode).and_then(|path| safe(&path)) {
        Some(path) => Request::File { path, body },
        None => Request::Refused("400 Bad Request"),
    }
}

fn percent_decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? * 16 + hex(rest.next()?)?,
            plain => plain,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Plain names only: no `..`, no absolute path, no backslash, no NUL. A folder means its index page.
fn safe(path: &str) -> Option<PathBuf> {
    if path.is_empty() || path.ends_with('/') {
        return safe(&format!("{path}index.html"));
    }
    let plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']);
    path.split('/').all(plain).then(|| path.into())
}

/// The MIME type by extension: browsers refuse wasm and modules under a wrong one.
pub(crate) fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "ftl" | "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The policy of a file. Pages that stand in other pages, the one-file page and the demonstrations have their own in a
/// `<meta>`; a frame's content would be refused under the page's.
pub(crate) fn policy(path: &str) -> Option<&'static str> {
    let own = ["embed.html", "clientele-offline.html"].contains(&path) || path.starts_with("demo/");
    (!own).then_some(CONTENT_SECURITY_POLICY)
}

/// Status line and headers. Nothing is kept by the browser, so what is seen is what was built.
pub(crate) fn head(status: &str, mime: &str, length: usize, policy: Option<&str>) -> String {
    let policy = policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\nCache-Control: no-store\r\n\
         {policy}X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Request {
        Request::File { path: path.into(), body: true }
    }

    #[test]
    fn a_folder_is_its_index_page() {
        assert_eq!(parse("GET / HTTP/1.1"), file("index.html"));
        assert_eq!(parse("GET /embed/?lang=en#s=1 HTTP/1.1"), file("embed/index.html"));
    }

    #[test]
    fn names_are_percent_decoded() {
        assert_eq!(parse("GET /%E5%AE%A2%20a.csv HTTP/1.1"), file("客 a.csv"));
        assert_eq!(parse("GET /%zz HTTP/1.1"), Request::Refused("400 Bad Request"));
        assert_eq!(parse("GET /%e HTTP/1.1"), Request::Refused("400 Bad Request"));
    }

    #[test]
    fn no_path_leaves_the_folder() {
        for path in [
            "/../a",
            "/a/../../b",
            "/%2e%2e/a",
            "/..%2fa",
            "//etc/passwd",
            "/a\\..\\b",
            "/a%00b",
            "/./a",
            "a",
        ] {
            assert_eq!(parse(&format!("GET {path} HTTP/1.1")), Request::Refused("400 Bad Request"), "{path}");
        }
    }

    #[test]
    fn only_reading_is_allowed() {
        assert_eq!(parse("HEAD /a.js HTTP/1.1"), Request::File { path: "a.js".into(), body: false });
        assert_eq!(parse("POST /a.js HTTP/1.1"), Request::Refused("405 Method Not Allowed"));
        assert_eq!(parse(""), Request::Refused("400 Bad Request"));
    }

    #[test]
    fn what_a_browser_checks_has_its_type() {
        assert_eq!(mime("clientele_ui_bg.wasm"), "application/wasm");
        assert_eq!(mime("clientele-engine.worker.js"), "text/javascript; charset=utf-8");
        assert_eq!(mime("index.html"), "text/html; charset=utf-8");
        assert_eq!(mime("LICENSE"), "application/octet-stream");
    }

    #[test]
    fn only_pages_that_bring_a_policy_are_sent_without() {
        for path in ["embed.html", "clientele-offline.html", "demo/plain/index.html"] {
            assert_eq!(policy(path), None, "{path}");
        }
        for path in ["index.html", "demo.html", "x/embed.html", "app.js"] {
            assert_eq!(policy(path), Some(CONTENT_SECURITY_POLICY), "{path}");
        }
    }

    #[test]
    fn every_answer_carries_the_policy_and_is_not_kept() {
        let head = head("200 OK", "text/html", 3, policy("index.html"));
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.ends_with("\r\n\r\n"));
        assert!(
            head.contains("\r\nContent-Length: 3\r\n") && head.contains("\r\nCache-Control: no-store\r\n")
        );
        let policy = head.lines().find_map(|line| line.strip_prefix("Content-Security-Policy: ")).unwrap();
        let directives: Vec<&str> = policy.split("; ").collect();
        assert_eq!(directives.first(), Some(&"default-src 'none'"));
        for needed in ["connect-src 'self'", "worker-src 'self' blob:", "require-trusted-types-for 'script'"]
        {
            assert!(directives.contains(&needed), "{needed} is missing in {policy}");
        }
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*')
        );
    }
}
