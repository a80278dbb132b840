"""The rules of a backtest: pure, without clock or I/O."""
