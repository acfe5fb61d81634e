// Added to every page by `jianbao serve` only. Reloads the page when it changed; shows over it what is wrong.
(() => {
  const here = document.currentScript.dataset
  const sheet = document.createElement("link")
  sheet.rel = "stylesheet"
  sheet.href = "/__live.css"
  document.head.append(sheet)

  const panel = document.createElement("aside")
  panel.id = "jianbao-live"
  panel.lang = "en"
  panel.setAttribute("role", "alert")

  function show(problems) {
    panel.replaceChildren(...problems.map((problem) => {
      const [what, ...hint] = problem.split("\n")
      const entry = document.createElement("p")
      const strong = document.createElement("strong")
      strong.textContent = what
      entry.append(strong, ...hint.map((line) => document.createElement("br")).slice(0, 1), hint.join(" ").trim())
      return entry
    }))
    if (problems.length) {
      const note = document.createElement("p")
      note.textContent = "This is the last good state of the page. It follows as soon as the file is mended."
      panel.append(note)
      document.body.append(panel)
    } else {
      panel.remove()
    }
  }

  // Loading a page again takes a browser longer than showing a new text: so the text comes first.
  async function renew() {
    try {
      const answer = await fetch(location.href)
      const page = new DOMParser().parseFromString(await answer.text(), "text/html")
      document.querySelector("main").replaceWith(page.querySelector("main"))
    } finally {
      location.reload()
    }
  }

  function listen() {
    const news = new EventSource(`/__live?page=${encodeURIComponent(here.page)}&version=${here.version}`)
    news.onmessage = (event) => {
      const { reload, problems } = JSON.parse(event.data)
      if (reload) {
        news.close()
        renew()
      } else {
        show(problems)
      }
    }
    return news
  }

  // A browser keeps only six connections to a host open, so tabs in the background let go of theirs.
  let news = document.hidden ? null : listen()
  document.addEventListener("visibilitychange", () => {
    news?.close()
    news = document.hidden ? null : listen()
  })
  addEventListener("pagehide", () => news?.close())
})()
