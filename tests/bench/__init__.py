"""`make bench`: figures of this machine beside their floor or a peer, measured in the same run; never an assertion."""
