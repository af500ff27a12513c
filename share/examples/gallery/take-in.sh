#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Takes in what is new in the region's own spreadsheet, every night: a row that was there before opens no second case, a row
# that is wrong stops no other. The mapping is region.toml.
#
#   sh take-in.sh region.csv
set -eu
sheet=${1:?usage: take-in.sh FILE}
mwp intake new --from "$sheet" --mapping "$(dirname "$0")/region.toml" --atomic line --format json |
  jq -r 'select(.status != "already-done") | [.line, .status, .output + (.error.text // "")] | @tsv'
