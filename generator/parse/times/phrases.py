"""The words for times, and what each means on the day of the article."""

import re
from collections.abc import Callable

from generator.parse.times import lengths, moments
from generator.parse.times.calendar import Calendar, Meaning
from generator.parse.times.lengths import AHEAD, COUNT, COUNTED, INSIDE, NOT_TO
from generator.parse.times.moments import BEFORE, FEASTS, FOUR, MINGUO, MONTH_DAY, MORE_DIGITS, PART, RELATIVE

Reader = Callable[[re.Match[str], Calendar], Meaning | None]

CLOCK = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点(?:半|钟|\d{1,2}分?|一刻|三刻)?|时(?:\d{1,2}分)?|[:：]\d{2})"
PART_OF_DAY = rf"(?:上午|下午|晚上?|中午|午夜|傍晚|一早|早上|清晨|凌晨|夜[里间]|天[黑亮]|{CLOCK})+"
BY = "(?:最迟|最快|最晚|至迟|将于|会于|将在|会在)"
NO_LATER = f"(?:(?<={BY}周.)|(?<={BY}(?:星期|礼拜).))"  # 最迟周三
NAMED_YEAR = rf"(?P<year>{FOUR}|{MINGUO})年"
READINGS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (
            rf"(?P<first>{FOUR})(?:[/／—–-](?P<second>{MORE_DIGITS})(?:年度|学年|财政年度|财年|年)"
            rf"|[至到](?P<later>{MORE_DIGITS})(?:年度|学年|财政年度|财年))",
            moments.double,
        ),
        (rf"(?P<first>{FOUR})年?[到至—–-](?P<second>{FOUR})(?P<later>)年", moments.double),
        (r"(?:本|今|下一?个?)(?:财政年度|财年)", moments.fiscal),
        (
            r"(?:到|至)?[“‘]?(?P<plan>十[三四五六七])五[”’]?(?:规划)?(?:期间|时期|期末|末期|末|期内|收官|结束|(?=，?(?:[全我本][省市区县国]|我们)?(?:将|要|力争|计划|拟|争取|确保)))",
            moments.five_year_plan,
        ),
        (
            rf"(?:{NAMED_YEAR}|(?P<relative>{RELATIVE}))?的?(?:(?P<month>\d{{1,2}})月(?:份|1日)?)?(?P<feast>{FEASTS})(?:双?节|两节)?(?:假期|长假)?"
            r"(?:来临|到来|开始)?(?:之|以)?前",
            moments.before_feast,
        ),
        (
            rf"(?:{NAMED_YEAR}|(?P<relative>{RELATIVE}))?(?<![\d月])(?:1[0-2]|[1-9]|十[一二]?|[二三四五六七八九])(?:月?[到至—–-]|月[、和])(?:{PART}){BEFORE}",
            moments.dated,
        ),
        (rf"[到至]?(?:{NAMED_YEAR}度?|(?P<relative>{RELATIVE})度?内?)的?(?:{PART})?{BEFORE}", moments.dated),
        (rf"[到至]?(?<![\d两月年去上前])(?<!个(?!\d))(?P<year>)(?P<relative>)(?:{PART}){BEFORE}", moments.dated),
        (rf"(?:(?<!利)用|以)?(?<![\d一二三四五六七八九十两近这]){COUNTED}年(?:左右)?的?时间", lengths.years),
        (
            rf"(?:用|(?:(?<=力争|争取|计划|打算|确保|准备|目标)|(?<=[再将要]))(?:通过|经过)){COUNTED}年(?:左右)?的?(?:努力|奋斗|攻坚|建设|发展)",
            lengths.years,
        ),
        (rf"(?:分|(?<![利费使作信])用|花){COUNTED}年(?![来前限以之])(?:的?时间)?", lengths.years),
        (
            rf"(?<![\d一二三四五六七八九十两近过这第]){COUNTED}年(?=压降|化解|消化|扭亏|转亏|翻[一两]?番|全覆盖|清零|建成)",
            lengths.years,
        ),
        (rf"{NOT_TO}(?:用|{AHEAD}的?)?(?P<some>{COUNT})年半(?:左右)?{INSIDE}", lengths.years_and_a_half),
        (rf"{NOT_TO}{AHEAD}?{COUNTED}年(?:左右)?{INSIDE}", lengths.years),
        (rf"{AHEAD}的?{COUNTED}(?:个?(?:财政年度|年度|学年)|年)", lengths.years),
        (rf"{NOT_TO}(?:用|{AHEAD}的?)?{COUNTED}个月(?:左右)?{INSIDE}", lengths.months),
        (rf"{NOT_TO}{COUNTED}个?(?P<measure>天|日|周|星期){INSIDE}", lengths.days),
        (
            rf"(?:本|这个|下个?)月(?:份|(?P<third>底|末|初|中旬|上旬|下旬|中)|{MONTH_DAY})?(?:内|之?前)?"
            r"|(?<![\d一二三四五六七八九十个])月(?:底(?:之?前)?|内)",
            lengths.month,
        ),
        (
            rf"(?P<day>[今明][天日](?={PART_OF_DAY}|内|之?前|就(?=[到去派开启能]))|今[晚夜]|明[早晚晨]|明[天日]|后天)(?:{PART_OF_DAY})?(?:之?前|内)?",
            lengths.near_day,
        ),
        (
            r"(?:本|这|下)个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天末])?(?:内|之?前)?"
            rf"|(?<![上每逢])(?:周|星期|礼拜)(?P<by>[一二三四五六日天末])(?:(?:之|以)?前|{NO_LATER})",
            lengths.week,
        ),
    )
)
"""Each way to name a time, and what it means."""
