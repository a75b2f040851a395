"""What is ours of the look: blocks and partials over Material, styles, scripts, and a Markdown extension."""
