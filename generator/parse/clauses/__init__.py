"""What each clause of a speech is: a pledge, the frame of one, or none and why.

`sentences` reads them one by one, with where the speaker has got to (`reading`): by what stands before a clause
(`openings`) and behind it (`facts`), by what only sets the scene (`frames`) or names an item of a list (`items`), and
by what promises nothing (`asides`, `states`, `refusals`, `remarks`, times that are over: `elapsed`); where nothing is
plain, small marks are weighed (`weighing`). `plans` are told by the article itself, `themes`
are the report clauses that speakers answer; `modality` tells how a clause binds, `built` makes pledges of the pieces.
"""
