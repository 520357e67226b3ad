"""Plays the API of openapi.yaml, with the faults that the examples show, the same way again and again.

The first line it prints is its port: a free one, unless it is given one as its argument.
"""

import base64
import json
import re
import sys
import threading
import time
from email import message_from_bytes, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

CLIENTS = {"darkroom": "silver bromide"}
KEYS = {"shutter": "Contact Sheet"}
APPS = {"enlarger": "a photographer"}
PASSWORDS = {"ansel": "f/64"}
LINKS = {"half moon": "Whoever has the link"}
SESSIONS = {("monolith", "moonrise"): "A browser"}
ICELAND = [
    {"kind": "photo", "id": "1", "title": "Glacier", "visibility": "public"},
    {"kind": "photo", "id": "2", "title": "Lava", "visibility": "private"},
    {"kind": "video", "id": "3", "title": "Geyser", "seconds": 9},
    {"kind": "photo", "id": "4", "title": "Fjord", "visibility": "shared"},
    {"kind": "photo", "id": "5", "title": "Northern lights", "visibility": "public"},
]
STRANGE = [
    {"kind": "photo", "id": "6", "title": "Reunion", "visibility": "family"},
    {"kind": "panorama", "id": "7", "degrees": 360},
]
TORN = [
    {"kind": "photo", "id": "10", "title": "Regatta", "visibility": "public", "likes": 3},
    {"kind": "photo", "id": "11", "visibility": "public"},
]
TITLES = {"7": "Harbour at dusk", "8": "Harbour at dawn", "popular": "Popular"}
ALBUMS = [["Iceland", "Japan"], ["Kenya", "Lapland"], ["Mexico"]]
EVENTS = [
    ("added", {"id": "8", "title": "Harbour at dawn", "visibility": "private"}),
    ("added", {"id": "9", "title": "Harbour in the fog", "visibility": "private"}),
    ("removed", {"id": "8"}),
    ("renamed", {"id": "9"}),
]
PEOPLE = [["Ansel", "Berenice"], ["Cindy"], ["Diane", "Edward"]]
PLACES = ["Iceland", "Japan", "Kenya", "Lapland", "Mexico"]
COMMENTS = [{"id": f"c{number}", "text": text} for number, text in enumerate(["Sharp.", "Soft.", "Grainy."], 1)]
LOG = [
    {"at": "2024-05-04T05:10:00Z", "text": "The harbour at dawn was added."},
    {"at": "2024-05-04T19:30:00Z", "text": "The harbour at dusk was added."},
]


class Library:
    """What the server keeps while it runs."""

    def __init__(self):
        self.lock = threading.Lock()
        self.tokens = {}
        self.tokens_given = 0
        self.originals = {}
        self.calls = {}
        self.added = {}
        self.palettes = []

    def new_token(self, client):
        with self.lock:
            self.tokens_given += 1
            token = f"token-{self.tokens_given}"
            self.tokens[token] = client
            return token

    def turn(self, what, count):
        """Which of so many calls in turn this is, from 0; then it begins anew."""
        with self.lock:
            self.calls[what] = self.calls.get(what, -1) + 1
            return self.calls[what] % count

    def takes_palette(self):
        """Whether there were less than two in the last half second, or nearly: not all take equally long to come."""
        with self.lock:
            now = time.monotonic()
            self.palettes = [then for then in self.palettes if now - then < 0.45]
            if len(self.palettes) >= 2:
                return False
            self.palettes.append(now)
            return True


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    library = Library()
    routes = []

    def log_message(self, *arguments):
        pass

    def answer(self, status, content=None, headers=(), media_type="application/json"):
        if content is None:
            body = b""
        elif isinstance(content, bytes):
            body = content
        else:
            body = json.dumps(content).encode()
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if content is not None:
            self.send_header("Content-Type", media_type)
        if status not in (204, 304):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def problem(self, status, code, message, headers=()):
        self.answer(status, {"code": code, "message": message}, headers)

    def read_body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        pieces = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            pieces.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(pieces)

    def caller(self):
        """Who calls and by what, such as a token, and the token; nobody without."""
        scheme, _, secret = self.headers.get("Authorization", "").partition(" ")
        if scheme == "Bearer" and secret in self.library.tokens:
            return self.library.tokens[secret], "token", secret
        if scheme == "Basic":
            user, _, password = base64.b64decode(secret).decode().partition(":")
            return user if PASSWORDS.get(user) == password else None, "password", None
        if "X-API-Key" in self.headers:
            return KEYS.get(self.headers["X-API-Key"]), "key", None
        if "share" in self.query:
            return LINKS.get(self.query["share"]), "link", None
        session = self.headers.get("Cookie", "").removeprefix("session=")
        return SESSIONS.get((session, self.headers.get("X-Form-Token"))), "session", None

    def handle_call(self):
        url = urlsplit(self.path)
        self.query = {name: values[0] for name, values in parse_qs(url.query).items()}
        self.body = self.read_body()
        if url.path != "/oauth/token" and self.caller()[0] is None:
            return self.problem(401, "unauthorized", "Nobody knows you.")
        for method, pattern, handle in self.routes:
            if method == self.command and (match := pattern.fullmatch(url.path)):
                return handle(self, *match.groups())
        self.problem(404, "not_found", "There is no such path.")

    do_GET = do_POST = do_PUT = do_DELETE = handle_call


