"""Turn source texts and contributed pages into an explainer whose every sentence shows its evidence."""

__version__ = "0.1.0"
