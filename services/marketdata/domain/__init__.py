"""The rules of market data: pure, without clock and without input or output."""
