"""What `make gen` does: one module per kind of output, each a function from the contract to files under one folder."""
