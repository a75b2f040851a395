"""Turn source texts and contributed pages into an explainer whose every sentence shows its evidence."""

__version__ = "0.2.0"
INSTALLED = __name__ != "generator"  # the folder of this name is called `explainer` where it is installed
# How a person calls the command line; in the repository as it stands there once `make site` has run.
COMMAND = "explainer" if INSTALLED else ".venv/bin/python -m generator"
