"""What is written on a page, what a reader must see of it, and what must be said."""
