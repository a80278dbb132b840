"""What every service runs on: server, client, identity, fan-out, stores, settings, telemetry."""
