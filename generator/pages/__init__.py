"""Facts and contributions to Markdown pages."""
