"""The only code that touches disk, clock, log, terminal and MkDocs."""
