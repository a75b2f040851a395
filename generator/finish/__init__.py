"""What a built folder is held to and given: every page keeps the policy, and a search index that needs no server.

Pure functions: our files and HTML in, templates, Problems and a script out. `generator/shells/finish.py` reads and
writes the folder.
"""
