"""What Risk can do, one class per verb."""
