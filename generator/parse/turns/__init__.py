"""Who speaks when.

`opening` finds who opens a `turn` in a paragraph, `opened` where what they say begins: `narrated` without a plain
verb, in `quotations` before the name, `attributed` behind a dash. `walk` goes through the article and gives each
stretch to somebody or nobody (`outside`) in `speeches`; `continuing` tells whether a paragraph goes on, `interviewed`
whose interview it is, `turning` where a report of what was done turns to plans.
"""
