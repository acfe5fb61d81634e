// Before the page is drawn: the scheme this reader chose, or else the system's.
{
  const button = document.querySelector(".scheme")
  const system = matchMedia("(prefers-color-scheme: dark)")
  const show = () => {
    const scheme = __md_get("scheme") ?? (system.matches ? "slate" : "default")
    document.body.setAttribute("data-md-color-scheme", scheme)
    button.title = button.ariaLabel = button.dataset[scheme]
    return scheme
  }
  button.addEventListener("click", () => {
    __md_set("scheme", show() === "slate" ? "default" : "slate")
    show()
  })
  system.addEventListener("change", show)
  show()
  button.hidden = false
}
