# SPDX-License-Identifier: MPL-2.0
"""A host of SMART Health Links on loopback with TLS, for tests: files by PUT, GET and DELETE, manifests, tries, a log."""
import http.server
import json
import pathlib
import ssl
import subprocess
import threading
import time

TOKEN = "skrive-adgang"


def certificates(folder):
    """An authority, and certificates of it: right, for another name, and expired."""
    folder = pathlib.Path(folder)

    def run(*words):
        subprocess.run(["openssl", *words], cwd=folder, check=True, capture_output=True)

    run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key", "-out", "ca.pem", "-days", "2",
        "-subj", "/CN=Test authority", "-addext", "basicConstraints=critical,CA:TRUE")
    for name, alternative, days in (("right", "IP:127.0.0.1,DNS:localhost", "2"), ("other", "DNS:other.example", "2"), ("expired", "IP:127.0.0.1", "-1")):
        run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        (folder / "ext").write_text(f"subjectAltName={alternative}\nbasicConstraints=CA:FALSE\n")
        when = ["-days", days] if days != "-1" else ["-not_before", "20200101000000Z", "-not_after", "20210101000000Z"]
        run("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out", f"{name}.pem", "-extfile", "ext", *when)
    return folder


class LinkHost:
    """Use as a context. `answer(handler)` may answer itself and return True; `asked` keeps (method, path)."""

    def __init__(self, folder, certificate="right", port=0):
        self.files, self.manifests, self.asked, self.answer = {}, {}, [], None
        self.types = {}
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def reply(self, status, body=b"", kind="application/json", headers=()):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                for name, value in headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def handle_any(self):
                length = int(self.headers.get("Content-Length") or 0)
                self.body = self.rfile.read(length)
                host.asked.append((self.command, self.path))
                if host.answer and host.answer(self):
                    return
                host.serve(self)

            do_GET = do_PUT = do_POST = do_DELETE = handle_any

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / f"{certificate}.pem", folder / f"{certificate}.key")
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.server.handle_error = lambda *_: None   # handshakes that were refused
        self.port = self.server.server_address[1]
        self.root = f"https://127.0.0.1:{self.port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def serve(self, request):
        path = request.path.partition("?")[0]
        kind, _, name = path.lstrip("/").partition("/")
        writes = request.command in ("PUT", "DELETE") or name.endswith("/log")
        if writes and request.headers.get("Authorization") != f"Bearer {TOKEN}":
            return request.reply(401)
        if kind == "files":
            return self.file(request, name)
        if kind == "manifests":
            return self.manifest(request, name)
        return request.reply(404)

    def file(self, request, name):
        if request.command == "PUT":
            known = name in self.files
            self.files[name] = request.body
            self.types[name] = request.headers.get("Content-Type")
            return request.reply(200 if known else 201)
        if name not in self.files:
            return request.reply(404)
        if request.command == "DELETE":
            del self.files[name]
            return request.reply(204)
        return request.reply(200, self.files[name], "application/jose")

    def manifest(self, request, name):
        if request.command == "PUT":
            content = json.loads(request.body)
            if not content["files"] or any(file["path"] not in self.files for file in content["files"]):
                return request.reply(422)
            before = self.manifests.get(name, {"failed": 0, "looks": []})
            self.manifests[name] = {**before, **content}
            return request.reply(200 if "tries" in before else 201)
        if name.endswith("/log"):
            return request.reply(200, json.dumps(self.manifests[name[:-4]]["looks"]).encode())
        if name not in self.manifests:
            return request.reply(404)
        if request.command == "DELETE":
            del self.manifests[name]
            return request.reply(204)
        return self.open(request, self.manifests[name])

    def open(self, request, manifest):
        asked = json.loads(request.body)
        assert asked["recipient"]
        look = {"recipient": asked["recipient"], "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())}
        manifest["looks"].append(look)
        if manifest.get("expires", 1e12) <= time.time() or manifest["failed"] >= manifest["tries"]:
            look["outcome"] = "expired"
            return request.reply(404)
        if "passcode" in manifest and asked.get("passcode") != manifest["passcode"]:
            look["outcome"] = "wrong-passcode"
            manifest["failed"] += 1
            return request.reply(401, json.dumps({"remainingAttempts": manifest["tries"] - manifest["failed"]}).encode())
        look["outcome"] = "given"
        files = []
        for file in manifest["files"]:
            content = self.files[file["path"]].decode()
            where = {"embedded": content} if len(content) <= asked.get("embeddedLengthMax", 0) else {"location": f"{self.root}/files/{file['path']}"}
            files.append({"contentType": file["contentType"], "lastUpdated": file["lastUpdated"], "status": manifest["status"], **where})
        return request.reply(200, json.dumps({"files": files}).encode())
