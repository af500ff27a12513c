#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# The agendas of all meetings of a body in one year, a folder per month, for the team's share:
#
#   sh agendas-of-a-year.sh ccc 2026 agendas
#
# Each file is replaced as a whole, so it can run again at any time.
set -eu
body=${1:?usage: agendas-of-a-year.sh BODY YEAR DIR} year=${2:?} folder=${3:?}

mwp meeting list "$body" --format json |
  jq -r --arg year "$year" '.meetings[] | select(.on | startswith($year)) | "\(.on[5:7]) \(.id)"' |
  while read -r month meeting; do
    mkdir -p "$folder/$year-$month"
    mwp report agenda "$meeting" --format md --output-dir "$folder/$year-$month"
  done
