"""What helps a writer: a new story, page or entry to begin with, and what to write next."""
