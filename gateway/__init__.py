"""What stands before the services: Envoy's configuration, and later the dashboard."""
