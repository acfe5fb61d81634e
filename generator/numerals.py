"""Numerals in Chinese text as exact decimals: 1,200.5, ２０, 三千五百, 二〇二八, 1.2万, 两千亿, 一点五亿, 半."""

import re
from decimal import Decimal

DIGITS = {
    char: value
    for value, chars in enumerate(
        ("零〇○", "一壹", "二两兩贰貳", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
TENS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
LETTERS = "".join((*TENS, *MYRIADS))
NUMERAL = re.compile(
    rf"(?:[0-9０-９]{{1,9}}[万萬亿億]){{1,2}}[0-9０-９]{{1,9}}[千仟]?[万萬]?"
    rf"|[0-9０-９][0-9０-９,，]{{0,20}}(?:[.．][0-9０-９]{{1,12}})?[{LETTERS}]{{0,4}}"
    rf"|[{''.join(DIGITS)}{LETTERS}]{{1,24}}(?:点[{''.join(DIGITS)}]{{1,12}}[{''.join(MYRIADS)}]{{0,2}})?|半"
)
"""One numeral, its 万 and 亿 included; longer ones than anybody prints are cut, so that matching stays quick."""


def number(text: str) -> Decimal | None:
    """The value of a numeral, or None if the text is not one numeral and nothing else."""
    plain = _plain(text)
    if plain == "半":
        return Decimal("0.5")
    printed = re.fullmatch(rf"(\d+(?:\.\d+)?)([{LETTERS}]*)", plain)
    if printed:
        return _tidy(Decimal(printed[1]) * _scale(printed[2]))
    spoken = re.fullmatch(rf"(.+)点([{''.join(DIGITS)}]+)([{LETTERS}]*)", plain)
    if spoken:
        whole = _chinese(spoken[1])
        digits = "".join(str(DIGITS[char]) for char in spoken[2])
        return None if whole is None else _tidy((whole + Decimal(f"0.{digits}")) * _scale(spoken[3]))
    parts = re.findall(rf"\d+[{LETTERS}]*", plain)
    if len(parts) > 1 and "".join(parts) == plain:  # 2亿8千万
        return sum((number(part) or Decimal(0) for part in parts), Decimal(0))
    return _chinese(plain)


def _plain(text: str) -> str:
    """ASCII digits without separators of thousands."""
    digits = "".join(chr(ord(char) - 0xFEE0) if "０" <= char <= "９" else char for char in text)
    return re.sub(r"[,，](?=\d{3})", "", digits.replace("．", "."))


def _tidy(value: Decimal) -> Decimal:
    """Without zeros behind the point."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _scale(letters: str) -> Decimal:
    value = Decimal(1)
    for letter in letters:
        value *= TENS.get(letter) or MYRIADS[letter]
    return value


def _chinese(text: str) -> Decimal | None:
    """Digit by digit (二〇二八) or by rank (三千五百, 一亿两千万)."""
    if not text or any(char not in DIGITS and char not in LETTERS for char in text):
        return None
    if all(char in DIGITS for char in text):
        return Decimal("".join(str(DIGITS[char]) for char in text))
    for letters in ("亿億", "万萬"):
        at = max(text.rfind(letter) for letter in letters)
        if at >= 0:
            high, low = _chinese(text[:at]) if at else Decimal(1), _chinese(text[at + 1 :] or "零")
            return None if high is None or low is None else high * MYRIADS[text[at]] + low
    return _below_myriad(text)


def _below_myriad(text: str) -> Decimal:
    total = digit = 0
    for char in text:
        if char in DIGITS:
            digit = DIGITS[char]
        else:
            total, digit = total + (digit or 1) * TENS[char], 0
    return Decimal(total + digit)
