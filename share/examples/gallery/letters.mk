# SPDX-License-Identifier: EUPL-1.2
# The outcome letters of all cases that have an outcome of the commission, as HTML ready to print:
#
#   make -f letters.mk            letters/5526-2026-0001.html …, made again when the case file has changed
#   make -f letters.mk FORMAT=pdf
FORMAT ?= html
MWP_FILE ?= $(shell mwp config show --format json | jq -r '.settings[] | select(.setting == "case_file").value')
cases := $(shell mwp log --all --kind decision --format json | jq -r '.events[] | select(.undone_by == null).case' | sort -u)

letters: $(cases:%=letters/%.$(FORMAT))
.PHONY: letters

letters/%.$(FORMAT): $(MWP_FILE) | folder
	mwp report letter $* --format $(FORMAT) -o $@

.PHONY: folder
folder:
	@mkdir -p letters
