"""What words for times mean: a year, a month, a day, or nothing that can be told.

`calendar` holds the article's day and the year its plans are for, `days` reads the days that are printed. `moments`
are named (国庆节前), `lengths` counted (三年内), `phrases` both; `deadlines` finds the one that a clause is held to.
"""
