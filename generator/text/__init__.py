"""A news text as it stands: its sentences and phrases, and what is printed around its story."""
