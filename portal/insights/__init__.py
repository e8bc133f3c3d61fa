"""The figures that show whether it works: customer lifetime value and its parts."""
