// Remembers the edition a reader last opened, and says so on the page where editions are chosen.
{
  const last = __md_get("edition")
  document.querySelector(`.chooser [data-edition="${CSS.escape(last || "")}"]`)?.setAttribute("aria-current", "true")
  document.addEventListener("click", event => {
    const link = event.target.closest?.("[data-edition]")
    if (link) __md_set("edition", link.dataset.edition)
  })
}
