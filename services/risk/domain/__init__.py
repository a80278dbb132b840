"""The rules of risk: pure, synchronous, exact decimals, no clock and no I/O."""
