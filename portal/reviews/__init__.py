"""Reviews of products: written by members, judged by nobody for what they say, rated and found helpful."""
