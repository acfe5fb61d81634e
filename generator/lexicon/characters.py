"""Chinese characters in patterns."""

HANZI = "\u3400-\u9fff"
"""All of them, to stand in a class beside others: `[{HANZI}、]`."""

HAN = (
    "[^\x00-\xff\u0370-\u03ff\u2000-\u206f\u2100-\u21ff\u2460-\u24ff\u2500-\u27bf\u3000-\u30ff\u3200-\u33ff"
    "\uff00-\uffef\U0001f000-\U0001faff]"
)
"""One of them: what is no letter, digit or mark that Chinese texts hold.

As a range of 27,000 it takes `re` half a millisecond to compile, and there are hundreds of them.
"""
