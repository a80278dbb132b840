"""What MarketData can do, one class per family of verbs."""
