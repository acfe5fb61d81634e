/* Finding records: folds words to one form, finds them in every record and puts the best first. Knows no page.

   A record: {kind, address, title, names, text, other, agency}. `text` is in the language of the edition and `other` in
   the other one; these and the `names` of the same thing are lines. `agency` is the title of a pledge's agency. */
(() => {
  const SILENT = /[\p{Cf}\p{M}'"“”‘’「」『』《》〈〉]/u
  const KEPT = /[\p{L}\p{N}%.,]/u

  /** A character as it is looked for: lower case without marks; a blank for what is no letter, digit or %. */
  const forms = new Map()
  function formOf(character) {
    if (!forms.has(character)) forms.set(character, [...character.normalize("NFKD").toLowerCase()]
      .map(c => SILENT.test(c) ? "" : KEPT.test(c) ? c : " ").join(""))
    return forms.get(character)
  }

  /** The folded form of a text, and where each of its characters stands in the original: {s, at}. */
  function fold(text, table) {
    let s = "", i = 0
    const at = []
    for (const character of text) {
      for (const c of formOf(character)) {
        const inNumber = (c === "," || c === ".") && /\d$/.test(s) && /^\d/.test(text.slice(i + 1))
        const folded = inNumber ? c.replace(",", "") : c === "," || c === "." ? " " : table.get(c) ?? c
        if (folded === " " && (!s || s.endsWith(" "))) continue
        s += folded
        for (let k = 0; k < folded.length; k++) at.push(i)
      }
      i += character.length
    }
    return { s, at }
  }

  /** The words and “phrases” of a query, each folded. */
  function parse(query, table) {
    const terms = []
    for (const [, phrase, word] of query.matchAll(/["“”「」『』]([^"“”「」『』]*)["“”「」『』]?|([^\s"“”「」『』]+)/g)) {
      const s = fold(phrase ?? word, table).s.trim()
      if (phrase !== undefined && s) terms.push({ s, phrase: true })
      else terms.push(...s.split(" ").filter(Boolean).map(s => ({ s, phrase: false })))
    }
    return terms
  }

  const kindOf = c => c === undefined ? "" : /[a-z]/.test(c) ? "a" : /[0-9.]/.test(c) ? "0" : ""
  const inside = (s, i) => kindOf(s[i]) && kindOf(s[i]) === kindOf(s[i - 1])

  /** Where `word` stands: Latin words and numbers from their beginning, Han anywhere. [[from, to, whole], …] */
  function places(s, word) {
    const found = []
    for (let i = s.indexOf(word); i >= 0; i = s.indexOf(word, i + 1))
      if (!inside(s, i)) found.push([i, i + word.length, !inside(s, i + word.length)])
    return found
  }

  const QUALITY = { whole: 1, begun: 0.7, pinyin: 0.8, pieces: 0.6, typo: 0.5 }
  const graded = (list, quality) => list.map(([from, to]) => [from, to, quality])
  const wholeWords = (field, term) => graded(places(field.s, term.s).filter(place => place[2]), QUALITY.whole)
  const begunWords = (field, term) => places(field.s, term.s)
    .map(([from, to, whole]) => [from, to, whole ? QUALITY.whole : QUALITY.begun])

  /** Han whose readings spell the term; one syllable alone only in names, and only complete. */
  function spelled(field, term, readings) {
    const letters = term.s.replace(/([a-z])[1-5]/g, "$1").replace(/v/g, "u")
    if (!/^[a-z]+$/.test(letters)) return []
    const follow = (i, rest, count) => {
      if (!rest) return count > 1 || field.name ? i : -1
      for (const syllable of readings.get(field.s[i]) ?? []) {
        if (count && syllable.startsWith(rest)) return i + 1
        const end = rest.startsWith(syllable) ? follow(i + 1, rest.slice(syllable.length), count + 1) : -1
        if (end > 0) return end
      }
      return -1
    }
    const found = []
    for (let i = 0; i < field.s.length; i++) {
      const end = readings.has(field.s[i]) ? follow(i, letters, 0) : -1
      if (end > 0) found.push([i, end, QUALITY.pinyin])
    }
    return found
  }

  /** Chinese is written without spaces: the longest pieces (two characters at least) of a run not found as one. */
  function pieces(field, term) {
    if (term.phrase || !/^\p{sc=Han}{3,}$/u.test(term.s)) return []
    const found = []
    for (let from = 0, to; from < term.s.length; from = to) {
      to = term.s.length
      while (to > from + 1 && !field.s.includes(term.s.slice(from, to))) to--
      if (to === from + 1) return []
      found.push(...graded(places(field.s, term.s.slice(from, to)), QUALITY.pieces))
    }
    return found
  }

  /** Whether two words differ by one letter put in, left out, changed, or swapped with its neighbour. */
  function near(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false
    let i = 0, j = 1
    while (i < a.length && a[i] === b[i]) i++
    const left = a.slice(i), right = b.slice(i)
    if (left.slice(1) === right || left === right.slice(1) || left.slice(1) === right.slice(1)) return true
    return left[0] === right[j] && left[j] === right[0] && left.slice(2) === right.slice(2)
  }

  function mistyped(field, term) {
    if (term.phrase || !/^[a-z]{4,}$/.test(term.s)) return []
    return [...field.s.matchAll(/[a-z]+/g)].filter(([word]) => near(word, term.s))
      .map(({ 0: word, index }) => [index, index + word.length, QUALITY.typo])
  }

  /* Tried in this order; a looser way counts only when no stricter one finds the term in any record.
     A number is first looked for as a whole (750 is not 7500). */
  const WAYS = [
    { find: begunWords, when: term => !/[0-9]$/.test(term.s) },
    { find: wholeWords, when: term => /[0-9]$/.test(term.s) },
    { find: spelled, when: () => true },
    { find: begunWords, when: term => /[0-9]$/.test(term.s) },
    { find: pieces, when: () => true },
    { find: mistyped, when: () => true },
  ]

  /* What a find is worth by where it stands. The title of a pledge only cites its agency and number. */
  const WORTH = { title: 20, names: 18, cited: 5, text: 10, other: 8 }
  const STANDING = { agency: 1.2, term: 1, theme: 1, pledge: 1, briefing: 0.6, source: 0.4 }

  function fieldsOf(record, table) {
    const lines = (text, worth, name) => text.split("\n").filter(Boolean)
      .map(line => ({ ...fold(line, table), line, worth, name }))
    const name = record.kind in NAMED
    return [
      ...lines(record.title, name ? "title" : "cited", name),
      ...lines(record.names, name ? "names" : "cited", name),
      ...lines(record.text, "text", false),
      ...lines(record.other, "other", false),
    ]
  }

  /* How much more a name is worth that is the term, begins with it, or holds it. A term of the glossary that only holds
     it comes after the pledges that do. */
  const NAMED = { agency: [3, 1.5, 1], theme: [3, 1.5, 1], term: [3, 0.45, 0.45], briefing: [3, 1.5, 1] }

  /** The value of one term in one field: more for a whole name, its beginning, and a short text. */
  function value(field, found, { kind }) {
    if (!found.length) return 0
    const [from, to] = found[0]
    const part = (to - from) / field.s.trim().length
    const bonus = field.name ? NAMED[kind][part > 0.99 ? 0 : from === 0 ? 1 : 2] : 1 + part / 2
    return WORTH[field.worth] * bonus * Math.max(...found.map(place => place[2]))
  }

  /** Every record with the term, by the strictest way that finds any: Map record → {score, marks: Map field → places}. */
  function findTerm(entries, term, readings) {
    for (const way of WAYS) {
      if (!way.when(term)) continue
      const hits = new Map()
      for (const { record, fields } of entries) {
        const marks = new Map()
        let score = 0
        for (const field of fields) {
          const found = way.find(field, term, readings)
          if (found.length) marks.set(field, found)
          score = Math.max(score, value(field, found, record))
        }
        if (score) hits.set(record, { score, marks })
      }
      if (hits.size) return hits
    }
    const runs = term.phrase ? [] : term.s.match(/[a-z]+|[0-9.]+%?|\p{sc=Han}+/gu) ?? []
    return runs.length > 1 ? runs.map(s => findTerm(entries, { s }, readings)).reduce(both) : new Map()
  }

  /** What both maps hold: scores added, marks together. */
  function both(a, b) {
    const result = new Map()
    for (const [record, { score, marks }] of a) {
      const other = b.get(record)
      if (!other) continue
      const joined = new Map(marks)
      for (const [field, found] of other.marks) joined.set(field, [...(joined.get(field) ?? []), ...found])
      result.set(record, { score: score + other.score, marks: joined })
    }
    return result
  }

  /** From “ai爱-愛 an安 …” the Simplified form of each Traditional character, and the readings of each Simplified one. */
  function charactersOf(text) {
    const table = new Map(), readings = new Map()
    for (const [, syllable, characters] of text.matchAll(/([a-z]*)([^ ]*)/g))
      for (const [, simple, forms] of characters.matchAll(/(.)((?:-.)*)/gu)) {
        readings.set(simple, [...(readings.get(simple) ?? []), syllable])
        for (const form of forms.replaceAll("-", "")) table.set(form, simple)
      }
    return { table, readings }
  }

  /** The records of a data file (generator/render/search.py), each with the address of its page. */
  function recordsOf({ briefing, agencies, themes, terms, source }) {
    const record = (kind, address, [id, title, names, text = "", other = ""], more) =>
      ({ kind, address: address(id), title, names, text, other, ...more })
    const agency = ({ agency, short }) => record("agency", id => `agencies/${id}.html`,
      [...agency.slice(0, 2), [...short, agency[2]].join("\n"), ...agency.slice(3)])
    const pledges = ({ agency: [id, name], short, pledges }) => pledges.map(([number, text, other]) =>
      record("pledge", number => `agencies/${id}.html#${id}-${number}`,
        [number, `${short[0]} ${number}`, `${short[1]} ${number}`, text, other], { agency: name }))
    return [
      ...agencies.map(agency),
      ...terms.map(term => record("term", id => `glossary.html#${id}`, term)),
      ...themes.map(theme => record("theme", id => `themes/${id}.html`, theme)),
      ...agencies.flatMap(pledges),
      record("briefing", () => "index.html", briefing),
      ...source.map(([n, text]) => record("source", () => `source.html#p${n}`, [n, `${n}`, "", text])),
    ]
  }

  /** Makes one briefing searchable: {find(query) → [{record, score, marks}, …], nearest(query) → term or undefined}. */
  function open(data) {
    const { table, readings } = charactersOf(data.characters)
    const entries = recordsOf(data).map(record => ({ record, fields: fieldsOf(record, table) }))

    function find(query) {
      const terms = parse(query, table)
      if (!terms.length) return []
      let hits = terms.map(term => findTerm(entries, term, readings)).reduce(both)
      const letters = terms.map(term => term.s).join("")
      if (!hits.size && terms.length > 1 && !terms.some(term => term.phrase))
        hits = findTerm(entries, { s: letters, phrase: true }, readings)
      const whole = terms.map(term => term.s).join(" ")
      return [...hits].map(([record, { score, marks }]) => {
        const cited = marks.size && entries.find(e => e.record === record).fields
          .some(field => (field.worth === "cited" || field.name) && field.s.trim() === whole)
        return { record, score: score * STANDING[record.kind] + (cited ? 100 : 0), marks }
      }).sort((a, b) => b.score - a.score)
    }

    const grams = s => new Set([...s].map((c, i, all) => c + (all[i + 1] ?? "")))
    const likeness = (a, b) => 2 * [...a].filter(gram => b.has(gram)).length / (a.size + b.size)
    function nearest(query) {
      const asked = grams(parse(query, table).map(term => term.s).join(" "))
      const terms = entries.filter(entry => entry.record.kind === "term").map(({ record, fields }) => ({
        record, like: Math.max(...fields.filter(field => field.name).map(field => likeness(asked, grams(field.s)))),
      }))
      return terms.sort((a, b) => b.like - a.like).find(({ like }) => like > 0.2)?.record
    }
    return { find, nearest, empty: query => !parse(query, table).length }
  }

  Object.assign(jianbaoSearch, { open, parse, charactersOf, near })
})()
