"""One file per technology behind MarketData's ports."""
