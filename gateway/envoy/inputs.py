"""What the gateway is told about one installation: addresses, files and limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Upstream:
    """Where one service answers, as `unix:/path.sock` or `host:port`."""

    address: str
    # Where its Prometheus metrics are read over HTTP; None when it publishes none.
    metrics: str | None = None


@dataclass(frozen=True, slots=True)
class Tls:
    """The certificate chain and private key (PEM files) of the public address."""

    certificate: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Budget:
    """A token bucket: `burst` requests at once, refilled with `per_second` requests a second."""

    burst: int
    per_second: float

    def __post_init__(self) -> None:
        if self.burst < 1 or not 0.001 <= self.per_second <= 1_000_000:
            raise ValueError(f"{self}: a budget needs a burst of at least 1 and 0.001 to 1,000,000 requests a second")

    def scaled(self, factor: float) -> Budget:
        return Budget(max(1, round(self.burst * factor)), self.per_second * factor)


def _client_budgets() -> dict[str, Budget]:
    return {
        "sign_in": Budget(burst=30, per_second=0.5),
        "read": Budget(burst=400, per_second=100),
        "write": Budget(burst=100, per_second=25),
        "order": Budget(burst=200, per_second=50),
        # Cancels outrank everything: their budget is the last to run out.
        "cancel": Budget(burst=1000, per_second=250),
        "stream": Budget(burst=100, per_second=10),
        "job": Budget(burst=20, per_second=2),
    }


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one address and one signed-in client may ask for. Refusals are 429 and RESOURCE_EXHAUSTED."""

    # Everything one IP address sends, whatever it is: 1,000 requests a second, twice that at once.
    per_address: Budget = Budget(burst=2000, per_second=1000)
    # One signed-in user's budget for each rate class of the contract (its name in lower case).
    per_client: Mapping[str, Budget] = field(default_factory=_client_budgets)
    # One address may use this many times a client's budget, because many clients share an office's address.
    # Sign-in is exempt: there the address is all that is known, so it gets exactly one budget.
    clients_per_address: int = 4
    # Addresses and clients remembered at once; beyond that the least recently seen starts with a full budget.
    remembered: int = 10_000
    # Largest JSON request body in bytes; larger ones are answered with 413.
    request_bytes: int = 4 * 1024 * 1024
    # Largest JSON answer of a unary call in bytes.
    response_bytes: int = 32 * 1024 * 1024
    # Connections at once; further ones are closed.
    connections: int = 10_000
    # Requests at once over one HTTP/2 connection.
    streams_per_connection: int = 100

    def scaled(self, factor: float) -> Limits:
        """The same limits with every budget `factor` times as large, for a bigger machine or a benchmark."""
        return replace(
            self,
            per_address=self.per_address.scaled(factor),
            per_client={name: budget.scaled(factor) for name, budget in self.per_client.items()},
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gateway:
    """One installation's gateway. `Path`s are absolute; sockets are created readable by their owner alone."""

    # Where the public listener binds, as `host:port`. Anything but loopback wants `tls`.
    public: str
    # The Unix socket over which services call each other.
    mesh: Path
    # The Unix socket of Envoy's admin interface and its Prometheus metrics.
    admin: Path
    # Service name (`auth`, `trading`, …: the package's second word) to where it answers.
    services: Mapping[str, Upstream]
    # The contract as a FileDescriptorSet.
    descriptor_set: Path
    # Where the access log goes: a file or /dev/stdout.
    access_log: Path = Path("/dev/stdout")
    # Without it the public listener speaks plain text; with it TLS 1.3 only.
    tls: Tls | None = None
    # Origins whose pages may call the API from a browser, such as `https://desk.example.com`; none by default.
    cors_origins: tuple[str, ...] = ()
    limits: Limits = field(default_factory=Limits)
    # Proxies in front (a load balancer, Cloudflare) whose X-Forwarded-For is believed.
    trusted_proxies: int = 0
    # An OpenTelemetry collector (gRPC, `host:port`) that receives traces; None traces nothing.
    trace_collector: str | None = None
