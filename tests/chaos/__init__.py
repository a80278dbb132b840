"""The promises under kill -9 of the real system: a quick form in `make test`, the full one in `make chaos`."""
