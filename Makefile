# `make` alone lists what can be made; each target is one script of the same name.

.DEFAULT_GOAL := help
.PHONY: help serve sentences test test-matrix test-faults dev build bench check-notice release release-twice setup clean

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|'

serve: ## set up, build and serve the release on 127.0.0.1 (PORT=8080)
	@scripts/serve

test: ## set up and run every check, native and in browsers
	@scripts/test

test-matrix: ## go the main journey in every browser over every way of opening, and print the table
	@scripts/test-matrix

dev: ## serve a debug build that reloads when a file changes
	@scripts/dev

build: ## build the release into dist/
	@scripts/build

test-faults: ## break everything below the app, and count what is lost (hours; taken up where it stopped)
	@scripts/test-faults

bench: ## measure the release build
	@scripts/bench

sentences: ## print every sentence the program says, each once, with its place (HAS=… for those with a word)
	@node scripts/sentences.mjs $(HAS)

check-notice: ## say what is wrong with a host's notice (FILE=public/notice.json)
	@scripts/check-notice

release: ## lay out what is handed on in release/: folder, single file, zip, SHA256SUMS
	@scripts/release

release-twice: ## make the last commit twice, in two folders, and compare every byte
	@scripts/release --twice

setup: ## install the tools only
	@scripts/setup test

clean: ## remove what was built; the tools stay
	@scripts/clean
