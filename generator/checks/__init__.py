"""Contributions and facts to problems: what a page says is held against its evidence."""
