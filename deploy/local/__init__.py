"""One machine, nothing to install: supervises PostgreSQL, Valkey, Envoy and the six services.

It owns the data directory, the processes and the page that `make run` prints.
It never holds trading data itself, and it never talks to a service except by the gateway's health checks.
"""
