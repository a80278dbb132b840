"""MarketData: instruments, bars, quotes, and the channels that bring them.

Owns the time-series store (DuckDB; nobody else opens its file) and the latest quotes. Everything it hands out says
where it comes from: live, replayed with its original times, or stored. It stores a bar before anybody hears of it,
refuses what cannot be true with a reason, and never repairs or invents a value.
It never trades, never judges risk, and keeps nothing about accounts.
"""
