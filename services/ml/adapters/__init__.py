"""What ML needs from outside: Postgres, the artefact folder, MarketData, and the learners."""
