"""What every service shares: the field's words (model), rules on them, and the runtime they all run on."""
