"""What ML can do, one class per family of verbs."""
