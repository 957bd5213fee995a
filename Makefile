# Kansli's commands. `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# Where SwiftPM builds; keep it outside the clone to share it between clones.
BUILD ?= .build
LISTEN ?= 127.0.0.1:8080
DATABASE ?= sqlite:kansli.sqlite
# How long to fuzz; every night it is 300.
SECONDS ?= 10

SWIFT_BUILD = swift build --traits Postgres --scratch-path $(BUILD)
KANSLI = $(BUILD)/debug/kansli
# Where WeasyPrint is set up, which prints PDFs; KANSLI_WEASYPRINT names another.
VENV_PRINT ?= $(CURDIR)/.venv-print
# The third line reads and writes Word, reads OpenDocument, PDF and scans; the last prints PDFs.
PACKAGES = libsqlite3-dev libpq-dev zlib1g-dev libcurl4-openssl-dev pkg-config \
  libcmark-gfm-dev libcmark-gfm-extensions-dev \
  pandoc poppler-utils tesseract-ocr tesseract-ocr-swe \
  python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core
TEST_PACKAGES = postgresql sqlite3 curl openssl chromium fonts-liberation
export KANSLI_WEASYPRINT ?= $(VENV_PRINT)/bin/weasyprint
# A crash must end the run instead of waiting in a backtrace.
export SWIFT_BACKTRACE = enable=no

.PHONY: help run test fuzz lint format build demo bench nightly clean packages test-packages venv

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: packages ## build, load the example municipality and serve it on http://127.0.0.1:8080
	@echo "Building Kansli. The first time takes five to ten minutes; later seconds."
	@$(SWIFT_BUILD) --product kansli
	@$(MAKE) --no-print-directory venv || true
	@$(KANSLI) demo --database $(DATABASE)
	@$(KANSLI) serve --database $(DATABASE) --listen $(LISTEN)

test: packages test-packages venv lint ## run every test, on SQLite and PostgreSQL
	@echo "Building Kansli and its tests. The first time takes ten minutes; later a minute."
	@$(SWIFT_BUILD) --build-tests
	@python=$$(Tests/python) && KANSLI_TEST_PYTHON=$$python \
	  Tests/failures-last Tests/with-postgres \
	  swift test --skip-build --traits Postgres --scratch-path $(BUILD)
	@Tests/Browser/run $(KANSLI)
	@$(MAKE) --no-print-directory fuzz
	@echo "Tests by target:"
	@swift test list --skip-build --traits Postgres --scratch-path $(BUILD) 2>/dev/null \
	  | cut -d. -f1 | sort | uniq -c

fuzz: ## read chance bytes: ten seconds, or make fuzz SECONDS=300
	@Fuzz/run $(BUILD) $(SECONDS)

lint: ## check the style of every Swift file
	@swift format lint --strict -r Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources/FuzzReading

format: ## format every Swift file
	@swift format -i -r Package.swift Sources Tests Fuzz/Package.swift Fuzz/Sources/FuzzReading

build: packages ## build the program for use: .build/release/kansli
	@$(SWIFT_BUILD) -c release --product kansli

bench: build ## measure the reading of 10,000 files and the register on 100,000 documents
	@python3 Benchmarks/reading.py $(BUILD)/release/kansli
	@python3 Benchmarks/register.py $(BUILD)/release/kansli

nightly: test ## every test, five minutes of chance bytes, and the measurements
	@$(MAKE) --no-print-directory fuzz SECONDS=300
	@$(MAKE) --no-print-directory bench

clean: ## remove what was built
	@rm -rf $(BUILD)

venv: ## set up WeasyPrint, which prints PDFs, in .venv-print
	@Setup/python $(VENV_PRINT)

packages:
	@Tests/need-packages $(PACKAGES)

test-packages:
	@Tests/need-packages $(TEST_PACKAGES)
