"""Backtest: tests strategies on stored bars under stated assumptions and keeps the results.

Owns runs and their result files. A run is durable before it is acknowledged, is done in a process of its own, and ends
SUCCEEDED, FAILED with a reason, or CANCELED: it is never forgotten and never half-written. It never trades, never keeps
market data, and never imports a strategy that is not in the shared library.
"""
