"""What the build's tools know of the files that pages refer to: their addresses carry a hash of their content, so they never go stale."""
import hashlib

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}


def asset_url(path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    return f"/assets/{path.stem}-{digest}{path.suffix}"
