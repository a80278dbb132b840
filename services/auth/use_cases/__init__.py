"""What AuthService can do, one class per verb."""