def route(method, template):
    pattern = re.compile(re.sub(r"{\w+}", "([^/]+)", template))

    def register(handle):
        Handler.routes.append((method, pattern, handle))
        return handle

    return register


@route("POST", "/oauth/token")
def give_token(call):
    pair = base64.b64decode(call.headers.get("Authorization", "").partition(" ")[2]).decode()
    client, _, secret = (unquote(part) for part in pair.partition(":"))
    form = {name: values[0] for name, values in parse_qs(call.body.decode()).items()}
    answer = {"token_type": "Bearer", "expires_in": 3600}
    if form.get("grant_type") == "refresh_token":
        name = APPS.get(form.get("client_id"))
        if name is None or form.get("refresh_token") != "first frame":
            return call.answer(400, {"error": "invalid_grant"})
        return call.answer(200, answer | {"access_token": call.library.new_token(name), "refresh_token": "second frame"})
    if CLIENTS.get(client) != secret:
        return call.answer(401, {"error": "invalid_client"})
    if form.get("grant_type") != "client_credentials":
        return call.answer(400, {"error": "unsupported_grant_type"})
    call.answer(200, answer | {"access_token": call.library.new_token(client)})


@route("GET", "/access")
def show_access(call):
    name, scheme, token = call.caller()
    access = {"name": name, "scheme": scheme, "user_agent": call.headers.get("User-Agent", "")}
    call.answer(200, access | ({"token_id": token} if token else {}))


@route("DELETE", "/access")
def revoke_access(call):
    call.library.tokens.pop(call.caller()[2], None)
    call.answer(204)


@route("GET", "/albums")
def list_albums(call):
    page = int(call.query.get("page", 1))
    following = [("Link", f'</albums?page={page + 1}>; rel="next"')] if page < len(ALBUMS) else []
    call.answer(200, [{"title": title} for title in ALBUMS[page - 1]], following)


@route("POST", "/albums")
def create_album(call):
    if call.library.turn("albums.create", 3) < 2:
        return call.problem(503, "busy", "Not now.")
    call.answer(201, json.loads(call.body))


@route("GET", "/photos")
def list_photos(call):
    items = {"strange": STRANGE, "torn": TORN}.get(call.query.get("album"), ICELAND)
    start, limit = int(call.query.get("cursor", 0)), int(call.query.get("limit", 3))
    end = start + limit
    call.answer(200, {"items": items[start:end], "next_cursor": str(end) if end < len(items) else None})


@route("POST", "/photos")
def add_photo(call):
    """Keeps what came under a key before it fails, and knows it again."""
    key = call.headers["Idempotency-Key"]
    if key in call.library.added:
        return call.answer(201, call.library.added[key])
    form = message_from_bytes(
        b"Content-Type: " + call.headers["Content-Type"].encode() + b"\r\n\r\n" + call.body, policy=policy.HTTP)
    parts = {part.get_param("name", header="Content-Disposition"): part for part in form.iter_parts()}
    texts = {name: part.get_content().strip() for name, part in parts.items() if name != "file"}
    photo = {"id": str(len(parts["file"].get_payload(decode=True))), "visibility": "private"} | texts
    if texts["title"] != "Popular":
        return call.answer(201, photo)
    call.library.added[key] = photo
    call.problem(503, "busy", "Not now.")


