"""Responds to each request with the values of its parameters, as JSON.

It reads paths, queries and cookies with Python's own library and has no code of the client: only the styles of
OpenAPI, by which it splits a value before it decodes the pieces. The first line that it prints is its port.
"""

import json
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, unquote, unquote_plus, urlsplit


def paired(pieces):
    return dict(zip(pieces[::2], pieces[1::2]))


def assigned(pieces, decode):
    return {decode(name): decode(value) for name, _, value in (piece.partition("=") for piece in pieces)}


def joined(raw, shape, explode, separator, decode):
    """Reads a value whose elements are between separators."""
    if shape == "primitive":
        return decode(raw)
    pieces = raw.split(separator)
    if shape == "array":
        return [decode(piece) for piece in pieces]
    return assigned(pieces, decode) if explode else paired([decode(piece) for piece in pieces])


def in_path(style, explode, shape, raw):
    if style == "simple":
        return joined(raw, shape, explode, ",", unquote)
    if style == "label":
        assert raw.startswith("."), raw
        return joined(raw[1:], shape, explode, "." if explode else ",", unquote)
    assert raw.startswith(";"), raw
    pieces = raw[1:].split(";")
    if shape == "object" and explode:
        return assigned(pieces, unquote)
    values = [piece.partition("=") for piece in pieces]
    assert all(name == shape for name, _, _ in values), raw
    if shape == "array" and explode:
        return [unquote(value) for _, _, value in values]
    return joined(values[0][2], shape, explode, ",", unquote)


def in_pairs(name, raw_pairs, pairs):
    """Reads a value from pairs, which are given both raw and decoded."""
    words = name.split("-")
    style, shape, explode = words[0], words[-1], "explode" in words
    if style == "deep":
        return {key[len(name) + 1:-1]: value for key, value in pairs if key.startswith(name + "[")} or None
    if explode and shape == "object":
        return dict(pairs)
    own = [value for key, value in pairs if key == name]
    if not own:
        return None
    if style == "json":
        return json.loads(own[0])
    if explode:
        return own if shape == "array" else own[0]
    raw = next(value for key, value in raw_pairs if unquote_plus(key) == name)
    if style in ("space", "pipe"):
        separator = " " if style == "space" else "|"
        raw = raw.replace({"space": "%20", "pipe": "%7C"}[style], separator)
        return joined(raw, shape, explode, separator, unquote_plus)
    return joined(raw, shape, explode, ",", unquote_plus)


def in_header(name, text):
    words = name.split("-")
    if words[0] == "json":
        return json.loads(text)
    return joined(text, words[-1], "explode" in words, ",", str.strip)


def cookies(header):
    for piece in header.split("; ") if header else []:
        for name, morsel in SimpleCookie(piece).items():
            yield name, morsel.value


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        parts = urlsplit(self.path)
        try:
            status, answer = 200, self.understood(parts.path.split("/")[1:], parts.query)
        except Exception as error:
            status, answer = 400, {"error": repr(error), "path": self.path}
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def understood(self, segments, query):
        wanted = self.headers["X-Parameter"]
        if segments[0] == "path":
            assert len(segments) == 5, segments
            style, _, explode = segments[1].partition("-")
            shapes = zip(("primitive", "array", "object"), segments[2:])
            return {shape: in_path(style, bool(explode), shape, raw) for shape, raw in shapes}
        if segments == ["query"]:
            raw = [tuple(pair.partition("=")[::2]) for pair in query.split("&") if pair]
            return in_pairs(wanted, raw, parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query)))
        if segments == ["header"]:
            text = self.headers[wanted]
            return None if text is None else in_header(wanted, text.encode("latin-1").decode())
        raw = list(cookies(self.headers["Cookie"]))
        return in_pairs(wanted, raw, [(unquote(name), unquote(value)) for name, value in raw])

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
