#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# A task for every case about which nothing was recorded for a month: once a week, however often it runs.
set -eu
week=$(date -d "${MWP_NOW:-now}" +%G-%V)
next=$(date -d "${MWP_NOW:-now} + 7 days" +%F)
mwp batch --for-each --stale 30 --key "stil-$week" -- \
  task add {} --text 'Bellen: een maand niets gehoord' --owner zorgkantoor --due "$next"
