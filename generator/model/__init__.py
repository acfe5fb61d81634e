"""The records that stages hand to one another: frozen, typed, without I/O.

`parsed` is what the parser found in one article (what `jianbao parse` prints).
`briefing` is what is published: the YAML of one briefing and the shared glossary.
"""
