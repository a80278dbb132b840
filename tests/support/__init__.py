"""What the tests of every room use: real servers, started once a run, and the whole system as a subprocess."""
