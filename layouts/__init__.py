"""How handouts look: boxes, text, designs, and the press."""
