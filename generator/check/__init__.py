"""Stage 6: reads the YAML back and reports everything that is wrong with it, by file, line and column."""

from collections.abc import Iterable

from generator.check.amounts import amounts
from generator.check.completeness import reviews, unconverted, untranslated
from generator.check.fixing import fix
from generator.check.glossary import terms
from generator.check.quality import outdated, quality
from generator.check.references import permanence, references
from generator.check.reports import as_github, as_json
from generator.check.scope import Scope
from generator.check.sources import documents, parsed, quotes, repairs, seed
from generator.check.staleness import remember
from generator.errors import JianbaoError, Problem, did_you_mean
from generator.project import Project
from generator.published import FILES

__all__ = ["as_github", "as_json", "check", "fix", "remember", "to_translate"]

CHECKS = (references, permanence, quotes, documents, repairs, seed, parsed, amounts, unconverted)
"""What every briefing has to pass, one function each."""


def check(project: Project, ids: Iterable[str] = (), *, strict: bool = False) -> tuple[Problem, ...]:
    """Everything wrong with the glossary and some briefings (default: all), in file order.

    With `strict` also English that is missing or out of date and open reviews. An unknown id raises JianbaoError.
    """
    glossary, *briefings = _scopes(project, ids)
    found = {*glossary.form, *terms(glossary), *unconverted(glossary), *quality(glossary, glossary.terms)}
    for scope in briefings:
        found |= {*scope.form, *(problem for one in CHECKS for problem in one(scope)), *quality(scope, glossary.terms)}
    if strict:
        for scope in (glossary, *briefings):
            found |= {*reviews(scope), *outdated(scope), *(problem for _, problem in untranslated(scope))}
    return tuple(sorted(found))


def to_translate(project: Project, ids: Iterable[str] = ()) -> tuple[Problem, ...]:
    """English that is out of date, then every missing text, most important first, with the Chinese as hint."""
    scopes = _scopes(project, ids)
    missing = sorted(found for scope in scopes for found in untranslated(scope))
    return (*(problem for scope in scopes for problem in outdated(scope)), *(problem for _, problem in missing))


def _scopes(project: Project, ids: Iterable[str]) -> list[Scope]:
    """The glossary, then the briefings, those included whose article.yml is missing."""
    here = sorted({path.parent.name for kind in FILES for path in project.data.glob(f"*/{kind.name}.yml")})
    wanted = tuple(ids) or here
    for id in wanted:
        if id not in here:
            hint = did_you_mean(id, here, f"There are {', '.join(here)}." if here else "There are none yet.")
            raise JianbaoError(f"There is no briefing '{id}'. {hint}")
    return [Scope.glossary(project), *(Scope.briefing(project, id) for id in wanted)]
