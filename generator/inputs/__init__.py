"""Files to sources, contributions and references: the only place that parses what people wrote."""
