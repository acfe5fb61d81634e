// Filters of the ledger. Without it the whole table shows; its words come from the page.
{
  const form = document.querySelector("form.filter")
  const groups = [...document.querySelectorAll(".ledger tbody")].map(body => ({
    body, rows: [...body.querySelectorAll("[data-kind]")].map(row => ({ row, text: row.textContent.toLowerCase() })),
  }))
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const found = form.querySelector("output")

  const matches = ({ row, text }, agency, { q, agency: who, theme, kind, figure, due }) =>
    (!who.value || agency === who.value) && (!theme.value || row.dataset.theme === theme.value)
    && (!kind.value || row.dataset.kind === kind.value) && (!figure.checked || "figure" in row.dataset)
    && (!due.checked || "due" in row.dataset)
    && q.value.toLowerCase().split(/\s+/).every(word => text.includes(word))

  function show() {
    let n = 0
    for (const { body, rows } of groups) {
      for (const each of rows) each.row.hidden = !matches(each, body.dataset.agency, form.elements)
      const here = rows.filter(({ row }) => !row.hidden).length
      body.hidden = !here
      n += here
    }
    found.textContent = n ? found.dataset.text.replace("{n}", n).replace("{all}", all) : found.dataset.none
  }

  form.addEventListener("input", show)
  form.addEventListener("reset", () => setTimeout(show))
  form.addEventListener("submit", event => event.preventDefault())
  show()
}
