#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# Where cases stand still: per rung how many, the longest stay in days and the case that it is. A JSON pipe through jq:
#
#   sh where-it-stands-still.sh --region 5526
#
# takes the filters of `mwp list`.
set -eu
mwp list "$@" --format json | jq -r '
  .cases | group_by(.rung)[] | max_by(.days_on_rung) as $longest
  | [.[0].rung, length, $longest.days_on_rung, $longest.number] | @tsv'
