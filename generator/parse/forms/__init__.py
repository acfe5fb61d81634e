"""Lists and forms of promises: which lines belong to one (`lists`), whom their labels name (`cards`, above or below
them: `sides`) and who answers for a list as a whole (`charge`)."""
