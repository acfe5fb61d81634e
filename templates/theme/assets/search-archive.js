/* Search over all briefings: finds by small shards which briefings hold the words (generator/render/archive.py), then
   searches the records of those, newest first, a few files at a time. */
(() => {
  const ENOUGH = 10        // hits that end the loading of further briefings
  const FILES = 3          // briefings loaded for one answer, at most
  const PAIRS = 3          // neighbors of a Chinese word that are looked up

  const shardOf = (word, count) => {
    const second = /^[ -~]/.test(word) && word.length > 1 ? word.charCodeAt(1) : 0
    return (word.codePointAt(0) * 31 + second) % count
  }

  /** The words of a term that are looked up: all its Latin words and numbers, the ends and the middle of Chinese. */
  function lookedUp({ s }) {
    return (s.match(/[a-z]+|\d+(\.\d+)*|\p{sc=Han}+/gu) ?? []).flatMap(word => {
      const characters = [...word]
      if (/^[ -~]/.test(word) || characters.length < 3) return [word]
      const pairs = characters.slice(1).map((c, i) => characters[i] + c)
      return [...new Set([pairs[0], pairs.at(-1), pairs[pairs.length >> 1]])].slice(0, PAIRS)
    })
  }

  /** Opens the archive at an address; the answers are as in search-results.js, with `further` for what is left. */
  async function openArchive(address, load, edition) {
    const { briefings, shards: count, characters } = await load(address)
    const { parse, near, charactersOf } = jianbaoSearch
    const { table } = charactersOf(characters)

    /** The places in `briefings` of those that may hold a word; undefined for a letter, which says too little. */
    async function holders(word) {
      if (/^[a-z]$/.test(word)) return undefined
      const entries = Object.entries(await load(new URL(`${count}/${shardOf(word, count)}.js`, address).href))
      const of = matches => new Set(entries.filter(([known]) => matches(known)).flatMap(([, places]) => places))
      if (/^\d/.test(word)) {
        const whole = of(known => known === word)
        return whole.size ? whole : of(known => known.startsWith(word))
      }
      const spelled = known => known[0] === "~" && (known.slice(1).startsWith(word) || word.startsWith(known.slice(1)))
      const found = of(known => known.startsWith(word) || spelled(known))
      return found.size ? found : of(known => near(known, word))
    }

    async function allOf(words) {
      const sets = (await Promise.all(words.map(holders))).filter(Boolean)
      return briefings.map((_, place) => place).filter(place => sets.every(set => set.has(place)))
    }

    /** The ids of the briefings to search, newest first. */
    async function candidates(terms) {
      const found = new Set(await allOf(terms.flatMap(lookedUp)))
      const letters = terms.map(({ s }) => s).join("")
      if (terms.length > 1 && /^[a-z]+$/.test(letters)) for (const place of await allOf([letters])) found.add(place)
      return [...found].sort((a, b) => b - a).map(place => briefings[place])
    }

    const opened = new Map()
    function records(id) {
      const records = new URL(`../${edition}/${id}/search.js`, address).href
      if (!opened.has(id)) opened.set(id, jianbaoSearch.openRecords(records, load, true))
      return opened.get(id)
    }

    async function search(query, ids) {
      const hits = []
      let next = 0
      while (next < Math.min(FILES, ids.length) && hits.length < ENOUGH)
        hits.push(...(await records(ids[next++])).find(query))
      const left = ids.slice(next)
      return { hits, further: left.length ? () => search(query, left) : undefined }
    }

    return async query => {
      const terms = parse(query, table)
      if (!terms.length || !briefings.length) return { empty: !terms.length, hits: [] }
      const answer = await search(query, await candidates(terms))
      if (answer.hits.length || answer.further) return answer
      return { hits: [], nearest: (await records(briefings.at(-1))).nearest(query) }
    }
  }

  Object.assign(jianbaoSearch, { openArchive })
})()
