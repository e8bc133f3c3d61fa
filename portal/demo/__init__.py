"""The sample brand that `portal demo` opens with: Röstwerk Nord, an invented coffee roaster in Flensburg."""
