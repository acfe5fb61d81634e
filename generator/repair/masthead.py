"""What a page prints above the title: the paper and its day, the page, the section, the way to the article."""

import re

from generator.lexicon import HAN, alternatives, fold

DAY = r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
TIME = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
WEEKDAY = "(?:星期|周|礼拜)[一二三四五六日天]"
PAGE = r"第?\s*[A-D]?\d{1,2}\s*版|[A-D]\d{1,2}"
PAPER = f"{HAN}{{2,10}}(?:报|晚讯|网站|网|电视台|电台|融媒体中心|融媒|发布|在线|人民政府)"
SECTION = rf"[【\[［(（]?[\u4e00-\u9fff·]{{0,6}}{alternatives('section_names')}[】\]］)）]?"
BUTTON = "上一[版篇期]|下一[版篇期]|返回(?:目录|首页|列表)?|简体版?|繁体版?|English|放大|缩小|朗读|打印"
PART = (
    rf"(?:{DAY}|{TIME}|{WEEKDAY}|{PAGE}|{PAPER}|{SECTION}|[\[［]?(?:{BUTTON})[\]］]?"
    f"|农历{HAN}{{4,12}}|本报讯|[:：|｜·])"
)
LINE = re.compile(rf"(?>{PART}\s*)++")  # possessive, so that time grows with the line only
WAY = re.compile(rf"[^。，]{{0,16}}首页\s*[>＞»›/]+[^。]*|{HAN}{{2,8}}(?:\s*[>＞»›]+\s*{HAN}{{2,10}}){{2,}}")
MENU = re.compile(rf"(?![^\n]*(?:承诺|答复|表态|责任|发言)){HAN}{{2,6}}(?:\s*[|｜]\s*{HAN}{{2,6}}){{2,}}")
LONGEST = 60


def is_masthead(text: str) -> bool:
    """Whether a line consists of such parts and holds no title."""
    plain = fold(text).strip()
    return len(plain) <= LONGEST and any(pattern.fullmatch(plain) for pattern in (LINE, WAY, MENU))
