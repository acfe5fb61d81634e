"""Pages that publish promises in the manner of a form: label lines say who answers for the list beside them.

Such lines may stand before the lists (承诺人：解冬, then 1.…) or behind them, as a signature does; which of the two is
the same for the whole page. Others say that what follows was done last year, or is promised now.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.lexicon import matcher
from generator.parse import kinds
from generator.parse.clauses import plans
from generator.parse.forms import cards, sides
from generator.parse.forms.cards import IDENTITY, TELLING, Card, Field
from generator.parse.forms.sides import Group
from generator.parse.page import Line, Span
from generator.parse.people.mentions import Person, mentions

GATE = re.compile("承诺|责任清单|(?:责任|任务)分[工解]|任务清单|兑现|践诺|责任[人单书]|牵头单位|公示")
ITEM = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、．.](?!\d{4})|[①-⑳●■◆▲★·▪•◎]|第?[一二三四五六七八九十][是件条]|(?:任务|项目|事项|承诺|目标|举措)[一二三四五六七八九十\d]{1,3}[:：、])"
)
HEADING = re.compile(rf"{cards.NUMBER}|[【】\[\]：:]")
LEAD_IN = re.compile(r"(?!.*[“”]).*(?:如下|以下|作出|郑重|公开)[^。：]{0,18}[：:]")  # 现就今年工作公开承诺如下：
CELLS = 3
CELL = re.compile(r"[^\t｜|│┃]+")
CELLS_APART = re.compile("[\t｜|│┃]")
CELL_WHY = {"plans": "", "past": "past result"}
PROSE = 15
YEAR = re.compile(r"20\d\d")
Part = tuple[Span, str]
"""A stretch of a paragraph, and why it holds no promise ('' if it does)."""


@dataclass
class Form:
    """What is known of a page before it is read; all by the number of the paragraph.

    `begins` says who answers for what stands from there on (nobody: the list is over), `parts` how a paragraph divides,
    `listed` which are items of a list.
    """

    begins: dict[int, tuple[Person, ...]] = field(default_factory=dict)
    parts: dict[int, list[Part]] = field(default_factory=dict)
    listed: frozenset[int] = frozenset()


def read(title: Line, lines: Sequence[Line]) -> Form:
    """The form that a page is; empty if it is none."""
    form = Form()
    found = {line.n: cards.fields(line) for line in lines}
    labels = (_label(line, f) for line in lines for f in found[line.n])
    heads = (line.plain for line in lines if _heading(line) or CELLS_APART.search(line.plain))
    if not GATE.search(" ".join((title.plain, *labels, *heads))) and not any(map(_is_head, lines)):
        return form
    _rows(lines, form)
    groups = list(_groups(lines, found))
    _sections(lines, found, form)
    if groups:
        form.begins.update(_answering(title, lines, groups, form))
    elif not form.begins:
        _signatures(title, lines, form)
    _ends(lines, form)
    form.listed = frozenset(line.n for line in lines if _is_listed(line, form))
    return form


def _ends(lines: Sequence[Line], form: Form) -> None:
    """Where the last list is over: the first line behind it that belongs to none."""
    last = max((line.n for line in lines if _is_listed(line, form) or form.begins.get(line.n)), default=len(lines))
    after = next((line.n for line in lines[last:] if _closes(line) or plans.told(line, Span(0, len(line.plain)))), 0)
    if after:
        form.begins.setdefault(after, ())


def _rows(lines: Sequence[Line], form: Form) -> None:
    """The rows of a table whose head has labels in it."""
    roles: list[str] = []
    for line in lines:
        spans = _cells(line)
        head = _asked(line)
        if len(spans) >= CELLS and len(IDENTITY & set(head)) > 0 and sum(map(bool, head)) >= CELLS:
            roles, form.parts[line.n] = head, [(Span(0, len(line.plain)), "heading")]
        elif roles and len(spans) == len(roles):
            found = [Field(role, span, span) for role, span in zip(roles, spans, strict=True)]
            form.begins[line.n] = cards.card(line, found).everybody("")
            form.parts[line.n] = [(f.value, CELL_WHY.get(f.role, "byline")) for f in found]
        elif roles:
            roles, form.begins[line.n] = [], ()


def _cells(line: Line) -> list[Span]:
    """The cells of a row, marked off by tabs or strokes."""
    cells = (line.trimmed(*match.span()) for match in CELL.finditer(line.plain))
    return [span for span in cells if span.start < span.end]


def _asked(line: Line) -> list[str]:
    """What the cells of a row ask for, as labels do."""
    return [cards.role(line.plain[span.start : span.end]) for span in _cells(line)]


def _is_head(line: Line) -> bool:
    """Whether a row is the head of a table of who promises what."""
    asked = set(_asked(line)) if CELLS_APART.search(line.plain) else set()
    return "plans" in asked and bool(IDENTITY & asked)


def _signatures(title: Line, lines: Sequence[Line], form: Form) -> None:
    """Lines with nothing but a name and its posts, or a body, that stand behind lists as signatures do."""
    groups = [Group(line.n, line.n, card, set()) for line in lines if (card := _signature(line))]
    listed = [line.n for line in lines if _is_listed(line, form)]
    if groups and listed and listed[0] < groups[0].first and listed[-1] < groups[-1].last:
        form.begins.update(_answering(title, lines, groups, form))
        form.parts.update({group.last: [(Span(0, len(lines[group.last - 1].plain)), "byline")] for group in groups})


def _signature(line: Line) -> Card | None:
    people = list(mentions(line))
    if len(people) == 1 and people[0].start == 0 and people[0].end == len(line.plain.rstrip()):
        return Card(people[0].person.org, (people[0].person,))
    return None


def _groups(lines: Sequence[Line], found: dict[int, list[Field]]) -> Iterator[Group]:
    """Label lines in a row, as one group as long as none of them asks again for what was told."""
    group: Group | None = None
    for line in lines:
        here = found[line.n]
        roles = {f.role for f in here} & IDENTITY
        if not here or here[0].role in TELLING or (not roles and (group is None or group.last < line.n - 1)):
            continue
        card = cards.card(line, here)
        if group and group.last == line.n - 1 and not (roles & group.roles):
            group.card, group.last, group.roles = _joined(group.card, card), line.n, group.roles | roles
            continue
        if group:
            yield group
        group = Group(line.n, line.n, card, roles) if roles and (card.org or card.people) else None
    if group:
        yield group


def _joined(one: Card, other: Card) -> Card:
    """Two cards of the same people: one may hold the name, the other the posts."""
    untold = [p for p in (*one.people, *other.people) if not p.name]
    named = [p for p in (*one.people, *other.people) if p.name]
    titles = untold[0].posts if untold else ()
    people = tuple(p._replace(posts=p.posts or titles) for p in named) or tuple(untold)
    return Card(one.org or other.org, people)


def _sections(lines: Sequence[Line], found: dict[int, list[Field]], form: Form) -> None:
    """What stands behind labels or headings that say it was done, is promised, or is neither."""
    years = [int(match[0]) for line in lines for f in found[line.n] for match in YEAR.finditer(_label(line, f))]
    section = ""
    for line in lines:
        here = found[line.n]
        heading = _heading(line)
        if heading in TELLING:
            section = heading
            form.parts[line.n] = [(Span(0, len(line.plain)), "heading")]
        elif here and {f.role for f in here} & TELLING:
            section = ""
            form.parts[line.n] = [_part(line, f, max(years, default=0)) for f in here]
        elif here:
            section = ""
            form.parts[line.n] = [(Span(0, len(line.plain)), "byline")]
        elif LEAD_IN.fullmatch(line.plain):
            form.parts[line.n] = [(Span(0, len(line.plain)), "background")]
        elif section in ("past", "note"):
            form.parts[line.n] = [(Span(0, len(line.plain)), "past result" if section == "past" else "background")]


def _heading(line: Line) -> str:
    """What a heading that is nothing but a label says of what stands below it."""
    return cards.role(HEADING.sub("", line.plain)) if len(line.plain) <= kinds.HEADING_LENGTH else ""


def _label(line: Line, f: Field) -> str:
    return line.plain[f.label.start : f.label.end]


def _part(line: Line, f: Field, year: int) -> Part:
    """What stands behind a label; what was promised for a year before the last one named is over."""
    named = YEAR.search(_label(line, f))
    over = f.role == "past" or (f.role == "plans" and named and int(named[0]) < year)
    if f.role == "plans" and not over and f.value.start < f.value.end:
        return f.value, ""
    return Span(f.label.start, f.value.end), "past result" if over else "heading" if f.role == "plans" else "byline"


def _answering(
    title: Line, lines: Sequence[Line], groups: Sequence[Group], form: Form
) -> dict[int, tuple[Person, ...]]:
    listed = [line.n for line in lines if _is_listed(line, form)]
    prose = [line.n for line in lines if len(line.plain) > PROSE and line.n not in form.parts and not _closes(line)]
    return sides.answering(title, lines, groups, listed, prose)


def _is_listed(line: Line, form: Form) -> bool:
    parts = form.parts.get(line.n)
    return any(not why for _, why in parts) if parts else bool(ITEM.match(line.plain)) and not _closes(line)


def _closes(line: Line) -> bool:
    """Whether a line stands behind the lists and belongs to none."""
    return bool(matcher("form_end").match(line.plain)) or kinds.of_line(line) == "byline"
