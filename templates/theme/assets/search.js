/* The search box, on every page: waits until it is opened, then loads the rest. Loaded before the theme's bundle.

   The theme keeps its box and keys (/ s f, arrows, Enter, Esc, ?q=). Its own index and worker are never used: the form
   is not named "search", so the theme fetches no index, and the worker it asks for is the silent stand-in below. */
(() => {
  const box = document.querySelector("[data-md-component=search]")
  if (!box) return
  const assets = new URL(".", document.currentScript.src)
  box.querySelector(".md-search__inner").insertAdjacentHTML("beforeend", `<div class="md-search__output">
    <div class="md-search__scrollwrap" tabindex="0" role="region" data-md-scrollfix>
      <div class="md-search-result" data-md-component="search-result">
        <div class="md-search-result__meta" role="status"></div>
        <ol class="md-search-result__list" role="presentation"></ol>
      </div>
    </div>
  </div>`)
  box.querySelector("[role=region]").ariaLabel = box.dataset.results
  const input = box.querySelector("input"), result = box.querySelector("[data-md-component=search-result]")
  const toggle = document.getElementById("__search")

  const Worker = window.Worker
  window.Worker = function (url) {
    return url ? new Worker(url) : Object.assign(new EventTarget(), { postMessage() {} })
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
  const [data, words] = [box.dataset.records ?? box.dataset.archive, box.dataset.words]
    .map(address => new URL(address, document.baseURI).href)
  const parts = [words, data, "search-engine.js", "search-results.js", ...box.dataset.archive ? ["search-archive.js"] : []]
  let starting, asked
  const start = () => (starting ||= Promise.all(parts.map(load))
    .then(([words]) => jianbaoSearch.connect(box, words, data, load)))

  async function ask() {
    if (!toggle.checked || input.value === asked) return
    const query = asked = input.value
    result.setAttribute("aria-busy", "true")
    try {
      await (await start())(query)
    } catch {
      starting = asked = undefined
      result.firstElementChild.textContent = box.dataset.failed
    }
    if (asked === query || !starting) result.setAttribute("aria-busy", "false")
  }

  toggle.addEventListener("change", ask)
  for (const event of ["input", "keyup", "focus"]) input.addEventListener(event, ask)
  input.form.addEventListener("reset", () => setTimeout(ask))
  input.form.addEventListener("submit", event => event.preventDefault())
})()
