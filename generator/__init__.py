"""Jianbao 简报: from a Chinese local-government news article to a bilingual briefing.

The pipeline, one stage a module, in this order:

1. `read` turns the bytes of a seed (text or saved web page, any common encoding) into characters.
2. `repair` takes out what copying did to them: junk, masked words, page furniture, half-width marks; all on record.
3. `parse` finds who speaks for which agency and what each of them pledges, with figures, deadlines and plans.
4. `localise` derives the other script, romanises names and lays the result out as records in three languages.
5. `store` merges the records into the YAML that people edit, and loses none of their words.
6. `check` reads the YAML back and reports everything that is wrong with it, by file, line and column.
7. `render` turns checked records into Markdown pages and the search index of each edition.
8. `site` has MkDocs build the pages; `pdf` has Typst set the same records for print.

`model` holds the records the stages hand to one another, `errors` what can go wrong, `project` where things are,
`published` the YAML as all read it, `yamlfile` how it is read and changed, `passages` where pledges and repairs stand
in the article, `lexicon`, `script`, `pinyin` and `numerals` what is known of the language, `wording` how figures and
dates are said. Stages do not import one another; `commands` alone knows their order. `serve` shows the site live,
`translators` hands the English to translators' tools and back.
"""

__version__ = "0.1.0"
