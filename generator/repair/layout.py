"""The title and the paragraphs of a seed."""

import re

from generator.lexicon import HAN, fold, pairs
from generator.repair.tracked import Tracked

LINE = re.compile(r"[^\r\n\x85]+")
STOPS = "。.！？!?：:；;…”’」』）)】》—"
MARKS_INSIDE = "，,、；;"
HEADING_OPENERS = re.compile(
    r"^[【\[（(〔◆●■▲★*#]|^[一二三四五六七八九十]{1,3}[、．.]|^\d{1,2}[、．.]|^第[一二三四五六七八九十]+[、，]"
)
DATED = re.compile(
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$|20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?$"
)  # 青崖发布 2026-01-09 09:12
ATTRIBUTED = re.compile("(?:^|[。！？”…])\\s*(?:——|—|--)[^，。！？；：]{4,40}$")  # …。——清溪镇党委书记解冬
LABEL = re.compile(rf"(?:{'|'.join(pairs('form_labels'))})\s*[:：]")
LONGEST_LABEL = 20
TITLE_LENGTH = 60
SHORT_LINE = 15
LONGEST_BROKEN = 120
SITE = re.compile(
    rf"(?:(?<![-—–_|｜])\s*[-_|｜]\s*{HAN}{{2,6}})?(?<![-—–_|｜])\s*[-—–_|｜]\s*[\u4e00-\u9fffA-Za-z]{{1,16}}"
    r"(?:网|网站|在线|日报|晚报|晨报|報|频道|門户|门户|客户端|新闻|之声|资讯|電视台|电视台|網|人民政府|融媒体中心|发布)$"
)


def lines(seed: str) -> list[Tracked]:
    """The lines of a seed that hold anything."""
    whole = Tracked.of(seed)
    found = (whole[match.start() : match.end()] for match in LINE.finditer(seed))
    return [line for line in found if line.text.strip()]


def paragraphs(lines: list[Tracked]) -> tuple[Tracked | None, list[Tracked]]:
    """The title, if the first line is one, and the paragraphs, without white space around them."""
    lines = list(lines)
    title = lines.pop(0).stripped() if lines and _is_title(lines[0].text.strip(), len(lines)) else None
    return title, [line.stripped() for line in _joined(lines)]


def without_site(title: Tracked) -> tuple[Tracked, Tracked]:
    """A title, and the name of the site behind it, as browsers show it: 标题 - 某某网."""
    match = SITE.search(title.text)
    return (title[: match.start()], title[match.start() :].stripped()) if match else (title, title[:0])


def _is_title(line: str, lines: int) -> bool:
    return lines > 1 and len(line) <= TITLE_LENGTH and not line.endswith(("。", "；", "，", "：", ":"))


def _joined(lines: list[Tracked]) -> list[Tracked]:
    """Lines broken in mid-sentence put together again."""
    width = _width([line.text.strip() for line in lines])
    indenting = sum(_indented(line.text) for line in lines) * 5 >= len(lines) * 2
    out: list[Tracked] = []
    for line in lines:
        if out and _continues(out[-1].text, line.text, width, indenting):
            out[-1] = _join(out[-1], line)
        else:
            out.append(line)
    return out


def _width(lines: list[str]) -> int:
    """How long lines get before they are broken; 0 if they are not: most of those without a stop are shorter by far."""
    width = max(map(len, lines), default=0)
    unended = [line for line in lines if len(line) > SHORT_LINE and line[-1] not in STOPS]
    full = sum(len(line) * 10 >= width * 9 for line in unended)
    return width if full * 2 >= len(unended) else 0


def _join(first: Tracked, second: Tracked) -> Tracked:
    return first[: len(first.text.rstrip())] + second.stripped()


def _continues(first: str, second: str, width: int, indenting: bool) -> bool:
    """Whether the second line goes on with the first one's sentence.

    It does after a mark that only stands inside sentences, and in the middle of one if the second has no indent where
    paragraphs have one, or the first is as long as lines get here. A row of a table and a label (责任人：) are lines.
    """
    before, after = first.rstrip(), second.lstrip()
    if HEADING_OPENERS.match(after) or "\t" in before + after or LABEL.match(fold(after[:LONGEST_LABEL])):
        return False
    if before[-1] in MARKS_INSIDE or after[0] in "，。、；：！？”）》,;":
        return True
    ended = before[-1] in STOPS or DATED.search(before) or ATTRIBUTED.search(before)
    broken = not (ended or _indented(second)) and len(before) > SHORT_LINE
    whole = 0 < width < LONGEST_BROKEN and len(before) * 10 >= width * 8
    return broken and ((indenting and _indented(first)) or whole)


def _indented(line: str) -> bool:
    return line[:1] in ("\u3000", "\t", " ")
