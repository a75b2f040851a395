"""Text to facts: everything that is read from a source text, as spans of it."""
