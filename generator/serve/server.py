"""Hands out the pages of the live site, and keeps a line open to each page that somebody looks at."""

import json
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from posixpath import normpath
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from types import TracebackType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.errors import JianbaoError
from generator.serve.live import EVERYWHERE, Change, Live
from generator.site.part import fingerprint

HOST = "127.0.0.1"
HERE = Path(__file__).parent
OWN = {"__live.js": HERE / "live.js", "__live.css": HERE / "live.css"}
"""What the server adds to the site: address → file."""

BEAT = 15.0
"""Seconds between signs of life on an open line, which show that the other end is gone."""

UNMADE = (
    b"<!doctype html><html lang='en'><title>Not yet</title><body><p>This page cannot be made yet.</p></body></html>"
)


class Server:
    """Serves in threads of its own while the `with` block lasts."""

    def __init__(self, live: Live, port: int) -> None:
        self.lines = Lines(live)
        try:
            self._http = _Http((HOST, port), _Handler)
        except OSError as error:
            raise JianbaoError(f"Port {port} cannot be used: {error.strerror}. Choose another with --port.") from error
        self._http.live, self._http.lines = live, self.lines

    def __enter__(self) -> "Server":
        Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.shutdown()
        self._http.server_close()

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self._http.server_port}/"


class Lines:
    """The pages somebody looks at: each hears of every change, and whether it is to load itself again."""

    def __init__(self, live: Live) -> None:
        self._live = live
        self._lock = Lock()
        self._changes: list[tuple[str, ...]] = []
        self._open: dict[SimpleQueue[dict[str, Any]], str] = {}

    @property
    def version(self) -> int:
        """How many changes there were."""
        return len(self._changes)

    def looked_at(self) -> frozenset[str]:
        """The addresses of open pages."""
        with self._lock:
            return frozenset(self._open.values())

    def announce(self, change: Change) -> None:
        """Tell every open page."""
        with self._lock:
            self._changes.append(change.pages)
            for line, page in self._open.items():
                line.put({"reload": _concerns(change.pages, page), "problems": change.problems})

    @contextmanager
    def line(self, page: str, version: int) -> Iterator[SimpleQueue[dict[str, Any]]]:
        """What a page that was loaded at a version is to hear, from the first moment on."""
        line: SimpleQueue[dict[str, Any]] = SimpleQueue()
        with self._lock:
            missed = any(_concerns(pages, page) for pages in self._changes[version:]) or version > len(self._changes)
            line.put({"reload": missed, "problems": self._live.problems})
            self._open[line] = page
        try:
            yield line
        finally:
            with self._lock:
                del self._open[line]


def _concerns(pages: tuple[str, ...], page: str) -> bool:
    return pages == EVERYWHERE or page in pages


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    live: Live
    lines: Lines

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up in the middle is no event."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        address = normpath("/" + unquote(url.path) + ("index.html" if url.path.endswith("/") else "")).lstrip("/")
        if address == "__live":
            self._line(parse_qs(url.query))
        elif address in OWN:
            self._send(HTTPStatus.OK, address, OWN[address].read_bytes())
        else:
            self._file(address)

    def _file(self, address: str) -> None:
        version = self.server.lines.version
        content = self.server.live.read(address)
        status = HTTPStatus.OK if content is not None else HTTPStatus.NOT_FOUND
        if content is None and address.endswith(".html"):
            content = UNMADE if self.server.live.problems else self.server.live.read("404.html")
        if address.endswith(".html") and content is not None:
            content = _with_script(content, address, version)
        self._send(status, address, content or b"")

    def _send(self, status: HTTPStatus, address: str, content: bytes) -> None:
        kind = mimetypes.guess_type(address)[0] or "application/octet-stream"
        tag = f'"{fingerprint(content)}"'
        known = status == HTTPStatus.OK and self.headers["If-None-Match"] == tag
        self.send_response(HTTPStatus.NOT_MODIFIED if known else status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("ETag", tag)
        self.end_headers()
        if not known:
            self.wfile.write(content)

    def _line(self, query: dict[str, list[str]]) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        with self.server.lines.line(query["page"][0], int(query["version"][0])) as line:
            while True:
                try:
                    self.wfile.write(f"data: {json.dumps(line.get(timeout=BEAT))}\n\n".encode())
                except Empty:
                    self.wfile.write(b": still here\n\n")
                self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:
        """The terminal is for what people can act on."""


def _with_script(page: bytes, address: str, version: int) -> bytes:
    script = f'<script src="/__live.js" data-page="{address}" data-version="{version}"></script>'.encode()
    head, end, tail = page.rpartition(b"</body>")
    return head + script + end + tail if end else page + script
