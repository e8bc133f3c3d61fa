"""Whom a client of ours believes: the certificate authorities, read once for all connections of this process."""

import ssl
from functools import cache

import httpx


@cache
def trusted(*, as_the_environment_says: bool) -> ssl.SSLContext:
    """For httpx' ``verify``. To read them takes 20 ms of a processor, more than most requests; nothing in it changes.

    SSL_CERT_FILE and SSL_CERT_DIR are followed only ``as_the_environment_says``.
    """
    return httpx.create_ssl_context(trust_env=as_the_environment_says)
