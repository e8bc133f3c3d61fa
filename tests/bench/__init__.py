"""Benchmarks: each a program that anyone can run, and that prints its figure as a ratio measured in one run."""
