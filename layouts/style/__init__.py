"""Style: the design tokens, the look that is made of them for one page, the motif, and the words that layouts add."""
