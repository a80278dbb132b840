"""The field's words as plain Python: no I/O, no generated code, no clock of its own."""
