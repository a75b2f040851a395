"""Turn source texts and contributed pages into an explainer whose every sentence shows its evidence."""

__version__ = "0.2.0"
INSTALLED = __name__ != "generator"  # the folder of this name is called `explainer` where it is installed
COMMAND = "explainer" if INSTALLED else "python -m generator"  # how a person calls the command line
