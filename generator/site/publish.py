"""What hosts and search engines read beside the pages: response headers, robots.txt and sitemaps."""

import json
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import quoteattr

from mkdocs.config.defaults import MkDocsConfig

from generator.model.briefing import EDITIONS

LIMIT = 10_000
"""Addresses in one sitemap; search engines stop at 50,000 or 50 MB."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def extras(pages: Sequence[str], config: MkDocsConfig) -> dict[str, bytes]:
    """Path in the site → content, for a site of these pages (`en/about.html`).

    Sitemaps need absolute addresses, so there are none while `site_url` is not set.
    """
    maps = _sitemaps(sorted(pages), config.site_url.rstrip("/") + "/") if config.site_url else {}
    texts = {**_headers(_policy(config)), "robots.txt": _robots(config.site_url if maps else None), **maps}
    return {path: text.encode() for path, text in texts.items()}


def _policy(config: MkDocsConfig) -> dict[str, str]:
    """The page's own policy, and what only a header can say: nobody may frame the site."""
    return {
        "Content-Security-Policy": f"{config.extra['csp']}; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def _headers(policy: Mapping[str, str]) -> dict[str, str]:
    """The same headers for Netlify and Cloudflare Pages, Apache, and Vercel."""
    lines = "".join(f"  {name}: {value}\n" for name, value in policy.items())
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in policy.items())
    rule = {"source": "/(.*)", "headers": [{"key": name, "value": value} for name, value in policy.items()]}
    return {
        "_headers": f"/*\n{lines}",
        ".htaccess": f"ErrorDocument 404 /404.html\n<IfModule mod_headers.c>\n{apache}</IfModule>\n",
        "vercel.json": json.dumps({"headers": [rule]}, indent=2) + "\n",
    }


def _robots(site_url: str | None) -> str:
    place = f"Sitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{place}"


def _sitemaps(pages: Sequence[str], base: str) -> dict[str, str]:
    """One sitemap an edition (more when it is long), each page with its alternates, and an index of them."""
    known = frozenset(pages)
    maps: dict[str, str] = {}
    for edition in EDITIONS:
        own = [page for page in pages if _edition(page) == edition]
        for number, start in enumerate(range(0, len(own), LIMIT), 1):
            entries = "".join(_entry(page, known, base) for page in own[start : start + LIMIT])
            maps[f"sitemap-{edition}-{number}.xml"] = (
                f'{HEAD}<urlset xmlns="{SITEMAPS}" xmlns:xhtml="{XHTML}">\n{entries}</urlset>\n'
            )
    index = "".join(f"  <sitemap><loc>{base}{name}</loc></sitemap>\n" for name in maps)
    return {"sitemap.xml": f'{HEAD}<sitemapindex xmlns="{SITEMAPS}">\n{index}</sitemapindex>\n', **maps}


def _edition(page: str) -> str:
    """The edition of a page; the chooser, which belongs to none, is listed with the English one."""
    return "en" if page == "index.html" else page.partition("/")[0]


def _entry(page: str, known: frozenset[str], base: str) -> str:
    links = "".join(
        f'    <xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(base + address)}/>\n'
        for language, address in _alternates(page)
        if address in known
    )
    return f"  <url>\n    <loc>{base}{page}</loc>\n{links}  </url>\n"


def _alternates(page: str) -> Iterator[tuple[str, str]]:
    """(language, address) of the page in each edition; readers of other languages get English, or the chooser."""
    inner = page.partition("/")[2] or page
    for edition, language in EDITIONS.items():
        yield language, f"{edition}/{inner}"
    yield "x-default", "index.html" if inner == "index.html" else f"en/{inner}"
