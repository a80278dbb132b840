"""Writes and checks Envoy's configuration from the command line: `python -m gateway.envoy --help`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from gateway.envoy.bootstrap import GatewayError, validate, write_bootstrap
from gateway.envoy.inputs import Gateway, Tls, Upstream

CONTRACT = Path(__file__).resolve().parents[2] / "gen/algotrendy.binpb"


def main(arguments: list[str] | None = None) -> None:
    options = _parser().parse_args(arguments)
    try:
        written = write_bootstrap(_gateway(options), options.output)
        validate(written)
    except (GatewayError, ValueError, OSError) as error:
        sys.exit(f"gateway: {error}")
    print(f"{written} is valid")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m gateway.envoy", description=__doc__)
    parser.add_argument("output", type=Path, help="the JSON file to write")
    parser.add_argument("--public", default="127.0.0.1:8080", help="host:port of the public listener (%(default)s)")
    parser.add_argument("--mesh", type=Path, required=True, help="Unix socket over which services call each other")
    parser.add_argument("--admin", type=Path, required=True, help="Unix socket of Envoy's admin interface")
    parser.add_argument(
        "--service",
        action="append",
        default=[],
        required=True,
        metavar="NAME=ADDRESS[,METRICS]",
        help="where a service answers, as unix:/path or host:port; once for each service",
    )
    parser.add_argument("--contract", type=Path, default=CONTRACT, help="the descriptor set (%(default)s)")
    parser.add_argument("--access-log", type=Path, default=Path("/dev/stdout"), help="(%(default)s)")
    parser.add_argument("--tls-certificate", type=Path, help="PEM certificate chain; with it TLS 1.3 only is spoken")
    parser.add_argument("--tls-key", type=Path, help="PEM private key")
    parser.add_argument("--cors-origin", action="append", default=[], help="a web origin that may call the API")
    parser.add_argument("--trusted-proxies", type=int, default=0, help="proxies whose X-Forwarded-For is believed")
    parser.add_argument("--trace-collector", metavar="HOST:PORT", help="an OpenTelemetry collector (gRPC)")
    return parser


def _gateway(options: argparse.Namespace) -> Gateway:
    if bool(options.tls_certificate) != bool(options.tls_key):
        raise ValueError("--tls-certificate and --tls-key belong together: give both or neither")
    return Gateway(
        public=options.public,
        mesh=options.mesh.absolute(),
        admin=options.admin.absolute(),
        services=dict(_service(text) for text in options.service),
        descriptor_set=options.contract.absolute(),
        access_log=options.access_log,
        tls=Tls(options.tls_certificate.absolute(), options.tls_key.absolute()) if options.tls_certificate else None,
        cors_origins=tuple(options.cors_origin),
        trusted_proxies=options.trusted_proxies,
        trace_collector=options.trace_collector,
    )


def _service(text: str) -> tuple[str, Upstream]:
    name, separator, addresses = text.partition("=")
    if not separator:
        raise ValueError(f"--service {text}: write NAME=ADDRESS, such as trading=unix:/run/trading.sock")
    address, _, metrics = addresses.partition(",")
    return name, Upstream(address, metrics or None)


if __name__ == "__main__":
    main()
