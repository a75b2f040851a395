"""Words, sentences, quotations: what every reading of a text begins with."""
