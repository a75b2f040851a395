"""Scripts that make word lists out of what others publish; run by hand, when a list is made anew."""
