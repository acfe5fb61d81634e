/* What the search box shows: the hits of a query as a list in the theme's own classes, and what to say above it. */
(() => {
  const AT_ONCE = 20       // hits shown before “more”
  const AROUND = 40        // characters of text before the first mark
  const LENGTH = 160       // characters of a snippet

  function element(name, attributes, ...children) {
    const node = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
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

  /** A line with every mark; when it is long and may be `cut`, the part around the first one. */
  function marked(field, found, cut) {
    cut &&= field.line.length > LENGTH
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

  /** The lines of a hit: its title, its words in the language of the edition, and one more if the find is elsewhere. */
  function linesOf({ record, marks }) {
    const best = worth => [...marks.keys()].filter(field => field.worth === worth)
      .sort((a, b) => marks.get(b).length - marks.get(a).length)[0]
    const first = text => text ? { line: text.split("\n")[0], at: [] } : undefined
    const title = [...marks.keys()].find(field => field.line === record.title) ?? first(record.title)
    const text = best("text") ?? first(record.text)
    const seen = marks.has(text) || (marks.has(title) && text)
    return [title, text, seen ? undefined : best("other") ?? best("names") ?? (text ? undefined : first(record.names))]
  }

  /** One hit: what it is and whose, and its lines, each in its language. */
  function item(hit, place, words) {
    const { record, marks, base, data, shown } = hit
    const [title, text, other] = linesOf(hit)
    const line = (name, field, cut) => field && element("p",
      { class: `search-hit__${name}`, lang: /\p{sc=Han}/u.test(field.line) ? data.chinese : "en" },
      ...marked(field, marks.get(field) ?? [], cut))
    if (record.kind === "source") title.line = words.paragraph.replace("{n}", title.line)
    const article = element("article",
      { class: "md-search-result__article md-typeset", "data-md-score": -place },
      element("p", { class: "search-hit__kind" }, [words.kinds[record.kind], record.agency, shown].filter(Boolean).join(" · ")),
      ...[line("title", title, false), line("text", text, true), line("other", other, true)].filter(Boolean))
    return element("li", { class: "md-search-result__item" }, element("a",
      { class: "md-search-result__link", href: new URL(record.address, base).href, tabindex: "-1" }, article))
  }

  /** Shows hits; what does not fit at first opens with the last line, as does what `further` still fetches. */
  function show(list, hits, words, further) {
    const before = list.children.length
    list.append(...hits.slice(0, AT_ONCE).map((hit, i) => item(hit, before + i, words)))
    const rest = hits.slice(AT_ONCE)
    if (!rest.length && !further) return
    const label = rest.length ? words.more.replace("{n}", rest.length) : words.further
    const more = element("details", { class: "md-search-result__more" },
      element("summary", { tabindex: "-1" }, element("div", {}, label)))
    const last = element("li", { class: "md-search-result__item" }, more)
    more.addEventListener("toggle", async () => {
      const next = rest.length ? { hits: rest, further } : await further()
      const place = list.children.length - 1
      last.remove()
      show(list, next.hits, words, next.further)
      list.children[place]?.querySelector("a, summary").focus()
    }, { once: true })
    list.append(last)
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
