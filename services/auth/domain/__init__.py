"""The rules of identity: pure, synchronous, without clock or I/O."""
