"""The shop as the portal knows it: products, customers, orders, refunds.

`formats` understands what shops tell, which `inbox` keeps and applies and `reconciling` asks for by the clients in
`stores`; `recording` keeps it, for the buyers in `buyers`, so that `orders` can say what an order is by now. Staff put
it right in `correcting`; `rates` has what money is worth in the programme's currency, `products` what is sold.
"""
