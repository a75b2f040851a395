"""The look: the template of every page with its parts, one style sheet, the scripts, and a Markdown extension."""
