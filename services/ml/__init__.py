"""ML owns features, training runs, models, their versions and their predictions.

It never reports a figure without its baselines, never trains on what a test block could know, and never executes what
an artefact holds. It owns no market data (it reads bars from MarketData) and sends no orders: a prediction is a number
with the time at which it could be known, and using it is a strategy's decision.
"""
