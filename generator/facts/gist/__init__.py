"""What a text is about: its topics, the terms to explain, a summary in its own sentences."""
