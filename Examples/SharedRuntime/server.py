"""Plays the APIs of stock.yaml and orders.yaml. The first line it prints is its port: a free one, unless it is given one."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

ITEMS = {"lamp": ("Lamp", 3), "chair": ("Chair", 1), "table": ("Table", 2)}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def answer(self, status, value):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Served-By", "the server, to " + self.headers.get("X-Trace", "nobody"))
        self.end_headers()
        self.wfile.write(body)

    def is_allowed(self):
        return self.headers.get("Authorization") == "Bearer secret"

    def do_GET(self):
        place = urlsplit(self.path)
        if not self.is_allowed():
            return self.answer(401, {})
        if place.path == "/items":
            names = sorted(ITEMS)
            after = parse_qs(place.query).get("after", [""])[0]
            left = [name for name in names if name > after]
            page = {"items": [item(name) for name in left[:2]]}
            if left[2:]:
                page["next"] = left[1]
            return self.answer(200, page)
        name = place.path.rsplit("/", 1)[-1]
        if name in ITEMS:
            return self.answer(200, item(name))
        self.answer(404, {"message": f"there is no {name}"})

    def do_POST(self):
        draft = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if not self.is_allowed():
            return self.answer(401, {})
        if draft["count"] < 1:
            return self.answer(422, {"message": "an order is of something"})
        left = ITEMS[draft["item"]][1]
        if draft["count"] > left:
            return self.answer(409, {"left": left})
        self.answer(201, {"number": 1, "placed": "2024-05-04T05:10:00Z"})


def item(name):
    return {"id": name, "name": ITEMS[name][0], "count": ITEMS[name][1]}


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()
