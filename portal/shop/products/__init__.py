"""What the shop sells: kept by staff or by its back end, read and searched by everyone."""
