"""Proofs: what a finished page goes through in a school, tried before it is printed."""
