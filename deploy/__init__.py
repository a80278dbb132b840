"""How the system is put on machines: `local` is one machine with nothing to install."""
