"""The rules: features, labels, splits, metrics, and what a run and a version are; pure and synchronous."""