@route("GET", "/people")
def list_people(call):
    page = int(call.query.get("page", 1))
    call.answer(200, {"people": PEOPLE[page - 1], "total_pages": len(PEOPLE)})


@route("GET", "/places")
def list_places(call):
    offset = int(call.query.get("offset", 0))
    call.answer(200, {"places": PLACES[offset:offset + 2], "total": len(PLACES)})


@route("GET", "/comments")
def list_comments(call):
    start = [comment["id"] for comment in COMMENTS].index(call.query["starting_after"]) + 1 if call.query else 0
    call.answer(200, {"comments": COMMENTS[start:start + 2], "has_more": start + 2 < len(COMMENTS)})


@route("GET", "/photos/{photo_id}")
def show_photo(call, photo_id):
    if photo_id == "slow":
        time.sleep(20)
    if photo_id == "teapot":
        return call.answer(418, b"short and stout", media_type="text/plain")
    if photo_id == "misprinted":
        return call.answer(
            200, {"id": photo_id, "title": "Misprinted", "visibility": "public", "taken_at": "last summer"})
    if photo_id not in TITLES:
        return call.problem(404, "not_found", "There is no such photo.")
    turn = call.library.turn(photo_id, 3) if photo_id == "popular" else 2
    if turn == 0:
        return call.problem(429, "too_many", "Slow down.", [("Retry-After", "1")])
    if turn == 1:
        return call.problem(503, "busy", "Not now.")
    etag = f'"{photo_id}-1"'
    if call.headers.get("If-None-Match") == etag:
        return call.answer(304, headers=[("ETag", etag)])
    call.answer(200, {"id": photo_id, "title": TITLES[photo_id], "visibility": "shared"}, [("ETag", etag)])


@route("POST", "/photos/{photo_id}/likes")
def like_photo(call, photo_id):
    if call.library.turn("photos.like", 2) == 0:
        return call.problem(503, "busy", "Not now.")
    call.answer(204)


@route("GET", "/photos/{photo_id}/palette")
def show_palette(call, photo_id):
    if not call.library.takes_palette():
        return call.problem(429, "too_many", "Slow down.")
    call.answer(200, ["slate", "amber"])


@route("GET", "/photos/{photo_id}/original")
def give_original(call, photo_id):
    if photo_id not in call.library.originals:
        return call.problem(404, "not_found", "There is no such photo.")
    call.answer(200, call.library.originals[photo_id], media_type="application/octet-stream")


@route("PUT", "/photos/{photo_id}/original")
def replace_original(call, photo_id):
    call.library.originals[photo_id] = call.body
    call.answer(200, {"bytes": len(call.body)})


@route("GET", "/activity")
def watch_activity(call):
    """Two events a connection, which then breaks in the middle of its body; 204 when there are no more."""
    start = int(call.headers.get("Last-Event-ID", 0))
    if start >= len(EVENTS):
        return call.answer(204)
    call.close_connection = True
    call.send_response(200)
    call.send_header("Content-Type", "text/event-stream")
    call.send_header("Transfer-Encoding", "chunked")
    call.end_headers()
    events = [f"id: {number}\nevent: {name}\ndata: {json.dumps(data)}\n\n"
              for number, (name, data) in enumerate(EVENTS, 1)]
    for text in ["retry: 50\n\n"] + events[start:start + 2]:
        call.wfile.write(f"{len(text):x}\r\n{text}\r\n".encode())


@route("GET", "/activity/log")
def show_log(call):
    lines = "".join(json.dumps(line) + "\n" for line in LOG)
    call.answer(200, lines.encode(), media_type="application/jsonl")


@route("POST", "/activity/log")
def add_to_log(call):
    call.answer(200, len([json.loads(line) for line in call.body.splitlines()]))


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client may go whenever it likes."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


if __name__ == "__main__":
    server = Server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()
