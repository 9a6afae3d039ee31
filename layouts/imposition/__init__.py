"""Imposition: finished pages → sheets for a school's printer or a print shop. Sheets are printed, not read: untagged."""
