"""From `portal demo` on an empty database to the first page with the sample brand on it; five seconds are wanted.

python -m tests.bench.demo_start
"""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

WANTED = 5.0
THREADS = {"query": "{ threads(first: 1) { nodes { id } } }"}


def main() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "PORTAL_DATABASE_URL": f"sqlite://{Path(folder) / 'demo.db'}",
            "PORTAL_PUBLIC_URL": f"http://127.0.0.1:{port}",
        }
        begun = time.perf_counter()
        command = [sys.executable, "-m", "portal", "demo", "--port", str(port)]
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            until_open(port)
            took = time.perf_counter() - begun
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)
    print(f"first page of the demo after {took:.1f} s: {took / WANTED:.2f} of what is wanted")


def until_open(port: int) -> None:
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
        for _ in range(1200):
            try:
                page = client.get("/")
                threads = client.post("/graphql", json=THREADS).json()["data"]["threads"]["nodes"]
            except httpx.HTTPError:
                time.sleep(0.05)
                continue
            assert page.status_code == 200, page.status_code
            assert threads, "the demo has threads"
            return
    raise RuntimeError("the demo did not open")


if __name__ == "__main__":
    main()
