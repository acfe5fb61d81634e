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

  /** Runs a script of this site, once; resolves with what it hands to `jianbaoSearch.add`, if it does. */
  const loaded = new Map(), added = new Map()
  function load(address) {
    const url = new URL(address, assets).href
    if (!loaded.has(url)) loaded.set(url, new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.onload = () => resolve(added.get(url))
      script.onerror = () => { loaded.delete(url); reject(new Error(url)) }
      script.src = url
      document.head.append(script)
    }))
    return loaded.get(url)
  }

  window.jianbaoSearch = { add(data) { added.set(document.currentScript.src, data) } }
  const data = new URL(box.dataset.records ?? box.dataset.archive, document.baseURI).href
  const parts = [data, "search-engine.js", "search-results.js", ...box.dataset.archive ? ["search-archive.js"] : []]
  let starting, asked
  const start = () => (starting ||= Promise.all(parts.map(load)).then(() => jianbaoSearch.connect(box, data, load)))

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
