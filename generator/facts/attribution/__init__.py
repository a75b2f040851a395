"""Who said what in the words of a text: cues, speakers before and behind them, and where a content ends."""
