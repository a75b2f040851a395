"""The toolbox that facts and checks share: words and their lists, sentences, quotations, phrases."""
