// What the theme keeps in inline scripts, as a file: the policy of this site allows no inline script.
// Settings are kept for the whole site, wherever it lies.
var __md_scope = new URL("../", document.currentScript.src)
var __md_hash = text => [...text].reduce((hash, char) => (hash << 5) - hash + char.charCodeAt(0), 0)
var __md_get = (key, store = localStorage, scope = __md_scope) => {
  try { return JSON.parse(store.getItem(scope.pathname + "." + key)) } catch { return null }
}
var __md_set = (key, value, store = localStorage, scope = __md_scope) => {
  try { store.setItem(scope.pathname + "." + key, JSON.stringify(value)) } catch {}
}
// The theme would fetch a sitemap from each alternate address; a copy of the site must not call the original.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.setAttribute("rel", "alternate external")
// The page where editions are chosen points out the one last read.
if (document.currentScript.dataset.edition) __md_set("edition", document.currentScript.dataset.edition)
// The other edition opens at the same pledge.
document.addEventListener("click", event => {
  const link = event.target.closest(".editions a")
  if (link) link.hash = location.hash
})
