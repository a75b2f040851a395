"""The look: the template of every page with its parts, one style sheet, the scripts, and what is done to the words."""
