"""How the interface says things in one language: words, counts, dates, deadlines and figures."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.model.briefing import Deadline, Quantity, Words

HECTARES_PER_MU = Decimal(1) / 15


@dataclass(frozen=True)
class Wording:
    """The interface's words in one language, for an article printed in `script`, on which the meaning of 元 depends."""

    words: Words
    language: str
    script: str = "zh-Hans"

    def __call__(self, key: str, **values: object) -> str:
        """The words under a dotted key, with `{n}` and the like filled in."""
        found = self.find(key)
        return str(found[-1] if isinstance(found, list) else found).format(**values)

    def find(self, key: str) -> Any:
        """What stands under a dotted key in this language; KeyError when nothing does."""
        here: Any = self.words
        for part in key.split("."):
            here = here[part]
        return here[self.language]

    def count(self, key: str, n: int) -> str:
        """`n` things, in the singular or the plural."""
        forms = self.find(key)
        form = forms if isinstance(forms, str) else forms[0 if n == 1 else -1]
        return form.format(n=n)

    def date(self, day: str) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD in the language's own form."""
        year, month, day_of_month = ([int(part) for part in day.split("-")] + [0, 0])[:3]
        form = "day" if day_of_month else "month" if month else "year"
        name = self.find("site.date.months")[month - 1]
        return self(f"site.date.{form}", y=year, m=month, d=day_of_month, month=name)

    def due(self, deadline: Deadline, plan_year: int | None) -> str:
        """“in 2022”, “by the end of 2024”, “by December 31, 2022”: never more exact than the source."""
        form = ("year", "month", "day")[deadline.resolves.count("-")]
        if deadline.resolves == str(plan_year):
            form = "plan_year"
        return self(f"site.due.{form}", date=self.date(deadline.resolves))

    def amount(self, quantity: Quantity) -> str:
        """“at least 500 mu (33.3 ha)”: bound, number and unit; a mere counter such as 家 has no unit."""
        return "".join(self.amount_parts(quantity))

    def amount_parts(self, quantity: Quantity) -> tuple[str, str, str]:
        """The same in three parts, for setting the number large: ("at least ", "500 mu", " (33.3 ha)")."""
        low, high = quantity.value if isinstance(quantity.value, tuple) else (quantity.value, quantity.value)
        number = self._with_unit(self._range(self.number(low), self.number(high)), quantity.unit, high)
        mu = quantity.unit in ("亩", "畝")
        hectares = self._range(*(group(round(value * HECTARES_PER_MU, 1)) for value in (low, high)))
        return self(f"site.bound.{quantity.bound}"), number, self("site.hectares", n=hectares) if mu else ""

    def number(self, value: Decimal) -> str:
        """1234.5 as “1,234.5”, 50000000000 as “50 billion” or 500亿: only where two decimals say all of it."""
        for scale, name in self.find("site.scales"):
            share = value / Decimal(scale)
            if share >= 1 and share == round(share, 2):
                return group(share) + str(name)
        return group(value)

    def _with_unit(self, number: str, unit: str, value: Decimal) -> str:
        units = self.words["units"]
        known = units.get(f"{unit}/{self.script}") or units.get(unit)
        if known is None:
            return number
        forms = known[self.language]
        return (forms if isinstance(forms, str) else forms[0 if value == 1 else -1]).format(n=number)

    def _range(self, low: str, high: str) -> str:
        return low if low == high else self("site.range", low=low, high=high)


def group(number: Decimal) -> str:
    """1234.50 as `1,234.5`."""
    plain = f"{number:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
