"""The rules of orders, positions and accounts: pure, without clock or I/O."""
