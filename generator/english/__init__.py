"""The toolbox that facts and checks share: words and their lists, meanings, numbers, a sentence parsed once."""
