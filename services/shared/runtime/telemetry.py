"""Structured logs, Prometheus metrics and the ids that tie them together."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from typing import Any

import structlog
from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest

CALLS_STARTED = Counter("grpc_server_started_total", "Calls begun.", ["grpc_service", "grpc_method"])
CALLS_HANDLED = Counter("grpc_server_handled_total", "Calls ended.", ["grpc_service", "grpc_method", "reason"])
CALL_SECONDS = Histogram(
    "grpc_server_handling_seconds",
    "Time a unary call took.",
    ["grpc_service", "grpc_method"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
STREAMS_OPEN = Gauge("grpc_server_streams_open", "Streams open now.", ["grpc_service", "grpc_method"])
FANOUT_CONFLATED = Counter("fanout_conflated_total", "Updates overwritten before a slow reader took them.", ["feed"])
FANOUT_SLOW = Counter("fanout_slow_disconnects_total", "Event readers ended because they were too slow.", ["feed"])
DEPENDENCY_UP = Gauge("dependency_up", "1 while the dependency answers.", ["dependency"])
TASK_RESTARTS = Counter("background_task_restarts_total", "Background tasks begun again after a failure.", ["task"])


def configure_logs(service: str, level: str, pretty: bool) -> None:
    """Sends structured logs to stdout: one JSON object a line, or colours for a terminal."""
    renderer: Any = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if pretty
        else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.StackInfoRenderer(),
            structlog.processors.format_exc_info if not pretty else _keep,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(sys.stdout),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(service=service)


def _keep(_logger: Any, _method: str, event: Any) -> Any:
    return event


def logger(name: str) -> Any:
    """A structured logger: `log.info("order accepted", account_id=…)`; never pass it a secret."""
    return structlog.get_logger(component=name)


async def serve_metrics(socket_path: str) -> web.AppRunner:
    """Serves GET /metrics on a Unix socket, for the gateway to hand to Prometheus."""

    async def metrics(_request: web.Request) -> web.Response:
        return web.Response(body=generate_latest(), headers={"content-type": CONTENT_TYPE_LATEST})

    with contextlib.suppress(FileNotFoundError):
        os.unlink(socket_path)
    application = web.Application()
    application.router.add_get("/metrics", metrics)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.UnixSite(runner, socket_path).start()
    return runner
