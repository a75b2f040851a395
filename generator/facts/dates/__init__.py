"""When, as written and as resolved."""
