"""The answers that need no service: the front page, liveness, and paths where nothing is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from html import escape

from gateway.envoy.contract import Rpc
from gateway.envoy.shapes import Data

# Largest page Envoy may hold in its configuration, in bytes.
FRONT_PAGE_LIMIT = 16 * 1024
# JSON paths are looked up twice, before and after transcoding, and only a route to a cluster takes part in CORS. The
# header that would name the cluster is stripped from every request, so what stays here finds none.
NOWHERE: Data = {"cluster_header": "x-algotrendy-nowhere", "cluster_not_found_response_code": "NOT_FOUND"}


def front_page(rpcs: Sequence[Rpc]) -> Data:
    """What is served here, counted from the contract."""
    return _page({"path": "/"}, "text/html; charset=utf-8", _front_page_html(rpcs))


def health_page() -> Data:
    """Says that the gateway itself lives; /readyz says whether the services behind it do."""
    return _page({"path": "/healthz"}, "application/json", json.dumps({"status": "SERVING"}))


def nothing_here() -> Data:
    """Where a path leads that no call has: to no cluster, which is answered with 404."""
    return {"match": {"prefix": "/"}, "route": NOWHERE}


def _page(match: Data, content_type: str, body: str) -> Data:
    return {
        "match": match,
        "direct_response": {"status": 200, "body": {"inline_string": body}},
        "response_headers_to_add": [
            {"header": {"key": "content-type", "value": content_type}, "append_action": "OVERWRITE_IF_EXISTS_OR_ADD"}
        ],
    }


def _front_page_html(rpcs: Sequence[Rpc]) -> str:
    calls = Counter(rpc.grpc_service for rpc in rpcs)
    rows = "\n".join(f"<tr><td>{escape(name)}</td><td>{count}</td></tr>" for name, count in sorted(calls.items()))
    return f"""<!doctype html>
<html lang="en"><title>AlgoTrendy</title>
<h1>AlgoTrendy</h1>
<p>One contract, served as gRPC, gRPC-Web, JSON under <code>/v1</code> and Server-Sent Events
(<code>accept: text/event-stream</code>). The dashboard is not part of this version.</p>
<p>Sign in with <code>POST /v1/auth/login</code>, then send <code>authorization: Bearer &lt;token&gt;</code>.
<a href="/healthz">/healthz</a> says whether the gateway lives,
<a href="/readyz">/readyz</a> whether all services serve.</p>
<table><tr><th>Service</th><th>Calls</th></tr>
{rows}
</table></html>
"""
