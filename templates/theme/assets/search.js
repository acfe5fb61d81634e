/* The search box, on every page: waits until it is opened, then loads the rest. Loaded before the theme's bundle.

   The theme keeps its box and keys (/ s f, arrows, Enter, Esc, ?q=). Its own index and worker are never used: the form
   is not named "search", so the theme fetches no index, and the worker it asks for is the silent stand-in below. */
(() => {
  const box = document.querySelector("[data-md-component=search]")
  if (!box) return
  const assets = new URL(".", document.currentScript.src)
  const input = box.querySelector("input")
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
  let starting, asked
  const start = () => (starting ||= Promise.all(parts.map(load))
    .then(() => jianbaoSearch.connect(box, load))
    .catch(() => { starting = undefined; jianbaoSearch.say(box, "failed") }))

  window.jianbaoSearch = {
    say(box, key) { box.querySelector(".md-search-result__meta").textContent = JSON.parse(box.dataset.words)[key] },
  }

  async function ask() {
    if (!toggle.checked) return
    const answer = await start()
    if (!answer || input.value === asked) return
    asked = input.value
    answer(asked)
  }

  toggle.addEventListener("change", ask)
  for (const event of ["input", "keyup", "focus"]) input.addEventListener(event, ask)
  input.form.addEventListener("reset", () => setTimeout(ask))
  input.form.addEventListener("submit", event => event.preventDefault())
})()
