"""TradingService: accounts, orders, fills, positions and the strategies that trade.

It owns the order journal: an order that was answered is durable and is executed at most once. It never decides whether
an order may be sent (Risk does), never invents a price (MarketData has them), never sends an order before its record is
committed, and never takes a missing answer of a venue for a refusal.
"""
