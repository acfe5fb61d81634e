# Two commands matter: `make briefing` and `make test`. Both install what they need first.
PYTHON ?= python3
BIN := .venv/bin
JIANBAO := $(BIN)/python -m generator
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1

.PHONY: briefing serve check test lint bench requirements clean

briefing: .venv/ready
	@$(JIANBAO) import
	@$(JIANBAO) build

serve: .venv/ready
	@$(JIANBAO) serve

check: .venv/ready
	@$(JIANBAO) check

test: .venv/ready-test lint
	$(BIN)/python -m pytest

lint: .venv/ready-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/ready-bench
	$(BIN)/python -m benchmarks

requirements: .venv/ready-test
	$(BIN)/uv pip compile requirements.in -o requirements.txt --generate-hashes --no-emit-index-url --universal --python-version 3.11 --no-header -q
	$(BIN)/uv pip compile requirements-test.in -o requirements-test.txt --generate-hashes --no-emit-index-url --universal --python-version 3.11 --no-header -q
	$(BIN)/uv pip compile requirements-bench.in -o requirements-bench.txt --generate-hashes --no-emit-index-url --universal --python-version 3.11 --no-header -q

.venv/ready: requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-test: .venv/ready requirements-test.txt tests/install-browser
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-test.txt
	@sh tests/install-browser
	@touch $@

.venv/ready-bench: .venv/ready-test requirements-bench.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-bench.txt
	@touch $@

clean:
	rm -rf .venv site .cache
