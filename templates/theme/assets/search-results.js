/* What the search box shows: the hits of a query as a list in the theme's own classes, and what to say above it. */
(() => {
  const AT_ONCE = 20       // hits shown before “more”
  const AROUND = 40        // characters of text before the first mark
  const LENGTH = 160       // characters of a snippet

  function element(name, attributes, ...children) {
    const node = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, value)
    node.append(...children)
    return node
  }

  /** Overlapping and touching places joined, in characters of the line. */
  function spans(field, found) {
    const end = i => field.at[i - 1] + String.fromCodePoint(field.line.codePointAt(field.at[i - 1])).length
    const joined = []
    for (const [from, to] of [...found].sort((a, b) => a[0] - b[0])) {
      const last = joined.at(-1), span = [field.at[from], end(to)]
      if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1])
      else joined.push(span)
    }
    return joined
  }

  /** A line, cut around its first mark, with every mark. */
  function marked(field, found, cut) {
    const places = spans(field, found)
    const first = places[0]?.[0] ?? 0
    let from = cut && first > AROUND ? first - AROUND : 0
    if (from) from = field.line.indexOf(" ", from) + 1 || from
    if (from > first) from = first - AROUND
    const to = cut ? Math.min(field.line.length, from + LENGTH) : field.line.length
    const nodes = [from ? "…" : ""]
    let at = from
    for (const [a, b] of places) {
      if (a >= to) break
      nodes.push(field.line.slice(at, a), element("mark", { "data-md-highlight": "" }, field.line.slice(a, b)))
      at = b
    }
    if (at < to) nodes.push(field.line.slice(at, to))
    return [...nodes, to < field.line.length ? "…" : ""].filter(Boolean)
  }

  const most = (fields, marks) => [...fields].sort((a, b) => (marks.get(b)?.length ?? 0) - (marks.get(a)?.length ?? 0))[0]

  /** One hit: what it is and whose, its words in the language of the edition, and the other one if the find is there. */
  function item({ record, marks, base, data, shown }, place, words) {
    const fields = [...marks.keys()]
    const of = worth => fields.filter(field => field.worth === worth)
    const plain = text => ({ line: text.split("\n")[0], at: [] })
    const [title] = fields.filter(field => field.line === record.title)
    const text = most(of("text"), marks) ?? (record.text ? plain(record.text) : undefined)
    const other = of("text").length || (title && text) ? undefined
      : most([...of("other"), ...of("names")], marks) ?? (text ? undefined : plain(record.names))
    const [language, second, chinese] = data.languages
    const kind = words.kinds[record.kind]
    const label = record.kind === "source" ? words.paragraph.replace("{n}", record.title) : record.title
    const article = element("article", { class: "md-search-result__article md-typeset", "data-md-score": -place },
      element("p", { class: "search-hit__kind" }, [kind, record.agency, shown].filter(Boolean).join(" · ")),
      element("p", { class: "search-hit__title", lang: language },
        ...(title ? marked(title, marks.get(title), false) : [label])))
    if (text) article.append(element("p", { lang: record.kind === "source" ? chinese : language }, ...marked(text, marks.get(text) ?? [], true)))
    if (other) article.append(element("p", { class: "search-hit__other", lang: second }, ...marked(other, marks.get(other) ?? [], true)))
    const href = new URL(record.address, base).href
    return element("li", { class: "md-search-result__item" },
      element("a", { class: "md-search-result__link", href, tabindex: "-1" }, article))
  }

  /** Shows hits; what does not fit at first opens with the last line, as does what `further` still fetches. */
  function show(list, hits, words, further) {
    list.append(...hits.slice(0, AT_ONCE).map((hit, i) => item(hit, list.children.length + i, words)))
    const rest = hits.slice(AT_ONCE)
    if (!rest.length && !further) return
    const label = rest.length ? words.more.replace("{n}", rest.length) : words.further
    const more = element("details", { class: "md-search-result__more" }, element("summary", { tabindex: "-1" }, element("div", {}, label)))
    const line = element("li", { class: "md-search-result__item" }, more)
    more.addEventListener("toggle", async () => {
      const next = rest.length ? { hits: rest, further } : await further()
      line.remove()
      show(list, next.hits, words, next.further)
      list.querySelector("a:focus") ?? list.children[AT_ONCE]?.querySelector("a")?.focus()
    }, { once: true })
    list.append(line)
  }

  /** Connects the box to the data at an address; returns the function that answers a query in `words`. */
  async function connect(box, words, address, load) {
    const meta = box.querySelector(".md-search-result__meta"), list = box.querySelector("ol")
    const source = await (jianbaoSearch.openArchive ?? openBriefing)(address, load, box.dataset.edition)
    let latest
    return async query => {
      latest = query
      const { hits, further, nearest, empty } = await source(query)
      if (latest !== query) return
      list.replaceChildren()
      list.scrollTop = 0
      if (empty) meta.textContent = words.placeholder
      else if (hits.length || further) meta.textContent = words.found.replace("{n}", hits.length)
      else meta.textContent = words.none.replace("{query}", () => query.trim())
      if (nearest && !empty && !hits.length) {
        meta.append(" ", words.nearest)
        show(list, [nearest], words)
      } else show(list, hits, words, further)
    }
  }

  /** Loads the records of one briefing: {empty, find, nearest}. With `named`, each hit says which briefing it is from. */
  async function openRecords(address, load, named) {
    const data = await load(address)
    const engine = jianbaoSearch.open(data)
    const shown = named && `${data.briefing[3].split("\n")[0]} ${data.date}`.trim()
    const hit = ({ record, marks = new Map() }) => ({ record, marks, base: address, data, shown })
    return {
      empty: engine.empty,
      find: query => engine.find(query).map(hit),
      nearest: query => { const record = engine.nearest(query); return record && hit({ record }) },
    }
  }

  async function openBriefing(address, load) {
    const { empty, find, nearest } = await openRecords(address, load)
    return async query => ({ empty: empty(query), hits: find(query), nearest: nearest(query) })
  }

  Object.assign(jianbaoSearch, { connect, openRecords })
})()
