"""From the wire to use cases and back."""
