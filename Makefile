# The two commands that people need are `make site` and `make test`; `make check` is what CI runs.
# Paths below are relative, and tools run as modules, so a folder with a space in its name is fine.

PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$name" && break; done)
RUN := .venv/bin/python
SITE := .venv/site-is-ready
DEV := .venv/tests-are-ready
INSTALL := $(RUN) -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes --requirement
VERSION = $(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' generator/__init__.py)
TESTS := $(RUN) -m pytest -n auto --maxprocesses 4 --dist worksteal
ROUNDS ?= 5
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve pages test check fuzz accuracy speed mutants audit bench release format clean

site: $(SITE) ## build the site into site/
	$(RUN) -m mkdocs build --strict

serve: $(SITE) ## show the site at http://127.0.0.1:8000 and rebuild it on each edit
	$(RUN) -m mkdocs serve

pages: $(SITE) ## what is to be mended in the sources and pages, line by line
	$(RUN) -m generator check

test: $(DEV) ## pass all tests
	$(TESTS)

# The pages come first: whoever changed one reads what to mend there, and not what a test of the code made of it.
check: pages $(DEV) ## what CI runs: pages, format, lint, types, tests, strict build
	$(RUN) -m ruff format --check
	$(RUN) -m ruff check
	$(RUN) -m mypy
	$(TESTS)
	$(RUN) -m mkdocs build --strict

fuzz: $(DEV) ## try the properties on texts and files drawn anew, until one breaks: make fuzz ROUNDS=50
	for round in $$(seq $(ROUNDS)); do $(TESTS) -m hypothesis --hypothesis-profile="drawn anew" || exit 1; done

accuracy: $(DEV) ## how well texts are read and sentences checked: make accuracy CORPORA=DIR GATE="more folders of sentences"
	$(RUN) -m tests.benchmarks.accuracy "$(CORPORA)"
	$(RUN) -m tests.benchmarks.gate tests/unseen tests/attempts $(GATE)

speed: $(DEV) ## how long a text takes to be read: make speed, or make speed WORDS=1000000
	$(RUN) -m tests.benchmarks.reading $(WORDS)

mutants: $(DEV) ## how many seeded errors the checks catch
	$(RUN) -m tests.benchmarks.mutants

audit: $(DEV) ## bytes, requests, accessibility of every built page, in one table
	$(RUN) -m tests.browser.audit site

bench: $(DEV) ## how fast sites are built, against MkDocs alone; some minutes, or less: make bench ONLY="--pages 10 100 --rounds 1"
	$(RUN) -m tests.benchmarks.building $(ONLY)

release: ## tag this state as the version that generator/__init__.py names, once all checks pass
	@git diff --quiet HEAD || { echo "Something is not committed. Commit it, and try again." >&2; exit 1; }
	@grep -q "^## $(VERSION) " CHANGELOG.md || { echo "CHANGELOG.md has no part on $(VERSION). Write what changed for readers, contributors and editors." >&2; exit 1; }
	@! git rev-parse --quiet --verify "refs/tags/v$(VERSION)" >/dev/null || { echo "There is a tag v$(VERSION) already. Put the new version into generator/__init__.py." >&2; exit 1; }
	@$(MAKE) check
	git tag --annotate "v$(VERSION)" --message "Version $(VERSION)"
	@echo "To publish it: git push origin v$(VERSION)"

format: $(DEV) ## put the code into the one format
	$(RUN) -m ruff format
	$(RUN) -m ruff check --fix

clean: ## take away what the commands above made
	rm -rf .venv site .site.*

# Each is set up once, and again only where its locked versions changed; the second is put on top of the first. Without the network after that.
$(SITE): requirements.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: python3 here is $$(python3 --version 2>&1 || echo missing). Install it from python.org or your system's packages." >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip' 2>/dev/null || { echo "Python's venv module is incomplete here. Install it, on Debian and Ubuntu with: apt install python3-venv" >&2; exit 1; }
	@echo "Setting up .venv/ for this folder, once: a Python of its own ..."
	@"$(PYTHON)" -m venv .venv
	@echo "... and the packages that a site needs, some thirty; this takes half a minute ..."
	@$(INSTALL) requirements.txt
	@touch "$@"

$(DEV): requirements-dev.txt $(SITE)
	@echo "Adding to .venv/ the packages that the tests need, once; this takes a minute ..."
	@$(INSTALL) requirements-dev.txt
	@touch "$@"
