"""Makes a built folder lean and safe: rules that a page uses, one policy a page, a search index that needs no server.

Pure functions: HTML, CSS and JSON in, HTML and scripts out. `generator/shells/finish.py` reads and writes the folder.
"""
