"""Risk's ports on PostgreSQL, and its view of MarketData."""
