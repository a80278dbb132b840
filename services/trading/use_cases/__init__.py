"""What the service can do, one class per verb."""
