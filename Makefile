# Every command of the project. `make help` prints what stands behind each `##`.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Our own commands find buf, envoy and the rest in the virtual environment.
export PATH := $(CURDIR)/$(BIN):$(PATH)
# uv of the machine when there is one, else the one that `$(BIN)/python` below fetches.
UV = $(shell command -v uv 2>/dev/null || echo $(BIN)/uv)
UV_INSTALL = $(UV) pip install --quiet --python $(BIN)/python
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url
CODE := services gateway deploy sdk protos tests

.PHONY: help install run test check gen bench chaos install-ml clean-data lock format breaking

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## install what is missing, start everything, print how to use it; Ctrl-C ends it
	@$(BIN)/python -m deploy.local up

install: $(VENV)/.installed-run

test: $(VENV)/.installed-dev build/protos/.unpacked ## all tests, with real databases and the real gateway (minutes)
	$(BIN)/pytest $(TESTS)

check: $(VENV)/.installed-dev build/protos/.unpacked ## format, lint, types, contract, generated code, unit and house tests (a minute)
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/buf format --diff --exit-code --path protos/algotrendy
	$(BIN)/buf lint
	@$(MAKE) --no-print-directory breaking
	$(BIN)/python protos/generate.py --check
	$(BIN)/pytest --quiet tests/unit tests/house

# The branch to compare with has only our own protos in it; their imports are laid beside them.
breaking: build/protos/.unpacked
	@base=$$(for ref in main origin/main; do git rev-parse --verify --quiet $$ref:protos >/dev/null && echo $$ref && break; done); \
	if [[ -z "$$base" ]]; then echo "buf breaking: there is no branch main with a contract to compare with"; exit 0; fi; \
	rm -rf build/main && mkdir -p build/main/build && git archive $$base protos buf.yaml | tar -x -C build/main && \
	cp -r build/protos build/main/build/ && \
	echo "$(BIN)/buf breaking --against build/main  # $$base" && $(BIN)/buf breaking --against build/main

gen: $(VENV)/.installed-dev build/protos/.unpacked ## generate everything under gen/ from the contract
	$(BIN)/python protos/generate.py

bench: $(VENV)/.installed-dev ## measure, print a table, write build/bench.json; ONLY=name runs one row
	$(BIN)/python -m tests.bench $(if $(ONLY),--only $(ONLY))

chaos: $(VENV)/.installed-dev ## the promises under kill -9, the long form; writes build/chaos.json
	$(BIN)/python -m tests.chaos

format: $(VENV)/.installed-dev build/protos/.unpacked ## put code and contract into their canonical form
	$(BIN)/ruff format --quiet .
	$(BIN)/ruff check --fix --quiet .
	$(BIN)/buf format -w --path protos/algotrendy

install-ml: $(VENV)/.installed-run ## also install PyTorch, which trains the models (several GB)
	$(UV_INSTALL) --require-hashes -r requirements/ml.txt

clean-data: $(VENV)/.installed-run ## remove the system's state, after asking
	@$(BIN)/python -m deploy.local clean-data

lock: $(BIN)/python ## choose the newest versions that fit pyproject.toml and write them with their hashes
	$(LOCK) --upgrade requirements/uv.in -o requirements/uv.txt
	$(LOCK) --upgrade pyproject.toml requirements/build.in --group dev --group bench -o requirements/dev.txt
	$(LOCK) --upgrade pyproject.toml requirements/build.in -c requirements/dev.txt -o requirements/run.txt
	$(LOCK) --upgrade pyproject.toml requirements/build.in --extra ml -c requirements/dev.txt -o requirements/ml.txt

$(BIN)/python:
	@if command -v uv >/dev/null; then uv venv --quiet --python $(PYTHON) $(VENV); \
	else $(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install --quiet --require-hashes -r requirements/uv.txt; fi

# The project's own package is installed without its dependencies: those come, with hashes, from the line above it.
$(VENV)/.installed-run: $(BIN)/python requirements/run.txt pyproject.toml
	@echo "Installing what the system runs on (once; a minute or two)"
	@$(UV_INSTALL) --require-hashes --compile-bytecode -r requirements/run.txt
	@$(UV_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed-run requirements/dev.txt
	@echo "Installing what the tests and checks need"
	@$(UV_INSTALL) --require-hashes -r requirements/dev.txt
	@touch $@

# The contract's imports (google/api, google/rpc, buf/validate) are not ours: they come out of installed packages.
build/protos/.unpacked: $(VENV)/.installed-dev
	@$(BIN)/python protos/generate.py --imports
	@touch $@
