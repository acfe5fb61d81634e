// Before the page is drawn: the scheme this reader chose, or else the system's.
{
  const dark = matchMedia("(prefers-color-scheme: dark)").matches
  const chosen = __md_get("__palette")
  document.body.setAttribute("data-md-color-scheme", chosen?.color?.scheme || (dark ? "slate" : "default"))
}
