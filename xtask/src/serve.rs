//! A small static server on 127.0.0.1: for `serve`, and for the tests and measurements that need the same headers.

use crate::{
    Result, http,
    project::Project,
    site::{self, Profile},
};
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

const USUAL_PORT: u16 = 8080;
const LONGEST_REQUEST: u64 = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn parse_port(text: &str) -> Result<u16> {
    text.parse().map_err(|_| format!("`{text}` is not a port between 0 and 65535"))
}

/// Builds, prints the address and serves until the process is ended.
pub(crate) fn command(project: &Project, port: Option<u16>) -> Result {
    let dist = site::build(project, Profile::Site)?;
    let listener = match port {
        Some(port) => listen(port)?,
        None => listen(USUAL_PORT).or_else(|_| listen(0))?,
    };
    println!("Clientele is at {}", url(&listener)?);
    accept(&listener, &dist);
    Ok(())
}

/// Serves a folder from a thread that lives as long as this process; returns the address.
pub(crate) fn in_background(folder: PathBuf) -> Result<String> {
    let listener = listen(0)?;
    let url = url(&listener)?;
    thread::spawn(move || accept(&listener, &folder));
    Ok(url)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(|error| {
        format!("127.0.0.1:{port} cannot be served: {error}. Try: cargo xtask serve --port 0")
    })
}

fn url(listener: &TcpListener) -> Result<String> {
    let address = listener.local_addr().map_err(|error| format!("the server has no address: {error}"))?;
    Ok(format!("http://{address}/"))
}

fn accept(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_owned();
        // A browser that hangs up early is no concern of ours.
        thread::spawn(move || answer(stream, &folder).ok());
    }
}

fn answer(mut stream: TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut request = BufReader::new(stream.try_clone()?.take(LONGEST_REQUEST));
    let mut first_line = String::new();
    request.read_line(&mut first_line)?;
    // The headers say nothing we need, but closing a socket with unread bytes resets it.
    let mut header = String::new();
    while request.read_line(&mut header)? > 2 {
        header.clear();
    }
    match http::parse(&first_line) {
        http::Request::Refused(status) => refuse(&mut stream, status),
        http::Request::File { path, body } => match fs::read(folder.join(&path)) {
            Err(_) => refuse(&mut stream, "404 Not Found"),
            Ok(bytes) => {
                let path = path.to_string_lossy();
                let head = http::head("200 OK", http::mime(&path), bytes.len(), http::policy(&path));
                stream.write_all(head.as_bytes())?;
                if body { stream.write_all(&bytes) } else { Ok(()) }
            }
        },
    }
}

fn refuse(stream: &mut TcpStream, status: &str) -> std::io::Result<()> {
    let head =
        http::head(status, "text/plain; charset=utf-8", status.len(), Some(http::CONTENT_SECURITY_POLICY));
    stream.write_all((head + status).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(url: &str, request: &str) -> String {
        let mut stream = TcpStream::connect(url.trim_start_matches("http://").trim_end_matches('/')).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn files_are_served_and_neighbours_are_not() {
        let url = in_background(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).unwrap();
        let found = get(&url, "GET /main.rs HTTP/1.1\r\nHost: x\r\n\r\n");
        assert!(found.starts_with("HTTP/1.1 200 OK\r\n") && found.ends_with(include_str!("main.rs")));
        let head = get(&url, "HEAD /main.rs HTTP/1.1\r\n\r\n");
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.ends_with("\r\n\r\n"));
        assert!(get(&url, "GET /missing HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(get(&url, "GET /../Cargo.toml HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400 "));
    }

    #[test]
    fn a_port_is_a_number() {
        assert_eq!(parse_port("0"), Ok(0));
        assert!(parse_port("65536").is_err() && parse_port("-1").is_err());
    }
}
