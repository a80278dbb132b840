"""From the wire to one use case and back."""
