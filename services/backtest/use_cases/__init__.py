"""What the Backtest service can do."""
