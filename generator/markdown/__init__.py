"""What contributed Markdown shows a reader: read from its words, and from what the renderer makes of them."""
