"""The search files: what is in them, what is not, and how the archive's stay small."""

import gzip
import json
import re
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest

from generator import published
from generator.model.briefing import EDITIONS, Briefing, Term
from generator.project import Project
from generator.render import archive, search
from generator.render.characters import spoken, variants
from generator.render.terms import uses
from generator.render.write import write
from generator.site.part import ready


@pytest.fixture
def small(project: Project) -> tuple[Briefing, Sequence[Term]]:
    """The sample briefing and its terms."""
    return with_terms(project)


def with_terms(project: Project) -> tuple[Briefing, Sequence[Term]]:
    loaded = published.load(project, project.briefings()[0])
    return loaded.briefing, [use.term for use in uses(loaded.briefing, published.load_glossary(project).terms)]


def content(script: str) -> Any:
    """What a search file hands to the box."""
    return json.loads(script.removeprefix("jianbaoSearch.add(").removesuffix(")\n"))


def test_each_edition_has_its_own_file(small: tuple[Briefing, Sequence[Term]]) -> None:
    made = search.makers(*small)
    assert set(made) == {f"docs/{edition}/2027-03-05-qinghe/search.js" for edition in EDITIONS}
    chinese = {path: content(make())["chinese"] for path, make in made.items()}
    assert chinese == {
        "docs/en/2027-03-05-qinghe/search.js": "zh-Hans",
        "docs/zh-hans/2027-03-05-qinghe/search.js": "zh-Hans",
        "docs/zh-hant/2027-03-05-qinghe/search.js": "zh-Hant",
    }


def test_every_record_is_in_it(small: tuple[Briefing, Sequence[Term]]) -> None:
    briefing, terms = small
    data = content(search.text(briefing, terms, "en"))
    assert [agency["agency"][0] for agency in data["agencies"]] == [agency.id for agency in briefing.agencies]
    assert [theme[0] for theme in data["themes"]] == [theme.id for theme in briefing.themes]
    assert [term[0] for term in data["terms"]] == [term.id for term in terms]
    for agency, here in zip(briefing.agencies, data["agencies"], strict=True):
        pledges = briefing.of_agency(agency.id)
        assert [number for number, _, _ in here["pledges"]] == [pledge.number for pledge in pledges]
        assert [text.split("\n")[0] for _, text, _ in here["pledges"]] == [pledge.text.en for pledge in pledges]
        assert [other.split("\n")[0] for _, _, other in here["pledges"]] == [pledge.text.hans for pledge in pledges]


def test_the_source_holds_what_no_pledge_does(published: Project) -> None:
    briefing, terms = with_terms(published)
    source = dict(content(search.text(briefing, terms, "zh-Hans"))["source"])
    whole = {paragraph.n: paragraph.text.hans for paragraph in briefing.article.paragraphs}
    for n, text in source.items():
        assert all(line in whole[n] for line in text.split("\n"))
        assert not [pledge.id for pledge in briefing.pledges if pledge.source.quote in text]


def test_a_missing_translation_shows_the_chinese(small: tuple[Briefing, Sequence[Term]]) -> None:
    briefing, terms = small
    bare = msgspec.structs.replace(terms[0], term=msgspec.structs.replace(terms[0].term, en=""), also=())
    [_, title, names] = content(search.text(briefing, [bare], "en"))["terms"][0]
    assert (title, names) == (bare.term.hans, "")


def test_characters_come_with_their_readings_and_traditional_forms() -> None:
    assert spoken(("银行", "行动", "绿台")) == "dong动-動 hang行 lu绿-綠-緑 tai台-檯-臺-颱 xing行 yin银-銀"
    assert variants("绿台行") == "台-檯-臺-颱绿-綠-緑"


def test_words_are_looked_up_by_neighbors_and_pinyin() -> None:
    script = search.script({"characters": spoken(("轨道",)), "records": ["軌道 Café, 1,250 S342 “智改”数"]})
    latin = {"cafe", "1250", "s", "342"}
    assert archive.words(script) == latin | {"轨道", "道", "~guidao", "智改", "改数", "数"}


@pytest.mark.parametrize("count", [1, 10, 100])
def test_what_a_query_loads_stays_small_however_many_briefings_there_are(published: Project, count: int) -> None:
    script = search.text(*with_terms(published), "en")
    files = archive.files((f"{2000 + number}-01-01-town" for number in range(count)), lambda id: archive.words(script))
    directory = str(ready(files.pop("docs/search/directory.js")))
    assert len(gzip.compress(directory.encode())) < 4_000
    assert max(len(gzip.compress(text.encode())) for text in map(str, map(ready, files.values()))) < 12_000
    shards = content(directory)["shards"]
    assert set(files) == {f"docs/search/{shards}/{shard}.js" for shard in range(shards)}


def test_a_word_is_in_the_shard_it_is_looked_for_in(published: Project) -> None:
    text = search.text(*with_terms(published), "en")
    files = archive.files(["2000-01-01-town"], lambda id: archive.words(text))
    shards = content(str(ready(files.pop("docs/search/directory.js"))))["shards"]
    for path, made in files.items():
        for word in content(str(ready(made))):
            assert path == f"docs/search/{shards}/{archive.shard_of(word, shards)}.js"
            assert not re.search("[軌軌產]", word)


def test_shards_of_an_older_archive_go_away(project: Project) -> None:
    write(project, {"docs/search/directory.js": "", "docs/search/4/0.js": "", "docs/search/4/3.js": ""})
    assert write(project, {"docs/search/directory.js": "", "docs/search/8/0.js": ""}) == [
        "docs/search/4/0.js",
        "docs/search/4/3.js",
        "docs/search/8/0.js",
    ]
    assert [path.name for path in sorted((project.docs / "search").iterdir())] == ["8", "directory.js"]


def test_an_article_in_traditional_characters_is_found_by_simplified_ones(project: Project) -> None:
    briefing, terms = with_terms(project)
    article = msgspec.structs.replace(briefing.article, script="zh-Hant")
    printed = search.text(msgspec.structs.replace(briefing, article=article), terms, "en")
    assert content(printed)["chinese"] == "zh-Hant"
    assert "水务" not in printed
    assert {"水务", "务局", "~shuiwu"} <= archive.words(printed)


def test_an_archive_may_be_empty() -> None:
    assert content(str(ready(archive.files([], lambda id: [])["docs/search/directory.js"])))["briefings"] == []
