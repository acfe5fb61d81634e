/* The search box, on every page: waits until it is opened, then loads the rest. Loaded before the theme's bundle.

   The theme keeps its box and keys (/ s f, arrows, Enter, Esc, ?q=). Its own index and worker are never used: the form
   is not named "search", so the theme fetches no index, and the worker it asks for is the silent stand-in below. */
(() => {
  const box = document.querySelector("[data-md-component=search]")
  if (!box) return
  const assets = new URL(".", document.currentScript.src)
  const input = box.querySelector("input"), result = box.querySelector("[data-md-component=search-result]")
  const toggle = document.getElementById("__search")

  const { search: workerOfTheme } = JSON.parse(document.getElementById("__config").textContent)
  const Worker = window.Worker
  window.Worker = function (url) {
    return url === workerOfTheme ? Object.assign(new EventTarget(), { postMessage() {} }) : new Worker(url)
  }

  /** Adds a script or style sheet of this site to the page, once; resolves when it has run. */
  const loaded = new Map()
  function load(address) {
    const url = new URL(address, assets).href
    if (!loaded.has(url)) loaded.set(url, new Promise((resolve, reject) => {
      const style = url.endsWith(".css")
      const element = document.createElement(style ? "link" : "script")
      if (style) Object.assign(element, { rel: "stylesheet", href: url })
      else element.src = url
      element.onload = () => resolve(url)
      element.onerror = () => { loaded.delete(url); element.remove(); reject(new Error(url)) }
      document.head.append(element)
    }))
    return loaded.get(url)
  }

  const parts = ["search-engine.js", "search-results.js", "search.css"]
  if (box.dataset.archive) parts.push("search-archive.js")
  window.jianbaoSearch = {}
  let starting, asked
  const start = () => (starting ||= Promise.all(parts.map(load)).then(() => jianbaoSearch.connect(box, load)))

  async function ask() {
    if (!toggle.checked || input.value === asked) return
    const query = asked = input.value
    result.setAttribute("aria-busy", "true")
    try {
      await (await start())(query)
    } catch {
      starting = asked = undefined
      result.firstElementChild.textContent = JSON.parse(box.dataset.words).failed
    }
    if (asked === query || !starting) result.setAttribute("aria-busy", "false")
  }

  toggle.addEventListener("change", ask)
  for (const event of ["input", "keyup", "focus"]) input.addEventListener(event, ask)
  input.form.addEventListener("reset", () => setTimeout(ask))
  input.form.addEventListener("submit", event => event.preventDefault())
})()
