"""A passage of a text and its phrases: its words, speakers, verbs of saying, hearers and contents."""
